// Calls that wait for a worker. It is given one at a time, so that cancelling one that waits costs nothing and
// cancelling the one under way, by ending the worker, touches no other.
import * as direct from "./calls.js";
import { parts } from "./engine_parts.js";
import { VariorumError } from "./error.js";
import { createSignalWatch, reasonOf } from "./signal_watch.js";
import { startWorker, waysToStart } from "./worker_start.js";

/**
 * @typedef {import("variorum").LoadOptions} LoadOptions
 * @typedef {import("variorum").Progress} Progress
 * @typedef {import("./calls.js").Call} Call
 *
 * What goes to the worker: a call, whose `options` are the engine's, or a part of the engine that it asked for.
 * @typedef {{ id: number, call: Call, options: object, loading: LoadOptions }} Request
 * @typedef {{ part: "bytes" | "vectors", value?: unknown, error?: string }} SuppliedPart
 *
 * What comes back: once `started`, then one or more for each request; `wants` asks for a part of the engine.
 * @typedef {{ code: VariorumError["code"], message: string, path: string | null, cause: string | null }} Failure
 * @typedef {{
 *   started?: string,
 *   wants?: SuppliedPart["part"],
 *   id?: number,
 *   progress?: Progress,
 *   value?: unknown,
 *   error?: Failure,
 * }} Reply
 *
 * @typedef {{
 *   message: Request,
 *   resolve: (value: unknown) => void,
 *   reject: (reason: unknown) => void,
 *   cancel: () => void,
 *   signal?: AbortSignal,
 *   onProgress?: (progress: Progress) => void,
 *   isGiven: boolean,
 * }} WaitingCall `isGiven`: to the worker there is, or to this thread
 */

/**
 * Who does the work: a worker as long as one can be had, else the caller's own thread.
 *
 * @param {import("variorum").ComparerOptions["worker"]} makeWorker
 */
export function createCallQueue(makeWorker) {
  /**
   * Calls not yet answered, by number, oldest first. The first may be under way.
   *
   * @type {Map<number, WaitingCall>}
   */
  const waiting = new Map();
  /**
   * Calls of `ready`, which compute nothing: they hold nobody up while they wait for the network.
   *
   * @type {Map<number, WaitingCall>}
   */
  const loadings = new Map();
  const signals = createSignalWatch();
  const ways = waysToStart(makeWorker);
  /** @type {import("./worker_start.js").WorkerPort | null} */
  let port = null;
  let isStarting = false;
  /** Whether the worker there is has the engine. */
  let isLoaded = false;
  /**
   * The number of the call that the worker or this thread computes.
   *
   * @type {number | null}
   */
  let underWay = null;
  let isDisposed = false;
  let lastId = 0;

  const runsIn = () => (ways.length > 0 ? /** @type {const} */ ("worker") : /** @type {const} */ ("caller"));

  /**
   * @param {Pick<Request, "call" | "options" | "loading">} message
   * @param {Pick<WaitingCall, "signal" | "onProgress">} watch
   * @returns {Promise<unknown>}
   */
  function request(message, { signal, onProgress }) {
    if (isDisposed) return Promise.reject(disposedError());
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      const cancel = () => settle(id, reject, signal && reasonOf(signal));
      const calls = message.call.call === "ready" ? loadings : waiting;
      calls.set(id, {
        message: { id, ...message },
        resolve,
        reject,
        cancel,
        signal,
        onProgress,
        isGiven: false,
      });
      if (signal) signals.add(signal, cancel);
      next();
    });
  }

  /** Gives the oldest call to whoever computes, if that one is free. */
  function next() {
    if (isStarting || isDisposed || waiting.size + loadings.size === 0) return;
    if (ways.length > 0 && !port) {
      start();
      return;
    }
    for (const call of loadings.values()) if (!call.isGiven) give(call);
    const [oldest] = waiting.values();
    if (!oldest || underWay !== null) return;
    underWay = oldest.message.id;
    give(oldest);
  }

  /** @param {WaitingCall} call */
  function give(call) {
    call.isGiven = true;
    if (port) post(port, call);
    else runHere(call);
  }

  async function start() {
    isStarting = true;
    const started = await startWorker(ways, { onReply: receive, onEnd: fail });
    isStarting = false;
    isLoaded = false;
    if (isDisposed) started?.end();
    else {
      port = started;
      next();
    }
  }

  /**
   * @param {import("./worker_start.js").WorkerPort} worker
   * @param {WaitingCall} call
   */
  function post(worker, { message, reject }) {
    worker.hold();
    const { engine, ...loading } = message.loading;
    try {
      worker.post(isLoaded ? { ...message, loading } : message);
    } catch (cause) {
      const advice =
        "The call could not be sent to the worker; pass plain data and an engine that can be sent.";
      settle(message.id, reject, new VariorumError("input", advice, null, { cause }));
    }
  }

  /** @param {WaitingCall} call */
  async function runHere({ message: { id, call, options, loading }, resolve, reject, signal, onProgress }) {
    try {
      settle(id, resolve, await direct.perform(call, { ...options, ...loading, signal, onProgress }));
    } catch (error) {
      settle(id, reject, error);
    }
  }

  /** @param {Reply} reply */
  function receive(reply) {
    // What a page has written to every object is no part of a reply.
    const { wants, id, progress, value, error } = /** @type {Reply} */ ({ __proto__: null, ...reply });
    if (wants) supply(wants);
    const call = id === undefined ? undefined : callOf(id);
    if (!call || id === undefined) return;
    if (progress) tell(call, progress);
    else {
      if (id === underWay) underWay = null;
      if (error) {
        const { code, message, path, cause } = error;
        settle(
          id,
          call.reject,
          new VariorumError(code, message, path, cause === null ? {} : { cause: new Error(cause) }),
        );
      } else {
        isLoaded = true;
        settle(id, call.resolve, value);
      }
    }
  }

  /**
   * If the progress callback throws, the call is over.
   *
   * @param {WaitingCall} call
   * @param {Progress} progress
   */
  function tell({ message, onProgress, reject }, progress) {
    try {
      onProgress?.(progress);
    } catch (error) {
      settle(message.id, reject, error);
    }
  }

  /**
   * Sends the worker a part of the engine that it cannot load by itself.
   *
   * @param {SuppliedPart["part"]} part
   */
  async function supply(part) {
    const worker = port;
    try {
      const value = await parts[part]();
      worker?.post(
        { part, value },
        ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
      );
    } catch (error) {
      worker?.post({ part, error: String(error) });
    }
  }

  /**
   * A worker that died may have been unlucky: the next call has another one.
   *
   * @param {unknown} cause
   */
  function fail(cause) {
    closePort();
    const message =
      "The worker died, perhaps because it ran out of memory. Try again with fewer or shorter texts.";
    const calls = [...loadings.keys(), ...(underWay === null ? [] : [underWay])];
    underWay = null;
    for (const id of calls)
      settle(id, callOf(id)?.reject ?? (() => {}), new VariorumError("internal", message, null, { cause }));
  }

  /** @param {number} id */
  const callOf = (id) => waiting.get(id) ?? loadings.get(id);

  function closePort() {
    port?.end();
    port = null;
    for (const call of loadings.values()) call.isGiven = false;
  }

  /**
   * Ends a call, and the worker where it still computes it, which is the only way to stop it.
   *
   * @param {number} id
   * @param {(value: unknown) => void} how
   * @param {unknown} value
   */
  function settle(id, how, value) {
    const call = callOf(id);
    if (call) {
      waiting.delete(id);
      loadings.delete(id);
      if (call.signal) signals.remove(call.signal, call.cancel);
      how(value);
    }
    if (id === underWay) {
      underWay = null;
      if (ways.length > 0) closePort();
    }
    if (waiting.size + loadings.size === 0) port?.release();
    next();
  }

  function dispose() {
    isDisposed = true;
    underWay = null;
    closePort();
    for (const [id, { reject }] of [...waiting, ...loadings]) settle(id, reject, disposedError());
  }

  return { request, dispose, runsIn };
}

function disposedError() {
  return new VariorumError(
    "disposed",
    "This comparer was disposed of; make another one with createComparer().",
  );
}
