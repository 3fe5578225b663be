// Folds long runs in which all readings agree, so that what departs stays in sight. Does not use the DOM.
import { inRuns } from "./wrap.js";

/** @import { AlignedCell } from "./columns.js" */

/** So many words stay on either side of a fold. */
const WORDS_BESIDE = 4;
/** Fewer words than these are no trouble to read past. */
const LEAST_FOLDED = 8;

/**
 * Columns of words, those in the middle of long equal runs drawn together into one of state `folded`.
 *
 * @param {AlignedCell[][]} columns
 */
export function foldRuns(columns) {
  return inRuns(columns, isSameRun).flatMap((run) => {
    if (!isEqual(run[0]) || run.length < 2 * WORDS_BESIDE + LEAST_FOLDED) return run;
    const middle = run.slice(WORDS_BESIDE, -WORDS_BESIDE);
    const folded = run[0].map((cell, row) => ({
      ...cell,
      state: cell.state === "plain" ? /** @type {const} */ ("folded") : cell.state,
      text: middle.map((column) => column[row].text).join(""),
    }));
    return [...run.slice(0, WORDS_BESIDE), folded, ...run.slice(-WORDS_BESIDE)];
  });
}

/**
 * What stands for a folded stretch.
 *
 * @param {AlignedCell} cell
 */
export function foldLabel({ text }) {
  const words = text.trim().split(/\s+/).length;
  return `⋯ ${words} words `;
}

/**
 * What a cell shows.
 *
 * @param {AlignedCell} cell
 */
export function shownText(cell) {
  if (cell.state === "left-out") return "—";
  return cell.state === "folded" ? foldLabel(cell) : cell.text;
}

/**
 * @param {AlignedCell[]} left
 * @param {AlignedCell[]} right
 */
function isSameRun(left, right) {
  return isEqual(left) && isEqual(right) && left.every(({ state }, row) => state === right[row].state);
}

/** @param {AlignedCell[]} column */
function isEqual(column) {
  return column.every(({ state }) => state === "plain" || state === "absent");
}
