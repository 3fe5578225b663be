// What the CommonJS file uses and jsdom, as Jest sets it up, lacks.
const { TextDecoder: Decoder, TextEncoder: Encoder } =
  typeof TextDecoder === "function" ? globalThis : process.getBuiltinModule("node:util");

export { Decoder as TextDecoder, Encoder as TextEncoder };
