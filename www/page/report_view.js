/**
 * A report together with the articles that it was made of: all that the other modules look up.
 *
 * @param {import("variorum").Report} report
 * @param {{ name: string, text: string }[]} articles in the order in which they were compared
 */
export function createReportView(report, articles) {
  const articleOf = new Map(report.articles.map(({ id }, index) => [id, articles[index]]));
  const quoteOf = new Map(report.quotes.map((quote) => [quote.id, quote]));
  const familyOf = new Map(report.families.flatMap((family) => family.quotes.map((id) => [id, family])));
  const quote = (id) => quoteOf.get(id);
  const article = (id) => articleOf.get(quote(id).article);
  return {
    report,
    articles,
    quote,
    /** The article of a quote: its name and text. */
    article,
    /** The words of a span in the article of a quote. */
    words: (id, span) => article(id).text.slice(span.start, span.end),
    /** A quote with its marks, as printed. */
    printed: (id) => article(id).text.slice(quote(id).outer.start, quote(id).outer.end),
    /** The quotes of an article, given by its place in the report. */
    quotesIn: (index) => report.quotes.filter((quote) => quote.article === report.articles[index].id),
    /** The family of a quote, or undefined. */
    family: (id) => familyOf.get(id),
    /** The speaker as the article puts it, explained by the name where that says something else; or an empty string. */
    speaker(id) {
      const { speaker } = quote(id);
      if (!speaker) return "";
      if (!speaker.mention) return speaker.name;
      const mention = article(id).text.slice(speaker.mention.start, speaker.mention.end);
      const words = new Set(mention.match(/[\p{L}\p{N}]+/gu));
      const isTelling = speaker.name.match(/[\p{L}\p{N}]+/gu)?.some((word) => words.has(word));
      return isTelling ? mention : `${mention} (${speaker.name})`;
    },
  };
}
