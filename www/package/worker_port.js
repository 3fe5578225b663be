// A worker with one interface for browsers and Node.

/**
 * Starts worker.js. Throws, or calls `onFail` later, where that is not possible.
 *
 * @param {(message: object) => void} onMessage
 * @param {(error: unknown) => void} onFail when the worker cannot start or has died
 * @param {() => Worker} [make] how the embedder wants a browser's worker made
 */
export function openWorkerPort(onMessage, onFail, make = makeWorker) {
  return typeof Worker === "function" ? inBrowser(make(), onMessage, onFail) : inNode(onMessage, onFail);
}

// Bundlers look for this very expression.
function makeWorker() {
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
}

function inBrowser(worker, onMessage, onFail) {
  worker.onmessage = ({ data }) => onMessage(data);
  worker.onerror = (event) => {
    event.preventDefault(); // told to the caller, not to the console
    onFail(event.error ?? event.message);
  };
  return {
    post: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
    hold() {},
    release() {},
  };
}

function inNode(onMessage, onFail) {
  // Not an import, which bundlers would follow into a browser's bundle.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const worker = new Worker(new URL("./worker.js", import.meta.url));
  worker.on("message", onMessage);
  worker.on("error", onFail);
  worker.unref();
  return {
    post: (message) => worker.postMessage(message),
    end: () => void worker.terminate(),
    // The process lives on while calls are under way and may end when none are.
    hold: () => worker.ref(),
    release: () => worker.unref(),
  };
}
