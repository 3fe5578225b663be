// The public interface with the engine and its vectors imported beforehand, for hosts that allow no import()
// while they run: service workers, those of extensions, single files. Elsewhere index.js costs less, since it
// loads them when they are needed.
import * as glue from "./engine/variorum.js";
import bytes from "./engine/variorum_bg.wasm.js";
import vectors from "./engine/vectors.js";
import { parts } from "./engine_parts.js";

Object.assign(parts, {
  glue: async () => glue,
  bytes: async () => bytes(),
  vectors: async () => vectors(),
  atHand: true,
});

export * from "./index.js";
