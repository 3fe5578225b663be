// The WebAssembly engine: loaded once, at the first call, by default from bytes that lie in JavaScript, so
// that nothing is fetched. The word vectors, which sharpen scores, follow it.
import { VariorumError } from "./error.js";

/** @typedef {import("variorum").LoadOptions} LoadOptions */
/** @typedef {import("variorum").Progress} Progress */
/** @typedef {typeof import("./engine/variorum.js")} Glue what wasm-bindgen wrote around the engine */
/** @typedef {import("./engine/variorum.js").GlueProgress} GlueProgress */

/**
 * Where the vectors lie on disk, waiting for them is quick and makes every result the same; elsewhere they
 * are half of what there is to load, and the first answer does not wait for them.
 */
const DEFAULT_VECTORS = typeof globalThis.process?.versions?.node === "string" ? "wait" : "later";

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
export async function load({ engine, vectors = DEFAULT_VECTORS } = {}) {
  loading ??= instantiate(engine).catch((error) => {
    loading = null;
    throw new VariorumError("load", whyNotLoaded(error, engine), null, { cause: error });
  });
  const glue = await loading;
  if (vectors === "none") return glue;
  adding ??= addVectors(glue).catch((error) => {
    adding = null;
    throw new VariorumError("load", whyNoVectors(error), null, { cause: error });
  });
  if (vectors === "wait") await adding;
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
  signal?.throwIfAborted();
  onProgress?.({ phase: "load", done: 0, total: 1 });
  const glue = await load(loading);
  onProgress?.({ phase: "load", done: 1, total: 1 });
  if (signal) await nextTask(); // so that an abort which waits its turn is heard before the long part
  signal?.throwIfAborted();
  const watcher = onProgress && watch(onProgress);
  const result = guarded(glue, () => work(glue, watcher?.report));
  watcher?.rethrow();
  signal?.throwIfAborted();
  return result;
}

/** @param {LoadOptions["engine"]} source */
async function instantiate(source) {
  const [glue, wasm] = await Promise.all([
    import("./engine/variorum.js"),
    source ? supplied(source) : inlined(),
  ]);
  await glue.default({ module_or_path: wasm });
  return glue;
}

async function inlined() {
  const { default: bytes } = await import("./engine/variorum_bg.wasm.js");
  return bytes();
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
  const { default: bytes } = await import("./engine/vectors.js");
  const decoded = bytes();
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
    const { code, message, path = null } = /** @type {Partial<VariorumError>} */ (Object(error));
    if (typeof code === "string") throw new VariorumError(code, String(message), path);
    // Anything else is a trap: the instance may be in any state, so a fresh one takes its place.
    glue.__wbg_reset_state();
    if (vectorBytes) glue.load_vectors(vectorBytes);
    const advice =
      "The engine failed on this input. Nothing of it was changed; try again with fewer or shorter texts.";
    throw new VariorumError("internal", advice, null, { cause: error });
  }
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
    if (failure) return;
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

/**
 * @param {unknown} error
 * @param {LoadOptions["engine"]} source
 */
function whyNotLoaded(error, source) {
  if (typeof WebAssembly === "undefined")
    return "This browser has no WebAssembly; open the page in a current one.";
  if (/content.security|unsafe-eval/i.test(String(error))) {
    const remedy = "add 'wasm-unsafe-eval' to its script-src";
    return `The page's Content-Security-Policy forbids WebAssembly; ${remedy}.`;
  }
  if (source) {
    const remedy = "check that it is “variorum/engine.wasm” of this very version";
    return `The engine that was given could not be loaded; ${remedy} (${messageOf(error)}).`;
  }
  const remedy = "check that the package's folder “engine” is served whole";
  return `The engine could not be loaded; ${remedy} (${messageOf(error)}).`;
}

/** @param {unknown} error */
function whyNoVectors(error) {
  const remedy = 'check that the package\'s folder “engine” is served whole, or set vectors to "none"';
  return `The word vectors could not be loaded; ${remedy} (${messageOf(error)}).`;
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
