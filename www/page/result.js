// The result: a sentence that sums it up, the shared quotes gravest first, then the rest.
import { distinctDifferences } from "./differences.js";
import { asJson, asText, copy, download } from "./export.js";
import { element, unseen } from "./dom.js";
import { cue, SAYS, SEVERITIES } from "./severity.js";
import { openArticle } from "./article_dialog.js";
import { readingsTable } from "./table.js";

/**
 * @import { Family, Severity } from "variorum"
 * @import { Difference } from "./differences.js"
 * @import { ReportView } from "./report_view.js"
 */

/** How many differences of a family are shown at once; the rest unfolds. */
const SHOWN_AT_ONCE = 5;
/** More families than this take noticeably long to lay out at once. */
const MANY = 100;

/**
 * The result as elements.
 *
 * @param {ReportView} view
 */
export function resultOf(view) {
  const { families } = view.report;
  const gravestFirst = [...SEVERITIES].reverse();
  return [
    element("h2", { class: "sum", tabindex: "-1" }, summary(view)),
    ...(families.length > 0
      ? [element("div", { class: "under-sum" }, legend(), exports(view))]
      : [advice(view)]),
    ...gravestFirst.flatMap((severity) =>
      group(
        view,
        severity,
        families.filter((family) => family.severity === severity),
      ),
    ),
    alone(view),
    notes(view),
  ].filter((part) => part !== null);
}

/**
 * “5 articles, 53 quotes. 14 appear in more than one; 6 of them differ in meaning.”
 *
 * @param {ReportView} view
 */
export function summary({ report, articles }) {
  const { families, quotes } = report;
  const head = `${count(articles.length, "article")}, ${count(quotes.length, "quote")}.`;
  if (articles.length < 2) return head;
  if (families.length === 0) return `${head} None appears in more than one.`;
  const grave = families.filter(({ severity }) => severity === "meaning").length;
  const shared = `${families.length} ${families.length === 1 ? "appears" : "appear"} in more than one`;
  const differing = grave === 0 ? "none differs" : `${grave} ${grave === 1 ? "differs" : "differ"}`;
  return `${head} ${shared}; ${differing} in meaning.`;
}

/** @param {ReportView} view */
function advice({ articles, report }) {
  return element("p", {}, adviceFor(articles.length, report.quotes.length));
}

/**
 * @param {number} articles
 * @param {number} quotes
 */
function adviceFor(articles, quotes) {
  if (quotes === 0) {
    const signs = "their marks, such as “ ”, and by words such as “said that”";
    return `No quotation was found. Quotes are told by ${signs}.`;
  }
  if (articles < 2) return "Paste a second article on the same story to compare how the two quote it.";
  return "These articles share no quote. Are they about the same story?";
}

function legend() {
  const entries = LEGEND.map(([severity, words]) =>
    element("li", { "data-severity": severity }, cue(severity), words),
  );
  return element(
    "ul",
    { class: "legend", "aria-label": "Signs" },
    ...entries,
    element("li", {}, element("span", { class: "cue" }, "—"), "left out"),
  );
}

/** @type {[Severity, string][]} */
const LEGEND = [
  ["meaning", "another meaning"],
  ["wording", "other words"],
  ["cosmetic", "form only"],
];

/** @param {ReportView} view */
function exports(view) {
  const told = element("span", { role: "status" });
  const onCopy = async () => {
    told.textContent = (await copy(asText(view))) ? "Copied." : "The browser refused to copy.";
  };
  return element(
    "p",
    { class: "exports" },
    element("button", { type: "button", class: "quiet", onclick: onCopy }, "Copy as text"),
    element(
      "button",
      { type: "button", class: "quiet", onclick: () => download("variorum.json", asJson(view)) },
      "Download JSON",
    ),
    told,
  );
}

/**
 * @param {ReportView} view
 * @param {Severity} severity
 * @param {Family[]} families
 */
function group(view, severity, families) {
  if (families.length === 0) return [];
  const { title } = SAYS[severity];
  return [
    element(
      "section",
      {
        class: families.length > MANY ? "group many" : "group",
        "data-severity": severity,
        "aria-label": title,
      },
      element("h3", {}, cue(severity), title, " ", element("small", {}, String(families.length))),
      ...families.map((family) => card(view, family)),
    ),
  ];
}

/**
 * @param {ReportView} view
 * @param {Family} family
 */
function card(view, family) {
  const differences = distinctDifferences(view, family);
  // Gravest first, and differences of form only where there are no graver ones.
  const telling = differences.filter(
    ({ severity }) => severity === family.severity || severity !== "cosmetic",
  );
  const first = telling.slice(0, SHOWN_AT_ONCE);
  const rest = differences.filter((difference) => !first.includes(difference));
  return element(
    "article",
    { class: "family", "data-family": family.id },
    element(
      "h4",
      { dir: "auto", class: isBeginning(view.quote(family.base).text, family.label) && "unseen" },
      family.label,
    ),
    readingsTable(view, family, (id) => openArticle(view, id)),
    first.length > 0 && differenceList(view, first),
    rest.length > 0 &&
      element(
        "details",
        {},
        element("summary", {}, count(rest.length, "more difference")),
        differenceList(view, rest),
      ),
    element(
      "details",
      { class: "evidence" },
      element("summary", {}, "Why these belong together"),
      element("ul", {}, ...family.evidence.map((line) => element("li", {}, line))),
    ),
  );
}

/**
 * A heading that the first row repeats is only for screen readers, whose users move from heading to heading.
 *
 * @param {string} text
 * @param {string} label
 */
function isBeginning(text, label) {
  return text.startsWith(label.replace(/…$/, "").trimEnd());
}

/**
 * @param {ReportView} view
 * @param {Difference[]} differences
 */
function differenceList(view, differences) {
  const names = (/** @type {string[]} */ ids) =>
    [...new Set(ids.map((id) => view.article(id).name))].join(", ");
  return element(
    "ul",
    { class: "differences" },
    ...differences.map(({ severity, note, sides }) =>
      element(
        "li",
        { "data-severity": severity },
        cue(severity),
        unseen(SAYS[severity].spoken),
        element("span", { dir: "auto" }, note),
        " ",
        element("small", { dir: "auto" }, `Here: ${names(sides[0])}. There: ${names(sides[1])}.`),
      ),
    ),
  );
}

/**
 * Quotes that no other article has.
 *
 * @param {ReportView} view
 */
function alone(view) {
  const lists = view.articles.map((article, index) => {
    const quotes = view.quotesIn(index).filter(({ id }) => !view.family(id));
    if (quotes.length === 0) return null;
    const entries = quotes.map(({ id, kind, speaker }) =>
      element(
        "li",
        {},
        element(
          "button",
          { type: "button", class: "line", onclick: () => openArticle(view, id) },
          element("span", { dir: "auto" }, view.printed(id)),
        ),
        element("small", {}, [speaker?.name, KIND_WORDS[kind]].filter(Boolean).join(" · ")),
      ),
    );
    const open = view.articles.length === 1;
    return element(
      "details",
      { open },
      element("summary", { dir: "auto" }, article.name, " ", element("small", {}, String(quotes.length))),
      element("ul", {}, ...entries),
    );
  });
  if (lists.every((list) => list === null)) return null;
  const title = view.articles.length === 1 ? "Its quotes" : "In one article only";
  return element("section", { class: "alone", "aria-label": title }, element("h3", {}, title), ...lists);
}

const KIND_WORDS = {
  direct: "",
  partial: "in part",
  term: "term",
  title: "title",
  nested: "within a quote",
  indirect: "no marks",
};

/** @param {ReportView} view */
function notes(view) {
  const { notes, articles } = view.report;
  if (notes.length === 0) return null;
  const nameOf = new Map(articles.map(({ id }, index) => [id, view.articles[index].name]));
  const entries = notes.map(({ article, message }) => {
    const name = article !== null && element("b", { dir: "auto" }, nameOf.get(article) ?? article, ": ");
    return element("li", {}, name, message);
  });
  return element(
    "section",
    { class: "notes", "aria-label": "Notes" },
    element("h3", {}, "Notes"),
    element("ul", {}, ...entries),
  );
}

/**
 * @param {number} number
 * @param {string} noun
 */
function count(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
