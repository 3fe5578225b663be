// The other end of comparer.js: takes calls by message, one after another.
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
