import { crc32, inflateSync } from 'node:zlib';
import { zlibAsync } from '@gfx/zopfli';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const RGBA = 6;
const PALETTE = 3;

/** PNG 3rd edition §9.4: the predictor that is nearest to left + above − upper left. */
function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

function* chunksOf(png: Buffer): Generator<[type: string, data: Buffer]> {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG file');
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
    at += 12 + length;
  }
}

/** The pixels of a PNG with 8 bits each of red, green, blue and alpha, as screenshots are. @throws for any other. */
export function readPng(png: Buffer): { width: number; height: number; pixels: Buffer } {
  const chunks = [...chunksOf(png)];
  const head = chunks[0]?.[1];
  if (head?.[8] !== 8 || head[9] !== RGBA || head[12] !== 0) throw new Error('not a PNG of RGBA, 8 bits each');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const data = inflateSync(Buffer.concat(chunks.filter(([type]) => type === 'IDAT').map(([, part]) => part)));
  const line = width * 4;
  const pixels = Buffer.alloc(line * height);
  const at = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (pixels[y * line + x] ?? 0));
  for (let y = 0; y < height; y++) {
    const filter = data[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const [a, b, c] = [at(x - 4, y), at(x, y - 1), x < 4 ? 0 : at(x - 4, y - 1)];
      const predicted = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter ?? 0] ?? 0;
      pixels[y * line + x] = (data[y * (line + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return { width, height, pixels };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/**
 * The same picture with a palette, deflated as small as may be: every pixel keeps its colour and alpha.
 * @throws when it has more than 256 colours.
 */
export async function toPalette(png: Buffer): Promise<Buffer> {
  const { width, height, pixels } = readPng(png);
  const count = new Map<number, number>();
  for (let i = 0; i < pixels.length; i += 4) count.set(pixels.readUInt32BE(i), 0);
  // Those with alpha first: tRNS need not name the others. Then by colour, that neighbours have near numbers.
  const colours = [...count.keys()].sort((a, b) => (a & 255) - (b & 255) || a - b);
  if (colours.length > 256) throw new Error(`a palette has 256 colours, not ${colours.length}`);
  const numbers = new Map(colours.map((colour, i) => [colour, i]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      lines[y * (width + 1) + 1 + x] = numbers.get(pixels.readUInt32BE((y * width + x) * 4)) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, PALETTE], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk(
      'PLTE',
      Buffer.from(colours.flatMap((colour) => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255])),
    ),
    chunk('tRNS', Buffer.from(colours.map((colour) => colour & 255).filter((alpha) => alpha < 255))),
    chunk('IDAT', await zlibAsync(lines, { numiterations: 200, blocksplittingmax: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
