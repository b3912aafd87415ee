// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { mayHoldDocument } from './unread-frames';

describe('mayHoldDocument', () => {
  it.each([
    ['a viewer', 'https://preview.example.com/office/view-1.html 文档预览', 760, 653_600, 3000, true],
    ['a viewer, named in camel case', 'https://a.example/x docFrame', 600, 480_000, 3000, true],
    ['a small viewer', 'https://a.example/pdf.html', 250, 60_000, 50, false],
    ['a large frame beside an introduction', 'https://a.example/x/1', 900, 720_000, 120, true],
    ['a large frame beside an article', 'https://a.example/x/1', 900, 720_000, 4000, false],
    ['a film', 'https://www.youtube.com/embed/x viewer', 600, 540_000, 100, false],
    ['comments', 'https://disqus.com/embed/comments', 900, 720_000, 100, false],
    ['a calculator', 'https://widget.example/calculator', 650, 800_000, 100, false],
  ])('%s', (_, names, height, area, length, expected) =>
    expect(mayHoldDocument(names, height, area, length)).toBe(expected),
  );
});
