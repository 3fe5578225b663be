#!/usr/bin/env node
// Writes the page, with all that it needs, into one HTML file that opens from disk.
//
//   node www/one_file.mjs FILE.html
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { libraryAt } from "./libraries.mjs";

const page = fileURLToPath(new URL("page/", import.meta.url));
const pkg = fileURLToPath(new URL("../pkg/", import.meta.url));

/**
 * The addresses that the page asks its server for.
 *
 * @type {import("esbuild").Plugin}
 */
const served = {
  name: "served",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\/pkg\// }, ({ path }) => ({ path: join(pkg, path.slice("/pkg/".length)) }));
    onResolve({ filter: /^\/lib\// }, ({ path }) => ({ path, namespace: "library" }));
    onLoad({ filter: /.*/, namespace: "library" }, async ({ path }) => ({
      contents: (await libraryAt(path)) ?? "",
    }));
  },
};

/**
 * What the page would ask its server for later is in the file.
 *
 * @param {string} workerScript
 * @returns {import("esbuild").Plugin}
 */
function surroundings(workerScript) {
  const contents =
    `import engine from "/pkg/engine/variorum_bg.wasm.js";` +
    `export const workerScript = ${JSON.stringify(workerScript)}; export const workerType = "classic";` +
    `export const keeper = null; export const loading = { engine: engine() };`;
  return {
    name: "surroundings",
    setup({ onLoad }) {
      onLoad({ filter: /\/page\/surroundings\.js$/ }, () => ({ contents, resolveDir: page }));
    },
  };
}

/**
 * The worker is given the engine by the page, which has the one copy.
 *
 * @type {import("esbuild").Plugin}
 */
const withoutEngine = {
  name: "without-engine",
  setup({ onLoad }) {
    onLoad({ filter: /variorum_bg\.wasm\.js$/ }, () => ({
      contents: `export default () => { throw new Error("the page has the engine"); };`,
    }));
  },
};

/**
 * @param {string} entry
 * @param {import("esbuild").Format} format
 * @param {import("esbuild").Plugin[]} plugins
 */
async function bundled(entry, format, plugins) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    format,
    target: "es2023",
    plugins,
    // In a worker that is no module there is no address of its own to go by, and nothing asks for it.
    logOverride: { "empty-import-meta": "silent", "commonjs-variable-in-esm": "silent" },
  });
  return outputFiles[0].text;
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/**
 * Puts words in the place of others; the page was changed where they are not there.
 *
 * @param {string} html
 * @param {RegExp} place
 * @param {string} words
 */
function inPlaceOf(html, place, words) {
  if (!place.test(html)) throw new Error(`index.html has no ${place}`);
  return html.replace(place, () => words);
}

const out = process.argv[2];
if (!out) {
  console.error("usage: node www/one_file.mjs FILE.html");
  process.exit(2);
}
const worker = await bundled(join(pkg, "variorum-worker.js"), "iife", [withoutEngine]);
const script = await bundled(join(page, "page.js"), "esm", [served, surroundings(worker)]);
const index = await readFile(join(page, "index.html"), "utf8");
const sheets = [
  ...index.matchAll(/<link rel="stylesheet" href="\.\/([a-z_]+\.css)"(?: media="(\w+)")? \/>/g),
];
const styles = await Promise.all(
  sheets.map(async ([, name, media]) => {
    const css = await readFile(join(page, name), "utf8");
    return media ? `@media ${media} {\n${css}}\n` : css;
  }),
);
const style = `\n${styles.join("\n")}`;
const policy =
  `default-src 'none'; script-src ${hashOf(script)} 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'; ` +
  `style-src ${hashOf(style)}; img-src 'none'; base-uri 'none'; form-action 'none'; ` +
  `require-trusted-types-for 'script'; trusted-types variorum default`;
let html = index;
for (const [link] of sheets.slice(1)) html = html.replace(link, "");
html = inPlaceOf(html, /<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`);
html = inPlaceOf(html, /content="default-src[^"]*"/, `content="${policy}"`);
html = inPlaceOf(html, /<!-- The policy above knows[^>]*-->\s*<script type="importmap">[^<]*<\/script>/, "");
html = inPlaceOf(html, /<script type="module" src="[^"]*"><\/script>/, "");
html = inPlaceOf(html, /<\/body>/, `<script type="module">${script}</script></body>`);
await mkdir(dirname(out), { recursive: true });
await writeFile(out, html);
console.log(`${out}: ${(html.length / 1e6).toFixed(1)} MB`);
