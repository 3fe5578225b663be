// How grave a difference is, and how the page says so: never by colour alone.
import { element } from "./dom.js";

/** @import { Severity } from "variorum" */

/**
 * From the lightest to the gravest.
 *
 * @type {Severity[]}
 */
export const SEVERITIES = ["same", "cosmetic", "wording", "meaning"];

/** `symbol` is seen, `title` heads a group of quotes, `spoken` is read out before a word that differs. */
export const SAYS = {
  meaning: { symbol: "▲", title: "Differ in meaning", spoken: "differs in meaning: " },
  wording: { symbol: "◆", title: "Say the same in other words", spoken: "in other words: " },
  cosmetic: { symbol: "●", title: "Differ in form only", spoken: "differs in form: " },
  same: { symbol: "=", title: "Agree word for word", spoken: "" },
};

/**
 * @param {Severity} a
 * @param {Severity} b
 */
export function graver(a, b) {
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b;
}

/**
 * The symbol of a severity, hidden from screen readers.
 *
 * @param {Severity} severity
 */
export function cue(severity) {
  return element("span", { class: "cue", "aria-hidden": "true" }, SAYS[severity].symbol);
}
