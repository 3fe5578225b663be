// The readings of a family as a table, a row for each wording and a column for each step of the alignment.
// Long readings go on in a further table below; on narrow pages each reading is a paragraph.
import { alignedReadings } from "./columns.js";
import { around, element, unseen } from "./dom.js";
import { foldLabel, foldRuns, shownText } from "./fold.js";
import { cue, SPOKEN } from "./severity.js";
import { inRuns, wrapColumns, sameCell, sameCells } from "./wrap.js";

/**
 * @import { Divergence, Family } from "variorum"
 * @import { AlignedCell } from "./columns.js"
 * @import { ReportView } from "./report_view.js"
 */

/** Below this width, in CSS pixels, too few columns stand side by side to be read. */
const STACK_BELOW = 560;
/** The padding of a cell on both sides, in CSS pixels, less the blank behind its last word, which is not drawn. */
const PADDING = 8;
/** What the symbol of a cell that departs needs beside its words. */
const SYMBOL = 18;
/** So many articles are named before a wording that more of them print. */
const NAMES_AT_ONCE = 6;

/**
 * @typedef {object} Drawing all that a table is drawn from
 * @property {ReportView} view
 * @property {Family} family
 * @property {AlignedCell[][]} columns
 * @property {HTMLElement} host
 */

/**
 * Each table with the width it was drawn for.
 *
 * @type {WeakMap<Element, { drawing: Drawing, width: number | null }>}
 */
const drawings = new WeakMap();
/**
 * The same for all tables; read once, because reading it forces a layout.
 *
 * @type {ReturnType<typeof typeOf> | null}
 */
let type = null;

/**
 * The table of a family as measured against one of its readings, empty until it is drawn; `onOpen` is called with the
 * id of the quote whose reading was chosen.
 *
 * @param {ReportView} view
 * @param {Family} of
 * @param {string} base
 * @param {(id: string) => void} onOpen
 */
export function readingsTable(view, of, base, onOpen) {
  const family = { ...of, base };
  const host = element("div", { class: "readings" });
  host.addEventListener("click", ({ target }) => {
    if (around(target, "button.fold")) {
      unfold();
      return;
    }
    const id = (around(target, "[data-open]") ?? around(target, "tr"))?.dataset.quote;
    // A click that ends a selection is meant to select words, not to open the article.
    if (id !== undefined && getSelection()?.isCollapsed) onOpen(id);
  });
  // What the browser's own search finds in a fold is shown where it stands: a table drawn anew would lose the match.
  host.addEventListener("beforematch", () => {
    drawing.columns = columns;
    for (const words of host.querySelectorAll(".folded")) words.removeAttribute("hidden");
  });
  const columns = alignedReadings(view, family);
  const drawing = { view, family, columns: foldRuns(columns), host };
  drawings.set(host, { drawing, width: null });
  const unfold = () => {
    const drawn = drawings.get(host);
    if (!drawn || drawn.width === null) return;
    drawing.columns = columns;
    draw(drawing, drawn.width);
    host.querySelector("button")?.focus();
  };
  return host;
}

/**
 * Draws the tables in an element for its width, and again whenever that changes.
 *
 * @param {HTMLElement} within
 */
export function fitTables(within) {
  const fit = (/** @type {number} */ width) => {
    for (const host of within.querySelectorAll(".readings")) {
      const drawn = drawings.get(host);
      if (!drawn || drawn.width === width) continue;
      drawn.width = width;
      draw(drawn.drawing, width);
    }
  };
  const fitWindow = () => fit(within.clientWidth);
  new ResizeObserver(fitWindow).observe(within);
  new MutationObserver(fitWindow).observe(within, { childList: true });
  // The width of the paper is not known, and a stack fits any.
  addEventListener("beforeprint", () => fit(0));
  addEventListener("afterprint", fitWindow);
}

/**
 * @param {Drawing} drawing
 * @param {number} width
 */
function draw({ view, family, columns, host }, width) {
  const active = document.activeElement;
  const focused = host.contains(active) ? around(active, "[data-quote]")?.dataset.quote : undefined;
  const isStacked = width < STACK_BELOW;
  type ??= typeOf(host);
  const { nameWidth, widthOf } = type;
  const widthShown = (/** @type {AlignedCell} */ cell) =>
    widthOf(shownText(cell)) + (cell.state === "departs" || cell.state === "left-out" ? SYMBOL : 0);
  const lines = isStacked ? [columns] : wrapColumns(columns, width - nameWidth, widthShown, PADDING);
  const headed = new Set();
  host.classList.toggle("stacked", isStacked);
  host.replaceChildren(
    ...lines.map((line, index) => lineTable(view, family, line, headed, partOf(index, lines.length))),
  );
  if (focused === undefined) return;
  host
    .querySelector(`[data-quote="${CSS.escape(focused)}"]`)
    ?.querySelector("button")
    ?.focus();
}

/**
 * The width of the names' column, in CSS pixels, and how to measure words in the type of the table without
 * laying them out.
 *
 * @param {HTMLElement} host
 */
function typeOf(host) {
  const style = getComputedStyle(host);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) throw new Error("this browser cannot measure words on a canvas");
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return {
    nameWidth: Number.parseFloat(style.getPropertyValue("--name-width")) * rem,
    widthOf: (/** @type {string} */ text) => pen.measureText(text).width,
  };
}

/**
 * @param {number} index
 * @param {number} count
 */
function partOf(index, count) {
  return count === 1 ? "Readings" : `Readings, part ${index + 1} of ${count}`;
}

/**
 * @param {ReportView} view
 * @param {Family} family
 * @param {AlignedCell[][]} line
 * @param {Set<string>} headed
 * @param {string} caption
 */
function lineTable(view, family, line, headed, caption) {
  const runs = inRuns(line, sameCells);
  // Readings without words in this line are left out of it.
  const isShown = (/** @type {number} */ row) => line.some((column) => column[row].state !== "absent");
  const rows = alike(view, family).flatMap((ids) => {
    const [id] = ids;
    const row = family.quotes.indexOf(id);
    if (!isShown(row)) return [];
    const head = headed.has(id) ? repeatedHead(view, ids) : firstHead(view, family, ids);
    headed.add(id);
    return [
      element(
        "tr",
        { role: "row", "data-quote": id },
        head,
        ...cellsOf(runs, row, family.quotes.indexOf(family.base)),
      ),
    ];
  });
  return element(
    "table",
    // Roles are spelled out because the stacked form is no table to the eye, and browsers then drop them.
    { class: "aligned", role: "table", dir: isRightToLeft(view.quote(family.base).text) ? "rtl" : "ltr" },
    element("caption", { class: "unseen" }, caption),
    element("tbody", { role: "rowgroup" }, ...rows),
  );
}

/**
 * The cells of one row. What it leaves out in neighbouring runs is shown as one gap.
 *
 * @param {AlignedCell[][][]} runs
 * @param {number} row
 * @param {number} base
 */
function cellsOf(runs, row, base) {
  const isOneGap = (/** @type {AlignedCell[][]} */ [left], /** @type {AlignedCell[][]} */ [right]) =>
    sameCell(left[row], right[row]) && left[row].state === "left-out";
  return inRuns(runs, isOneGap).map((gap) => {
    const columns = gap.flat();
    const wordsIn = (/** @type {number} */ row) => columns.map((column) => column[row].text).join("");
    const { state, severity, findings } = columns[0][row];
    const cell = element("td", { role: "cell", colspan: gap.length > 1 && String(gap.length) });
    if (state === "folded") {
      const [{ [row]: folded }] = columns;
      const firstFolded = columns[0].findIndex(({ state }) => state === "folded");
      cell.append(...fold(folded, row === firstFolded));
      return cell;
    }
    if (state === "plain" || state === "absent") {
      cell.append(wordsIn(row));
      return cell;
    }
    const words = element("span", {
      class: "word",
      "data-severity": severity,
      "data-state": state,
      "data-findings": findings.length > 0 && findings.join(" "),
    });
    if (state !== "agrees") words.append(cue(severity), unseen(SPOKEN[severity]));
    if (state === "left-out") {
      const omitted = unseen(`leaves out ${wordsIn(base).trim()}`);
      words.append(element("span", { "aria-hidden": "true" }, "—"), omitted);
    } else words.append(wordsIn(row).trimEnd());
    cell.append(words, " ");
    return cell;
  });
}

/**
 * The words of a fold, hidden until the browser's search finds them or the button in the first row that has them is pressed.
 *
 * @param {AlignedCell} cell
 * @param {boolean} isFirst
 */
function fold(cell, isFirst) {
  const label = foldLabel(cell).trim();
  const hidden = element("span", { class: "folded", hidden: "until-found" }, cell.text);
  const sign = isFirst
    ? element(
        "button",
        { type: "button", class: "fold quiet", "aria-label": `Show ${label.slice(2)} more` },
        label,
      )
    : element("span", { class: "fold-sign", "aria-hidden": "true" }, "⋯");
  return [hidden, sign];
}

/**
 * The quotes of a family, those together that print the same and name the same speaker.
 *
 * @param {ReportView} view
 * @param {Family} family
 */
function alike(view, family) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const id of family.quotes) {
    const key = JSON.stringify([view.printed(id), view.quote(id).kind, view.quote(id).speaker?.id]);
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  return [...groups.values()];
}

/**
 * Who prints it, and who says it there.
 *
 * @param {ReportView} view
 * @param {Family} family
 * @param {string[]} ids
 */
function firstHead(view, family, ids) {
  const [id] = ids;
  /** @type {(Node | string)[]} */
  const details = [];
  const speaker = view.speaker(id);
  if (speaker) details.push(speakerNamed(speaker, attribution(family, id)));
  if (view.quote(id).kind === "indirect") details.push("no marks");
  if (ids.includes(family.base) && family.quotes.length > 2) details.push("base");
  const names = ids
    .slice(0, NAMES_AT_ONCE)
    .map((id) =>
      element(
        "button",
        { type: "button", class: "name", dir: "auto", "data-open": true, "data-quote": id },
        view.article(id).name,
        unseen(": show in its article"),
      ),
    );
  const others = ids.length - names.length;
  return element(
    "th",
    { scope: "row", role: "rowheader" },
    ...separated(names, ", "),
    others > 0 && ` and ${others} more`,
    element("small", {}, ...separated(details, " · ")),
  );
}

/**
 * @param {(Node | string)[]} parts
 * @param {string} between
 */
function separated(parts, between) {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
}

/**
 * @param {ReportView} view
 * @param {string[]} ids
 */
function repeatedHead(view, ids) {
  const others = ids.length > 1 ? ` and ${ids.length - 1} more` : "";
  return element(
    "th",
    { scope: "row", role: "rowheader", class: "repeated" },
    element("span", { dir: "auto" }, view.article(ids[0]).name),
    others,
  );
}

/**
 * @param {string} speaker
 * @param {Divergence | undefined} difference
 */
function speakerNamed(speaker, difference) {
  if (!difference) return element("span", { dir: "auto" }, speaker);
  const { severity } = difference;
  const named = element("span", {
    class: "word",
    dir: "auto",
    "data-severity": severity,
    "data-state": "departs",
  });
  named.append(cue(severity), unseen(SPOKEN[severity]), speaker);
  return named;
}

/**
 * How the speaker differs from the one beside the base, if at all.
 *
 * @param {Family} family
 * @param {string} id
 */
function attribution(family, id) {
  return pairWithBase(family, id)?.divergences.find(({ where }) => where === "attribution");
}

/**
 * @param {Family} family
 * @param {string} id
 */
function pairWithBase(family, id) {
  return family.pairs.find(({ a, b }) => (a === id && b === family.base) || (b === id && a === family.base));
}

/** @param {string} text */
function isRightToLeft(text) {
  return /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
}
