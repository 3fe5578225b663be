// The worker's side of comparer.js: receives calls as messages and answers each.
import * as calls from "./calls.js";

const port = globalThis.process?.getBuiltinModule?.("node:worker_threads").parentPort ?? globalThis;

port.onmessage = async ({ data: { id, call, args, loading } }) => {
  const onProgress = (progress) => port.postMessage({ id, progress });
  // The last argument is always the options.
  const options = { ...args.at(-1), ...loading, onProgress };
  try {
    port.postMessage({ id, value: await calls[call](...args.slice(0, -1), options) });
  } catch ({ code = "internal", message, path = null }) {
    port.postMessage({ id, error: { code, message, path } });
  }
};

port.postMessage({ started: true });
