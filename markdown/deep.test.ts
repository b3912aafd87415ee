import { describe, expect, it } from 'vitest';
import { toText } from '../export/to-text';
import { shapes } from './shapes.fixture';
import { toMdast } from './to-mdast';

describe('100,000 deep', { timeout: 120_000 }, () => {
  it.each(shapes.slice(0, 8))('%s: is read', (_name, make) => {
    const content = toMdast(make(100_000), { baseUrl: 'https://example.test/' });
    expect(toText({ content })).toMatch(/\bend\b/);
  });
});
