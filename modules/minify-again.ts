import { minify } from 'terser';
import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * Terser after the bundler's own minifier: each sees what the other does not, by some two per cent of a packed script.
 * Nothing that Terser calls unsafe, and no property's name is changed.
 */
const minifyAgain: Plugin = {
  name: 'unnag:minify-again',
  apply: 'build',
  generateBundle: {
    // After the bundler, and after WXT has named the script's value.
    order: 'post',
    async handler({ format }, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, {
          module: format === 'es',
          compress: {
            passes: 3,
            ecma: 2020,
            // The value of a script is that of its last statement: scripting.executeScript gives it to the caller.
            expression: format !== 'es',
          },
          format: { ecma: 2020, comments: false },
        });
        if (code === undefined) throw new Error(`${chunk.fileName} came out empty`);
        chunk.code = code;
      }
    },
  },
};

export default defineWxtModule((wxt) => {
  if (wxt.config.command === 'build') addViteConfig(wxt, () => ({ plugins: [minifyAgain] }));
});
