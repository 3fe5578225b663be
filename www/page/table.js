// The readings of a family as a table, a row for each article and a column for each step of the alignment.
// Like the staves of a score, long readings go on in a further table below; on narrow pages each reading is a paragraph.
import { alignedReadings } from "./columns.js";
import { element, unseen } from "./element.js";
import { cue, SAYS } from "./severity.js";

/** Below this width, in CSS pixels, too few columns stand side by side to be read. */
const STACK_BELOW = 560;
/** Room that a change of cell needs beyond its words: two paddings and a symbol, in CSS pixels. */
const CELL_ROOM = 28;

const drawings = new WeakMap();
addEventListener("beforeprint", () => {
  for (const host of document.querySelectorAll(".readings")) drawings.get(host)?.(0);
});
addEventListener("afterprint", () => {
  for (const host of document.querySelectorAll(".readings")) drawings.get(host)?.(host.clientWidth);
});

/** The table of a family; `onOpen` is called with the id of the quote whose reading was chosen. */
export function readingsTable(edition, family, onOpen) {
  const { rows, columns } = alignedReadings(edition, family);
  const host = element("div", { class: "readings" });
  const draw = (width) => {
    const focused = document.activeElement?.closest?.("[data-quote]")?.dataset.quote;
    const stacked = width < STACK_BELOW;
    const staves = stacked ? [columns] : inStaves(columns, host, width);
    const headed = new Set();
    host.classList.toggle("stacked", stacked);
    host.replaceChildren(...staves.map((stave, index) => staveTable({ edition, family, rows, stave, headed, index, count: staves.length })));
    if (focused) host.querySelector(`[data-quote="${CSS.escape(focused)}"] button`)?.focus();
  };
  host.addEventListener("click", ({ target }) => {
    const row = target.closest("tr");
    if (row && getSelection().isCollapsed) onOpen(row.dataset.quote);
  });
  drawings.set(host, draw);
  let drawnAt = -1;
  new ResizeObserver(([{ contentRect }]) => {
    const width = Math.floor(contentRect.width);
    if (width === drawnAt || width === 0) return;
    drawnAt = width;
    draw(width);
  }).observe(host);
  return host;
}

/** Cuts the columns into as few staves as the width allows, about equally long. */
function inStaves(columns, host, width) {
  const style = getComputedStyle(host);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const room = width - Number.parseFloat(style.getPropertyValue("--name-width")) * rem;
  const needs = columns.map((column, index) => {
    const words = Math.max(...column.map(({ text, state }) => (state === "left-out" ? 0 : pen.measureText(text).width)));
    return words + (index > 0 && sameCells(columns[index - 1], column) ? 0 : CELL_ROOM);
  });
  const fewest = cutAt(columns, needs, room);
  const total = needs.reduce((sum, need) => sum + need, 0);
  for (let part = total / fewest.length; part < room; part += CELL_ROOM) {
    const even = cutAt(columns, needs, part);
    if (even.length === fewest.length) return even;
  }
  return fewest;
}

function cutAt(columns, needs, room) {
  const staves = [[]];
  let used = 0;
  columns.forEach((column, index) => {
    if (used > 0 && used + needs[index] > room) {
      staves.push([]);
      used = 0;
    }
    used += needs[index];
    staves.at(-1).push(column);
  });
  return staves;
}

function staveTable({ edition, family, rows, stave, headed, index, count }) {
  // A reading that has nothing to show in this stave is silent, as in a score.
  const sounding = rows.map((_, row) => row).filter((row) => stave.some((column) => column[row].state !== "absent"));
  const runs = inRuns(stave, sameCells);
  const caption = count === 1 ? "Readings" : `Readings, part ${index + 1} of ${count}`;
  return element(
    "table",
    // Roles are spelled out because the stacked form is no table to the eye, and browsers then drop them.
    { class: "aligned", role: "table", dir: isRightToLeft(edition.quote(family.base).text) ? "rtl" : "ltr" },
    element("caption", { class: "unseen" }, caption),
    element(
      "tbody",
      { role: "rowgroup" },
      ...sounding.map((row) => {
        const id = rows[row];
        const head = headed.has(id) ? repeatedHead(edition, id) : firstHead(edition, family, id);
        headed.add(id);
        return element("tr", { role: "row", "data-quote": id }, head, ...cellsOf(runs, row));
      }),
    ),
  );
}

/** The cells of one row. What it leaves out in a row of runs is one gap to the eye. */
function cellsOf(runs, row) {
  const oneGap = ([left], [right]) => sameCell(left[row], right[row]) && left[row].state === "left-out";
  return inRuns(runs, oneGap).map((gap) => {
    const { state, severity } = gap[0][0][row];
    const cell = element("td", { role: "cell", colspan: gap.length > 1 && String(gap.length) });
    const columns = gap.flat();
    const text = columns.map((column) => column[row].text).join("");
    if (state === "plain" || state === "absent") {
      cell.append(text);
      return cell;
    }
    const words = element("span", { class: "word", "data-severity": severity, "data-state": state });
    if (state !== "agrees") words.append(cue(severity), unseen(SAYS[severity].spoken));
    if (state === "left-out") words.append(element("span", { "aria-hidden": "true" }, "—"), unseen(`leaves out ${baseText(columns)}`));
    else words.append(text.trimEnd());
    cell.append(words, " ");
    return cell;
  });
}

function baseText(columns) {
  return columns.map((column) => column[0].text).join("").trim();
}

/** Neighbours that are alike, together. */
function inRuns(list, alike) {
  const runs = [];
  for (const item of list) {
    if (runs.length > 0 && alike(runs.at(-1).at(-1), item)) runs.at(-1).push(item);
    else runs.push([item]);
  }
  return runs;
}

/** Who prints it, who says it there, and how like the base it is. */
function firstHead(edition, family, id) {
  const quote = edition.quote(id);
  const { name } = edition.article(id);
  const details = [];
  const speaker = edition.speaker(id);
  if (speaker) details.push(speakerNamed(speaker, attribution(family, id)));
  if (quote.kind === "indirect") details.push("no marks");
  const pair = family.pairs.find(({ a, b }) => (a === family.base && b === id) || (b === family.base && a === id));
  if (pair) details.push(element("span", { title: "How alike the wording is to the first row" }, `${percent(pair.similarity.score)} alike`));
  return element(
    "th",
    { scope: "row", role: "rowheader" },
    element("button", { type: "button", class: "name", dir: "auto" }, name, unseen(": show in its article")),
    element("small", {}, ...details.flatMap((detail, index) => (index === 0 ? [detail] : [" · ", detail]))),
  );
}

function repeatedHead(edition, id) {
  return element("th", { scope: "row", role: "rowheader", class: "repeated" }, element("span", { dir: "auto" }, edition.article(id).name));
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
  return family.pairs
    .filter(({ a, b }) => (a === id && b === family.base) || (b === id && a === family.base))
    .flatMap(({ divergences }) => divergences)
    .find(({ where }) => where === "attribution");
}

function sameCells(left, right) {
  return left.every((cell, row) => sameCell(cell, right[row]));
}

function sameCell(left, right) {
  return left.state === right.state && left.severity === right.severity;
}

/** Rounded down, because only equal words are wholly alike. */
function percent(score) {
  return `${Math.floor(score * 100)}%`;
}

function isRightToLeft(text) {
  return /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
}
