// The three calls on a worker. Cancelling ends the worker, which is the only way to stop one that computes.
import * as direct from "./calls.js";
import { load } from "./engine.js";
import { VariorumError } from "./error.js";
import { checkedArticle, checkedArticles, checkedOptions, checkedText } from "./input.js";
import { startThread } from "./thread.js";

/** Makes a comparer. Nothing starts before its first call. */
export function createComparer({ worker } = {}) {
  const crew = createCrew(worker);
  return {
    ready: () => crew.request("load", [], {}).then(() => ({ runsIn: crew.runsIn() })),
    compare: async (articles, options) => crew.request("compare", [checkedArticles(articles)], checkedOptions(options)),
    extract: async (article, options) => crew.request("extract", [checkedArticle(article)], checkedOptions(options)),
    similarity: async (a, b, options) =>
      crew.request("similarity", [checkedText(a, "a"), checkedText(b, "b")], checkedOptions(options)),
    dispose: () => crew.dispose(),
  };
}

/** Who does the work: a worker as long as one can be had, else the caller's own thread. */
function createCrew(makeWorker) {
  /** Calls not yet answered, by number, oldest first. */
  const pending = new Map();
  let thread = null;
  let started = false;
  let runsIn = "worker";
  let disposed = false;
  let lastId = 0;

  function request(call, args, { knobs = {}, signal, onProgress }) {
    if (disposed) return Promise.reject(disposedError());
    if (signal?.aborted) return Promise.reject(signal.reason);
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      const cancel = () => {
        settle(id, reject, signal.reason);
        restart();
      };
      pending.set(id, { message: { id, call, args: [...args, knobs] }, resolve, reject, signal, onProgress, cancel });
      signal?.addEventListener("abort", cancel, { once: true });
      send(id);
    });
  }

  function send(id) {
    if (runsIn === "worker") {
      try {
        if (!thread) {
          started = false;
          thread = startThread(receive, fail, makeWorker);
        }
        thread.hold();
        thread.post(pending.get(id).message);
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
    else settle(id, call.resolve, value);
  }

  /** Who watches a call and throws does not want it to go on. */
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
    endThread();
    if (!started) {
      runsIn = "caller";
      for (const id of pending.keys()) runHere(id);
      return;
    }
    const message = "The worker died, perhaps for want of memory. Try again with fewer or shorter texts.";
    for (const [id, { reject }] of pending) settle(id, reject, new VariorumError("internal", message, null, { cause }));
  }

  async function runHere(id) {
    const { message, resolve, reject, signal, onProgress } = pending.get(id);
    const args = [...message.args];
    const options = { ...args.pop(), signal, onProgress };
    try {
      const value = message.call === "load" ? await load() : await direct[message.call](...args, options);
      settle(id, resolve, value);
    } catch (error) {
      settle(id, reject, error);
    }
  }

  /** A fresh worker for the calls that were not cancelled. */
  function restart() {
    if (!thread) return;
    endThread();
    for (const id of pending.keys()) send(id);
  }

  function endThread() {
    thread?.end();
    thread = null;
  }

  function settle(id, how, value) {
    const call = pending.get(id);
    if (!call) return;
    pending.delete(id);
    call.signal?.removeEventListener("abort", call.cancel);
    if (pending.size === 0) thread?.release();
    how(value);
  }

  function dispose() {
    disposed = true;
    endThread();
    for (const [id, { reject }] of pending) settle(id, reject, disposedError());
  }

  return { request, dispose, runsIn: () => runsIn };
}

function disposedError() {
  return new VariorumError("disposed", "This comparer was disposed of; make another one with createComparer().");
}
