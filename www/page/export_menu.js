// The buttons that take a result along.
import { element } from "./dom.js";
import { asCsv, asHtml, asJson, asMarkdown, asText } from "./export.js";
import { copyRich, download } from "./hand_over.js";

/**
 * @import { Family } from "variorum"
 * @import { ReportView } from "./report_view.js"
 */

/**
 * @param {ReportView} view
 * @param {() => Family[]} kept the families to take along
 */
export function exportMenu(view, kept) {
  const told = element("span", { role: "status" });
  const onCopy = async () => {
    const isCopied = await copyRich(asText(view, kept()), asHtml(view, kept()));
    told.textContent = isCopied ? "Copied." : "The browser refused to copy.";
  };
  const file = (
    /** @type {string} */ words,
    /** @type {string} */ name,
    /** @type {string} */ type,
    /** @type {() => string} */ text,
  ) =>
    element("button", { type: "button", class: "quiet", onclick: () => download(name, type, text()) }, words);
  return element(
    "p",
    { class: "exports" },
    element("button", { type: "button", class: "quiet", onclick: onCopy }, "Copy as text"),
    file("Markdown", "variorum.md", "text/markdown", () => asMarkdown(view, kept())),
    file("CSV", "variorum.csv", "text/csv", () => asCsv(view, kept())),
    file("HTML", "variorum.html", "text/html", () => asHtml(view, kept())),
    file("JSON", "variorum.json", "application/json", () => asJson(view)),
    element("button", { type: "button", class: "quiet", onclick: () => print() }, "Print"),
    told,
  );
}
