// Starts a worker in one of several ways, with one interface for browsers, Node, Deno and Bun.
import { STARTED } from "./worker_calls.js";

/**
 * @typedef {import("./call_queue.js").Request} Request
 * @typedef {import("./call_queue.js").Reply} Reply
 * @typedef {import("./call_queue.js").SuppliedPart} SuppliedPart
 *
 * `hold` keeps a process alive while calls are under way, `release` lets it end.
 * @typedef {{
 *   post(message: Request | SuppliedPart, transferred?: ArrayBuffer[]): void,
 *   end(): void,
 *   hold(): void,
 *   release(): void,
 * }} WorkerPort
 *
 * @typedef {{ onReply: (reply: Reply) => void, onEnd: (cause: unknown) => void }} WorkerEvents
 * @typedef {(events: WorkerEvents) => WorkerPort | Promise<WorkerPort>} Way
 */

/**
 * How long a worker may take until it says that it listens, in milliseconds. A file of that name which is another's
 * says nothing, ever; ours needs the time of two requests. Who waits too short only starts another way too many.
 */
const PATIENCE = 5_000;

/**
 * The ways that this host has, best first: as the embedder wants it made, as a file beside this one, which bundlers
 * may lose and other origins refuse, and from a string, which a policy may refuse.
 *
 * @param {import("variorum").ComparerOptions["worker"]} make
 * @returns {Way[]}
 */
export function waysToStart(make) {
  const threads = workerThreads();
  if (threads)
    return [
      (events) => inThread(new threads.Worker(fileAddress()), events),
      async (events) => inThread(new threads.Worker(await embedded(), { eval: true }), events),
    ];
  if (typeof Worker !== "function") return [];
  /** @type {Way} */
  const fromFile = (events) => inBrowser(make ? /** @type {Worker} */ (make()) : workerFromFile(), events);
  return [fromFile, async (events) => inBrowser(workerFromText(await embedded()), events)];
}

/**
 * Starts a worker in the first way in which one answers, and drops the ways before it from the list. Null where the
 * list runs out.
 *
 * @param {Way[]} ways
 * @param {WorkerEvents} events
 * @returns {Promise<WorkerPort | null>}
 */
export async function startWorker(ways, events) {
  while (ways.length > 0) {
    try {
      return await greeted(ways[0], events);
    } catch {
      ways.shift();
    }
  }
  return null;
}

/**
 * A worker that has said that it listens. Whatever it does before that, or does not do, is no start.
 *
 * @param {Way} way
 * @param {WorkerEvents} events
 * @returns {Promise<WorkerPort>}
 */
async function greeted(way, events) {
  /** @type {"starting" | "started" | "over"} */
  let state = "starting";
  const { promise: greeting, resolve, reject } = outside();
  const timer = setTimeout(() => reject(new Error("the worker does not answer")), PATIENCE);
  /** @type {WorkerPort | null} */
  let port = null;
  try {
    const opened = await way({
      onReply(reply) {
        if (state === "started") events.onReply(reply);
        else if (reply?.started === STARTED) resolve(null);
      },
      onEnd(cause) {
        if (state === "started") events.onEnd(cause);
        else reject(cause);
      },
    });
    port = opened;
    await greeting;
    state = "started";
    // One that was told to end is heard no more, though it may have something on its way.
    const end = () => {
      state = "over";
      opened.end();
    };
    return { ...opened, end };
  } catch (error) {
    port?.end();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** A promise and what settles it. */
function outside() {
  /** @type {(value: unknown) => void} */
  let resolve = () => {};
  /** @type {(reason: unknown) => void} */
  let reject = () => {};
  const promise = new Promise((resolved, rejected) => ([resolve, reject] = [resolved, rejected]));
  promise.catch(() => {}); // it may be rejected before anybody waits
  return { promise, resolve, reject };
}

/**
 * Node's threads: there is nothing else in Node, and in Deno and Bun they let the process end, which workers of the
 * browser's kind do not. Not an import, which bundlers would follow into a browser's bundle.
 */
function workerThreads() {
  const isServer = typeof Worker !== "function" || "Deno" in globalThis || "Bun" in globalThis;
  return isServer ? globalThis.process?.getBuiltinModule?.("node:worker_threads") : undefined;
}

/** Bundlers look for this very expression. */
function workerFromFile() {
  return new Worker(new URL("./variorum-worker.js", import.meta.url), { type: "module" });
}

/** In pieces, so that a bundler for a browser sees one worker, not two. */
function fileAddress() {
  const name = "./variorum-worker.js";
  return new URL(name, import.meta.url);
}

/** @param {string} script */
function workerFromText(script) {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  try {
    return new Worker(address);
  } finally {
    setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
  }
}

/** The worker's script, which nobody loads who does not need it. */
async function embedded() {
  return (await import("./engine/worker_text.js")).default;
}

/**
 * @param {Worker} worker
 * @param {WorkerEvents} events
 * @returns {WorkerPort}
 */
function inBrowser(worker, { onReply, onEnd }) {
  worker.onmessage = ({ data }) => onReply(data);
  worker.onerror = (event) => {
    event.preventDefault?.(); // the caller is told, not the console
    onEnd(event.error ?? event.message);
  };
  return {
    post: (message, transferred = []) => worker.postMessage(message, transferred),
    end: () => worker.terminate(),
    hold() {},
    release() {},
  };
}

/**
 * @param {import("node:worker_threads").Worker} worker
 * @param {WorkerEvents} events
 * @returns {WorkerPort}
 */
function inThread(worker, { onReply, onEnd }) {
  worker.on("message", onReply);
  worker.on("error", onEnd);
  worker.on("exit", () => onEnd(new Error("the worker's thread has ended")));
  worker.unref();
  return {
    post: (message, transferred = []) => worker.postMessage(message, transferred),
    end: () => void worker.terminate(),
    hold: () => worker.ref(),
    release: () => worker.unref(),
  };
}
