// The articles: one place to paste and drop into, a list of what is there, and a way back from every change.
import { around, byId, element } from "../dom.js";
import { createBox, nameOf } from "./box.js";
import { droppedFiles, readFiles } from "./files.js";
import { articlesInText, pastedArticles } from "./paste.js";
import { textOf } from "./texts.js";

/**
 * @import { Box } from "./box.js"
 * @import { FoundFiles } from "./files.js"
 * @import { Pasted } from "./paste.js"
 * @import { Text } from "./texts.js"
 */

/** So many changes can be taken back. */
const MOST_UNDO = 50;
/** So many articles are listed at once; a long list would hold the page up. */
const BOXES_AT_ONCE = 50;
/** So much of what was left out is shown. */
const MOST_LEFT_OUT = 40;

const zone = byId("zone", HTMLTextAreaElement);
const list = byId("boxes", HTMLElement);
const more = byId("more-boxes", HTMLElement);
const told = byId("undo", HTMLElement);
const intake = byId("intake", HTMLElement);
const chooser = byId("files", HTMLInputElement);
const compareButton = byId("compare", HTMLElement);

/**
 * The boxes shown; those of `folded` come behind them.
 *
 * @type {Box[]}
 */
let boxes = [];
/** @type {Text[]} */
let folded = [];
/**
 * What was there before each change that was more than typing.
 *
 * @type {Text[][]}
 */
const past = [];

/** @param {() => void} onEdit called after every change to what is there */
export function startArticles(onEdit) {
  byId("clear", HTMLElement).addEventListener("click", () => {
    change("All articles removed.", [], onEdit);
    zone.focus();
  });
  list.addEventListener("input", onEdit);
  list.addEventListener("change", ({ target }) => {
    const box = boxAround(around(target, '[data-part="role"]'));
    if (box) onlyDraft(box);
    onEdit();
  });
  list.addEventListener("click", ({ target }) => {
    const part = around(target, "[data-part]");
    const box = boxAround(part);
    if (box && part) press(part.dataset.part, boxes.indexOf(box), onEdit);
  });
  zone.addEventListener("paste", (event) => {
    if (zone.value.trim() !== "" || !event.clipboardData) return;
    const pasted = pastedArticles(event.clipboardData);
    if (pasted.articles.every(({ text }) => text.trim() === "")) return;
    event.preventDefault();
    zone.value = "";
    add(pasted, event.clipboardData.getData("text/plain"), onEdit);
  });
  zone.addEventListener("input", onEdit);
  // What was typed is an article once its writer leaves for something that is not about to be drawn anew.
  zone.addEventListener("blur", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && intake.contains(relatedTarget))) takeTyped(onEdit);
  });
  byId("open", HTMLElement).addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", async () => {
    take(await readFiles([...(chooser.files ?? [])]), onEdit);
    chooser.value = "";
  });
  intake.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    intake.classList.add("over");
  });
  for (const end of ["dragleave", "drop"])
    intake.addEventListener(end, () => intake.classList.remove("over"));
  intake.addEventListener("drop", async (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    take(await droppedFiles(event.dataTransfer), onEdit);
  });
  addEventListener("beforeunload", (event) => {
    if (isOwn()) event.preventDefault();
  });
  put([]);
}

/** What is there, empty texts left out; `name` is what the page calls the article. */
export function articlesGiven() {
  const typed = zone.value.trim() === "" ? [] : [textOf({ text: zone.value })];
  return [...held(), ...typed]
    .map((article, index) => ({ ...article, name: nameOf(article, index) }))
    .filter(({ text }) => text.trim() !== "");
}

/**
 * Replaces what is there; what was there comes back with one press.
 *
 * @param {string} words that say what was done
 * @param {Text[]} articles
 * @param {() => void} onEdit
 */
export function giveArticles(words, articles, onEdit) {
  takeTyped(onEdit);
  change(words, articles, onEdit);
}

/** Puts the cursor where the next article goes. */
export function focusZone() {
  zone.focus();
}

/** Texts of the page's own are no loss. */
const examples = new Set();

/** @param {{ text: string }[]} articles */
export function knowExample(articles) {
  for (const { text } of articles) examples.add(text);
}

/** Whether a text is there that would be lost. */
function isOwn() {
  return articlesGiven().some(({ text }) => !examples.has(text));
}

/** @returns {Text[]} */
function held() {
  return [...boxes.map((box) => box.read()), ...folded];
}

/**
 * @param {Pasted} pasted
 * @param {string} plain what was pasted, as plain text
 * @param {() => void} onEdit
 */
function add({ articles, told: words, leftOut, isGuess }, plain, onEdit) {
  const before = held();
  change(words, [...before, ...articles], onEdit);
  if (isGuess) {
    // The guess may be wrong. What was typed into other boxes since stays.
    const whole = textOf({ text: plain });
    const keep = () =>
      change("Kept as pasted.", held().toSpliced(before.length, articles.length, whole), onEdit);
    told.append(" ", element("button", { type: "button", class: "quiet", onclick: keep }, "Keep as pasted"));
  }
  if (leftOut.length > 0) told.append(whatWasLeftOut(leftOut));
}

/** @param {string[]} leftOut */
function whatWasLeftOut(leftOut) {
  const rest = leftOut.length - MOST_LEFT_OUT;
  return element(
    "details",
    { class: "left-out" },
    element("summary", {}, "What was left out"),
    element(
      "ul",
      {},
      ...leftOut.slice(0, MOST_LEFT_OUT).map((words) => element("li", { dir: "auto" }, words)),
      rest > 0 && element("li", {}, `and ${rest.toLocaleString("en")} more`),
    ),
  );
}

/**
 * What was typed becomes an article, or several.
 *
 * @param {() => void} onEdit
 */
export function takeTyped(onEdit) {
  const text = zone.value;
  if (text.trim() === "") return;
  zone.value = "";
  add(articlesInText(text), text, onEdit);
}

/**
 * @param {FoundFiles} found
 * @param {() => void} onEdit
 */
function take({ articles, refused }, onEdit) {
  const words = [articles.length > 0 && `${articles.length} added.`, ...refused].filter(Boolean).join(" ");
  if (articles.length === 0) told.replaceChildren(words);
  else change(words, [...held(), ...articles], onEdit);
}

/**
 * What a button in a box does.
 *
 * @param {string | undefined} part
 * @param {number} index of the box
 * @param {() => void} onEdit
 */
function press(part, index, onEdit) {
  const now = held();
  const name = nameOf(now[index], index);
  if (part === "remove") change(`${name} removed.`, now.toSpliced(index, 1), onEdit);
  else if (part === "join") {
    const above = now[index - 1];
    const text = `${above.text}\n\n${now[index].text}`;
    change(`${name} joined with the one above.`, now.toSpliced(index - 1, 2, { ...above, text }), onEdit);
  } else if (part === "split") {
    const halves = boxes[index].split();
    if (halves) change(`${name} cut in two.`, now.toSpliced(index, 1, ...halves), onEdit);
    else {
      told.replaceChildren("Put the cursor where the second article begins, then press it again.");
      boxes[index].unfold();
    }
  }
}

/**
 * @param {string} words
 * @param {Text[]} articles
 * @param {() => void} onEdit
 */
function change(words, articles, onEdit) {
  past.push(held());
  if (past.length > MOST_UNDO) past.shift();
  put(articles);
  const undo = element("button", { type: "button", class: "quiet" }, "Undo");
  undo.addEventListener("click", () => {
    const before = past.pop();
    if (!before) return;
    put(before);
    told.replaceChildren("Back as it was. ");
    if (past.length > 0) told.append(undo);
    else zone.focus();
    onEdit();
  });
  told.replaceChildren(`${words} `, undo);
  onEdit();
}

/**
 * Boxes that hold the same stay as they are, unfolded or not.
 *
 * @param {Text[]} articles
 */
function put(articles) {
  const changed = boxes.findIndex((box, at) => !isSame(box.read(), articles[at]));
  const gone = boxes.splice(changed < 0 ? boxes.length : changed);
  for (const box of gone) box.element.remove();
  folded = articles.slice(boxes.length);
  showMore();
}

/**
 * @param {Text} one
 * @param {Text | undefined} other
 */
function isSame(one, other) {
  return Object.entries(one).every(([part, value]) => other?.[/** @type {keyof Text} */ (part)] === value);
}

function showMore() {
  const next = folded.slice(0, BOXES_AT_ONCE).map((article, at) => createBox(article, boxes.length + at));
  folded = folded.slice(BOXES_AT_ONCE);
  boxes.push(...next);
  list.append(...next.map((box) => box.element));
  const words = `Show ${Math.min(BOXES_AT_ONCE, folded.length)} more of ${boxes.length + folded.length} articles`;
  more.replaceChildren();
  if (folded.length > 0)
    more.append(element("button", { type: "button", class: "quiet", onclick: showMore }, words));
  nameButton();
}

/**
 * One draft is checked at a time: what was the draft becomes a report.
 *
 * @param {Box} box whose role was chosen
 */
function onlyDraft(box) {
  if (box.read().role === "draft") {
    for (const other of boxes) if (other !== box && other.read().role === "draft") other.setRole("report");
    folded = folded.map((one) => (one.role === "draft" ? { ...one, role: "report" } : one));
  }
  nameButton();
}

/** What the large button does depends on whether one text is a draft. */
function nameButton() {
  const isDraft = held().some(({ role }) => role === "draft");
  compareButton.textContent = isDraft ? "Check my draft" : "Compare";
}

/** @param {Element | null} part */
function boxAround(part) {
  const item = part?.closest("li.box");
  return boxes.find((box) => box.element === item) ?? null;
}
