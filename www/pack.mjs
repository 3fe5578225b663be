#!/usr/bin/env node
// Assembles the npm package: the JavaScript of www/package/, the types of src/report/types.d.ts and the engine that
// wasm-bindgen wrote. Prints what the engine weighs.
//
//   node www/pack.mjs GLUE_DIR PACKAGE_DIR
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
const [glue, out] = process.argv.slice(2);
if (!glue || !out) {
  console.error("usage: node www/pack.mjs GLUE_DIR PACKAGE_DIR");
  process.exit(2);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "engine"), { recursive: true });
writeFileSync(join(out, "package.json"), JSON.stringify(manifest(), null, 2) + "\n");
cpSync(join(root, "src/report/types.d.ts"), join(out, "index.d.ts"));
for (const name of readdirSync(join(root, "www/package"))) cpSync(join(root, "www/package", name), join(out, name));
for (const name of readdirSync(root).filter((name) => /^(README|LICENSE|NOTICE)/.test(name))) cpSync(join(root, name), join(out, name));
for (const name of ["variorum.js", "variorum_bg.wasm"]) cpSync(join(glue, name), join(out, "engine", name), { recursive: true });

inline(join(glue, "variorum_bg.wasm"), "variorum_bg.wasm.js");
const vectors = join(root, "src/lexicon/vectors.bin");
if (existsSync(vectors)) inline(vectors, "vectors.js");

/** What npm and bundlers read; name, version and licence are the crate's. */
function manifest() {
  const metadata = execFileSync("cargo", ["metadata", "--no-deps", "--locked", "--format-version", "1"], { cwd: root, encoding: "utf8" });
  const { name, version, description, license, keywords } = JSON.parse(metadata).packages[0];
  return {
    name,
    version,
    description,
    license,
    keywords,
    type: "module",
    engines: { node: ">=20.16" }, // worker.js asks for process.getBuiltinModule
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      "./worker": "./worker.js",
      "./package.json": "./package.json",
    },
    files: ["*.js", "index.d.ts", "engine", "LICENSE-*", "NOTICE"],
    sideEffects: ["./worker.js"],
  };
}

/**
 * Writes the file's bytes as a module, so that one import brings them to browsers, workers and Node alike, with
 * nothing to fetch and no address for a bundler to rewrite.
 */
function inline(file, name) {
  const bytes = readFileSync(file);
  const packed = gzipSync(bytes, { level: 9 });
  writeFileSync(join(out, "engine", name), `const packed = "${packed.toString("base64")}";

/** @returns {Promise<Uint8Array>} the bytes, unpacked anew at each call */
export default async function bytes() {
  const letters = atob(packed);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
`);
  const kB = (size) => `${(size / 1000).toFixed(1)} kB`;
  console.log(`engine/${name}: ${kB(bytes.length)}, ${kB(packed.length)} with gzip, ${kB(brotliCompressSync(bytes).length)} with brotli`);
}
