// What the glue needs and jsdom, as Jest sets it up, lacks; pack.mjs has the glue import it.
const { TextDecoder: Decoder, TextEncoder: Encoder } =
  typeof TextDecoder === "function" ? globalThis : process.getBuiltinModule("node:util");

export { Decoder as TextDecoder, Encoder as TextEncoder };
