// The buttons that take one quote along.
import { toHTML, toText } from "variorum/export";
import { element } from "./dom.js";
import { copyRich, copyText } from "./hand_over.js";
import { excerptsOf, fragmentOf } from "./link.js";

/**
 * @import { Family } from "variorum"
 * @import { ReportView } from "./report_view.js"
 */

const REFUSED = "The browser refused to copy.";

/**
 * @param {ReportView} view
 * @param {Family} family
 */
export function cardMenu(view, family) {
  const told = element("span", { role: "status" });
  const one = { ...view.report, families: [family] };
  const onCopy = async () => {
    const isCopied = await copyRich(toText(one, view.articles), toHTML(one, view.articles));
    told.textContent = isCopied ? "Copied." : REFUSED;
  };
  const onLink = async () => {
    const fragment = await fragmentOf(excerptsOf(view, family));
    if (fragment === null) {
      told.textContent = "These paragraphs are too long for a link.";
      return;
    }
    const isCopied = await copyText(new URL(fragment, location.href).href);
    told.textContent = isCopied
      ? "Link copied. It holds these paragraphs: whoever has it can read them."
      : REFUSED;
  };
  return element(
    "p",
    { class: "exports" },
    element("button", { type: "button", class: "quiet", onclick: onCopy }, "Copy this quote"),
    element("button", { type: "button", class: "quiet", onclick: onLink }, "Copy a link to it"),
    told,
  );
}
