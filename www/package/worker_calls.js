// The worker's side of call_queue.js: receives calls as messages and answers each, malformed ones too.
import { perform } from "./calls.js";
import { VariorumError } from "./error.js";

/**
 * @typedef {import("./call_queue.js").Request} Request
 * @typedef {import("./call_queue.js").Reply} Reply
 * @typedef {import("./call_queue.js").SuppliedPart} SuppliedPart
 * @typedef {{ postMessage(message: Reply): void, onmessage: unknown }} ThreadPort
 */

/** What a worker calls itself once it listens; another number is a worker of another version. */
export const STARTED = "variorum 1";

/** A worker of Node has its port in a module, one of a browser is its own. */
export function portOfThread() {
  const threads = globalThis.process?.getBuiltinModule?.("node:worker_threads");
  return /** @type {ThreadPort} */ (/** @type {unknown} */ (threads?.parentPort ?? globalThis));
}

/**
 * @param {ThreadPort} port
 * @param {(part: SuppliedPart) => void} [takePart] what the other side sends of the engine
 */
export function answerCalls(port, takePart) {
  port.onmessage = async (/** @type {{ data: unknown }} */ { data }) => {
    const message = /** @type {Partial<Request> & Partial<SuppliedPart>} */ (
      Object.assign(Object.create(null), data)
    );
    if (takePart && message.part) takePart(/** @type {SuppliedPart} */ (message));
    else port.postMessage(await answer(message, port));
  };
  port.postMessage({ started: STARTED });
}

/**
 * @param {Partial<Request>} message
 * @param {ThreadPort} port
 * @returns {Promise<Reply>}
 */
async function answer({ id, call, options, loading }, port) {
  const onProgress = (/** @type {import("variorum").Progress} */ progress) =>
    port.postMessage({ id, progress });
  try {
    if (typeof id !== "number" || typeof call?.call !== "string") throw notUnderstood();
    return { id, value: await perform(call, { ...options, ...loading, onProgress }) };
  } catch (error) {
    return { id, error: asFailure(error) };
  }
}

function notUnderstood() {
  return new VariorumError(
    "input",
    "This worker answers the calls of createComparer(); send it no messages of your own.",
  );
}

/**
 * An error as data, which any of its parts may refuse to be.
 *
 * @param {unknown} error
 * @returns {import("./call_queue.js").Failure}
 */
function asFailure(error) {
  if (!(error instanceof VariorumError))
    return { code: "internal", message: String(error), path: null, cause: String(error) };
  const { code, message, path, cause } = error;
  return { code, message, path, cause: cause === undefined ? null : String(cause) };
}
