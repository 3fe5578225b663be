// How the cells of a family's table differ from those of its base, and how gravely. Does not use the DOM.
import { graver } from "./severity.js";
import { wordColumns } from "./cells.js";

/**
 * The readings of a family as columns of cells, in the order of its quotes.
 *
 * `state` of a cell, always as seen from the base:
 * - `plain`: nothing to point out;
 * - `agrees`: has the base's words where another reading differs in more than form;
 * - `departs`: has other words than the base, or words where the base has none;
 * - `left-out`: has no words where the base has some, within its quote;
 * - `absent`: has no words here, which may be because its quote begins later or ends before.
 *
 * @returns {{ text: string, state: string, severity: string }[][]}
 */
export function alignedReadings(view, family) {
  const base = family.quotes.indexOf(family.base);
  const columns = wordColumns(view, family);
  const extents = family.quotes.map((_, row) => [
    columns.findIndex((cells) => cells[row]),
    columns.findLastIndex((cells) => cells[row]),
  ]);
  const isWithin = (column, row) => extents[row][0] <= column && column <= extents[row][1];
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
      return { text: cell?.text ?? "", state, severity };
    }),
  );
  family.quotes.forEach((_, row) => joinGaps(aligned.map((cells) => cells[row])));
  return aligned;
}

function stateOfWords({ words }, base, severity) {
  if (severity === "same") return "plain";
  if (!base) return "departs";
  if (severity === "cosmetic") return words.trim() === base.words.trim() ? "plain" : "departs";
  return folded(words) === folded(base.words) ? "agrees" : "departs";
}

/** What lies outside a fragment is not left out, unless leaving it out changes the meaning. */
function stateOfGap(base, severity, isWithin) {
  const isReported = severity === "meaning" || (severity !== "same" && isWithin);
  return base && isReported ? "left-out" : "absent";
}

/** All that a reading leaves out between two of its words is one gap, as grave as its gravest part. */
function joinGaps(cells) {
  let gap = [];
  for (const cell of [...cells, null]) {
    if (cell?.state === "left-out" || (cell?.state === "absent" && gap.length > 0)) {
      gap.push(cell);
      continue;
    }
    const last = gap.findLastIndex(({ state }) => state === "left-out");
    const joined = gap.slice(0, last + 1);
    const severity = joined.reduce((gravest, part) => graver(gravest, part.severity), "same");
    for (const part of joined) Object.assign(part, { state: "left-out", severity });
    gap = [];
  }
}

/** For each column and row the gravest difference within the quote that touches it in any of the pairs. */
function severitiesOf(pairs, family, columns, isWithin) {
  const severities = columns.map((cells) => cells.map(() => "same"));
  for (const { a, b, divergences } of pairs) {
    const pair = [family.quotes.indexOf(a), family.quotes.indexOf(b)];
    for (const divergence of divergences.filter(({ where }) => where === "quote")) {
      const sides = [divergence.a, divergence.b];
      columns.forEach((cells, column) => {
        if (!pair.some((row, side) => cells[row] && sides[side] && overlap(cells[row], sides[side]))) return;
        if (divergence.severity !== "meaning" && !pair.every((row) => isWithin(column, row))) return;
        for (const row of pair)
          severities[column][row] = graver(severities[column][row], divergence.severity);
      });
    }
  }
  return severities;
}

function overlap(a, b) {
  return a.start < b.end && b.start < a.end;
}

/** Letters, digits, currency and percent signs alone, without case: what is left when form does not count. */
function folded(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Sc}%]+/gu, "");
}
