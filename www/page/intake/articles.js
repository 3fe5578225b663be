// The articles: boxes to paste into, a place to drop files on, and a way back from every change.
import { around, byId, element, within } from "../dom.js";
import { wordCount } from "../word_count.js";
import { aboutText } from "./about.js";
import { droppedFiles, readFiles } from "./files.js";
import { articleOfHtml } from "./html_page.js";
import { piecesOf } from "./pile.js";

/**
 * @import { FoundFiles } from "./files.js"
 */

/**
 * What a box holds; a draft is checked against the others.
 *
 * @typedef {{ outlet: string, text: string, role: "report" | "draft" }} Boxed
 */

/** A comparison needs two, so two boxes are there from the start. */
const FIRST_BOXES = 2;
/** So many changes can be taken back. */
const MOST_UNDO = 50;

const list = byId("boxes", HTMLElement);
const template = byId("box", HTMLTemplateElement);
const told = byId("undo", HTMLElement);
const intake = byId("intake", HTMLElement);
const chooser = byId("files", HTMLInputElement);

/**
 * What the boxes held before each change that was more than typing.
 *
 * @type {Boxed[][]}
 */
const past = [];

/**
 * Puts out empty boxes.
 *
 * @param {() => void} onEdit called after every change to what they hold
 */
export function startArticles(onEdit) {
  for (let i = 0; i < FIRST_BOXES; i++) addBox();
  byId("add", HTMLElement).addEventListener("click", () => textOf(addBox()).focus());
  byId("clear", HTMLElement).addEventListener("click", () => {
    change("All articles removed.", [], onEdit);
    textOf(list.children[0]).focus();
  });
  list.addEventListener("input", ({ target }) => {
    const box = around(target, "li");
    if (box) showCount(box);
    onEdit();
  });
  list.addEventListener("change", ({ target }) => {
    const box = around(target, '[data-part="role"]')?.closest("li");
    if (box) onlyDraft(box);
    onEdit();
  });
  list.addEventListener("click", ({ target }) => {
    const box = around(target, '[data-part="remove"]')?.closest("li");
    if (!box) return;
    const index = Array.from(list.children).indexOf(box);
    change(`${headingOf(box).textContent} removed.`, boxed().toSpliced(index, 1), onEdit);
  });
  list.addEventListener("paste", (event) => onPaste(event, onEdit));
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
}

/** What the boxes hold, empty ones left out: `name` is what the page calls the article. */
export function articlesGiven() {
  return boxed()
    .map((box, index) => ({ name: box.outlet.trim() || nameAt(index), ...box, outlet: box.outlet.trim() }))
    .filter(({ text }) => text.trim() !== "");
}

/**
 * Replaces what the boxes hold; what they held comes back with one press.
 *
 * @param {string} words that say what was done
 * @param {{ outlet: string, text: string, role?: Boxed["role"] }[]} articles
 * @param {() => void} onEdit
 */
export function giveArticles(words, articles, onEdit) {
  change(words, articles, onEdit);
}

/** Puts the cursor where the next article goes. */
export function focusEmptyBox() {
  const empty = Array.from(list.children).find((box) => textOf(box).value.trim() === "");
  textOf(empty ?? addBox()).focus();
}

/** Texts of the page's own are no loss. */
const examples = new Set();

/** @param {{ text: string }[]} articles */
export function knowExample(articles) {
  for (const { text } of articles) examples.add(text);
}

/** Whether a text stands in the boxes that would be lost. */
function isOwn() {
  return boxed().some(({ text }) => text.trim() !== "" && !examples.has(text));
}

/**
 * A pile becomes a box for each article, and a news page the article in it.
 *
 * @param {ClipboardEvent} event
 * @param {() => void} onEdit
 */
function onPaste(event, onEdit) {
  const { target, clipboardData } = event;
  const box = around(target, "li");
  if (!(target instanceof HTMLTextAreaElement) || !box || target.value.trim() !== "") return;
  const html = clipboardData?.getData("text/html") ?? "";
  const plain = clipboardData?.getData("text/plain") ?? "";
  const pieces = piecesOf(plain);
  const page =
    pieces.length === 1 && /<(?:article|p|h1|blockquote)\b/i.test(html) ? articleOfHtml(html) : null;
  const found = page?.text
    ? [{ outlet: page.about.outlet, text: page.text }]
    : pieces.map(({ heading, text }) => ({ outlet: aboutText(text, heading).outlet, text }));
  const hasMore = found.length > 1 || (page !== null && page.leftOut > 0) || found[0].outlet !== "";
  if (!hasMore || found.every(({ text }) => text.trim() === "")) return;
  event.preventDefault();
  const index = Array.from(list.children).indexOf(box);
  const outlet = outletOf(box).value;
  const boxes = found.map((one, at) => ({ ...one, outlet: (at === 0 && outlet) || one.outlet }));
  const after = boxed().toSpliced(
    index,
    1,
    ...boxes.map((one, at) => ({ ...one, role: at === 0 ? roleOf(box) : "report" })),
  );
  const words =
    found.length > 1
      ? `${found.length} articles found.`
      : page && page.leftOut > 0
        ? `Article found; ${page.leftOut.toLocaleString("en")} words of menus, captions and the like left out.`
        : `Publication found: ${found[0].outlet}.`;
  change(words, after, onEdit);
  if (found.length > 1 || page) offerWhole(index, found.length, plain, onEdit);
}

/**
 * The guess may be wrong: one press puts in what was pasted, as one article.
 *
 * @param {number} index
 * @param {number} count
 * @param {string} plain
 * @param {() => void} onEdit
 */
function offerWhole(index, count, plain, onEdit) {
  const keep = () => {
    const whole = { outlet: "", text: plain, role: /** @type {const} */ ("report") };
    change("Kept as pasted.", boxed().toSpliced(index, count, whole), onEdit);
  };
  told.append(" ", element("button", { type: "button", class: "quiet", onclick: keep }, "Keep as pasted"));
}

/**
 * @param {FoundFiles} found
 * @param {() => void} onEdit
 */
function take({ articles, refused }, onEdit) {
  const words = [articles.length > 0 && `${articles.length} added.`, ...refused].filter(Boolean).join(" ");
  if (articles.length === 0) told.replaceChildren(words);
  else {
    const kept = boxed().filter(({ text }) => text.trim() !== "");
    change(words, [...kept, ...articles], onEdit);
  }
}

/** @returns {Boxed[]} */
function boxed() {
  return Array.from(list.children, (box) => ({
    outlet: outletOf(box).value,
    text: textOf(box).value,
    role: roleOf(box),
  }));
}

/**
 * @param {string} words
 * @param {{ outlet: string, text: string, role?: Boxed["role"] }[]} articles
 * @param {() => void} onEdit
 */
function change(words, articles, onEdit) {
  past.push(boxed());
  if (past.length > MOST_UNDO) past.shift();
  put(articles);
  const undo = element("button", { type: "button", class: "quiet" }, "Undo");
  undo.addEventListener("click", () => {
    const before = past.pop();
    if (!before) return;
    put(before);
    told.replaceChildren("Back as it was. ");
    if (past.length > 0) told.append(undo);
    else focusEmptyOrFirst();
    onEdit();
  });
  told.replaceChildren(`${words} `, undo);
  onEdit();
}

function focusEmptyOrFirst() {
  textOf(list.children[0]).focus();
}

/** @param {{ outlet: string, text: string, role?: Boxed["role"] }[]} articles */
function put(articles) {
  list.replaceChildren();
  for (const { outlet, text, role } of articles) {
    const box = addBox();
    outletOf(box).value = outlet;
    textOf(box).value = text;
    within(box, '[data-part="role"]', HTMLSelectElement).value = role ?? "report";
    showCount(box);
  }
  while (list.childElementCount < 1) addBox();
}

/**
 * One draft is checked at a time: what was the draft becomes a report.
 *
 * @param {Element} box whose role was chosen
 */
function onlyDraft(box) {
  if (roleOf(box) !== "draft") return;
  for (const other of list.children) {
    if (other !== box) within(other, '[data-part="role"]', HTMLSelectElement).value = "report";
  }
}

function addBox() {
  const box = within(template.content, "li", HTMLLIElement).cloneNode(true);
  list.append(box);
  numberBoxes();
  return /** @type {HTMLLIElement} */ (box);
}

function numberBoxes() {
  Array.from(list.children, (box, index) => {
    headingOf(box).textContent = nameAt(index);
    const label = (/** @type {string} */ part, /** @type {string} */ words) =>
      within(box, `[data-part="${part}"]`, HTMLElement).setAttribute("aria-label", words);
    label("remove", `Remove article ${index + 1}`);
    label("text", `Text of article ${index + 1}`);
    label("outlet", `Publication of article ${index + 1}, optional`);
    label("role", `What article ${index + 1} is`);
  });
}

/** @param {Element} box */
function showCount(box) {
  const words = wordCount(textOf(box).value);
  const count = `${words.toLocaleString("en")} ${words === 1 ? "word" : "words"}`;
  within(box, '[data-part="count"]', HTMLElement).textContent = words === 0 ? "" : count;
}

/** @param {number} index */
function nameAt(index) {
  return `Article ${index + 1}`;
}

/** @param {Element} box */
function headingOf(box) {
  return within(box, "h3", HTMLElement);
}

/** @param {Element} box */
function outletOf(box) {
  return within(box, '[data-part="outlet"]', HTMLInputElement);
}

/** @param {Element} box */
function textOf(box) {
  return within(box, '[data-part="text"]', HTMLTextAreaElement);
}

/**
 * @param {Element} box
 * @returns {Boxed["role"]}
 */
function roleOf(box) {
  return within(box, '[data-part="role"]', HTMLSelectElement).value === "draft" ? "draft" : "report";
}
