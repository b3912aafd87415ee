import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Files, packZip, unpackZip } from './pack-zip';

const files: Files = new Map([
  ['manifest.json', Buffer.from('{"name":"文档","name2":"文档","name3":"文档"}')],
  ['icons/16.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 3])],
  ['a b/文.txt', Buffer.from('the reader sees what the reader sees, and the reader sees it. '.repeat(400))],
  ['empty.css', Buffer.alloc(0)],
]);

describe('packZip', () => {
  it('keeps every file as it is', async () => {
    const unpacked = unpackZip(await packZip(files));
    expect([...unpacked.keys()]).toEqual([...files.keys()].sort());
    for (const [path, data] of files) expect(unpacked.get(path), path).toEqual(data);
  });

  it('makes the same bytes of the same files, in whatever order they come', async () => {
    expect(await packZip(new Map([...files].reverse()))).toEqual(await packZip(files));
  });

  it('packs closer than zlib', async () => {
    const text = Buffer.from(Array.from({ length: 3000 }, (_, i) => `line ${(i * 7919) % 1013} of ${i}`).join('\n'));
    const packed = await packZip(new Map([['a', text]]));
    expect(packed.length).toBeLessThan(deflateRawSync(text, { level: 9 }).length);
  });
});

describe('unpackZip', () => {
  it('reads what another tool packed', () => {
    // Python's zipfile: one file deflated, one stored.
    const zip =
      'UEsDBBQAAAgIAAAAIQAuUcInCgAAAJYAAAAJAAAAYS/mlocudHh0K05NzVMoHmwEAFBLAwQUAAAAAAAAACEAw7EB8gMAAAADAAAABQAAAGIuYmlu' +
      'AP8HUEsBAhQDFAAACAgAAAAhAC5RwicKAAAAlgAAAAkAAAAAAAAAAAAAAIABAAAAAGEv5paHLnR4dFBLAQIUAxQAAAAAAAAAIQDDsQHyAwAAAAMA' +
      'AAAFAAAAAAAAAAAAAACAATEAAABiLmJpblBLBQYAAAAAAgACAGoAAABXAAAAAAA=';
    expect(unpackZip(Buffer.from(zip, 'base64'))).toEqual(
      new Map([
        ['a/文.txt', Buffer.from('seen '.repeat(30))],
        ['b.bin', Buffer.from([0, 255, 7])],
      ]),
    );
  });

  it.each([
    ['no ZIP', (zip: Buffer) => zip.subarray(0, 40), 'not a ZIP file'],
    [
      'a changed file',
      (zip: Buffer) => Buffer.concat([zip.subarray(0, 45), Buffer.from('x'), zip.subarray(46)]),
      'damaged',
    ],
  ])('refuses %s', async (_, harm, words) => {
    const zip = await packZip(new Map([['a', Buffer.from([...Array(64).keys()])]]));
    expect(() => unpackZip(harm(zip))).toThrow(words);
  });
});
