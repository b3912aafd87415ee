import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * Code that several scripts need is a script of its own, put into the page (or imported) before them: `/words.js`, the
 * wording rules of nags, `/lines.js`, which makes pages of lines, and `/preact.js`. Scripts in pages cannot import modules.
 * What the collector needs of the readers, `/extract.js` leaves for it.
 */
const PARTS: Definition[] = [
  { name: 'words', from: 'nags/wording.ts', takers: ['lines', 'extract', 'clean', 'collect', 'background'] },
  { name: 'lines', from: 'collecting/assemble-parts.ts', takers: ['extract', 'collect', 'background'] },
  {
    name: 'preact',
    // What is used of the library; what is not named here cannot be imported.
    from: {
      library: {
        preact: ['render'],
        'preact/hooks': ['useEffect', 'useMemo', 'useRef', 'useState'],
        'preact/jsx-runtime': ['Fragment', 'jsx', 'jsxs'],
      },
    },
    takers: ['popup', 'options', 'reader'],
  },
  { name: 'readers', from: { given: 'entrypoints/extract.ts' }, takers: ['collect'] },
];

interface Definition {
  name: string;
  /** A file, with all that it needs; what the takers need of an entrypoint; or modules of libraries and names. */
  from: string | { given: string } | { library: Record<string, string[]> };
  takers: string[];
}

interface Part {
  name: string;
  takers: string[];
  /** The file that it was made from; of a library's, there is none. */
  entry: string | null;
  /** Symbol.for(key) is where it stands: a hash of its sources, so that no other version's code is taken for it. */
  key: string;
  /** Its files, or the modules of libraries, and what is taken of them. */
  files: Map<string, string[]>;
}

const IMPORT = /^(?:import|export) (?!type )([^;]*?) from '(\.[^']+)';/gm;
const onlyTypes = (names: string) => /^\{\s*(?:type \w+(?: as \w+)?\s*,?\s*)*\}$/.test(names);

/** Our own files that a file imports more than types of. */
const importsOf = (file: string): { next: string; names: string }[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, names = '', path = '']) => {
    const next = normalizePath(`${join(dirname(file), path.replace(/\.ts$/, ''))}.ts`);
    return !onlyTypes(names) && existsSync(next) ? [{ next, names }] : [];
  });

/** All that a file needs, as far as it is ours and not `besides`. */
function filesFrom(entry: string, besides: Part[]): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file) || besides.some((part) => part.files.has(file))) return;
    found.add(file);
    for (const { next } of importsOf(file)) visit(next);
  };
  visit(entry);
  return [...found].sort();
}

/** The names of values in `{ a, type B, c as d }`: a and c. */
const valuesIn = (names: string): string[] =>
  names
    .replace(/[{}]/g, '')
    .split(',')
    .flatMap((name) => /^(?!type )(\w+)/.exec(name.trim())?.[1] ?? []);

/** What is imported from `given` files by others: those files, with the names. */
function namesBetween(given: string[], taking: string[]): Map<string, string[]> {
  const found = new Map(given.map((file) => [file, new Set<string>()]));
  for (const file of taking.filter((name) => !found.has(name)))
    for (const { next, names } of importsOf(file)) for (const name of valuesIn(names)) found.get(next)?.add(name);
  return new Map([...found].map(([file, names]) => [file, [...names].sort()]));
}

/** Scripts that import parts take of one only the file that it was made from. */
const imports = (taker: string): boolean => /^(?:background|popup|options)$/.test(taker);

function readParts(root: string): Part[] {
  const parts: Part[] = [];
  const at = (path: string) => normalizePath(resolve(root, path));
  /** The files of what takes a part: of another part, or of an entrypoint. */
  const filesOf = (taker: string): string[] => {
    const part = PARTS.find(({ name }) => name === taker)?.from;
    return filesFrom(at(typeof part === 'string' ? part : `entrypoints/${taker}.ts`), parts);
  };
  for (const { name, from, takers } of PARTS) {
    const hash = createHash('sha256');
    let files = new Map<string, string[]>();
    const entry = typeof from === 'string' ? at(from) : null;
    if (typeof from === 'object' && 'library' in from)
      for (const [module, names] of Object.entries(from.library)) {
        const [library = ''] = module.split('/');
        hash.update(readFileSync(resolve(root, 'node_modules', library, 'package.json')));
        hash.update(`${module} ${names}`);
        files.set(module, names);
      }
    else {
      const own = filesFrom(at(typeof from === 'string' ? from : from.given), parts);
      for (const file of own) hash.update(readFileSync(file, 'utf8'));
      const first = entry ? namesBetween([entry], takers.flatMap(filesOf)) : [];
      files = new Map([...namesBetween(own, takers.filter((taker) => !imports(taker)).flatMap(filesOf)), ...first]);
    }
    parts.push({ name, takers, entry, files, key: `unnag.${name}.${hash.digest('hex').slice(0, 12)}` });
  }
  return parts;
}

const placeOf = ({ key }: Part) => `globalThis[Symbol.for(${JSON.stringify(key)})]`;
/** Two files may export the same name. The part's key tells its sources, and so the order of its names. */
function nameOf(part: Part, file: string, exported: string): string {
  const all = [...part.files].flatMap(([name, names]) => names.map((own) => `${name} ${own}`));
  return `_${all.indexOf(`${file} ${exported}`).toString(36)}`;
}

/** The body of a part's own script; the first copy in a page stays, with what the browser compiled of it. */
function give(part: Part): string {
  const files = [...part.files].filter(([, names]) => names.length > 0);
  return [
    ...files.map(([file], i) => `import * as m${i} from ${JSON.stringify(file)};`),
    `export const leave = () => { ${placeOf(part)} ??= {`,
    ...files.flatMap(([file, names], i) =>
      names.map((exported) => `${nameOf(part, file, exported)}: m${i}.${exported},`),
    ),
    '}; };',
  ].join('\n');
}

/** What stands in the place of a part's file in scripts that take it. @param before scripts to import first. */
const take = (part: Part, file: string, before: string[]): string =>
  [
    ...before.map((name) => `import '/${name}.js';`),
    `const part = ${placeOf(part)};`,
    ...(part.files.get(file) ?? []).map(
      (exported) => `export const ${exported} = part.${nameOf(part, file, exported)};`,
    ),
  ].join('\n');

const VIRTUAL = 'virtual:unnag-part/';
/** What stands in the place of a library's module. */
const TAKEN = '\0virtual:unnag-taken/';

const giver = (parts: Part[]): Plugin => ({
  name: 'unnag:give-parts',
  resolveId: (id) => (id.startsWith(VIRTUAL) ? `\0${id}` : undefined),
  load(id) {
    const part = parts.find(({ name }) => id === `\0${VIRTUAL}${name}`);
    return part && give(part);
  },
});

/**
 * @param imported whether the takers can import scripts: pages and modules of the extension. They take what a part was made from,
 *   and have small files of it themselves: the panel writes text without the script that makes pages of lines.
 */
const taker = (parts: Part[], imported: boolean): Plugin => ({
  name: 'unnag:take-parts',
  enforce: 'pre',
  resolveId(id) {
    if (parts.some(({ name }) => id === `/${name}.js`)) return { id, external: true };
    return parts.some(({ files }) => files.has(id)) ? `${TAKEN}${id}` : undefined;
  },
  load(id) {
    const file = normalizePath(id.startsWith(TAKEN) ? id.slice(TAKEN.length) : id);
    const part = parts.find(({ files, entry }) => files.has(file) && !(imported && entry && file !== entry));
    if (!part) return;
    const before = parts.filter((other) => other === part || other.takers.includes(part.name));
    return take(part, file, imported ? before.map(({ name }) => name) : []);
  },
});

export default defineWxtModule((wxt) => {
  const parts = readParts(wxt.config.root);
  addViteConfig(wxt, () => ({ plugins: [giver(parts)] }));
  wxt.hooks.hook('vite:build:extendConfig', (entrypoints, config) => {
    const taken = parts.filter(({ takers }) => entrypoints.some(({ name }) => takers.includes(name)));
    if (taken.length === 0) return;
    config.plugins = [...(config.plugins ?? []), taker(taken, entrypoints.length > 1)];
    // What is not used of a part is not read of it.
    config.build = {
      ...config.build,
      rollupOptions: { ...config.build?.rollupOptions, treeshake: { propertyReadSideEffects: false } },
    };
  });
});
