// One shared quote: its readings as printed, what differs, who says it, and why they belong together.
import { counted, familyTitle, tellingFindings } from "variorum/export";
import { openArticle } from "./article_dialog.js";
import { element, unseen } from "./dom.js";
import { SURE } from "./findings.js";
import { linkFindings } from "./linked.js";
import { cue, SPOKEN } from "./severity.js";
import { ruleInWords } from "./speaker_rule.js";
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
 * @param {(id: string) => void} onChoose called with another quote that was chosen in an article
 */
export function card(view, family, base, onBase, onChoose) {
  const telling = tellingFindings(family);
  const first = telling.slice(0, SHOWN_AT_ONCE);
  const rest = family.findings.filter((finding) => !first.includes(finding));
  const shown = element(
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
      element("p", { class: "gravity" }, cue(family.severity), familyTitle(family)),
    ),
    first.length > 0 && findingList(family, first),
    readingsTable(view, family, base, (id) => openArticle(view, id, onChoose)),
    lacking(view, family),
    rest.length > 0 &&
      element(
        "details",
        {},
        element("summary", {}, counted(rest.length, "more difference")),
        findingList(family, rest),
      ),
    element(
      "details",
      { class: "evidence" },
      element("summary", {}, "Why these belong together"),
      element("ul", {}, ...family.evidence.map((line) => element("li", {}, line))),
    ),
    speakers(view, family),
    family.quotes.length > 2 && baseChoice(view, family, base, onBase),
  );
  linkFindings(shown);
  return shown;
}

/**
 * @param {Family} family
 * @param {Finding[]} findings some of the family's
 */
function findingList(family, findings) {
  return element(
    "ul",
    { class: "differences" },
    ...findings.map((finding) => {
      const { severity, note, certainty } = finding;
      const at = String(family.findings.indexOf(finding));
      return element(
        "li",
        { "data-severity": severity },
        cue(severity),
        unseen(SPOKEN[severity]),
        element("button", { type: "button", class: "line", dir: "auto", "data-finding": at }, note),
        severity === "meaning" && certainty < SURE && element("small", {}, " Not sure."),
      );
    }),
  );
}

/**
 * How each speaker is known, those articles together where it is in the same way.
 *
 * @param {ReportView} view
 * @param {Family} family
 */
function speakers(view, family) {
  /** @type {Map<string, string[]>} */
  const articlesOf = new Map();
  for (const id of family.quotes) {
    const { speaker } = view.quote(id);
    const told = speaker ? `${view.speaker(id)}, told by ${ruleInWords(speaker.via)}` : "not told";
    articlesOf.set(told, [...(articlesOf.get(told) ?? []), view.article(id).name]);
  }
  const list = new Intl.ListFormat("en");
  const lines = [...articlesOf].map(([told, names]) =>
    element("li", { dir: "auto" }, `${list.format(new Set(names))}: ${told}.`),
  );
  return element(
    "details",
    { class: "evidence" },
    element("summary", {}, "Who speaks, and how that is known"),
    element("ul", {}, ...lines),
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
