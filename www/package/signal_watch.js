// Signals of callers, which may be of another realm or a library's own: only what checkedOptions asks for is used.

/** @typedef {{ listener: () => void, calls: Set<() => void> }} Watched */

/** @param {AbortSignal | undefined} signal */
export function throwIfAborted(signal) {
  if (signal?.aborted) throw reasonOf(signal);
}

/** @param {AbortSignal} signal */
export function reasonOf(signal) {
  return signal.reason ?? new DOMException("This call was aborted.", "AbortError");
}

/** Any number of calls may watch one signal; it is given one listener, since Node warns of more than ten. */
export function createSignalWatch() {
  /** @type {Map<AbortSignal, Watched>} */
  const signals = new Map();

  /**
   * @param {AbortSignal} signal
   * @param {() => void} onAbort
   */
  function add(signal, onAbort) {
    const { calls } = signals.get(signal) ?? begin(signal);
    calls.add(onAbort);
  }

  /** @param {AbortSignal} signal */
  function begin(signal) {
    /** @type {Set<() => void>} */
    const calls = new Set();
    const listener = () => calls.forEach((onAbort) => onAbort());
    const watched = { listener, calls };
    signals.set(signal, watched);
    signal.addEventListener("abort", listener);
    return watched;
  }

  /**
   * @param {AbortSignal} signal
   * @param {() => void} onAbort
   */
  function remove(signal, onAbort) {
    const watched = signals.get(signal);
    if (!watched?.calls.delete(onAbort) || watched.calls.size > 0) return;
    signal.removeEventListener("abort", watched.listener);
    signals.delete(signal);
  }

  return { add, remove };
}
