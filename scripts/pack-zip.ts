import { createHash } from 'node:crypto';
import { crc32, inflateRawSync } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli';

/** ZIP as packages of extensions need it (APPNOTE.TXT 4.3): no encryption, no comments, all in one file below 4 GB. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8 (4.4.4, bit 11). */
const UTF8 = 0x800;
/** 1 January 1980, midnight: the first that a ZIP can tell. The same files make the same bytes, whenever they are packed. */
const NO_DATE = 0x21;

export type Files = Map<string, Buffer>;

/** The files in a ZIP, by their paths. @throws when it is none, or one of its files is damaged or packed in another way. */
export function unpackZip(zip: Buffer): Files {
  const files: Files = new Map();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('not a ZIP file');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('the directory of the ZIP file is damaged');
    const [method, crc, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const path = zip.toString('utf8', at + 46, at + 46 + name);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    if (method !== STORED && method !== DEFLATED) throw new Error(`${path} is packed by method ${method}`);
    const data = method === STORED ? packed : inflateRawSync(packed);
    if (crc32(data) !== crc) throw new Error(`${path} is damaged`);
    files.set(path, data);
    at += 46 + name + extra + comment;
  }
  return files;
}

/**
 * Deflates with all time it takes (Zopfli): some five per cent smaller than zlib's best, and read by all that read that. The
 * same data make the same bytes on every machine.
 */
async function deflate(data: Buffer): Promise<Buffer> {
  const hash = createHash('sha256').update(data).digest('hex');
  const deflated = done.get(hash) ?? Buffer.from(await deflateAsync(data, { numiterations: 15, blocksplittingmax: 0 }));
  done.set(hash, deflated);
  return deflated;
}
/** By hash: the packages of the browsers hold mostly the same files. */
const done = new Map<string, Buffer>();

/** Packs files as small as a ZIP can be, in the order of their paths; each deflated, or stored where that is no smaller. */
export async function packZip(files: Files): Promise<Buffer> {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const paths = [...files.keys()].sort();
  for (const path of paths) {
    const data = files.get(path) ?? Buffer.alloc(0);
    const deflated = await deflate(data);
    const smaller = deflated.length < data.length;
    const packed = smaller ? deflated : data;
    const name = Buffer.from(path);
    // The fields that both headers have: version, flags, method, time, date, CRC, sizes, lengths of name and extra.
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(UTF8, 2);
    fields.writeUInt16LE(smaller ? DEFLATED : STORED, 4);
    fields.writeUInt16LE(NO_DATE, 8);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    body.push(uint32(LOCAL), fields, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(uint32(CENTRAL), Buffer.from([20, 0]), fields, rest, name);
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(paths.length, 4);
  end.writeUInt16LE(paths.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...body, ...directory, uint32(END), end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
