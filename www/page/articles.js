// The boxes that articles are pasted into.
import { element } from "./dom.js";

/** A comparison needs two, so two boxes are there from the start. */
const FIRST_BOXES = 2;

const list = document.getElementById("boxes");
const template = document.getElementById("box");
const undo = document.getElementById("undo");

/** Puts out empty boxes. `onEdit` is called after every change to what they hold. */
export function startArticles(onEdit) {
  for (let i = 0; i < FIRST_BOXES; i++) addBox();
  document.getElementById("add").addEventListener("click", () => addBox().querySelector("textarea").focus());
  list.addEventListener("input", ({ target }) => {
    showCount(target.closest("li"));
    onEdit();
  });
  list.addEventListener("click", ({ target }) => {
    if (target.dataset.part !== "remove") return;
    removeBox(target.closest("li"), onEdit);
    onEdit();
  });
}

/** What the boxes hold, empty ones left out: `name` is what the page calls the article. */
export function articlesGiven() {
  return Array.from(list.children, (box, index) => {
    const outlet = part(box, "outlet").value.trim();
    return { name: outlet || `Article ${index + 1}`, outlet, text: part(box, "text").value };
  }).filter(({ text }) => text.trim() !== "");
}

/** Replaces what the boxes hold. */
export function giveArticles(articles) {
  list.replaceChildren();
  undo.replaceChildren();
  for (const { outlet, text } of articles) {
    const box = addBox();
    part(box, "outlet").value = outlet;
    part(box, "text").value = text;
    showCount(box);
  }
}

/** Puts the cursor where the next article goes. */
export function focusEmptyBox() {
  const empty = Array.from(list.children).find((box) => part(box, "text").value.trim() === "") ?? addBox();
  part(empty, "text").focus();
}

function addBox() {
  list.append(template.content.cloneNode(true));
  numberBoxes();
  return list.lastElementChild;
}

function removeBox(box, onEdit) {
  const index = Array.from(list.children).indexOf(box);
  const next = box.nextElementSibling ?? box.previousElementSibling;
  const back = () => {
    list.insertBefore(box, list.children[index] ?? null);
    numberBoxes();
    undo.replaceChildren();
    part(box, "text").focus();
    onEdit();
  };
  const button = element("button", { type: "button", class: "quiet", onclick: back }, "Undo");
  undo.replaceChildren(`${box.querySelector("h3").textContent} removed. `, button);
  box.remove();
  if (!next) addBox();
  numberBoxes();
  button.focus();
}

function numberBoxes() {
  Array.from(list.children, (box, index) => {
    const name = `Article ${index + 1}`;
    box.querySelector("h3").textContent = name;
    part(box, "remove").setAttribute("aria-label", `Remove article ${index + 1}`);
    part(box, "text").setAttribute("aria-label", `Text of article ${index + 1}`);
    part(box, "outlet").setAttribute("aria-label", `Publication of article ${index + 1}, optional`);
  });
}

function showCount(box) {
  const words = part(box, "text").value.match(/\S+/g)?.length ?? 0;
  part(box, "count").textContent =
    words === 0 ? "" : `${words.toLocaleString("en")} ${words === 1 ? "word" : "words"}`;
}

function part(box, name) {
  return box.querySelector(`[data-part="${name}"]`);
}
