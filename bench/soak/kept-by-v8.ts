/** What V8 keeps for itself in a heap, in bytes. */
export interface KeptByV8 {
  /** Compiled code: it grows as V8 finds out what runs often, and is V8's to throw away. */
  code: number;
  /**
   * The caches of numbers as strings (`Heap::smi_string_cache`, `double_string_cache`): each begins with 1 KiB and is given its
   * full, fixed size (48 to 64 KiB) when two numbers first meet in one place, which a tab's number may be the cause of.
   */
  numbers: number;
}

/** V8's own format, as the DevTools save it. */
export interface HeapSnapshot {
  snapshot: {
    meta: {
      node_fields: string[];
      node_types: [string[], ...unknown[]];
      edge_fields: string[];
      edge_types: [string[], ...unknown[]];
    };
  };
  nodes: number[];
  edges: number[];
  strings: string[];
}

const numberCaches = new Set(['smi_string_cache', 'double_string_cache', 'number_string_cache']);

/** Adds up what is V8's own in a heap snapshot. */
export function keptByV8({ snapshot: { meta }, nodes, edges, strings }: HeapSnapshot): KeptByV8 {
  const step = meta.node_fields.length;
  const type = meta.node_fields.indexOf('type');
  const size = meta.node_fields.indexOf('self_size');
  const compiled = meta.node_types[0].indexOf('code');
  let code = 0;
  for (let i = 0; i < nodes.length; i += step) if (nodes[i + type] === compiled) code += nodes[i + size] ?? 0;

  const edgeStep = meta.edge_fields.length;
  const edgeType = meta.edge_fields.indexOf('type');
  const name = meta.edge_fields.indexOf('name_or_index');
  const to = meta.edge_fields.indexOf('to_node');
  const internal = meta.edge_types[0].indexOf('internal');
  const caches = new Set<number>();
  for (let i = 0; i < edges.length; i += edgeStep)
    if (edges[i + edgeType] === internal && numberCaches.has(strings[edges[i + name] ?? -1] ?? ''))
      caches.add(edges[i + to] ?? 0);
  let numbers = 0;
  for (const at of caches) numbers += nodes[at + size] ?? 0;
  return { code, numbers };
}
