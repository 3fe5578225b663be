// The four calls on a worker. Cancelling ends the worker, which is the only way to stop one that computes.
import * as direct from "./calls.js";
import { VariorumError } from "./error.js";
import {
  checkedArticle,
  checkedArticles,
  checkedDraft,
  checkedOptions,
  checkedText,
  isResponse,
} from "./input.js";
import { openWorkerPort } from "./worker_port.js";

/**
 * @typedef {import("variorum").LoadOptions} LoadOptions
 * @typedef {import("variorum").Progress} Progress
 * @typedef {import("./calls.js").Call} Call
 * @typedef {ReturnType<typeof checkedOptions>} CheckedOptions
 *
 * What goes to the worker: `options` are the engine's.
 * @typedef {{ id: number, call: Call, options: object, loading: LoadOptions }} Request
 *
 * What comes back: once `started`, then one or more for each request.
 * @typedef {{ code: VariorumError["code"], message: string, path: string | null }} Failure
 * @typedef {{ started?: true, id?: number, progress?: Progress, value?: unknown, error?: Failure }} Reply
 *
 * @typedef {{
 *   message: Request,
 *   resolve: (value: unknown) => void,
 *   reject: (reason: unknown) => void,
 *   cancel: () => void,
 *   signal?: AbortSignal,
 *   onProgress?: (progress: Progress) => void,
 * }} PendingCall
 */

/**
 * Makes a comparer. Nothing starts before its first call.
 *
 * @type {typeof import("variorum").createComparer}
 */
export function createComparer(options = {}) {
  const { loading } = checkedOptions(options);
  const dispatcher = createDispatcher(options.worker, loading);
  const { request } = dispatcher;
  return {
    async ready(options) {
      await request({ call: "ready" }, checkedOptions(options));
      dispatcher.stayReady();
      return { runsIn: dispatcher.runsIn() };
    },
    async compare(articles, options) {
      const call = /** @type {const} */ ({ call: "compare", articles: checkedArticles(articles) });
      return /** @type {import("variorum").Report} */ (await request(call, checkedOptions(options)));
    },
    async extract(article, options) {
      const call = /** @type {const} */ ({ call: "extract", article: checkedArticle(article) });
      return /** @type {import("variorum").Extraction} */ (await request(call, checkedOptions(options)));
    },
    async check(draft, sources, options) {
      const call = /** @type {const} */ ({ call: "check", ...checkedDraft(draft, sources) });
      return /** @type {import("variorum").Check} */ (await request(call, checkedOptions(options)));
    },
    async similarity(a, b, options) {
      const call = /** @type {const} */ ({
        call: "similarity",
        a: checkedText(a, "a"),
        b: checkedText(b, "b"),
      });
      const likeness = await request(call, checkedOptions(options));
      return /** @type {Awaited<ReturnType<typeof direct.similarity>>} */ (likeness);
    },
    dispose: () => dispatcher.dispose(),
  };
}

/**
 * Who does the work: a worker as long as one can be had, else the caller's own thread.
 *
 * @param {import("variorum").ComparerOptions["worker"]} makeWorker
 * @param {LoadOptions} ownLoading
 */
function createDispatcher(makeWorker, ownLoading) {
  /**
   * Calls not yet answered, by number, oldest first.
   *
   * @type {Map<number, PendingCall>}
   */
  const pending = new Map();
  /**
   * The bytes of an engine that was given as a Response.
   *
   * @type {WeakMap<Response, Promise<ArrayBuffer>>}
   */
  const bytesOf = new WeakMap();
  /** @type {import("./worker_port.js").WorkerPort | null} */
  let port = null;
  let started = false;
  let loaded = false;
  /** @type {"worker" | "caller"} */
  let runsIn = "worker";
  let disposed = false;
  /** Whether results must not change any more, not even when a fresh worker has to load the vectors again. */
  let staysReady = false;
  let lastId = 0;

  /**
   * @param {Call} call
   * @param {CheckedOptions} options
   */
  async function request(call, { engineOptions, loading, signal, onProgress }) {
    const shared = await shareable({ ...ownLoading, ...loading });
    if (staysReady && shared.vectors !== "none") shared.vectors = "wait";
    if (disposed) throw disposedError();
    signal?.throwIfAborted();
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      const cancel = () => {
        settle(id, reject, signal?.reason);
        restart();
      };
      const message = { id, call, options: engineOptions, loading: shared };
      pending.set(id, { message, resolve, reject, signal, onProgress, cancel });
      signal?.addEventListener("abort", cancel, { once: true });
      send(message);
    });
  }

  /**
   * The same options without what cannot be sent to a worker.
   *
   * @param {LoadOptions} loading
   * @returns {Promise<LoadOptions>}
   */
  async function shareable(loading) {
    const { engine } = loading;
    if (!isResponse(engine)) return loading;
    const bytes = bytesOf.get(engine) ?? bytesFrom(engine);
    bytesOf.set(engine, bytes);
    return { ...loading, engine: await bytes };
  }

  /** @param {Request} message */
  function send(message) {
    if (runsIn === "worker") {
      try {
        if (!port) {
          started = false;
          loaded = false;
          port = openWorkerPort(receive, fail, makeWorker);
        }
        port.hold();
        const { engine, ...loading } = message.loading;
        port.post(loaded ? { ...message, loading } : message);
        return;
      } catch {
        runsIn = "caller";
      }
    }
    runHere(message);
  }

  /** @param {Reply} reply */
  function receive({ started: hasStarted, id = 0, progress, value, error }) {
    if (hasStarted) started = true;
    const call = pending.get(id);
    if (!call) return;
    if (progress) report(id, call, progress);
    else if (error) settle(id, call.reject, new VariorumError(error.code, error.message, error.path));
    else {
      loaded = true;
      settle(id, call.resolve, value);
    }
  }

  /**
   * If the progress callback throws, cancel the call.
   *
   * @param {number} id
   * @param {PendingCall} call
   * @param {Progress} progress
   */
  function report(id, { onProgress, reject }, progress) {
    try {
      onProgress?.(progress);
    } catch (error) {
      settle(id, reject, error);
      restart();
    }
  }

  /**
   * A worker that never started will not start the next time either; one that died may have been unlucky.
   *
   * @param {unknown} cause
   */
  function fail(cause) {
    closePort();
    if (!started) {
      runsIn = "caller";
      for (const { message } of pending.values()) runHere(message);
      return;
    }
    const message =
      "The worker died, perhaps because it ran out of memory. Try again with fewer or shorter texts.";
    for (const [id, { reject }] of pending) {
      settle(id, reject, new VariorumError("internal", message, null, { cause }));
    }
  }

  /** @param {Request} message */
  async function runHere({ id, call, options, loading }) {
    const { resolve, reject, signal, onProgress } = pending.get(id) ?? {};
    if (!resolve || !reject) return;
    try {
      settle(id, resolve, await direct.perform(call, { ...options, ...loading, signal, onProgress }));
    } catch (error) {
      settle(id, reject, error);
    }
  }

  /** A fresh worker for the calls that were not cancelled. */
  function restart() {
    if (!port) return;
    closePort();
    for (const { message } of pending.values()) send(message);
  }

  function closePort() {
    port?.end();
    port = null;
  }

  /**
   * @param {number} id
   * @param {(value: unknown) => void} how
   * @param {unknown} value
   */
  function settle(id, how, value) {
    const call = pending.get(id);
    if (!call) return;
    pending.delete(id);
    call.signal?.removeEventListener("abort", call.cancel);
    if (pending.size === 0) port?.release();
    how(value);
  }

  function dispose() {
    disposed = true;
    closePort();
    for (const [id, { reject }] of pending) settle(id, reject, disposedError());
  }

  const stayReady = () => {
    staysReady = true;
  };

  return { request, dispose, stayReady, runsIn: () => runsIn };
}

/** @param {Response} response */
async function bytesFrom(response) {
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    const message = `The engine that was given could not be read; pass a fresh Response (${String(cause)}).`;
    throw new VariorumError("load", message, null, { cause });
  }
}

function disposedError() {
  return new VariorumError(
    "disposed",
    "This comparer was disposed of; make another one with createComparer().",
  );
}
