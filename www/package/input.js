// Checks what a call is given. Reading text never fails, so every mistake in a call is found here, before the
// engine runs.
import { VariorumError } from "./error.js";

/** @typedef {import("variorum").ArticleInput} ArticleInput */
/** @typedef {import("variorum").LoadOptions} LoadOptions */
/** @typedef {import("variorum").Progress} Progress */

/** In UTF-16 code units. Far longer than any article, and still within the engine's memory. */
export const MAX_TEXT = 20_000_000;
/** All texts of one call together, in UTF-16 code units. */
export const MAX_TEXTS = 50_000_000;
/** Every quote may be compared with every other one, so the number of articles needs a bound of its own. */
export const MAX_ARTICLES = 2000;

/**
 * The options that the engine itself takes, in any of its calls; it brings numbers that are out of range into
 * it.
 *
 * @type {Record<string, { takes: (value: unknown) => boolean, says: string }>}
 */
const ENGINE_OPTIONS = {
  evidence: { takes: Number.isFinite, says: "a number of bits from 4 to 40" },
  indirect: { takes: (value) => typeof value === "boolean", says: "true or false" },
  lang: { takes: (value) => typeof value === "string", says: "a language tag such as “en”" },
};

/** @type {NonNullable<LoadOptions["vectors"]>[]} */
const VECTORS = ["wait", "later", "none"];
/** What `engine` may be besides an address or a view of bytes. */
const ENGINE_KINDS = ["Response", "WebAssembly.Module", "ArrayBuffer", "SharedArrayBuffer"];

const OPTIONAL_FIELDS = /** @type {const} */ ([
  "id",
  "title",
  "outlet",
  "byline",
  "url",
  "published",
  "lang",
]);

/** Fields that take one of some words. */
const CHOICES = /** @type {const} */ ({
  role: ["report", "draft", "source"],
  format: ["auto", "article", "transcript", "subtitles", "mail", "html"],
});

/**
 * The articles of a call as plain objects of their known fields. Throws a VariorumError that names the first
 * bad field.
 *
 * @param {unknown} articles
 */
export function checkedArticles(articles) {
  const checked = checkedList(articles, "articles");
  checkLength(checked, "articles");
  checkUnique(checked.map(({ id }, index) => ({ id, path: `articles[${index}]` })));
  return checked;
}

/**
 * A draft and its sources, likewise. The draft goes by `draft` where it has no id.
 *
 * @param {unknown} draft
 * @param {unknown} sources
 */
export function checkedDraft(draft, sources) {
  const checked = { draft: checkedArticle(draft, "draft"), sources: checkedList(sources, "sources") };
  checkLength([checked.draft, ...checked.sources], "sources");
  checkUnique([
    { id: checked.draft.id, path: "draft" },
    ...checked.sources.map(({ id }, index) => ({ id, path: `sources[${index}]` })),
  ]);
  return checked;
}

/**
 * @param {unknown} articles
 * @param {string} path
 */
function checkedList(articles, path) {
  if (!Array.isArray(articles)) {
    throw new VariorumError(
      "input",
      `Pass an array of articles, each with a text; this is ${kindOf(articles)}.`,
      path,
    );
  }
  if (articles.length > MAX_ARTICLES) {
    const count = articles.length.toLocaleString("en");
    throw new VariorumError(
      "limit",
      `Pass at most ${MAX_ARTICLES} articles at once; these are ${count}.`,
      path,
    );
  }
  return Array.from(articles, (article, index) => checkedArticle(article, `${path}[${index}]`));
}

/**
 * @param {ArticleInput[]} articles
 * @param {string} path
 */
function checkLength(articles, path) {
  const total = articles.reduce((sum, article) => sum + article.text.length, 0);
  if (total > MAX_TEXTS) {
    const most = MAX_TEXTS.toLocaleString("en");
    throw new VariorumError(
      "limit",
      `Pass at most ${most} characters at once; these are ${total.toLocaleString("en")}.`,
      path,
    );
  }
}

/**
 * One article, or its text alone, as a plain object of its known fields.
 *
 * @param {unknown} article
 * @returns {ArticleInput}
 */
export function checkedArticle(article, path = "article") {
  if (typeof article === "string") return { text: checkedText(article, path) };
  if (article === null || typeof article !== "object") {
    throw new VariorumError(
      "input",
      `Pass an article as an object with a text; this is ${kindOf(article)}.`,
      path,
    );
  }
  const given = /** @type {Record<string, unknown>} */ (article);
  /** @type {ArticleInput} */
  const checked = { text: checkedText(given.text, `${path}.text`) };
  for (const field of OPTIONAL_FIELDS) {
    const value = given[field];
    if (value === undefined || value === null) continue;
    if (typeof value !== "string") {
      throw new VariorumError(
        "input",
        `Give the ${field} as a string or leave it out; this is ${kindOf(value)}.`,
        `${path}.${field}`,
      );
    }
    checked[field] = value;
  }
  for (const [field, words] of Object.entries(CHOICES)) {
    const value = given[field];
    if (value === undefined || value === null) continue;
    if (!words.some((word) => word === value)) {
      throw new VariorumError(
        "input",
        `Give the ${field} as one of ${words.join(", ")} or leave it out.`,
        `${path}.${field}`,
      );
    }
    Object.assign(checked, { [field]: value });
  }
  if (checked.id === "") {
    throw new VariorumError("input", "Give the id at least one character or leave it out.", `${path}.id`);
  }
  return checked;
}

/**
 * A text within its limit.
 *
 * @param {unknown} text
 * @param {string} path
 */
export function checkedText(text, path) {
  if (typeof text !== "string") {
    throw new VariorumError("input", `Give the text as a string; this is ${kindOf(text)}.`, path);
  }
  if (text.length > MAX_TEXT) {
    const most = MAX_TEXT.toLocaleString("en");
    throw new VariorumError(
      "limit",
      `Shorten the text to at most ${most} characters; it has ${text.length.toLocaleString("en")}.`,
      path,
    );
  }
  return text;
}

/**
 * The options of a call, split into what the engine takes, how it is loaded, and what watches the call.
 *
 * @param {unknown} options
 */
export function checkedOptions(options = {}) {
  if (options === null || typeof options !== "object") {
    throw new VariorumError(
      "input",
      `Pass the options as an object or leave them out; this is ${kindOf(options)}.`,
      "options",
    );
  }
  const { signal, onProgress, ...others } = /** @type {Record<string, unknown>} */ (options);
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new VariorumError(
      "input",
      `Pass the signal of an AbortController; this is ${kindOf(signal)}.`,
      "options.signal",
    );
  }
  if (onProgress !== undefined && typeof onProgress !== "function") {
    throw new VariorumError(
      "input",
      `Pass a function to be told of progress; this is ${kindOf(onProgress)}.`,
      "options.onProgress",
    );
  }
  /** @type {Record<string, unknown>} */
  const engineOptions = {};
  for (const [name, { takes, says }] of Object.entries(ENGINE_OPTIONS)) {
    const value = others[name];
    if (value === undefined) continue;
    if (!takes(value)) throw new VariorumError("input", `Set ${name} to ${says}.`, `options.${name}`);
    engineOptions[name] = value;
  }
  return {
    engineOptions,
    loading: checkedLoading(others),
    signal,
    onProgress: /** @type {((progress: Progress) => void) | undefined} */ (onProgress),
  };
}

/** @param {Record<string, unknown>} options */
function checkedLoading({ engine, vectors }) {
  /** @type {LoadOptions} */
  const loading = {};
  if (engine !== undefined && engine !== null) loading.engine = checkedEngine(engine);
  if (vectors !== undefined && vectors !== null) {
    loading.vectors = VECTORS.find((known) => known === vectors);
    if (!loading.vectors) {
      throw new VariorumError("input", "Set vectors to “wait”, “later” or “none”.", "options.vectors");
    }
  }
  return loading;
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
 * Ids name articles in the report, so no two may be alike; those left out become `a1`, `a2`, … by position.
 *
 * @param {{ id?: string, path: string }[]} articles
 */
function checkUnique(articles) {
  /** @type {Map<string, string>} */
  const seen = new Map();
  for (const { id = `a${seen.size + 1}`, path } of articles) {
    const other = seen.get(id);
    if (other !== undefined) {
      const message = `Give each article an id of its own; ${other} is called “${id}” too.`;
      throw new VariorumError("input", message, `${path}.id`);
    }
    seen.set(id, path);
  }
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

/**
 * The name of a value's built-in class, the same in every realm.
 *
 * @param {unknown} value
 */
function tagOf(value) {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

/** @param {unknown} value */
function kindOf(value) {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "function") return "a function";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
