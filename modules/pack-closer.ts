import { readFile, writeFile } from 'node:fs/promises';
import { defineWxtModule } from 'wxt/modules';
import { packZip, unpackZip } from '../scripts/pack-zip';

export default defineWxtModule((wxt) => {
  // Messages without the white space between them.
  wxt.hooks.hook('build:publicAssets', async (_wxt, files) => {
    for (const [i, file] of files.entries()) {
      if (!('absoluteSrc' in file) || !file.relativeDest.endsWith('.json')) continue;
      const contents = JSON.stringify(JSON.parse(await readFile(file.absoluteSrc, 'utf8')));
      files[i] = { relativeDest: file.relativeDest, contents };
    }
  });
  // `wxt zip` packs by zlib; the package is packed again, closer. The package of the sources stays as it is.
  wxt.hooks.hook('zip:extension:done', async (_wxt, path) => {
    await writeFile(path, await packZip(unpackZip(await readFile(path))));
  });
});
