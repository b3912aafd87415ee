import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, normalize, resolve, sep } from 'node:path';
import type { Answer } from './serve.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

function readAnswer(file: string): Answer | null {
  if (!existsSync(file) || !statSync(file).isFile()) return null;
  return { type: TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream', body: readFileSync(file) };
}

/**
 * A file or a folder at an address: the address itself gives the file (of a folder: the file of the address's last part, else
 * page.html or index.html); addresses beside it give the files beside it. Null for everything else.
 */
export function filesAt(path: string, address: string): (url: URL) => Answer | null {
  const place = resolve(path);
  const isFolder = statSync(place).isDirectory();
  const folder = isFolder ? place : dirname(place);
  const at = new URL(address);
  const base = at.pathname.slice(0, at.pathname.lastIndexOf('/') + 1);
  const named = join(folder, decodeURIComponent(at.pathname.slice(base.length)));
  const pages = isFolder ? [named, join(folder, 'page.html'), join(folder, 'index.html')] : [place];
  const page = pages.find((file) => existsSync(file) && statSync(file).isFile());
  if (!page) throw new Error(`no page.html or index.html in ${basename(place)}`);
  return (url) => {
    if (url.host !== at.host) return null;
    if (url.pathname === at.pathname) return readAnswer(page);
    if (!url.pathname.startsWith(base)) return null;
    const file = normalize(join(folder, decodeURIComponent(url.pathname.slice(base.length))));
    return file.startsWith(folder + sep) ? readAnswer(file) : null;
  };
}
