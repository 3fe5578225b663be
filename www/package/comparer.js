// The four calls on a worker, so that a page never waits for them.
import { createCallQueue } from "./call_queue.js";
import { VariorumError } from "./error.js";
import { checkedArticle, checkedArticles, checkedDraft, checkedText } from "./input.js";
import { checkedComparerOptions, checkedOptions, isResponse } from "./options.js";
import { throwIfAborted } from "./signal_watch.js";

/**
 * @typedef {import("variorum").LoadOptions} LoadOptions
 * @typedef {import("./calls.js").Call} Call
 * @typedef {ReturnType<typeof checkedOptions>} CheckedOptions
 */

/**
 * Makes a comparer. Nothing starts before its first call.
 *
 * @type {typeof import("variorum").createComparer}
 */
export function createComparer(options) {
  const { worker, loading: ownLoading } = checkedComparerOptions(options);
  const queue = createCallQueue(worker);
  /** Whether results must not change any more, not even when a fresh worker has to load the vectors again. */
  let staysReady = false;

  /**
   * @param {Call} call
   * @param {CheckedOptions} options
   */
  async function request(call, { engineOptions, loading, signal, onProgress }) {
    const engine = await sendable(loading.engine ?? ownLoading.engine);
    const when = loading.vectors ?? ownLoading.vectors;
    const vectors = staysReady && when !== "none" ? "wait" : when;
    throwIfAborted(signal);
    return queue.request(
      { call, options: engineOptions, loading: { engine, vectors } },
      { signal, onProgress },
    );
  }

  return {
    async ready(options) {
      await request({ call: "ready" }, checkedOptions("ready", options));
      staysReady = true;
      return { runsIn: queue.runsIn() };
    },
    async compare(articles, options) {
      const call = /** @type {const} */ ({ call: "compare", articles: checkedArticles(articles) });
      return /** @type {import("variorum").Report} */ (
        await request(call, checkedOptions("compare", options))
      );
    },
    async extract(article, options) {
      const call = /** @type {const} */ ({ call: "extract", article: checkedArticle(article) });
      return /** @type {import("variorum").Extraction} */ (
        await request(call, checkedOptions("extract", options))
      );
    },
    async check(draft, sources, options) {
      const call = /** @type {const} */ ({ call: "check", ...checkedDraft(draft, sources) });
      return /** @type {import("variorum").Check} */ (await request(call, checkedOptions("check", options)));
    },
    async similarity(a, b, options) {
      const words = { a: checkedText(a, "a"), b: checkedText(b, "b") };
      const call = /** @type {const} */ ({ call: "similarity", ...words });
      return /** @type {Awaited<ReturnType<typeof import("variorum").similarity>>} */ (
        await request(call, checkedOptions("similarity", options))
      );
    },
    dispose: queue.dispose,
    // A host that has no such symbol yet has no `using` either.
    [Symbol.dispose ?? Symbol.for("Symbol.dispose")]: queue.dispose,
  };
}

/**
 * The bytes of an engine that was given as a Response, which can be read only once.
 *
 * @type {WeakMap<Response, Promise<ArrayBuffer>>}
 */
const bytesOf = new WeakMap();

/**
 * The same engine in a form that can be sent to a worker.
 *
 * @param {LoadOptions["engine"]} engine
 */
async function sendable(engine) {
  if (!isResponse(engine)) return engine;
  const bytes = bytesOf.get(engine) ?? bytesFrom(engine);
  bytesOf.set(engine, bytes);
  return bytes;
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
