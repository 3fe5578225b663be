// The worker as one script without imports, for hosts that cannot have it as a file: pack.mjs makes a string of
// it. It asks the thread that started it for the engine's bytes.
import * as glue from "./engine/variorum.js";
import { parts } from "./engine_parts.js";
import { VariorumError } from "./error.js";
import { answerCalls, portOfThread } from "./worker_calls.js";

/** @typedef {import("./call_queue.js").SuppliedPart} SuppliedPart */

const port = portOfThread();
/** @type {Map<SuppliedPart["part"], { resolve: (value: any) => void, reject: (error: unknown) => void }>} */
const awaited = new Map();

/** @param {SuppliedPart["part"]} part */
function ask(part) {
  return new Promise((resolve, reject) => {
    awaited.set(part, { resolve, reject });
    port.postMessage({ wants: part });
  });
}

Object.assign(parts, {
  glue: async () => glue,
  bytes: () => ask("bytes"),
  vectors: () => ask("vectors"),
});

answerCalls(port, ({ part, value, error }) => {
  const call = awaited.get(part);
  awaited.delete(part);
  if (error) call?.reject(new VariorumError("load", error));
  else call?.resolve(value);
});
