import { describe, expect, it } from 'vitest';
import { hostTemplate, leftToFill } from './host-template';

describe('hostTemplate', () => {
  it.each([
    ['docs.example.com', 'docs-example', '*://*.docs.example.com/*'],
    ['https://www.example.com/doc/1', 'example', '*://*.example.com/*'],
    ['m.example.com.cn', 'example', '*://*.example.com.cn/*'],
  ])('%s is %s', (host, id, match) => {
    const template = hostTemplate(host);
    expect(template?.id).toBe(id);
    expect(template?.files[`sites/${id}.ts`]).toContain(`['${match}']`);
  });

  it.each(['example', '', 'https://', 'a b.com'])('%j names no host', (words) => {
    expect(hostTemplate(words)).toBeNull();
  });

  it('each file says in a sentence what is to be filled in', () => {
    const files = Object.entries(hostTemplate('www.example.com')?.files ?? {});
    expect(files.map(([path, content]) => leftToFill(path, content))).toEqual([
      expect.stringMatching(/^Fill in sites\/example\.ts: where the facts about this host come from \(.*\)\.$/),
      expect.stringMatching(/^Fill in tests\/fixtures\/example\/page\.html: the host's boxes .* copied\.\.?$/),
      expect.stringMatching(/^Fill in tests\/fixtures\/example\/expected\.json: the document's title, .* are\.$/),
      expect.stringMatching(/^Fill in tests\/fixtures\/example\/expected\.txt: what a reader sees .* paragraph\.$/),
    ]);
  });

  it('says nothing of a file that is filled in', () => {
    expect(leftToFill('page.html', '<p>Words of my own.</p>')).toBeNull();
  });
});
