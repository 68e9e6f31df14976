/** Brings modules of `lib/` into a page as one script, so that the parts which need a real DOM are tested in one. */
import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

const bundles = new Map<string, Promise<string>>();

/**
 * A module and all it imports, as the text of one classic script that sets `globalThis[globalName]` to its exports.
 * Give the text to `page.evaluate`. Each bundle is made once per process.
 *
 * @param entry path of the module, from the project's root or absolute
 * @param minify as what is shipped is
 */
export function bundleForPage(entry: string, globalName: string, minify = false): Promise<string> {
  const key = `${globalName} ${minify} ${resolve(entry)}`;
  let bundle = bundles.get(key);
  if (bundle === undefined) {
    bundle = makeBundle(resolve(entry), globalName, minify);
    bundles.set(key, bundle);
  }
  return bundle;
}

async function makeBundle(entry: string, globalName: string, minify: boolean): Promise<string> {
  const outputs = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify,
      target: 'esnext',
      lib: { entry, formats: ['iife'], name: globalName },
    },
  });
  const [output] = (Array.isArray(outputs) ? outputs : [outputs]) as Rolldown.RolldownOutput[];
  const code = output!.output[0].code;
  return `(() => {\n${code}\nglobalThis[${JSON.stringify(globalName)}] = ${globalName};\n})()`;
}
