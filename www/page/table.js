// The readings of a family as a table, a row for each article and a column for each step of the alignment.
// Long readings go on in a further table below; on narrow pages each reading is a paragraph.
import { alignedReadings } from "./columns.js";
import { element, unseen } from "./dom.js";
import { cue, SAYS } from "./severity.js";
import { inRuns, wrapColumns, sameCell, sameCells } from "./wrap.js";

/** Below this width, in CSS pixels, too few columns stand side by side to be read. */
const STACK_BELOW = 560;
/** What a cell needs beyond its words, in CSS pixels: two paddings and a symbol. */
const CELL_ROOM = 28;

/** Each table with how to draw it and the width it was drawn for. */
const drawings = new WeakMap();
/** The same for all tables; read once, because reading it forces a layout. */
let type = null;

/** The table of a family, empty until it is drawn; `onOpen` is called with the id of the quote whose reading was chosen. */
export function readingsTable(view, family, onOpen) {
  const host = element("div", { class: "readings" });
  host.addEventListener("click", ({ target }) => {
    const row = target.closest("tr");
    // A click that ends a selection is meant to select words, not to open the article.
    if (row && getSelection().isCollapsed) onOpen(row.dataset.quote);
  });
  const columns = alignedReadings(view, family);
  drawings.set(host, { width: null, draw: (width) => draw({ view, family, columns, host, width }) });
  return host;
}

/** Draws the tables in an element for its width, and again whenever that changes. */
export function fitTables(within) {
  const fit = (width) => {
    for (const host of within.querySelectorAll(".readings")) {
      const drawing = drawings.get(host);
      if (drawing.width === width) continue;
      drawing.width = width;
      drawing.draw(width);
    }
  };
  const fitWindow = () => fit(within.clientWidth);
  new ResizeObserver(fitWindow).observe(within);
  new MutationObserver(fitWindow).observe(within, { childList: true });
  // The width of the paper is not known, and a stack fits any.
  addEventListener("beforeprint", () => fit(0));
  addEventListener("afterprint", fitWindow);
}

function draw({ view, family, columns, host, width }) {
  const focused =
    host.contains(document.activeElement) && document.activeElement.closest("[data-quote]").dataset.quote;
  const isStacked = width < STACK_BELOW;
  type ??= typeOf(host);
  const lines = isStacked ? [columns] : wrapColumns(columns, width - type.nameWidth, type.widthOf, CELL_ROOM);
  const headed = new Set();
  host.classList.toggle("stacked", isStacked);
  host.replaceChildren(
    ...lines.map((line, index) => lineTable(view, family, line, headed, partOf(index, lines.length))),
  );
  if (focused) host.querySelector(`[data-quote="${CSS.escape(focused)}"] button`).focus();
}

/** The width of the names' column, in CSS pixels, and how to measure words in the type of the table without laying them out. */
function typeOf(host) {
  const style = getComputedStyle(host);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return {
    nameWidth: Number.parseFloat(style.getPropertyValue("--name-width")) * rem,
    widthOf: (text) => pen.measureText(text).width,
  };
}

function partOf(index, count) {
  return count === 1 ? "Readings" : `Readings, part ${index + 1} of ${count}`;
}

function lineTable(view, family, line, headed, caption) {
  const runs = inRuns(line, sameCells);
  // Readings without words in this line are left out of it.
  const isShown = (row) => line.some((column) => column[row].state !== "absent");
  const rows = family.quotes.flatMap((id, row) => {
    if (!isShown(row)) return [];
    const head = headed.has(id) ? repeatedHead(view, id) : firstHead(view, family, id);
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

/** The cells of one row. What it leaves out in neighbouring runs is shown as one gap. */
function cellsOf(runs, row, base) {
  const isOneGap = ([left], [right]) => sameCell(left[row], right[row]) && left[row].state === "left-out";
  return inRuns(runs, isOneGap).map((gap) => {
    const columns = gap.flat();
    const wordsIn = (row) => columns.map((column) => column[row].text).join("");
    const { state, severity } = columns[0][row];
    const cell = element("td", { role: "cell", colspan: gap.length > 1 && String(gap.length) });
    if (state === "plain" || state === "absent") {
      cell.append(wordsIn(row));
      return cell;
    }
    const words = element("span", { class: "word", "data-severity": severity, "data-state": state });
    if (state !== "agrees") words.append(cue(severity), unseen(SAYS[severity].spoken));
    if (state === "left-out")
      words.append(
        element("span", { "aria-hidden": "true" }, "—"),
        unseen(`leaves out ${wordsIn(base).trim()}`),
      );
    else words.append(wordsIn(row).trimEnd());
    cell.append(words, " ");
    return cell;
  });
}

/** Who prints it, who says it there, and how like the base it is. */
function firstHead(view, family, id) {
  const details = [];
  const speaker = view.speaker(id);
  if (speaker) details.push(speakerNamed(speaker, attribution(family, id)));
  if (view.quote(id).kind === "indirect") details.push("no marks");
  details.push(
    element("span", { title: "How alike its words are to those of the base" }, likenessToBase(family, id)),
  );
  return element(
    "th",
    { scope: "row", role: "rowheader" },
    element(
      "button",
      { type: "button", class: "name", dir: "auto" },
      view.article(id).name,
      unseen(": show in its article"),
    ),
    element("small", {}, ...details.flatMap((detail, index) => (index === 0 ? [detail] : [" · ", detail]))),
  );
}

function repeatedHead(view, id) {
  return element(
    "th",
    { scope: "row", role: "rowheader", class: "repeated" },
    element("span", { dir: "auto" }, view.article(id).name),
  );
}

/** Rounded down, because only equal words are wholly alike. */
function likenessToBase(family, id) {
  if (id === family.base) return "base";
  const pair = pairWithBase(family, id);
  return pair ? `${Math.floor(pair.similarity.score * 100)}% alike` : "";
}

function speakerNamed(speaker, difference) {
  if (!difference) return element("span", { dir: "auto" }, speaker);
  const { severity } = difference;
  const named = element("span", {
    class: "word",
    dir: "auto",
    "data-severity": severity,
    "data-state": "departs",
  });
  named.append(cue(severity), unseen(SAYS[severity].spoken), speaker);
  return named;
}

/** How the speaker differs from the one beside the base, if at all. */
function attribution(family, id) {
  return pairWithBase(family, id)?.divergences.find(({ where }) => where === "attribution");
}

function pairWithBase(family, id) {
  return family.pairs.find(({ a, b }) => (a === id && b === family.base) || (b === id && a === family.base));
}

function isRightToLeft(text) {
  return /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
}
