import { readFileSync } from 'node:fs';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPng, toPalette } from './palette-png';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** An RGBA picture, two pixels wide, of lines that are filtered already. */
function pngOf(...lines: number[][]): Buffer {
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, lines.length, 8, 6, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from(lines.flat()));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

describe('readPng', () => {
  // PNG 3rd edition §9.2: none, sub, up, average, Paeth.
  it.each([
    ['none', [0, 1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8]],
    ['sub', [1, 1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 6, 8, 10, 12]],
    ['up', [2, 1, 2, 3, 4, 5, 6, 7, 250], [11, 12, 13, 14, 25, 26, 27, 14]],
    ['average', [3, 0, 0, 0, 0, 0, 0, 0, 0], [5, 5, 5, 5, 12, 12, 12, 12]],
    ['Paeth', [4, 0, 0, 0, 0, 0, 0, 0, 0], [10, 10, 10, 10, 20, 20, 20, 20]],
  ])('undoes the filter %s', (_, line, expected) => {
    const before = [0, 10, 10, 10, 10, 20, 20, 20, 20];
    expect([...readPng(pngOf(before, line)).pixels.subarray(8)]).toEqual(expected);
  });

  it('refuses what is no RGBA picture', () => {
    expect(() => readPng(Buffer.from('GIF89a'))).toThrow('not a PNG file');
  });
});

describe('toPalette', () => {
  it('keeps the colour and alpha of every pixel', async () => {
    const pixels = [
      [255, 0, 0, 255, 0, 0, 0, 0],
      [0, 0, 255, 128, 255, 0, 0, 255],
    ];
    const png = await toPalette(pngOf(...pixels.map((line) => [0, ...line])));
    const part = (type: string) => {
      const at = png.indexOf(type);
      return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
    };
    const lines = inflateSync(part('IDAT'));
    const seen = [1, 2, 4, 5].map((at) => {
      const number = lines[at] ?? -1;
      return [...part('PLTE').subarray(number * 3, number * 3 + 3), part('tRNS')[number] ?? 255];
    });
    expect(seen.flat()).toEqual(pixels.flat());
  });

  it('has made the icons', () => {
    for (const size of [16, 32, 48, 128])
      expect(readFileSync(`public/icons/${size}.png`).indexOf('PLTE'), String(size)).toBeGreaterThan(0);
  });
});
