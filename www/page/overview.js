// The overview: which article has which quote, and how it stands to the others; the row chosen is the card shown.
import { SIGNS } from "variorum/export";
import { element, unseen } from "./dom.js";
import { standings } from "./findings.js";
import { cue } from "./severity.js";

/**
 * @import { Family } from "variorum"
 * @import { Standing } from "./findings.js"
 * @import { ReportView } from "./report_view.js"
 */

/** With more articles than this, or in less room, a row tells how many stand how, not which. */
const MOST_COLUMNS = 12;
const LEAST_WIDTH = 640;
/** More rows than these are made only when asked for. */
const ROWS_AT_ONCE = 200;

/** @type {Record<Standing, string>} */
const STANDS = {
  meaning: "another meaning",
  wording: "other words",
  cosmetic: "another form",
  same: "as most print it",
  unjudged: "other words, meaning not judged",
  lacks: "not quoted",
};

/** @type {Standing[]} */
const IN_ORDER = ["meaning", "unjudged", "wording", "cosmetic", "same", "lacks"];

/**
 * The table of some families; `onChoose` is called with the family of the row that was chosen, `stateOf` tells what the
 * reader has said of one.
 *
 * @param {ReportView} view
 * @param {Family[]} families
 * @param {(family: Family) => void} onChoose
 * @param {(family: Family) => string} stateOf
 */
export function overview(view, families, onChoose, stateOf) {
  const isWide = view.articles.length <= MOST_COLUMNS && innerWidth >= LEAST_WIDTH;
  const rows = element("tbody", {});
  const more = element("p", { class: "more" });
  const show = (/** @type {number} */ from) => {
    const until = from + ROWS_AT_ONCE;
    rows.append(...families.slice(from, until).map((family) => row(view, family, isWide, onChoose, stateOf)));
    more.replaceChildren();
    if (until < families.length) {
      const words = `Show ${Math.min(ROWS_AT_ONCE, families.length - until)} more of ${families.length}`;
      more.append(element("button", { type: "button", class: "quiet", onclick: () => show(until) }, words));
    }
  };
  show(0);
  const heads = isWide
    ? view.articles.map(({ name }) => element("th", { scope: "col" }, element("span", { dir: "auto" }, name)))
    : [element("th", { scope: "col" }, "Articles")];
  return element(
    "div",
    { class: "overview", tabindex: "0", role: "region", "aria-label": "Quotes by article" },
    element(
      "table",
      { class: isWide ? "matrix" : "matrix counted" },
      element("caption", { class: "unseen" }, "Quotes, and how each article prints them"),
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Quote"), ...heads)),
      rows,
    ),
    more,
  );
}

/**
 * @param {ReportView} view
 * @param {Family} family
 * @param {boolean} isWide
 * @param {(family: Family) => void} onChoose
 * @param {(family: Family) => string} stateOf
 */
function row(view, family, isWide, onChoose, stateOf) {
  const stands = standings(view, family);
  const cells = isWide ? stands.map(standingCell) : [element("td", {}, ...counts(stands))];
  const state = stateOf(family);
  return element(
    "tr",
    { "data-family": family.id, "data-mark": state || null },
    element(
      "th",
      { scope: "row" },
      element(
        "button",
        { type: "button", class: "line", "data-severity": family.severity, onclick: () => onChoose(family) },
        cue(family.severity),
        element("span", { dir: "auto" }, family.label),
        state !== "" && element("small", {}, ` ${state}`),
      ),
    ),
    ...cells,
  );
}

/** @param {Standing} standing */
function standingCell(standing) {
  return element("td", { "data-severity": standing }, symbol(standing), unseen(STANDS[standing]));
}

/** @param {Standing[]} stands */
function counts(stands) {
  return IN_ORDER.flatMap((standing) => {
    const number = stands.filter((one) => one === standing).length;
    if (number === 0) return [];
    return [
      element(
        "span",
        { "data-severity": standing },
        symbol(standing),
        `${number} `,
        unseen(STANDS[standing]),
      ),
    ];
  });
}

/** @param {Standing} standing */
function symbol(standing) {
  const sign = { unjudged: "?", lacks: "–" };
  const shown = standing === "unjudged" || standing === "lacks" ? sign[standing] : SIGNS[standing];
  return element("span", { class: "cue", "aria-hidden": "true" }, shown);
}
