// What to do where there is nothing to compare. Does not use the DOM.

/** @import { ReportView } from "./report_view.js" */

/** @param {ReportView} view */
export function advice({ report, articles }) {
  if (report.quotes.length === 0) {
    const signs = "their marks, such as “ ”, and by words such as “said that”";
    return `No quotation was found. Quotes are told by ${signs}.`;
  }
  if (articles.length < 2) return "Paste a second article on the same story to compare how the two quote it.";
  return "Are they about the same story?";
}
