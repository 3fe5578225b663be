// The WebAssembly engine: loaded once, at the first call, from bytes that lie in JavaScript, so nothing is fetched.
import { VariorumError } from "./error.js";

/** The engine being loaded or loaded; null before the first call and after a failed load. */
let loading = null;

/** Loads the engine, or waits until it is. Throws a VariorumError with code `load`. */
export function load() {
  loading ??= instantiate().catch((error) => {
    loading = null;
    throw new VariorumError("load", whyNotLoaded(error), null, { cause: error });
  });
  return loading;
}

/**
 * Runs one of the engine's functions: `compare`, `extract` or `similarity`.
 *
 * The engine cannot be interrupted here, so a signal is heard before it starts and when it has ended;
 * on a worker (comparer.js) it is heard at once.
 */
export async function run(name, args, { signal, onProgress } = {}) {
  signal?.throwIfAborted();
  onProgress?.({ phase: "load", done: 0, total: 1 });
  const loaded = await load();
  onProgress?.({ phase: "load", done: 1, total: 1 });
  if (signal) await nextTask(); // so that an abort which waits its turn is heard before the long part
  signal?.throwIfAborted();
  const watcher = onProgress && watch(onProgress);
  const result = guarded(loaded, name, watcher ? [...args, watcher.report] : args);
  watcher?.rethrow();
  signal?.throwIfAborted();
  return result;
}

async function instantiate() {
  const [engine, { default: bytes }, vectors] = await Promise.all([
    import("./engine/variorum.js"),
    import("./engine/variorum_bg.wasm.js"),
    unpackedVectors(),
  ]);
  await engine.default({ module_or_path: await bytes() });
  const equip = () => vectors && engine.load_vectors(vectors);
  equip();
  return { engine, equip };
}

/** The word vectors, which sharpen scores; a package without them works too. */
async function unpackedVectors() {
  const module = await import("./engine/vectors.js").catch(() => null);
  return module?.default();
}

function guarded({ engine, equip }, name, args) {
  try {
    return engine[name](...args);
  } catch (error) {
    if (typeof error?.code === "string") throw new VariorumError(error.code, error.message, error.path ?? null);
    // Anything else is a trap: the instance may be in any state, so a fresh one takes its place.
    engine.__wbg_reset_state();
    equip();
    const message = "The engine failed on this input. Nothing of it was changed; try again with fewer or shorter texts.";
    throw new VariorumError("internal", message, null, { cause: error });
  }
}

/** A throw must not cross the engine, which could not clean up; it is kept until the engine is done. */
function watch(onProgress) {
  let failed = false;
  let failure;
  return {
    report(phase, done, total) {
      if (failed) return;
      try {
        onProgress({ phase, done, total });
      } catch (error) {
        failed = true;
        failure = error;
      }
    },
    rethrow() {
      if (failed) throw failure;
    },
  };
}

function nextTask() {
  return new Promise((resolve) => setTimeout(resolve));
}

function whyNotLoaded(error) {
  if (typeof WebAssembly === "undefined") return "This browser has no WebAssembly; open the page in a current one.";
  if (/content.security|unsafe-eval/i.test(String(error))) {
    return "The page's Content-Security-Policy forbids WebAssembly; add 'wasm-unsafe-eval' to its script-src.";
  }
  return `The engine could not be loaded; check that the package's folder “engine” is served whole (${error?.message ?? error}).`;
}
