// The result in sentences: how much is shared, and what the reader should look at first. Does not use the DOM.
import { isUnjudged } from "./findings.js";

/** @import { ReportView } from "./report_view.js" */

/**
 * “3 statements reach readers with another meaning.”
 *
 * @param {ReportView} view
 */
export function summary({ report, articles }) {
  const { families } = report;
  if (articles.length < 2) return `${counted(report.quotes.length, "quote")} in 1 article.`;
  if (families.length === 0) return "These articles share no quote.";
  const grave = families.filter(({ severity }) => severity === "meaning").length;
  const open = families.filter(isUnjudged).length;
  const judged =
    grave > 0
      ? `${counted(grave, "statement")} ${grave === 1 ? "reaches" : "reach"} readers with another meaning.`
      : open === families.length
        ? ""
        : "No statement was found that reaches readers with another meaning.";
  const unjudged = `${counted(open, "statement")} ${open === 1 ? "differs" : "differ"} in a language that is not judged here.`;
  return [judged, open > 0 && unjudged].filter(Boolean).join(" ");
}

/**
 * “5 articles · 54 quotations and 37 reported statements · 16 shared”
 *
 * @param {ReportView} view
 */
export function extent({ report, articles }) {
  const reported = report.quotes.filter(({ kind }) => kind === "indirect").length;
  const quoted = counted(report.quotes.length - reported, "quotation");
  return [
    counted(articles.length, "article"),
    reported > 0 ? `${quoted} and ${counted(reported, "reported statement")}` : quoted,
    articles.length > 1 && `${report.families.length.toLocaleString("en")} shared`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/**
 * What to do where there is nothing to compare.
 *
 * @param {ReportView} view
 */
export function advice({ report, articles }) {
  if (report.quotes.length === 0) {
    const signs = "their marks, such as “ ”, and by words such as “said that”";
    return `No quotation was found. Quotes are told by ${signs}.`;
  }
  if (articles.length < 2) return "Paste a second article on the same story to compare how the two quote it.";
  return "Are they about the same story?";
}

/**
 * @param {number} number
 * @param {string} noun
 */
export function counted(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
