import { readFile, writeFile } from 'node:fs/promises';
import { defineWxtModule } from 'wxt/modules';
import { packZip, unpackZip } from '../scripts/pack-zip';

export default defineWxtModule((wxt) => {
  // `wxt zip` packs by zlib; the package is packed again, closer. The package of the sources stays as it is.
  wxt.hooks.hook('zip:extension:done', async (_wxt, path) => {
    await writeFile(path, await packZip(unpackZip(await readFile(path))));
  });
});
