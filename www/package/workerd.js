// The public interface for workerd (Cloudflare Workers), which compiles no WebAssembly while it runs and takes
// a compiled module as an import instead.
import * as glue from "./engine/variorum.js";
import module from "./engine/variorum_bg.wasm";
import vectors from "./engine/vectors.js";
import { parts } from "./engine_parts.js";

Object.assign(parts, {
  glue: async () => glue,
  bytes: async () => module,
  vectors: async () => vectors(),
  atHand: true,
});

export * from "./index.js";
