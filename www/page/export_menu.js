// The buttons that take a result along.
import { toCSV, toHTML, toMarkdown, toText } from "variorum/export";
import { element } from "./dom.js";
import { copyRich, download } from "./hand_over.js";

/**
 * @import { Check, Report } from "variorum"
 * @import { Article } from "./report_view.js"
 */

/**
 * @param {() => Report | Check} result asked at every press: what is to be taken along
 * @param {Article[]} articles
 */
export function exportMenu(result, articles) {
  const told = element("span", { role: "status" });
  const onCopy = async () => {
    const isCopied = await copyRich(toText(result(), articles), toHTML(result(), articles));
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
    file("Markdown", "variorum.md", "text/markdown", () => toMarkdown(result(), articles)),
    file("CSV", "variorum.csv", "text/csv", () => toCSV(result(), articles)),
    file("HTML", "variorum.html", "text/html", () => toHTML(result(), articles)),
    file("JSON", "variorum.json", "application/json", () => JSON.stringify(result(), null, 2) + "\n"),
    element("button", { type: "button", class: "quiet", onclick: () => print() }, "Print"),
    told,
  );
}
