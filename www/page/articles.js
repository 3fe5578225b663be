// The boxes that articles are pasted into.
import { around, byId, element, within } from "./dom.js";

/** A comparison needs two, so two boxes are there from the start. */
const FIRST_BOXES = 2;

const list = byId("boxes", HTMLElement);
const template = byId("box", HTMLTemplateElement);
const undo = byId("undo", HTMLElement);

/**
 * Puts out empty boxes.
 *
 * @param {() => void} onEdit called after every change to what they hold
 */
export function startArticles(onEdit) {
  for (let i = 0; i < FIRST_BOXES; i++) addBox();
  byId("add", HTMLElement).addEventListener("click", () => textOf(addBox()).focus());
  list.addEventListener("input", ({ target }) => {
    const box = around(target, "li");
    if (box) showCount(box);
    onEdit();
  });
  list.addEventListener("click", ({ target }) => {
    const box = around(target, '[data-part="remove"]')?.closest("li");
    if (!box) return;
    removeBox(box, onEdit);
    onEdit();
  });
}

/** What the boxes hold, empty ones left out: `name` is what the page calls the article. */
export function articlesGiven() {
  return Array.from(list.children, (box, index) => {
    const outlet = outletOf(box).value.trim();
    return { name: outlet || nameAt(index), outlet, text: textOf(box).value };
  }).filter(({ text }) => text.trim() !== "");
}

/**
 * Replaces what the boxes hold.
 *
 * @param {{ outlet: string, text: string }[]} articles
 */
export function giveArticles(articles) {
  list.replaceChildren();
  undo.replaceChildren();
  for (const { outlet, text } of articles) {
    const box = addBox();
    outletOf(box).value = outlet;
    textOf(box).value = text;
    showCount(box);
  }
}

/** Puts the cursor where the next article goes. */
export function focusEmptyBox() {
  const empty = Array.from(list.children).find((box) => textOf(box).value.trim() === "");
  textOf(empty ?? addBox()).focus();
}

function addBox() {
  const box = within(template.content, "li", HTMLLIElement).cloneNode(true);
  list.append(box);
  numberBoxes();
  return /** @type {HTMLLIElement} */ (box);
}

/**
 * @param {Element} box
 * @param {() => void} onEdit
 */
function removeBox(box, onEdit) {
  const index = Array.from(list.children).indexOf(box);
  const isOnly = list.children.length === 1;
  const back = () => {
    list.insertBefore(box, list.children[index] ?? null);
    numberBoxes();
    undo.replaceChildren();
    textOf(box).focus();
    onEdit();
  };
  const button = element("button", { type: "button", class: "quiet", onclick: back }, "Undo");
  undo.replaceChildren(`${headingOf(box).textContent} removed. `, button);
  box.remove();
  if (isOnly) addBox();
  numberBoxes();
  button.focus();
}

function numberBoxes() {
  Array.from(list.children, (box, index) => {
    headingOf(box).textContent = nameAt(index);
    const label = (/** @type {string} */ part, /** @type {string} */ words) =>
      within(box, `[data-part="${part}"]`, HTMLElement).setAttribute("aria-label", words);
    label("remove", `Remove article ${index + 1}`);
    label("text", `Text of article ${index + 1}`);
    label("outlet", `Publication of article ${index + 1}, optional`);
  });
}

/** @param {Element} box */
function showCount(box) {
  const words = textOf(box).value.match(/\S+/g)?.length ?? 0;
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
