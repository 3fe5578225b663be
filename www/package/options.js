// Checks the options of each call.
import { asObject, careful, field, kindOf, refuseOtherFields, tagOf } from "./given.js";
import { VariorumError } from "./error.js";
import { checkedLanguage } from "./input.js";

/** @typedef {import("variorum").LoadOptions} LoadOptions */
/** @typedef {import("variorum").Progress} Progress */

/**
 * What the engine itself takes.
 *
 * @type {Record<string, (value: unknown, path: string) => unknown>}
 */
const ENGINE_OPTIONS = {
  evidence: (value, path) =>
    fits(
      Number.isFinite(value) && Number(value) >= 4 && Number(value) <= 40,
      "a number of bits from 4 to 40",
      value,
      path,
    ),
  indirect: (value, path) => fits(typeof value === "boolean", "true or false", value, path),
  lang: checkedLanguage,
};

const LOAD_OPTIONS = ["engine", "vectors"];
const WATCH_OPTIONS = ["signal", "onProgress"];

/** Which options a call takes, besides those of loading. */
const OPTIONS_OF = {
  ready: WATCH_OPTIONS,
  compare: [...WATCH_OPTIONS, "evidence", "indirect"],
  extract: WATCH_OPTIONS,
  check: WATCH_OPTIONS,
  similarity: [...WATCH_OPTIONS, "lang"],
};

/** @type {NonNullable<LoadOptions["vectors"]>[]} */
const VECTORS = ["wait", "later", "none"];
/** What `engine` may be besides an address or a view of bytes. */
const ENGINE_KINDS = ["Response", "WebAssembly.Module", "ArrayBuffer", "SharedArrayBuffer"];

/**
 * The options of a call, split into what the engine takes, how it is loaded, and what watches the call.
 *
 * @param {keyof typeof OPTIONS_OF} call
 * @param {unknown} options
 */
export function checkedOptions(call, options) {
  const given = optionsObject(options);
  refuseOtherFields(given, [...LOAD_OPTIONS, ...OPTIONS_OF[call]], "options");
  /** @type {Record<string, unknown>} */
  const engineOptions = Object.create(null);
  for (const [name, checked] of Object.entries(ENGINE_OPTIONS)) {
    const value = OPTIONS_OF[call].includes(name) ? field(given, name, "options") : undefined;
    if (value !== undefined) engineOptions[name] = checked(value, `options.${name}`);
  }
  return {
    engineOptions,
    loading: checkedLoading(given),
    signal: checkedSignal(field(given, "signal", "options")),
    onProgress: /** @type {((progress: Progress) => void) | undefined} */ (
      checkedFunction(given, "onProgress", "Pass a function to be told of progress")
    ),
  };
}

/**
 * The options of a comparer.
 *
 * @param {unknown} options
 */
export function checkedComparerOptions(options) {
  const given = optionsObject(options);
  refuseOtherFields(given, [...LOAD_OPTIONS, "worker"], "options");
  const worker = checkedFunction(given, "worker", "Pass a function that makes the worker");
  return {
    worker: /** @type {import("variorum").ComparerOptions["worker"]} */ (worker),
    loading: checkedLoading(given),
  };
}

/** @param {unknown} options */
function optionsObject(options) {
  return asObject(options ?? {}, "Pass the options as an object or leave them out", "options");
}

/**
 * @param {object} options
 * @param {string} name
 * @param {string} says
 */
function checkedFunction(options, name, says) {
  const value = field(options, name, "options");
  if (value !== undefined && typeof value !== "function")
    throw new VariorumError("input", `${says}; this is ${kindOf(value)}.`, `options.${name}`);
  return value;
}

/**
 * A signal of any realm, known by what it does.
 *
 * @param {unknown} signal
 */
function checkedSignal(signal) {
  if (signal === undefined) return undefined;
  const path = "options.signal";
  const isSignal = careful(path, () => {
    const { aborted, addEventListener, removeEventListener } = /** @type {Partial<AbortSignal>} */ (
      Object(signal)
    );
    const listens = [addEventListener, removeEventListener].every((method) => typeof method === "function");
    return typeof aborted === "boolean" && listens;
  });
  if (!isSignal) {
    throw new VariorumError(
      "input",
      `Pass the signal of an AbortController; this is ${kindOf(signal)}.`,
      path,
    );
  }
  return /** @type {AbortSignal} */ (signal);
}

/** @param {object} options */
function checkedLoading(options) {
  const engine = field(options, "engine", "options");
  const vectors = field(options, "vectors", "options");
  const when = VECTORS.find((known) => known === vectors);
  if (vectors !== undefined && !when)
    throw new VariorumError("input", "Set vectors to “wait”, “later” or “none”.", "options.vectors");
  return { engine: engine === undefined ? undefined : checkedEngine(engine), vectors: when };
}

/**
 * Addresses become absolute strings, which mean the same on a worker.
 *
 * @param {unknown} engine
 */
function checkedEngine(engine) {
  if (typeof engine === "string" || tagOf(engine) === "URL") {
    try {
      return new URL(String(engine), globalThis.document?.baseURI ?? globalThis.location?.href).href;
    } catch {
      throw new VariorumError("input", "Give the engine's address as a URL; this is none.", "options.engine");
    }
  }
  if (!ENGINE_KINDS.includes(tagOf(engine)) && !ArrayBuffer.isView(engine)) {
    const kinds = "a URL, a Response, a WebAssembly.Module or bytes";
    throw new VariorumError(
      "input",
      `Give the engine as ${kinds}; this is ${kindOf(engine)}.`,
      "options.engine",
    );
  }
  return /** @type {Response | WebAssembly.Module | BufferSource} */ (engine);
}

/**
 * @param {boolean} does
 * @param {string} says
 * @param {unknown} value
 * @param {string} path
 */
function fits(does, says, value, path) {
  if (!does) throw new VariorumError("input", `Set ${path.replace("options.", "")} to ${says}.`, path);
  return value;
}

/**
 * Whether a value is a Response, which can be read only once and sent to no worker.
 *
 * @param {unknown} value
 * @returns {value is Response}
 */
export function isResponse(value) {
  return tagOf(value) === "Response";
}
