import { describe, expect, it } from 'vitest';
import { obsidianAddress } from './obsidian';

describe('obsidianAddress', () => {
  it('hands a short document over in the address', () => {
    expect(obsidianAddress('My plan.md', '# A & B', { vault: '', folder: '' })).toEqual({
      address: 'obsidian://new?file=My%20plan&content=%23%20A%20%26%20B',
      clipboard: false,
    });
  });

  it('names the vault and the folder', () => {
    const { address } = obsidianAddress('计划.md', 'x', { vault: 'Work & home', folder: '/clips/2026/' });
    const query = new URL(address).searchParams;
    expect(query.get('vault')).toBe('Work & home');
    expect(query.get('file')).toBe('clips/2026/计划');
  });

  it('sends a long document by the clipboard', () => {
    const { address, clipboard } = obsidianAddress('Long.md', '长'.repeat(500), { vault: '', folder: '' });
    expect(clipboard).toBe(true);
    expect(address).toBe('obsidian://new?file=Long&clipboard');
  });

  it('leaves out signs that Obsidian refuses in names, and half characters', () => {
    const { address } = obsidianAddress('C# [draft] \ud83d.md', 'x', { vault: '', folder: '' });
    expect(new URL(address).searchParams.get('file')).toBe('C draft \ufffd');
  });
});
