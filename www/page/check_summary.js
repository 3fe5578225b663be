// What a check says at first. Does not use the DOM.
import { counted } from "./summary.js";

/** @import { Check } from "variorum" */

/**
 * “2 quotations of 3 in the draft need mending.” Says that all hold only where each was found as it is printed.
 *
 * @param {Check["summary"]} summary
 */
export function checkSummary(summary) {
  const all = Object.values(summary).reduce((sum, count) => sum + count, 0);
  if (all === 0) return "The draft has no quotation in marks.";
  const wrong = summary.nowhere + summary.altered + summary["other-speaker"];
  const needs = `${counted(wrong, "quotation")} of ${all} in the draft ${wrong === 1 ? "needs" : "need"} mending.`;
  const { reworded, "not-judged": open } = summary;
  if (wrong === 0 && reworded === 0 && open === 0)
    return all === 1 ? "The quotation in the draft holds." : `All ${all} quotations in the draft hold.`;
  return [
    wrong > 0 ? needs : open < all && "No quotation was found that needs mending.",
    reworded > 0 && `${counted(reworded, "quotation")} ${reworded === 1 ? "has" : "have"} other words.`,
    open > 0 && `${counted(open, "quotation")} could not be judged.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** So many sources are named. */
const MOST_NAMES = 4;

/**
 * “Checked against the Courier and the Wire; 2 reports were left aside.”
 *
 * @param {{ name: string }[]} sources
 * @param {number} leftAside how many articles there were beside them
 */
export function checkedAgainst(sources, leftAside) {
  const names = sources.slice(0, MOST_NAMES).map(({ name }) => name);
  if (sources.length > names.length) names.push(counted(sources.length - names.length, "more text"));
  const against = `Checked against ${new Intl.ListFormat("en").format(names)}`;
  if (leftAside === 0) return `${against}.`;
  return `${against}; ${counted(leftAside, "report")} ${leftAside === 1 ? "was" : "were"} left aside.`;
}
