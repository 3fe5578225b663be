// The text of an article as it was pasted, every quote marked and open to a press, the chosen ones marked strongly, their
// words that depart from others' coloured.
import { element, unseen } from "./dom.js";

/**
 * @import { Quote, Severity, Span } from "variorum"
 * @import { ReportView } from "./report_view.js"
 */

/**
 * The text cut wherever a quote or a departing word begins or ends, so that quotes within quotes can be marked too.
 *
 * @param {ReportView} view
 * @param {number} index the article's place in the report
 * @param {string[]} chosen ids of quotes
 * @param {(id: string) => void} onChoose called with the quote whose mark was pressed
 */
export function articleText(view, index, chosen, onChoose) {
  const { text } = view.articles[index];
  const quotes = view.quotesIn(index);
  const strong = quotes.filter(({ id }) => chosen.includes(id));
  // Where words are left out the place may be no more than a full stop, which departs from nothing.
  const hasWords = (/** @type {Span} */ { start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end));
  const departing = strong.flatMap(({ id }) => departures(view, id)).filter(({ span }) => hasWords(span));
  const spans = [...quotes.map(({ outer }) => outer), ...departing.map(({ span }) => span)];
  const cuts = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const points = [...cuts].sort((a, b) => a - b);
  const quotesAt = sweep(quotes);
  return points.slice(0, -1).map((start, at) => {
    const end = points[at + 1];
    const words = text.slice(start, end);
    const around = quotesAt(start);
    const chosenOne = around.find((quote) => strong.includes(quote));
    const departure = departing.find(({ span }) => span.start <= start && end <= span.end);
    const shown = departure ? departingWords(words, departure.severity) : words;
    if (chosenOne) {
      const first = start === chosenOne.outer.start && unseen("the quote: ");
      return element("mark", { class: "chosen", "data-quote": chosenOne.id }, first, shown);
    }
    // The innermost quote is the one that a press opens.
    const inner = around.at(-1);
    if (!inner) return document.createTextNode(words);
    return element("mark", { "data-quote": inner.id, onclick: () => onChoose(inner.id) }, words);
  });
}

/**
 * The quotes around a place, the outermost first; places must be asked for in order.
 *
 * @param {Quote[]} quotes in the order of the text
 */
function sweep(quotes) {
  let next = 0;
  /** @type {Quote[]} */
  let open = [];
  return (/** @type {number} */ place) => {
    while (next < quotes.length && quotes[next].outer.start <= place) open.push(quotes[next++]);
    open = open.filter(({ outer }) => place < outer.end);
    return open;
  };
}

/**
 * @param {string} words
 * @param {Severity} severity
 */
function departingWords(words, severity) {
  return element("span", { class: "word", "data-severity": severity, "data-state": "departs" }, words);
}

/**
 * The words of a quote that part from those of most others, the gravest first.
 *
 * @param {ReportView} view
 * @param {string} id
 * @returns {{ span: Span, severity: Severity }[]}
 */
function departures(view, id) {
  const findings = view.family(id)?.findings ?? [];
  return findings
    .filter(({ severity, where }) => where === "quote" && severity !== "cosmetic")
    .flatMap(({ severity, groups }) =>
      groups
        .slice(1)
        .flatMap(({ readings }) =>
          readings.flatMap(({ quote, span }) => (quote === id && span ? [{ span, severity }] : [])),
        ),
    );
}
