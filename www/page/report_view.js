// A report together with the articles that it was made of: all that the other modules look up.

import { speakerAsPrinted } from "variorum/export";

/**
 * @import { Quote, Report, Span } from "variorum"
 * @import { Text } from "./intake/texts.js"
 */

/**
 * @typedef {Partial<Text> & { name: string, text: string }} Article `name`: what the page calls it
 * @typedef {ReturnType<typeof createReportView>} ReportView
 */

/**
 * @param {Report} report
 * @param {Article[]} articles in the order in which they were compared
 */
export function createReportView(report, articles) {
  const articleOf = new Map(report.articles.map(({ id }, index) => [id, articles[index]]));
  const placeOf = new Map(report.articles.map(({ id }, index) => [id, index]));
  const quoteOf = new Map(report.quotes.map((quote) => [quote.id, quote]));
  /** @type {Map<string, Quote[]>} */
  const quotesOf = new Map(report.articles.map(({ id }) => [id, []]));
  for (const one of report.quotes) quotesOf.get(one.article)?.push(one);
  const familyOf = new Map(
    report.families.flatMap((family) => family.quotes.map((id) => /** @type {const} */ ([id, family]))),
  );
  const quote = (/** @type {string} */ id) => known(quoteOf, id);
  const article = (/** @type {string} */ id) => known(articleOf, quote(id).article);
  return {
    report,
    articles,
    quote,
    /** The article of a quote: its name and text. */
    article,
    /**
     * The words of a span in the article of a quote.
     *
     * @param {string} id
     * @param {Span} span
     */
    words: (id, span) => article(id).text.slice(span.start, span.end),
    /**
     * A quote with its marks, as printed.
     *
     * @param {string} id
     */
    printed: (id) => article(id).text.slice(quote(id).outer.start, quote(id).outer.end),
    /**
     * The place of a quote's article in the report.
     *
     * @param {string} id
     */
    placeOf: (id) => known(placeOf, quote(id).article),
    /**
     * The quotes of an article, given by its place in the report.
     *
     * @param {number} index
     */
    quotesIn: (index) => quotesOf.get(report.articles[index].id) ?? [],
    /**
     * The family of a quote, or undefined.
     *
     * @param {string} id
     */
    family: (id) => familyOf.get(id),
    /**
     * The speaker of a quote as its article puts it, or an empty string.
     *
     * @param {string} id
     */
    speaker: (id) => speakerAsPrinted(quote(id), article(id).text),
  };
}

/**
 * @template Value
 * @param {Map<string, Value>} map
 * @param {string} id
 */
function known(map, id) {
  const value = map.get(id);
  if (value === undefined) throw new Error(`the report has no “${id}”`);
  return value;
}
