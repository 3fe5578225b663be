// How grave a difference is, and how the page says so: never by colour alone.
import { SIGNS } from "variorum/export";
import { element } from "./dom.js";

/** @import { Severity } from "variorum" */

/**
 * From the lightest to the gravest.
 *
 * @type {Severity[]}
 */
export const SEVERITIES = ["same", "cosmetic", "wording", "meaning"];

/** What is read out before a word that differs. */
export const SPOKEN = {
  meaning: "differs in meaning: ",
  wording: "in other words: ",
  cosmetic: "differs in form: ",
  same: "",
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
  return element("span", { class: "cue", "aria-hidden": "true" }, SIGNS[severity]);
}
