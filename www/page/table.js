// The readings of a family as a table, a row for each article and a column for each step of the alignment.
// Long readings go on in a further table below; on narrow pages each reading is a paragraph.
import { alignedReadings } from "./columns.js";
import { element, unseen } from "./element.js";
import { cue, SAYS } from "./severity.js";
import { inRuns, inStaves, sameCell, sameCells } from "./staves.js";

/** Below this width, in CSS pixels, too few columns stand side by side to be read. */
const STACK_BELOW = 560;
/** What a cell needs beyond its words, in CSS pixels: two paddings and a symbol. */
const CELL_ROOM = 28;

/** Each table with how to draw it and the width it was drawn for. */
const drawings = new WeakMap();
/** The same for all tables; asked of the browser once, because each asking makes it settle the layout. */
let type = null;

/** The table of a family, empty until it is drawn; `onOpen` is called with the id of the quote whose reading was chosen. */
export function readingsTable(edition, family, onOpen) {
  const host = element("div", { class: "readings" });
  host.addEventListener("click", ({ target }) => {
    const row = target.closest("tr");
    // Who selects words wants to copy them.
    if (row && getSelection().isCollapsed) onOpen(row.dataset.quote);
  });
  const columns = alignedReadings(edition, family);
  drawings.set(host, { width: null, draw: (width) => draw({ edition, family, columns, host, width }) });
  return host;
}

/** Draws the tables in an element that are not yet drawn for its width, and again whenever that changes. */
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
  // How wide paper is cannot be known, but a stack fits any.
  addEventListener("beforeprint", () => fit(0));
  addEventListener("afterprint", fitWindow);
}

function draw({ edition, family, columns, host, width }) {
  const focused = host.contains(document.activeElement) && document.activeElement.closest("[data-quote]").dataset.quote;
  const isStacked = width < STACK_BELOW;
  type ??= typeOf(host);
  const staves = isStacked ? [columns] : inStaves(columns, width - type.nameWidth, type.widthOf, CELL_ROOM);
  const headed = new Set();
  host.classList.toggle("stacked", isStacked);
  host.replaceChildren(...staves.map((stave, index) => staveTable(edition, family, stave, headed, partOf(index, staves.length))));
  if (focused) host.querySelector(`[data-quote="${CSS.escape(focused)}"] button`).focus();
}

/** The width of the names' column, in CSS pixels, and how to measure words in the type of the table without laying them out. */
function typeOf(host) {
  const style = getComputedStyle(host);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return { nameWidth: Number.parseFloat(style.getPropertyValue("--name-width")) * rem, widthOf: (text) => pen.measureText(text).width };
}

function partOf(index, count) {
  return count === 1 ? "Readings" : `Readings, part ${index + 1} of ${count}`;
}

function staveTable(edition, family, stave, headed, caption) {
  const runs = inRuns(stave, sameCells);
  // A reading that has nothing to show in this stave is silent, as in a score.
  const isSounding = (row) => stave.some((column) => column[row].state !== "absent");
  const rows = family.quotes.flatMap((id, row) => {
    if (!isSounding(row)) return [];
    const head = headed.has(id) ? repeatedHead(edition, id) : firstHead(edition, family, id);
    headed.add(id);
    return [element("tr", { role: "row", "data-quote": id }, head, ...cellsOf(runs, row, family.quotes.indexOf(family.base)))];
  });
  return element(
    "table",
    // Roles are spelled out because the stacked form is no table to the eye, and browsers then drop them.
    { class: "aligned", role: "table", dir: isRightToLeft(edition.quote(family.base).text) ? "rtl" : "ltr" },
    element("caption", { class: "unseen" }, caption),
    element("tbody", { role: "rowgroup" }, ...rows),
  );
}

/** The cells of one row. What it leaves out in neighbouring runs is one gap to the eye. */
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
    if (state === "left-out") words.append(element("span", { "aria-hidden": "true" }, "—"), unseen(`leaves out ${wordsIn(base).trim()}`));
    else words.append(wordsIn(row).trimEnd());
    cell.append(words, " ");
    return cell;
  });
}

/** Who prints it, who says it there, and how like the base it is. */
function firstHead(edition, family, id) {
  const details = [];
  const speaker = edition.speaker(id);
  if (speaker) details.push(speakerNamed(speaker, attribution(family, id)));
  if (edition.quote(id).kind === "indirect") details.push("no marks");
  details.push(element("span", { title: "How alike its words are to those of the base" }, likenessToBase(family, id)));
  return element(
    "th",
    { scope: "row", role: "rowheader" },
    element("button", { type: "button", class: "name", dir: "auto" }, edition.article(id).name, unseen(": show in its article")),
    element("small", {}, ...details.flatMap((detail, index) => (index === 0 ? [detail] : [" · ", detail]))),
  );
}

function repeatedHead(edition, id) {
  return element("th", { scope: "row", role: "rowheader", class: "repeated" }, element("span", { dir: "auto" }, edition.article(id).name));
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
  const named = element("span", { class: "word", dir: "auto", "data-severity": severity, "data-state": "departs" });
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
