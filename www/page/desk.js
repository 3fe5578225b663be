// Where a reader works through the shared quotes: the filters, the overview, and one card at a time.
import { card } from "./card.js";
import { cardMenu } from "./card_menu.js";
import { element, within } from "./dom.js";
import { EVERYTHING, filtered, gravityOf, speakersOf } from "./filter.js";
import { overview } from "./overview.js";

/**
 * @import { Family } from "variorum"
 * @import { Filter } from "./filter.js"
 * @import { ReportView } from "./report_view.js"
 */

/**
 * What a reader can say of a quote; a dismissed one is left out of what is taken along.
 *
 * @typedef {"" | "checked" | "not a problem"} Mark
 */

const GRAVITIES = {
  meaning: "Another meaning",
  unjudged: "Not judged",
  wording: "Other words",
  cosmetic: "Form only",
  same: "The same",
};

/**
 * @typedef {object} Desk
 * @property {HTMLElement} element
 * @property {(family: Family) => void} open shows the card of a family
 * @property {(id: string) => void} follow shows the card of a quote that was chosen elsewhere
 * @property {() => Family[]} kept the families that the reader has not dismissed
 */

/**
 * @param {ReportView} view
 * @returns {Desk}
 */
export function createDesk(view) {
  /** @type {Map<string, Mark>} */
  const marks = new Map();
  /** @type {Map<string, string>} */
  const reasons = new Map();
  /** @type {Map<string, string>} */
  const bases = new Map();
  /** @type {Filter} */
  let filter = { ...EVERYTHING };
  let families = filtered(view, filter);
  let chosen = families[0];

  const list = element("div", { class: "list" });
  const place = element("p", { class: "place", role: "status" });
  const stage = element("div", { class: "stage" });
  const markOf = (/** @type {Family} */ family) => marks.get(family.id) ?? "";

  const stateOf = (/** @type {Family} */ family) => {
    const reason = markOf(family) === "not a problem" ? reasons.get(family.id) : "";
    return [markOf(family), reason].filter(Boolean).join(": ");
  };

  const showList = () => {
    list.replaceChildren(overview(view, families, open, stateOf));
    pointAt();
  };
  const pointAt = () => {
    for (const row of list.querySelectorAll("tr[data-family]")) {
      const isChosen = row instanceof HTMLElement && row.dataset.family === chosen?.id;
      if (isChosen) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  };
  const showCard = () => {
    const at = families.indexOf(chosen);
    place.textContent = families.length === 0 ? "No quote fits." : `${at + 1} of ${families.length}`;
    stage.replaceChildren();
    if (!chosen) return;
    const base = bases.get(chosen.id) ?? chosen.base;
    const onBase = (/** @type {string} */ id) => {
      bases.set(chosen.id, id);
      showCard();
    };
    stage.append(card(view, chosen, base, onBase, follow), markButtons(), cardMenu(view, chosen));
    pointAt();
  };
  const markButtons = () => {
    const button = (/** @type {Mark} */ mark, /** @type {string} */ words) => {
      const isSet = markOf(chosen) === mark;
      const toggle = () => {
        marks.set(chosen.id, isSet ? "" : mark);
        showList();
        showCard();
        within(stage, `[data-mark="${mark}"]`, HTMLButtonElement).focus();
      };
      return element(
        "button",
        { type: "button", "data-mark": mark, "aria-pressed": String(isSet), onclick: toggle },
        words,
      );
    };
    return element(
      "p",
      { class: "marks" },
      button("checked", "Checked"),
      button("not a problem", "Not a problem"),
      markOf(chosen) === "not a problem" && reasonField(),
    );
  };
  const reasonField = () => {
    const field = element("input", {
      list: "reasons",
      placeholder: "Why? It stays out of what you take along.",
      "aria-label": "Why it is not a problem",
      autocomplete: "off",
    });
    field.value = reasons.get(chosen.id) ?? "";
    const family = chosen;
    field.addEventListener("input", () => {
      reasons.set(family.id, field.value.trim());
      showList();
    });
    return field;
  };
  /** @param {Family} family */
  function choose(family) {
    if (!families.includes(family)) {
      filter = { ...EVERYTHING };
      families = filtered(view, filter);
      bar.replaceWith((bar = filterBar()));
      showList();
    }
    chosen = family;
    showCard();
  }
  /** @param {Family} family */
  function open(family) {
    choose(family);
    within(stage, "h3", HTMLElement).focus({ preventScroll: true });
    stage.scrollIntoView({ block: "nearest" });
  }
  /**
   * The card of a quote that was chosen in an article, where the reader stays.
   *
   * @param {string} id
   */
  function follow(id) {
    const family = view.family(id);
    if (family && family !== chosen) choose(family);
  }
  /** @param {number} by */
  const step = (by) => {
    const next = families[families.indexOf(chosen) + by];
    if (next) open(next);
  };
  const filterBar = () =>
    filters(view, filter, (changed) => {
      filter = changed;
      families = filtered(view, filter);
      if (!families.includes(chosen)) chosen = families[0];
      showList();
      showCard();
    });
  let bar = filterBar();
  const desk = element(
    "section",
    { class: "desk", "aria-label": "Shared quotes" },
    bar,
    list,
    element(
      "div",
      { class: "steps" },
      element("button", { type: "button", "aria-keyshortcuts": "k", onclick: () => step(-1) }, "Previous"),
      element("button", { type: "button", "aria-keyshortcuts": "j", onclick: () => step(1) }, "Next"),
      place,
      element("small", { class: "keys" }, "Keys: j next, k previous"),
    ),
    stage,
  );
  showList();
  showCard();
  return {
    element: desk,
    open,
    follow,
    kept: () => view.report.families.filter((family) => markOf(family) !== "not a problem"),
  };
}

/**
 * @param {ReportView} view
 * @param {Filter} filter
 * @param {(filter: Filter) => void} onChange
 */
function filters(view, filter, onChange) {
  const current = { ...filter };
  const present = new Set(view.report.families.map(gravityOf));
  const choice = (
    /** @type {Exclude<keyof Filter, "words">} */ name,
    /** @type {string} */ all,
    /** @type {[string, string][]} */ entries,
  ) => {
    const select = element(
      "select",
      { "aria-label": all },
      element("option", { value: "" }, all),
      ...entries.map(([value, words]) =>
        element("option", { value, selected: current[name] === value }, words),
      ),
    );
    select.addEventListener("change", () => {
      current[name] = select.value;
      onChange({ ...current });
    });
    return select;
  };
  const words = element("input", {
    type: "search",
    placeholder: "Find words",
    "aria-label": "Find words in quotes",
  });
  words.value = current.words;
  words.addEventListener("input", () => {
    current.words = words.value;
    onChange({ ...current });
  });
  return element(
    "div",
    { class: "filters", role: "search" },
    choice(
      "gravity",
      "Every gravity",
      Object.entries(GRAVITIES).filter(([value]) =>
        present.has(/** @type {keyof typeof GRAVITIES} */ (value)),
      ),
    ),
    choice(
      "speaker",
      "Every speaker",
      speakersOf(view).map(({ id, name }) => [id, name]),
    ),
    choice(
      "article",
      "Every article",
      view.report.articles.map(({ id }, index) => [id, view.articles[index].name]),
    ),
    words,
  );
}
