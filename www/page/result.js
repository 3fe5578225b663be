// The result: what matters most in sentences, the shared quotes, what stands alone, and notes.
import { counted, extentOf, summaryOf } from "variorum/export";
import { advice } from "./advice.js";
import { openArticle } from "./article_dialog.js";
import { createDesk } from "./desk.js";
import { element, unseen } from "./dom.js";
import { exportMenu } from "./export_menu.js";
import { alarms } from "./findings.js";
import { paperOf, setPaper } from "./print.js";
import { cue } from "./severity.js";

/**
 * @import { Family, Severity } from "variorum"
 * @import { Desk } from "./desk.js"
 * @import { ReportView } from "./report_view.js"
 */

/** So many quotes are listed at once, so that the browser's search finds them; of more, those of an article when unfolded. */
const FEW = 100;
/** The three sentences that matter; the rest are one press away. */
const FIRST_ALARMS = 3;

/**
 * The result as elements, in parts that may be shown one after the other: the answer, the quotes, the rest.
 *
 * @param {ReportView} view
 * @returns {Generator<HTMLElement[], void, void>}
 */
export function* resultOf(view) {
  const isShared = view.report.families.length > 0;
  /** @type {Desk | null} */
  let desk = null;
  const sum = element("h2", { class: "sum", tabindex: "-1" }, summaryOf(view.report));
  const first = findingsFirst(view, (family) => desk?.open(family));
  const size = element("p", { class: "extent" }, extentOf(view.report));
  yield present(sum, first, size, isShared ? null : element("p", {}, advice(view)));
  if (isShared) {
    const { element: place, kept } = (desk = createDesk(view));
    const toTake = () => ({ ...view.report, families: kept() });
    setPaper(() => paperOf(toTake(), view.articles));
    yield [element("div", { class: "under-sum" }, legend(), exportMenu(toTake, view.articles)), place];
  }
  yield present(
    alone(view, (id) => desk?.follow(id)),
    notes(view),
  );
}

/** @param {(HTMLElement | null)[]} parts */
function present(...parts) {
  return parts.filter((part) => part !== null);
}

/**
 * @param {ReportView} view
 * @param {(family: Family) => void} open
 */
function findingsFirst(view, open) {
  const told = alarms(view);
  if (told.length === 0) return null;
  const list = element("ol", { class: "findings" });
  const show = (/** @type {number} */ from, /** @type {number} */ until) =>
    list.append(
      ...told
        .slice(from, until)
        .map(({ family, finding }) =>
          element(
            "li",
            { "data-severity": "meaning" },
            cue("meaning"),
            element(
              "button",
              { type: "button", class: "line", onclick: () => open(family) },
              isolated(finding.note),
              element("span", { class: "of", dir: "auto" }, `“${family.label}”`),
            ),
          ),
        ),
    );
  show(0, FIRST_ALARMS);
  const rest = told.length - FIRST_ALARMS;
  if (rest <= 0) return list;
  const more = element("button", { type: "button", class: "quiet" }, `${rest} more`);
  more.addEventListener("click", () => {
    show(FIRST_ALARMS, told.length);
    list.querySelectorAll("button")[FIRST_ALARMS].focus();
    more.remove();
  });
  return element("div", {}, list, more);
}

/** @param {string} note */
function isolated(note) {
  return element("span", { dir: "auto" }, note);
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
    element("li", {}, element("span", { class: "cue" }, "–"), "not quoted"),
  );
}

/** @type {[Severity, string][]} */
const LEGEND = [
  ["meaning", "another meaning"],
  ["wording", "other words"],
  ["cosmetic", "form only"],
  ["same", "as most print it"],
];

/**
 * Quotes that no other article has.
 *
 * @param {ReportView} view
 * @param {(id: string) => void} onChoose called with another quote that was chosen in an article
 */
function alone(view, onChoose) {
  const count = view.report.quotes.filter(({ id }) => !view.family(id)).length;
  const lists = view.articles.map((article, index) => {
    const quotes = view.quotesIn(index).filter(({ id }) => !view.family(id));
    if (quotes.length === 0) return null;
    const list = element("ul", {});
    const entry = (/** @type {typeof quotes[number]} */ { id, kind, speaker }) =>
      element(
        "li",
        {},
        element(
          "button",
          { type: "button", class: "line", onclick: () => openArticle(view, id, onChoose) },
          element("span", { dir: "auto" }, view.printed(id)),
        ),
        element("small", {}, [speaker?.name, KIND_WORDS[kind]].filter(Boolean).join(" · ")),
      );
    const open = view.articles.length === 1;
    const details = element(
      "details",
      { open },
      element("summary", { dir: "auto" }, article.name, " ", element("small", {}, String(quotes.length))),
      list,
    );
    const fill = () => {
      const isDue = details.open || count <= FEW;
      if (isDue && list.childElementCount === 0) list.append(...quotes.map(entry));
    };
    details.addEventListener("toggle", fill);
    fill();
    return details;
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
    element("h3", {}, "Notes", unseen(` (${counted(notes.length, "note")})`)),
    element("ul", {}, ...entries),
  );
}
