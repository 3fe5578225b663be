// Exports of the result: plain text for people, JSON for programs.
import { distinctDifferences } from "./differences.js";
import { SAYS } from "./severity.js";

/**
 * @import { Family } from "variorum"
 * @import { ReportView } from "./report_view.js"
 */

/**
 * The shared quotes with their readings and differences as plain text.
 *
 * @param {ReportView} view
 */
export function asText(view) {
  return view.report.families.map((family) => familyText(view, family)).join("\n\n") + "\n";
}

/**
 * The report as the package gives it.
 *
 * @param {ReportView} view
 */
export function asJson(view) {
  return JSON.stringify(view.report, null, 2) + "\n";
}

/**
 * Puts text on the clipboard; false where the browser does not allow it.
 *
 * @param {string} text
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Saves a file that is made in the page, without a server.
 *
 * @param {string} name
 * @param {string} text
 */
export function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  // Some browsers start to read it only later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * @param {ReportView} view
 * @param {Family} family
 */
function familyText(view, family) {
  const readings = family.quotes.map((id) => {
    const speaker = view.speaker(id);
    return `${view.article(id).name}${speaker ? ` (${speaker})` : ""}: ${view.printed(id)}`;
  });
  const differences = distinctDifferences(view, family).map(
    ({ severity, note }) => `  ${SAYS[severity].symbol} ${note}`,
  );
  return [...readings, ...differences].join("\n");
}
