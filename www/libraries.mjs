// What the page imports of others, by the address that it asks for.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";

const modules = fileURLToPath(new URL("node_modules/", import.meta.url));

/**
 * Readability is a plain script, which exports nothing.
 *
 * @type {Record<string, { file: string, exported: string }>}
 */
const libraries = {
  "/lib/fflate.js": { file: "fflate/esm/browser.js", exported: "" },
  "/lib/readability.js": {
    file: "@mozilla/readability/Readability.js",
    exported: "\nexport { Readability };\n",
  },
};

/**
 * The module at an address, or null where none is.
 *
 * @param {string} address
 */
export async function libraryAt(address) {
  if (!Object.hasOwn(libraries, address)) return null;
  const { file, exported } = libraries[address];
  const { code } = await transform((await readFile(join(modules, file), "utf8")) + exported, {
    minify: true,
    charset: "utf8",
    logOverride: { "commonjs-variable-in-esm": "silent" },
  });
  return code;
}
