// The worker's side of comparer.js: receives calls as messages and answers each.
import { perform } from "./calls.js";

/** @typedef {import("./comparer.js").Request} Request */
/** @typedef {import("./comparer.js").Reply} Reply */

/** A worker of Node has its port in a module, one of a browser is its own. */
const port = /** @type {Pick<MessagePort, "onmessage">} */ (
  globalThis.process?.getBuiltinModule?.("node:worker_threads").parentPort ?? globalThis
);

port.onmessage = async ({ data }) => {
  const { id, call, options, loading } = /** @type {Request} */ (data);
  const onProgress = (/** @type {import("variorum").Progress} */ progress) => reply({ id, progress });
  try {
    reply({ id, value: await perform(call, { ...options, ...loading, onProgress }) });
  } catch (error) {
    const {
      code = "internal",
      message,
      path = null,
    } = /** @type {import("variorum").VariorumError} */ (error);
    reply({ id, error: { code, message, path } });
  }
};

/** @param {Reply} message */
function reply(message) {
  /** @type {{ postMessage(message: Reply): void }} */ (/** @type {unknown} */ (port)).postMessage(message);
}

reply({ started: true });
