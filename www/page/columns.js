// How the cells of a family's table differ from those of its base, and how gravely. Does not use the DOM.
import { graver } from "./severity.js";
import { wordColumns } from "./cells.js";

/**
 * @import { Family, Pair, Severity, Span } from "variorum"
 * @import { Cell } from "./cells.js"
 * @import { ReportView } from "./report_view.js"
 */

/**
 * What a cell does, always as seen from the base:
 * - `plain`: nothing to point out;
 * - `agrees`: has the base's words where another reading differs in more than form;
 * - `departs`: has other words than the base, or words where the base has none;
 * - `left-out`: has no words where the base has some, within its quote;
 * - `absent`: has no words here, which may be because its quote begins later or ends before.
 *
 * - `folded`: many words that all readings have, which are not shown.
 *
 * @typedef {"plain" | "agrees" | "departs" | "left-out" | "absent" | "folded"} State
 * @typedef {{ text: string, state: State, severity: Severity, findings: number[] }} AlignedCell `findings`: which of the
 *   family's findings speak of it, by their places
 */

/**
 * The readings of a family as columns of cells, in the order of its quotes.
 *
 * @param {ReportView} view
 * @param {Family} family
 * @returns {AlignedCell[][]}
 */
export function alignedReadings(view, family) {
  const base = family.quotes.indexOf(family.base);
  const columns = wordColumns(view, family);
  const extents = family.quotes.map((_, row) => [
    columns.findIndex((cells) => cells[row]),
    columns.findLastIndex((cells) => cells[row]),
  ]);
  const isWithin = (/** @type {number} */ column, /** @type {number} */ row) =>
    extents[row][0] <= column && column <= extents[row][1];
  const findingsOn = findingsOf(family, columns);
  const graveToAny = severitiesOf(family.pairs, family, columns, isWithin);
  const withBase = family.pairs.filter(({ a, b }) => a === family.base || b === family.base);
  const graveToBase = severitiesOf(withBase, family, columns, isWithin);
  const aligned = columns.map((cells, column) =>
    cells.map((cell, row) => {
      const [toAny, toBase] = [graveToAny[column][row], graveToBase[column][row]];
      const state = cell
        ? stateOfWords(cell, cells[base], toAny)
        : stateOfGap(cells[base], toBase, isWithin(column, row));
      // A departure is as grave as its difference from the base, however it differs from other readings.
      const severity = state === "agrees" || toBase === "same" ? toAny : toBase;
      const findings = state === "plain" ? [] : findingsOn(column, row);
      return { text: cell?.text ?? "", state, severity, findings };
    }),
  );
  family.quotes.forEach((_, row) => joinGaps(aligned.map((cells) => cells[row])));
  return aligned;
}

/**
 * Which findings speak of a cell: of its words, or of those that others have where it has none.
 *
 * @param {Family} family
 * @param {(Cell | null)[][]} columns
 */
function findingsOf({ findings, quotes }, columns) {
  const told = findings.map(({ where, groups }) =>
    where === "quote"
      ? new Map(groups.flatMap(({ readings }) => readings.map((r) => [r.quote, r.span])))
      : null,
  );
  const touches = columns.map((cells) =>
    told.map(
      (spans) => spans !== null && cells.some((cell, row) => overlap(cell, spans.get(quotes[row]) ?? null)),
    ),
  );
  return (/** @type {number} */ column, /** @type {number} */ row) =>
    told.flatMap((spans, finding) => {
      const span = spans?.get(quotes[row]);
      const cell = columns[column][row];
      const isOn = cell ? overlap(cell, span ?? null) : span === null && touches[column][finding];
      return isOn ? [finding] : [];
    });
}

/**
 * @param {Cell} cell
 * @param {Cell | null} base
 * @param {Severity} severity
 * @returns {State}
 */
function stateOfWords({ words }, base, severity) {
  if (severity === "same") return "plain";
  if (!base) return "departs";
  if (severity === "cosmetic") return words.trim() === base.words.trim() ? "plain" : "departs";
  return folded(words) === folded(base.words) ? "agrees" : "departs";
}

/**
 * What lies outside a fragment is not left out, unless leaving it out changes the meaning.
 *
 * @param {Cell | null} base
 * @param {Severity} severity
 * @param {boolean} isWithin
 * @returns {State}
 */
function stateOfGap(base, severity, isWithin) {
  const isReported = severity === "meaning" || (severity !== "same" && isWithin);
  return base && isReported ? "left-out" : "absent";
}

/**
 * All that a reading leaves out between two of its words is one gap, as grave as its gravest part.
 *
 * @param {AlignedCell[]} cells
 */
function joinGaps(cells) {
  /** @type {AlignedCell[]} */
  let gap = [];
  for (const cell of [...cells, null]) {
    if (cell?.state === "left-out" || (cell?.state === "absent" && gap.length > 0)) {
      gap.push(cell);
      continue;
    }
    const last = gap.findLastIndex(({ state }) => state === "left-out");
    const joined = gap.slice(0, last + 1);
    const severity = joined.map(({ severity }) => severity).reduce(graver, "same");
    const findings = [...new Set(joined.flatMap(({ findings }) => findings))];
    for (const part of joined) Object.assign(part, { state: "left-out", severity, findings });
    gap = [];
  }
}

/**
 * For each column and row the gravest difference within the quote that touches it in any of the pairs.
 *
 * @param {Pair[]} pairs
 * @param {Family} family
 * @param {(Cell | null)[][]} columns
 * @param {(column: number, row: number) => boolean} isWithin
 */
function severitiesOf(pairs, family, columns, isWithin) {
  const severities = columns.map((cells) => cells.map(() => /** @type {Severity} */ ("same")));
  for (const { a, b, divergences } of pairs) {
    const pair = [family.quotes.indexOf(a), family.quotes.indexOf(b)];
    for (const divergence of divergences.filter(({ where }) => where === "quote")) {
      const sides = [divergence.a, divergence.b];
      columns.forEach((cells, column) => {
        if (!pair.some((row, side) => overlap(cells[row], sides[side]))) return;
        if (divergence.severity !== "meaning" && !pair.every((row) => isWithin(column, row))) return;
        for (const row of pair) {
          severities[column][row] = graver(severities[column][row], divergence.severity);
        }
      });
    }
  }
  return severities;
}

/**
 * @param {Span | null} a
 * @param {Span | null} b
 */
function overlap(a, b) {
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}

/**
 * Letters, digits, currency and percent signs alone, without case: what is left when form does not count.
 *
 * @param {string} text
 */
function folded(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Sc}%]+/gu, "");
}
