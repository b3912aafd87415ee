import type { Input } from './extract-options.ts';

/** A file name (without ending) for an input: its name, else its address or path; safe, at most 120 characters, unique in `used`. */
export function outputName(input: Input, used: Set<string>): string {
  const words = input.name ?? (input.as ?? input.place).replace(/^[a-z]+:\/\//i, '');
  const base =
    words
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .replace(/^[-.]+|[-.]+$/g, '')
      .slice(0, 120) || 'page';
  let name = base;
  for (let i = 2; used.has(name); i++) name = `${base}-${i}`;
  used.add(name);
  return name;
}
