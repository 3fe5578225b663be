// A result before it takes a form: headings, notes and readings as printed, which the writers turn into text, Markdown, CSV
// and HTML.
import {
  articleName,
  extentOf,
  familyTitle,
  speakerAsPrinted,
  summaryOf,
  tellingFindings,
  VERDICTS,
  webAddress,
} from "./words.js";
import { toTextFragment } from "./text_fragment.js";

/**
 * @import { ArticleInfo, Check, Quote, Report, Span, Verdict } from "variorum"
 * @import { Sheet, SheetArticle, SheetReading, SheetSection } from "variorum/export"
 */

/** @type {typeof import("variorum/export").sheetOf} */
export function sheetOf(result, articles) {
  const texts = articles.map((article) => (typeof article === "string" ? article : article.text));
  const printers = new Map(
    result.articles.map((info, index) => [
      info.id,
      { info, article: sheetArticle(info), text: texts[index] ?? "" },
    ]),
  );
  /** @type {Printer} */
  const printer = (id) => {
    const known = printers.get(id);
    if (!known) throw new RangeError(`the result has no article “${id}”`);
    return known;
  };
  return {
    summary: summaryOf(result),
    extent: extentOf(result),
    sections: "verdicts" in result ? checkSections(result, printer) : reportSections(result, printer),
    articles: result.articles.map(sheetArticle),
  };
}

/** @typedef {(id: string) => { info: ArticleInfo, article: SheetArticle, text: string }} Printer */

/**
 * @param {ArticleInfo} info
 * @returns {SheetArticle}
 */
function sheetArticle(info) {
  const name = articleName(info);
  return {
    name,
    title: info.title && info.title !== name ? info.title : null,
    published: info.published,
    url: webAddress(info.url),
  };
}

/**
 * @param {Report} report
 * @param {Printer} printer
 * @returns {SheetSection[]}
 */
function reportSections({ families, quotes }, printer) {
  const quoteOf = new Map(quotes.map((quote) => [quote.id, quote]));
  return families.map((family) => ({
    heading: family.label,
    title: familyTitle(family),
    severity: family.severity,
    notes: tellingFindings(family).map(({ severity, note }) => ({ severity, note })),
    readings: family.quotes.flatMap((id) => {
      const quote = quoteOf.get(id);
      return quote ? [reading(quote, printer)] : [];
    }),
  }));
}

/**
 * @param {Quote} quote
 * @param {Printer} printer
 * @returns {SheetReading}
 */
function reading(quote, printer) {
  const { article, text } = printer(quote.article);
  return {
    article: article.name,
    speaker: speakerAsPrinted(quote, text),
    words: text.slice(quote.outer.start, quote.outer.end),
    published: article.published,
    link: linkTo(quote.span, article, text),
  };
}

/**
 * What must be mended first.
 *
 * @param {Check} check
 * @param {Printer} printer
 * @returns {SheetSection[]}
 */
function checkSections({ verdicts, quotes }, printer) {
  const quoteOf = new Map(quotes.map((quote) => [quote.id, quote]));
  return VERDICTS.flatMap(([kind, title, severity]) =>
    verdicts
      .filter(({ verdict }) => verdict === kind)
      .flatMap((verdict) => {
        const quote = quoteOf.get(verdict.quote);
        if (!quote) return [];
        const draft = reading(quote, printer);
        const notes = [{ severity, note: verdict.note }];
        const source = verdict.source && sourceReading(verdict.source, printer);
        return [
          { heading: quote.text, title, severity, notes, readings: source ? [draft, source] : [draft] },
        ];
      }),
  );
}

/**
 * @param {NonNullable<Verdict["source"]>} source
 * @param {Printer} printer
 * @returns {SheetReading}
 */
function sourceReading({ article: id, span, speaker }, printer) {
  const { article, text } = printer(id);
  return {
    article: article.name,
    speaker: speaker?.name ?? "",
    words: text.slice(span.start, span.end),
    published: article.published,
    link: linkTo(span, article, text),
  };
}

/**
 * @param {Span} span
 * @param {SheetArticle} article
 * @param {string} text of the article
 */
function linkTo(span, { url }, text) {
  return url && toTextFragment({ span }, { text, url });
}
