// The differences within a family in sentences, each listed once. Does not use the DOM.
import { SEVERITIES } from "./severity.js";

/**
 * @import { Divergence, Family, Severity, Span } from "variorum"
 * @import { ReportView } from "./report_view.js"
 */

/**
 * @typedef {object} Difference
 * @property {Severity} severity
 * @property {Divergence["where"]} where
 * @property {string} note
 * @property {[string[], string[]]} sides ids of the quotes on either side
 */

/** Within one severity, differences between the quotation marks come first. */
const PLACES = ["quote", "attribution", "context"];

/**
 * The distinct differences of a family, gravest first, each with the readings on its two sides.
 *
 * A note speaks of “here” and “there”: the first side and the second.
 *
 * @param {ReportView} view
 * @param {Family} family
 * @returns {Difference[]}
 */
export function distinctDifferences(view, family) {
  /** @type {Map<string, Difference>} */
  const distinct = new Map();
  for (const { a, b, divergences } of family.pairs) {
    for (const divergence of divergences) {
      const { type, severity, where, note } = divergence;
      const [here, there] = [sideOf(view, a, divergence.a, where), sideOf(view, b, divergence.b, where)];
      const keyOf = (/** @type {string[]} */ ...words) => JSON.stringify([type, severity, where, ...words]);
      // The same two wordings the other way round are the same difference.
      const known = distinct.get(keyOf(here, there));
      const turned = distinct.get(keyOf(there, here));
      if (known) addSides(known, a, b);
      else if (turned) addSides(turned, b, a);
      else distinct.set(keyOf(here, there), { severity, where, note, sides: [[a], [b]] });
    }
  }
  return [...distinct.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
      PLACES.indexOf(a.where) - PLACES.indexOf(b.where),
  );
}

/**
 * @param {Difference} difference
 * @param {string} here
 * @param {string} there
 */
function addSides({ sides }, here, there) {
  for (const [side, id] of [here, there].entries()) {
    if (!sides[side].includes(id)) sides[side].push(id);
  }
}

/**
 * What identifies one side of a difference: its words or, for an attribution, the speaker.
 *
 * @param {ReportView} view
 * @param {string} id
 * @param {Span | null} span
 * @param {Divergence["where"]} where
 */
function sideOf(view, id, span, where) {
  if (where === "attribution") return view.quote(id).speaker?.id ?? "";
  return span ? view.words(id, span).toLowerCase() : "";
}
