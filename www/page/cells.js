// What each reading of a family prints in each column, down to its punctuation and quotation marks. Does not
// use the DOM.

/**
 * @import { Family, Span } from "variorum"
 * @import { ReportView } from "./report_view.js"
 */

/**
 * @typedef {object} Cell
 * @property {number} start of its words in the article
 * @property {number} end of what it prints there
 * @property {string} text all that is printed from its first word to the next cell's, with quotation marks at
 *   the ends
 * @property {string} words the same without those marks
 */

/**
 * Trailing punctuation: blanks, dashes and closing marks. A sign that begins a word or a number is not
 * trailing.
 */
const TRAILING = /^(?:[\s…—–]|[,.;:!?)\]}”’»-]+(?=[\s…—–]|$))+/u;

/**
 * The columns of a family, of one word each where all readings have equally many, so that a long run can go
 * on in the next line.
 *
 * @param {ReportView} view
 * @param {Family} family
 * @returns {(Cell | null)[][]} a cell for each quote of the family, in its order
 */
export function wordColumns(view, family) {
  const spans = family.columns.flatMap(({ kind, cells }) => {
    const spanOf = new Map(cells.map(({ quote, span }) => [quote, span]));
    const column = family.quotes.map((id) => spanOf.get(id) ?? null);
    return kind === "same" || kind === "gap" ? wordByWord(view, family, column) : [column];
  });
  const readings = family.quotes.map((id, row) =>
    reading(
      view,
      id,
      spans.map((column) => column[row]),
    ),
  );
  return spans
    .map((_, column) => readings.map((cells) => cells[column]))
    .filter((column) => column.some(Boolean));
}

/**
 * @param {ReportView} view
 * @param {Family} family
 * @param {(Span | null)[]} column
 */
function wordByWord(view, family, column) {
  const words = column.map((span, row) => span && wordSpans(view.article(family.quotes[row]).text, span));
  const counts = new Set(words.flatMap((spans) => (spans ? [spans.length] : [])));
  if (counts.size !== 1) return [column];
  const [count] = counts;
  return Array.from({ length: count }, (_, word) => words.map((spans) => spans && spans[word]));
}

/**
 * @param {string} text
 * @param {Span} span
 */
function wordSpans(text, span) {
  const words = text.slice(span.start, span.end).matchAll(/\S+/g);
  return Array.from(words, ({ index, 0: word }) => ({
    start: span.start + index,
    end: span.start + index + word.length,
  }));
}

/**
 * One row: the spans of a quote, `null` where it has none, as cells.
 *
 * @param {ReportView} view
 * @param {string} id
 * @param {(Span | null)[]} spans
 */
function reading(view, id, spans) {
  const { text } = view.article(id);
  const { span: inner, outer } = view.quote(id);
  const placed = spans
    .flatMap((span, column) => (span ? [{ column, ...span }] : []))
    .sort((a, b) => a.start - b.start)
    .map((cell, index) =>
      index === 0 ? cell : { ...cell, start: cell.start + trailingLength(text.slice(cell.start, cell.end)) },
    )
    .filter(({ start, end }) => start < end);
  const cells = spans.map(() => /** @type {Cell | null} */ (null));
  placed.forEach(({ column, start, end }, index) => {
    const from = index === 0 ? outer.start : start;
    const to = placed[index + 1]?.start ?? Math.max(end, outer.end);
    const words = text.slice(Math.max(from, inner.start), Math.min(to, inner.end));
    cells[column] = { start, end: to, text: text.slice(from, to), words };
  });
  return cells;
}

/** @param {string} text */
function trailingLength(text) {
  return TRAILING.exec(text)?.[0].length ?? 0;
}
