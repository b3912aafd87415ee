import { deflateRawSync } from 'node:zlib';
import { minify as minifyByTerser } from 'terser';
import { minify, type Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** Made smaller by the bundler's minifier, with the names as they are. */
async function shorten(name: string, code: string, module: boolean, mangle: boolean): Promise<string> {
  const { code: short, errors } = await minify(name, code, {
    module,
    compress: { target: 'chrome116' },
    mangle,
    codegen: { removeWhitespace: true },
  });
  if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message).join(' ')}`);
  return short;
}

/**
 * By Terser. Of what it calls unsafe only this: function expressions without `this` become arrows, which nothing here calls with
 * `new`. No property's name is changed.
 * @param mangle whether it names variables, too.
 */
async function shortenByTerser(name: string, source: string, module: boolean, mangle: boolean): Promise<string> {
  const { code } = await minifyByTerser(source, {
    module,
    mangle,
    compress: {
      passes: 3,
      ecma: 2020,
      // Functions beside functions have more in common.
      hoist_funs: true,
      // Functions in functions have less in common with others.
      inline: 1,
      unsafe_arrows: true,
      // The value of a script is that of its last statement: scripting.executeScript gives it to the caller.
      expression: !module,
    },
    format: { ecma: 2020, comments: false },
  });
  if (code === undefined) throw new Error(`${name} came out empty`);
  return code;
}

const packed = (code: string): number => deflateRawSync(code, { level: 9 }).length;

/**
 * The bundler's minifier and Terser: each sees what the other does not, by some three per cent of a packed script. Which of
 * them names the variables better is tried.
 */
const minifyAgain: Plugin = {
  name: 'unnag:minify-again',
  apply: 'build',
  generateBundle: {
    // After the bundler, and after WXT has named the script's value.
    order: 'post',
    async handler({ format }, bundle) {
      const module = format === 'es';
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const name = chunk.fileName;
        const short = await shorten(name, chunk.code, module, false);
        const byTerser = await shortenByTerser(name, short, module, true);
        const byBoth = await shorten(name, await shortenByTerser(name, short, module, false), module, true);
        chunk.code = packed(byBoth) < packed(byTerser) ? byBoth : byTerser;
      }
    },
  },
};

export default defineWxtModule((wxt) => {
  if (wxt.config.command !== 'build') return;
  // Names are needed for longer than the bundler's own minifier leaves them.
  addViteConfig(wxt, () => ({ build: { minify: false, cssMinify: true }, plugins: [minifyAgain] }));
});
