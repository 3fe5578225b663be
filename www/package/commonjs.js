// The public interface for `require`: pack.mjs makes one CommonJS file of it. Test runners such as Jest allow no
// import(), so the engine is read from the disk where there is one.
import * as glue from "./engine/variorum.js";
import { parts } from "./engine_parts.js";

const { bytes, vectors } = parts;
const files = globalThis.process?.getBuiltinModule?.("node:fs/promises");

/** @param {string} name */
const beside = (name) => new URL(name, import.meta.url);

if (files) {
  Object.assign(parts, {
    // Where a bundler has moved this file, the engine is in the bundle.
    bytes: () => files.readFile(beside("./engine/variorum_bg.wasm")).catch(bytes),
    vectors: () => files.readFile(beside("./engine/vectors.js"), "utf8").then(inBase64).catch(vectors),
  });
}
Object.assign(parts, { glue: async () => glue });

/**
 * What byte_module.mjs wrote into a module.
 *
 * @param {string} source
 */
function inBase64(source) {
  return new Uint8Array(Buffer.from(source.slice(source.indexOf('"') + 1, source.indexOf('";')), "base64"));
}

export * from "./index.js";
