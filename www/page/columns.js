// What stands in each cell of a family's table, and how grave it is. Knows no DOM.
import { graver } from "./severity.js";

/**
 * The readings of a family, in the order of its quotes, as columns of cells.
 *
 * `state` of a cell, always as seen from the base:
 * - `plain`: nothing to say of it;
 * - `agrees`: has the base's words where another reading differs in more than form;
 * - `departs`: has other words than the base, or words where the base has none;
 * - `left-out`: has no words in the midst of its quote where the base has some;
 * - `absent`: has no words here, which may be because its quote begins later or ends before.
 *
 * @returns {{ text: string, state: string, severity: string }[][]}
 */
export function alignedReadings(edition, family) {
  const rows = family.quotes;
  const base = rows.indexOf(family.base);
  const spans = family.columns.flatMap(({ kind, cells }) => {
    const spanOf = new Map(cells.map(({ quote, span }) => [quote, span]));
    const column = rows.map((id) => spanOf.get(id) ?? null);
    return kind === "same" || kind === "gap" ? wordByWord(edition, rows, column) : [column];
  });
  const severities = markedCells(family, rows, spans);
  const extents = rows.map((_, row) => [spans.findIndex((s) => s[row]), spans.findLastIndex((s) => s[row])]);
  const columns = spans.map((cells, column) => {
    const texts = rows.map((id, row) => printedCell(edition, id, spans, column, row));
    return cells.map((span, row) => {
      const severity = severities[column][row];
      const [first, last] = extents[row];
      const within = first < column && column < last;
      return { text: texts[row], severity, state: stateOf({ span, severity, within, text: texts[row], base: cells[base] && texts[base] }) };
    });
  });
  rows.forEach((_, row) => joinGaps(columns.map((cells) => cells[row])));
  return columns;
}

/** What a reading leaves out between two of its words is one gap, as grave as the gravest part of it. */
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

/** A column of several words as columns of one each, so that a long run can go on in the next line. */
function wordByWord(edition, rows, column) {
  const words = column.map((span, row) => span && wordSpans(edition.article(rows[row]).text, span));
  const counts = new Set(words.filter(Boolean).map(({ length }) => length));
  if (counts.size !== 1) return [column];
  const [count] = counts;
  return Array.from({ length: count }, (_, word) => words.map((spans) => spans && spans[word]));
}

function wordSpans(text, span) {
  const words = text.slice(span.start, span.end).matchAll(/\S+/g);
  return Array.from(words, ({ index, 0: word }) => ({ start: span.start + index, end: span.start + index + word.length }));
}

function stateOf({ span, severity, within, text, base }) {
  if (!span) {
    // A fragment says nothing of what lies outside it, unless what it leaves out turns the meaning.
    const told = severity !== "same" && (within || severity === "meaning");
    return told && base ? "left-out" : "absent";
  }
  if (severity === "same") return "plain";
  if (!base) return "departs";
  if (severity === "cosmetic") return text.trim() === base.trim() ? "plain" : "departs";
  return folded(text) === folded(base) ? "agrees" : "departs";
}

/** For each column and row the gravest difference that touches it, in whichever pair. */
function markedCells(family, rows, spans) {
  const marks = spans.map(() => rows.map(() => "same"));
  for (const { a, b, divergences } of family.pairs) {
    const pair = [rows.indexOf(a), rows.indexOf(b)];
    for (const divergence of divergences) {
      if (divergence.where !== "quote") continue;
      const sides = [divergence.a, divergence.b];
      spans.forEach((cells, column) => {
        const touched = pair.some((row, side) => cells[row] && sides[side] && overlap(cells[row], sides[side]));
        if (!touched) return;
        const cut = pair.some((row) => isOutside(spans, column, row));
        if (cut && divergence.severity !== "meaning") return;
        for (const row of pair) marks[column][row] = graver(marks[column][row], divergence.severity);
      });
    }
  }
  return marks;
}

function isOutside(spans, column, row) {
  if (spans[column][row]) return false;
  const before = spans.slice(0, column).some((cells) => cells[row]);
  const after = spans.slice(column + 1).some((cells) => cells[row]);
  return !(before && after);
}

/** The words of a cell with what is printed up to the next one: punctuation, blanks, and the marks at either end. */
function printedCell(edition, id, spans, column, row) {
  const span = spans[column][row];
  if (!span) return "";
  const quote = edition.quote(id);
  const { text } = edition.article(id);
  const placed = spans.map((cells) => cells[row]).filter(Boolean);
  const start = placed.every((other) => other.start >= span.start) ? quote.outer.start : span.start;
  const next = placed.filter((other) => other.start >= span.end).sort((a, b) => a.start - b.start)[0];
  return text.slice(start, next ? next.start : Math.max(span.end, quote.outer.end));
}

function overlap(a, b) {
  return a.start < b.end && b.start < a.end;
}

/** Letters and digits alone, without case: what is left when form does not count. */
function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}\p{M}%$€£¥]+/gu, "");
}
