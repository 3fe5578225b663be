// The three calls on a worker. Cancelling ends the worker, which is the only way to stop one that computes.
import * as direct from "./calls.js";
import { VariorumError } from "./error.js";
import { checkedArticle, checkedArticles, checkedOptions, checkedText, isResponse } from "./input.js";
import { openWorkerPort } from "./worker_port.js";

/** Makes a comparer. Nothing starts before its first call. */
export function createComparer(options = {}) {
  const dispatcher = createDispatcher(options.worker, checkedOptions(options).loading);
  return {
    ready: async (options) => {
      await dispatcher.request("ready", [], checkedOptions(options));
      return { runsIn: dispatcher.runsIn() };
    },
    compare: async (articles, options) =>
      dispatcher.request("compare", [checkedArticles(articles)], checkedOptions(options)),
    extract: async (article, options) =>
      dispatcher.request("extract", [checkedArticle(article)], checkedOptions(options)),
    similarity: async (a, b, options) =>
      dispatcher.request("similarity", [checkedText(a, "a"), checkedText(b, "b")], checkedOptions(options)),
    dispose: () => dispatcher.dispose(),
  };
}

/** Who does the work: a worker as long as one can be had, else the caller's own thread. */
function createDispatcher(makeWorker, ownLoading) {
  /** Calls not yet answered, by number, oldest first. */
  const pending = new Map();
  /** The bytes of an engine that was given as a Response. */
  const bytesOf = new WeakMap();
  let port = null;
  let started = false;
  let loaded = false;
  let runsIn = "worker";
  let disposed = false;
  let lastId = 0;

  async function request(call, args, { engineOptions, loading, signal, onProgress }) {
    const shared = await shareable({ ...ownLoading, ...loading });
    if (disposed) throw disposedError();
    signal?.throwIfAborted();
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      const cancel = () => {
        settle(id, reject, signal.reason);
        restart();
      };
      const message = { id, call, args: [...args, engineOptions], loading: shared };
      pending.set(id, { message, resolve, reject, signal, onProgress, cancel });
      signal?.addEventListener("abort", cancel, { once: true });
      send(id);
    });
  }

  async function shareable(loading) {
    const { engine } = loading;
    if (!isResponse(engine)) return loading;
    if (!bytesOf.has(engine)) bytesOf.set(engine, bytesFrom(engine));
    return { ...loading, engine: await bytesOf.get(engine) };
  }

  function send(id) {
    if (runsIn === "worker") {
      try {
        if (!port) {
          started = false;
          loaded = false;
          port = openWorkerPort(receive, fail, makeWorker);
        }
        port.hold();
        const { message } = pending.get(id);
        const { engine, ...loading } = message.loading;
        port.post(loaded ? { ...message, loading } : message);
        return;
      } catch {
        runsIn = "caller";
      }
    }
    runHere(id);
  }

  function receive({ started: hasStarted, id, progress, value, error }) {
    if (hasStarted) started = true;
    const call = pending.get(id);
    if (!call) return;
    if (progress) tell(id, call, progress);
    else if (error) settle(id, call.reject, new VariorumError(error.code, error.message, error.path));
    else {
      loaded = true;
      settle(id, call.resolve, value);
    }
  }

  /** If the progress callback throws, cancel the call. */
  function tell(id, { onProgress, reject }, progress) {
    try {
      onProgress?.(progress);
    } catch (error) {
      settle(id, reject, error);
      restart();
    }
  }

  /** A worker that never started will not start the next time either; one that died may have been unlucky. */
  function fail(cause) {
    closePort();
    if (!started) {
      runsIn = "caller";
      for (const id of pending.keys()) runHere(id);
      return;
    }
    const message =
      "The worker died, perhaps because it ran out of memory. Try again with fewer or shorter texts.";
    for (const [id, { reject }] of pending)
      settle(id, reject, new VariorumError("internal", message, null, { cause }));
  }

  async function runHere(id) {
    const { message, resolve, reject, signal, onProgress } = pending.get(id);
    const args = [...message.args];
    const options = { ...args.pop(), ...message.loading, signal, onProgress };
    try {
      settle(id, resolve, await direct[message.call](...args, options));
    } catch (error) {
      settle(id, reject, error);
    }
  }

  /** A fresh worker for the calls that were not cancelled. */
  function restart() {
    if (!port) return;
    closePort();
    for (const id of pending.keys()) send(id);
  }

  function closePort() {
    port?.end();
    port = null;
  }

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

  return { request, dispose, runsIn: () => runsIn };
}

async function bytesFrom(response) {
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    const message = `The engine that was given could not be read; pass a fresh Response (${cause.message}).`;
    throw new VariorumError("load", message, null, { cause });
  }
}

function disposedError() {
  return new VariorumError(
    "disposed",
    "This comparer was disposed of; make another one with createComparer().",
  );
}
