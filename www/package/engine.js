// The WebAssembly engine: loaded once, at the first call, by default from bytes that lie in JavaScript, so
// that nothing is fetched. The word vectors, which sharpen scores, follow it.
import { parts } from "./engine_parts.js";
import { VariorumError } from "./error.js";
import { whyNoVectors, whyNotLoaded } from "./load_error.js";
import { throwIfAborted } from "./signal_watch.js";

/** @typedef {import("variorum").LoadOptions} LoadOptions */
/** @typedef {import("variorum").Progress} Progress */
/** @typedef {import("./engine_parts.js").Glue} Glue */
/** @typedef {import("./engine/variorum.js").GlueProgress} GlueProgress */

/**
 * In bytes. The memory of an instance grows with the texts of a call, some twenty bytes for each character, and never
 * shrinks; one that has outgrown this is replaced by a fresh one, which takes some milliseconds.
 */
const KEPT_MEMORY = 64 * 2 ** 20;

/**
 * The engine being loaded or loaded; null before the first call and after a failed load.
 *
 * @type {Promise<Glue> | null}
 */
let loading = null;
/**
 * The vectors being added or added; null likewise.
 *
 * @type {Promise<void> | null}
 */
let adding = null;
/**
 * Kept for the instance that takes over after a trap.
 *
 * @type {Uint8Array | null}
 */
let vectorBytes = null;

/**
 * Loads the engine, or waits until it is. Throws a VariorumError with code `load`.
 *
 * @param {LoadOptions} [options] checked
 */
async function load({ engine, vectors } = {}) {
  loading ??= instantiate(engine).catch((error) => {
    loading = null;
    throw new VariorumError("load", whyNotLoaded(error, engine), null, { cause: error });
  });
  const glue = await loading;
  // Where the vectors are at hand, waiting for them is quick and makes every result the same; elsewhere they are
  // a good part of what there is to load, and the first answer does not wait for them.
  const when = vectors ?? (parts.atHand ? "wait" : "later");
  if (when === "none") return glue;
  adding ??= addVectors(glue).catch((error) => {
    adding = null;
    throw new VariorumError("load", whyNoVectors(error), null, { cause: error });
  });
  if (when === "wait") await adding;
  else adding.catch(() => {}); // the next call tries again, and ready() tells
  return glue;
}

/**
 * Has the engine do some work.
 *
 * It cannot be interrupted here, so a signal is heard before it starts and when it has ended; on a worker
 * (comparer.js) it is heard at once.
 *
 * @template Result
 * @param {(engine: Glue, progress?: GlueProgress) => Result} work
 * @param {{ loading?: LoadOptions, signal?: AbortSignal, onProgress?: (progress: Progress) => void }} watch
 */
export async function run(work, { loading, signal, onProgress }) {
  throwIfAborted(signal);
  onProgress?.({ phase: "load", done: 0, total: 1 });
  const glue = await load(loading);
  onProgress?.({ phase: "load", done: 1, total: 1 });
  if (signal) await nextTask(); // so that an abort which waits its turn is heard before the long part
  throwIfAborted(signal);
  const watcher = onProgress && watch(onProgress);
  const result = guarded(glue, () => work(glue, watcher?.report));
  shrink(glue);
  watcher?.rethrow();
  throwIfAborted(signal);
  return result;
}

/** @param {LoadOptions["engine"]} source */
async function instantiate(source) {
  const [glue, wasm] = await Promise.all([parts.glue(), source ? supplied(source) : parts.bytes()]);
  await glue.default({ module_or_path: wasm });
  return glue;
}

/** @param {NonNullable<LoadOptions["engine"]>} source */
async function supplied(source) {
  if (typeof source !== "string" && !(source instanceof URL)) return source;
  const url = new URL(source);
  // Node's fetch takes no address of a file.
  const files = url.protocol === "file:" && globalThis.process?.getBuiltinModule?.("node:fs/promises");
  return files ? files.readFile(url) : fetch(url);
}

/** @param {Glue} glue */
async function addVectors(glue) {
  const decoded = await parts.vectors();
  glue.load_vectors(decoded);
  vectorBytes = decoded;
}

/**
 * @template Result
 * @param {Glue} glue
 * @param {() => Result} work
 */
function guarded(glue, work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && Object.hasOwn(error, "code")) {
      const { code, message, path } = /** @type {VariorumError} */ (error);
      throw new VariorumError(code, message, path ?? null);
    }
    // Anything else is a panic, which throws its text, or a trap: the instance may be in any state.
    renew(glue);
    const advice =
      "The engine failed on this input. Nothing of it was changed; try again with fewer or shorter texts.";
    throw new VariorumError("internal", advice, null, { cause: error });
  }
}

/**
 * Gives the memory of large texts back.
 *
 * @param {Glue} glue
 */
function shrink(glue) {
  if (glue.initSync().memory.buffer.byteLength > KEPT_MEMORY) renew(glue);
}

/**
 * A fresh instance in place of the one there is.
 *
 * @param {Glue} glue
 */
function renew(glue) {
  glue.__wbg_reset_state();
  if (vectorBytes) glue.load_vectors(vectorBytes);
}

/**
 * A throw must not cross the engine, which could not clean up; it is kept until the engine is done.
 *
 * @param {(progress: Progress) => void} onProgress
 */
function watch(onProgress) {
  /** @type {{ error: unknown } | null} */
  let failure = null;
  /** @type {GlueProgress} */
  const report = (phase, done, total) => {
    if (failure || total === 0) return; // nothing to do is no progress
    try {
      onProgress({ phase, done, total });
    } catch (error) {
      failure = { error };
    }
  };
  const rethrow = () => {
    if (failure) throw failure.error;
  };
  return { report, rethrow };
}

function nextTask() {
  return new Promise((resolve) => setTimeout(resolve));
}
