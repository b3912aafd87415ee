import { build, type Rolldown } from 'vite';

const ENTRY = 'virtual:reader';
const CODE = `
import { readPage } from '/reading/read-page.ts';
import { toText } from '/export/to-text.ts';
globalThis.unnagRead = async () => {
  const result = await readPage(document, { shadowRootOf: (element) => element.shadowRoot, now: () => performance.now() });
  return { ...result, text: toText(result) };
};
`;

/** The reading half of the extension as one script; it sets `globalThis.unnagRead`, which reads the page that it is run in. */
export async function bundleReader(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'reader-entry',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? CODE : undefined),
      },
    ],
    build: { write: false, minify: false, rollupOptions: { input: ENTRY, output: { format: 'iife' } } },
  });
  const [bundle] = [output].flat() as Rolldown.RolldownOutput[];
  const chunk = bundle?.output[0];
  if (!chunk) throw new Error('the reader could not be bundled');
  return chunk.code;
}
