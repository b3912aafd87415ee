import { expect, it } from 'vitest';
import { type HeapSnapshot, keptByV8 } from './kept-by-v8';

const meta: HeapSnapshot['snapshot']['meta'] = {
  node_fields: ['type', 'name', 'self_size', 'edge_count'],
  node_types: [['hidden', 'array', 'code', 'object', 'native']],
  edge_fields: ['type', 'name_or_index', 'to_node'],
  edge_types: [['element', 'property', 'internal']],
};

it('counts compiled code and the caches of numbers, and nothing that only bears their name', () => {
  const strings = ['', 'smi_string_cache', 'double_string_cache', 'other'];
  // Seven nodes of four fields: the root, two caches, two pieces of code, an object and its table.
  const nodes = [0, 0, 10, 4, 1, 0, 65_544, 0, 4, 0, 49_160, 0, 2, 0, 100, 0, 2, 0, 20, 0, 3, 0, 7, 1, 1, 0, 5000, 0];
  const edges = [2, 1, 4, 2, 2, 8, 0, 1, 12, 2, 3, 20, 1, 1, 24];
  expect(keptByV8({ snapshot: { meta }, nodes, edges, strings })).toEqual({ code: 120, numbers: 65_544 + 49_160 });
});
