// Where the parts of the engine come from.

/**
 * @typedef {typeof import("./engine/variorum.js")} Glue what wasm-bindgen wrote around the engine
 * @typedef {{
 *   glue(): Promise<Glue>,
 *   bytes(): Promise<WebAssembly.Module | BufferSource>,
 *   vectors(): Promise<Uint8Array<ArrayBuffer>>,
 *   atHand: boolean,
 * }} EngineParts each is asked for once; `atHand`: whether they are had without a network
 */

/**
 * By default each is imported when it is first needed, so that importing the package loads none of them and a
 * bundler makes chunks of them. Entries for hosts where that is not possible put their own ways in place:
 * static.js, workerd.js, commonjs.js and embedded_worker.js.
 *
 * @type {EngineParts}
 */
export const parts = {
  glue: () => import("./engine/variorum.js"),
  bytes: async () => (await import("./engine/variorum_bg.wasm.js")).default(),
  vectors: async () => (await import("./engine/vectors.js")).default(),
  atHand: typeof globalThis.process?.versions?.node === "string",
};
