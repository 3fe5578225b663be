// What may become a document or a script in this page: the page's policy blocks everything else (Trusted Types). Where a
// browser does not know them, strings stay strings.

import { keeper, workerScript, workerType } from "./surroundings.js";

/**
 * @typedef {{ createHTML?: (html: string) => string | null, createScriptURL?: (url: string) => string }} Rules
 * @typedef {{ createHTML(html: string): string, createScriptURL(url: string): string }} Policy
 */

const factory = /** @type {{ createPolicy(name: string, rules: Rules): Policy } | undefined} */ (
  Reflect.get(globalThis, "trustedTypes")
);
/** The scripts that run beside the page, those that it wrote itself among them. */
const scripts = new Set([keeper]);

/** @type {{ createHTML(html: string): string, createScriptURL(url: string): string }} */
const rules = {
  createHTML: (html) => html,
  createScriptURL(url) {
    if (!scripts.has(url)) throw new TypeError(`no script of this page: ${url}`);
    return url;
  },
};
const own = factory?.createPolicy("variorum", rules) ?? rules;

let isReading = false;
factory?.createPolicy("default", { createHTML: (html) => (isReading ? html : null) });

/**
 * Markup as a document that runs nothing, loads nothing and is never shown.
 *
 * @param {string} markup
 * @param {DOMParserSupportedType} type
 */
export function inertDocument(markup, type) {
  return new DOMParser().parseFromString(own.createHTML(markup), type);
}

/**
 * Lets a reader of inert documents write into them while it reads.
 *
 * @template Found
 * @param {() => Found} read
 */
export function readingInert(read) {
  isReading = true;
  try {
    return read();
  } finally {
    isReading = false;
  }
}

/**
 * The address of a script of this page, as what starts it wants it.
 *
 * @param {string} url
 */
export function scriptAddress(url) {
  return own.createScriptURL(url);
}

/**
 * Starts the worker. One that comes from a server has no policy but what that server sends along; one that the page wrote
 * has the page's own, whoever serves it.
 */
export function startWorker() {
  const url = URL.createObjectURL(new Blob([workerScript], { type: "text/javascript" }));
  scripts.add(url);
  return new Worker(scriptAddress(url), { type: workerType });
}
