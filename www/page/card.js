// One shared quote: its readings as printed, what differs, who says it, and why they belong together.
import { openArticle } from "./article_dialog.js";
import { element, unseen } from "./dom.js";
import { isUnjudged, tellingFindings } from "./findings.js";
import { cue, SAYS } from "./severity.js";
import { counted } from "./summary.js";
import { readingsTable } from "./table.js";

/**
 * @import { Family, Finding } from "variorum"
 * @import { ReportView } from "./report_view.js"
 */

/** How many findings are shown at once; the rest unfolds. */
const SHOWN_AT_ONCE = 5;

/**
 * @param {ReportView} view
 * @param {Family} family
 * @param {string} base the id of the reading that the others are measured against
 * @param {(id: string) => void} onBase called with the reading that shall be it
 */
export function card(view, family, base, onBase) {
  const telling = tellingFindings(family);
  const first = telling.slice(0, SHOWN_AT_ONCE);
  const rest = family.findings.filter((finding) => !first.includes(finding));
  const title = isUnjudged(family) ? "Differ; you judge" : SAYS[family.severity].title;
  return element(
    "article",
    {
      class: "family",
      "data-family": family.id,
      "data-severity": family.severity,
      "aria-labelledby": "card-title",
    },
    element(
      "header",
      {},
      element("h3", { id: "card-title", dir: "auto", tabindex: "-1" }, family.label),
      element("p", { class: "gravity" }, cue(family.severity), title),
    ),
    first.length > 0 && findingList(first),
    readingsTable(view, family, base, (id) => openArticle(view, id)),
    lacking(view, family),
    rest.length > 0 &&
      element(
        "details",
        {},
        element("summary", {}, counted(rest.length, "more difference")),
        findingList(rest),
      ),
    element(
      "details",
      { class: "evidence" },
      element("summary", {}, "Why these belong together"),
      element("ul", {}, ...family.evidence.map((line) => element("li", {}, line))),
    ),
    family.quotes.length > 2 && baseChoice(view, family, base, onBase),
  );
}

/** @param {Finding[]} findings */
function findingList(findings) {
  return element(
    "ul",
    { class: "differences" },
    ...findings.map(({ severity, note, certainty }) =>
      element(
        "li",
        { "data-severity": severity },
        cue(severity),
        unseen(SAYS[severity].spoken),
        element("span", { dir: "auto" }, note),
        severity === "meaning" && certainty < 0.5 && element("small", {}, " Not sure."),
      ),
    ),
  );
}

/**
 * @param {ReportView} view
 * @param {Family} family
 */
function lacking(view, family) {
  const quoting = new Set(family.quotes.map((id) => view.quote(id).article));
  const names = view.report.articles.flatMap(({ id }, index) =>
    quoting.has(id) ? [] : [view.articles[index].name],
  );
  if (names.length === 0) return null;
  const list = new Intl.ListFormat("en", { type: "disjunction" }).format(names);
  return element("p", { class: "lacking", dir: "auto" }, `Not in ${list}.`);
}

/**
 * @param {ReportView} view
 * @param {Family} family
 * @param {string} base
 * @param {(id: string) => void} onBase
 */
function baseChoice(view, family, base, onBase) {
  const select = element("select", { id: "base" });
  for (const id of family.quotes) {
    const option = element("option", { value: id, selected: id === base }, view.article(id).name);
    select.append(option);
  }
  select.addEventListener("change", () => onBase(select.value));
  return element("p", { class: "base" }, element("label", { for: "base" }, "Measured against "), select);
}
