// A worker with one interface for browsers and Node.

/**
 * @typedef {import("./comparer.js").Request} Request
 * @typedef {import("./comparer.js").Reply} Reply
 * @typedef {{ post(message: Request): void, end(): void, hold(): void, release(): void }} WorkerPort
 */

/**
 * Starts worker.js. Throws, or calls `onFail` later, where that is not possible.
 *
 * @param {(message: Reply) => void} onMessage
 * @param {(error: unknown) => void} onFail when the worker cannot start or has died
 * @param {import("variorum").ComparerOptions["worker"]} [make] how the embedder wants a browser's worker made
 * @returns {WorkerPort}
 */
export function openWorkerPort(onMessage, onFail, make = makeWorker) {
  if (typeof Worker !== "function") return inNode(onMessage, onFail);
  return inBrowser(/** @type {Worker} */ (make()), onMessage, onFail);
}

// Bundlers look for this very expression.
function makeWorker() {
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
}

/**
 * @param {Worker} worker
 * @param {(message: Reply) => void} onMessage
 * @param {(error: unknown) => void} onFail
 * @returns {WorkerPort}
 */
function inBrowser(worker, onMessage, onFail) {
  worker.onmessage = ({ data }) => onMessage(data);
  worker.onerror = (event) => {
    event.preventDefault(); // the caller is told, not the console
    onFail(event.error ?? event.message);
  };
  return {
    post: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
    hold() {},
    release() {},
  };
}

/**
 * @param {(message: Reply) => void} onMessage
 * @param {(error: unknown) => void} onFail
 * @returns {WorkerPort}
 */
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
