// A draft against its sources: each quotation with its verdict, what must be mended first.
import { counted, extentOf, summaryOf, VERDICTS } from "variorum/export";
import { openPlace } from "./article_dialog.js";
import { cue } from "./severity.js";
import { element } from "./dom.js";
import { exportMenu } from "./export_menu.js";
import { wordCount } from "./word_count.js";

/**
 * @import { Check, Severity, Span, Verdict } from "variorum"
 * @import { Article } from "./report_view.js"
 */

/**
 * @param {Check} check
 * @param {Article[]} articles the draft, then the sources
 * @param {number} leftAside how many articles were not taken as sources
 */
export function checkResult(check, articles, leftAside) {
  const groups = VERDICTS.flatMap(([kind, title, severity]) => {
    const verdicts = check.verdicts.filter(({ verdict }) => verdict === kind);
    if (verdicts.length === 0) return [];
    return [
      element(
        "section",
        { class: "group", "data-severity": severity, "aria-label": title },
        element("h3", {}, cue(severity), title, " ", element("small", {}, String(verdicts.length))),
        ...verdicts.map((verdict) => verdictCard(check, articles, verdict, severity)),
      ),
    ];
  });
  const notes = check.notes.map(({ message }) => element("li", {}, message));
  return [
    element("h2", { class: "sum", tabindex: "-1" }, summaryOf(check)),
    element("p", { class: "extent", dir: "auto" }, extentOf(check), leftAside > 0 && asideWords(leftAside)),
    exportMenu(() => check, articles),
    ...groups,
    notes.length > 0 &&
      element(
        "section",
        { class: "notes", "aria-label": "Notes" },
        element("h3", {}, "Notes"),
        element("ul", {}, ...notes),
      ),
  ].filter((part) => part !== false);
}

/**
 * @param {Check} check
 * @param {Article[]} articles
 * @param {Verdict} verdict
 * @param {Severity} severity
 */
function verdictCard(check, articles, { quote: id, source, note }, severity) {
  const quote = check.quotes.find((quote) => quote.id === id);
  if (!quote) return element("p", {}, note);
  const at = check.articles.findIndex((article) => article.id === source?.article);
  const draft = articles[0].text.slice(quote.outer.start, quote.outer.end);
  const place = source && at >= 0 ? { ...source, article: articles[at] } : null;
  return element(
    "article",
    { class: "verdict", "data-severity": severity },
    element(
      "p",
      { class: "quoted", dir: "auto" },
      draft,
      quote.speaker && element("small", {}, ` ${quote.speaker.name}`),
    ),
    element("p", { class: "note", dir: "auto" }, note),
    place &&
      element(
        "p",
        { class: "source", dir: "auto" },
        element(
          "button",
          { type: "button", class: "name", onclick: () => openPlace(place.article, place.span) },
          place.article.name,
        ),
        place.speaker && element("small", {}, ` ${place.speaker.name}`),
        element("br"),
        element("span", { class: "context" }, contextBefore(place)),
        element("mark", {}, place.article.text.slice(place.span.start, place.span.end)),
        element("span", { class: "context" }, contextBehind(place)),
      ),
  );
}

/**
 * The words before a place, with an ellipsis where the article has more.
 *
 * @param {{ article: Article, span: Span, before: string }} place
 */
function contextBefore({ article, span, before }) {
  if (before === "") return "";
  const isAll = wordCount(article.text.slice(0, span.start)) <= wordCount(before);
  return `${isAll ? "" : "… "}${before} `;
}

/**
 * The words behind a place, likewise.
 *
 * @param {{ article: Article, span: Span, after: string }} place
 */
function contextBehind({ article, span, after }) {
  if (after === "") return "";
  const isAll = wordCount(article.text.slice(span.end)) <= wordCount(after);
  return `${/^[\p{L}\p{N}]/u.test(after) ? " " : ""}${after}${isAll ? "" : " …"}`;
}

/** @param {number} leftAside */
function asideWords(leftAside) {
  return ` ${counted(leftAside, "report")} ${leftAside === 1 ? "was" : "were"} left aside.`;
}
