// What the glue needs and jsdom, as Jest sets it up, lacks; pack.mjs has the glue import it. Bundlers
// put a stand-in of their own wherever they see a bare `process`.
const { TextDecoder: Decoder, TextEncoder: Encoder } =
  typeof TextDecoder === "function" ? globalThis : globalThis.process.getBuiltinModule("node:util");

export { Decoder as TextDecoder, Encoder as TextEncoder };
