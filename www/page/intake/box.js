// One article in the list: who published it and what it is, and, unfolded, all that can be changed of it.
import { counted } from "variorum/export";
import { byId, element, within } from "../dom.js";
import { wordCount } from "../word_count.js";
import { hostOf } from "./about.js";

/**
 * @import { Role, Text } from "./texts.js"
 *
 * @typedef {object} Box
 * @property {HTMLElement} element
 * @property {() => Text} read what it holds now
 * @property {(role: Role) => void} setRole
 * @property {() => [Text, Text] | null} split the article cut in two where the cursor stands; null at an end
 * @property {() => void} unfold
 */

/** So many letters of a text tell which it is. */
const TELLING_LETTERS = 90;
/** A line of fewer words is a heading or a label. */
const SENTENCE_WORDS = 8;

const template = byId("box", HTMLTemplateElement);

/**
 * @param {Text} article
 * @param {number} index its place in the list
 * @returns {Box}
 */
export function createBox(article, index) {
  const box = /** @type {HTMLLIElement} */ (within(template.content, "li", HTMLLIElement).cloneNode(true));
  const input = (/** @type {string} */ part) => within(box, `[data-part="${part}"]`, HTMLInputElement);
  const [outlet, headline, date, url] = ["outlet", "headline", "date", "url"].map(input);
  const role = within(box, '[data-part="role"]', HTMLSelectElement);
  const area = within(box, '[data-part="text"]', HTMLTextAreaElement);
  const folder = within(box, "details", HTMLDetailsElement);
  // A text area turns line ends into its own and is slow with long texts: it has the text from when it is seen.
  const { text } = article;
  let isEdited = false;

  const read = () => ({
    outlet: outlet.value.trim(),
    headline: headline.value.trim(),
    date: date.value,
    url: url.value.trim(),
    role: /** @type {Role} */ (role.value),
    text: isEdited ? area.value : text,
  });
  const tell = () => {
    const now = read();
    const parts = [
      now.headline,
      now.date && dayOf(now.date),
      hostOf(now.url),
      counted(wordCount(now.text), "word"),
    ];
    within(box, '[data-part="chips"]', HTMLElement).replaceChildren(
      ...parts.filter(Boolean).map((part) => element("span", { class: "chip", dir: "auto" }, part)),
      element("span", { class: "first-words", dir: "auto" }, firstWords(now.text)),
    );
  };
  const fill = () => {
    if (!isEdited && area.value === "") area.value = text;
  };

  outlet.value = article.outlet;
  headline.value = article.headline;
  date.value = article.date;
  url.value = article.url;
  role.value = article.role;
  label(box, index);
  tell();
  folder.addEventListener("toggle", () => folder.open && fill());
  area.addEventListener("input", () => (isEdited = true));
  box.addEventListener("input", tell);
  return {
    element: box,
    read,
    setRole: (value) => void (role.value = value),
    split() {
      const whole = read().text;
      const at = isEdited ? area.selectionStart : placeOf(whole, area.selectionStart);
      const [before, behind] = [whole.slice(0, at), whole.slice(at)];
      if (before.trim() === "" || behind.trim() === "") return null;
      const first = { ...read(), text: before };
      return [first, { ...first, outlet: "", headline: "", url: "", role: "report", text: behind }];
    },
    unfold() {
      folder.open = true;
      fill();
      area.focus();
    },
  };
}

/**
 * What the page calls an article.
 *
 * @param {Text} article
 * @param {number} index
 */
export function nameOf({ outlet }, index) {
  return outlet.trim() || `Article ${index + 1}`;
}

/**
 * @param {HTMLElement} box
 * @param {number} index
 */
function label(box, index) {
  const number = index + 1;
  within(box, "h3", HTMLElement).textContent = `Article ${number}`;
  within(box, '[data-part="outlet"]', HTMLInputElement).placeholder = `Publication (Article ${number})`;
  const labels = {
    outlet: `Publication of article ${number}, optional`,
    role: `What article ${number} is`,
    remove: `Remove article ${number}`,
    join: `Join article ${number} with the one above`,
    headline: `Headline of article ${number}`,
    date: `Date of article ${number}`,
    url: `Address of article ${number}`,
    text: `Text of article ${number}`,
    split: `Cut article ${number} in two at the cursor`,
  };
  for (const [part, words] of Object.entries(labels))
    within(box, `[data-part="${part}"]`, HTMLElement).setAttribute("aria-label", words);
  within(box, '[data-part="join"]', HTMLButtonElement).hidden = index === 0;
}

/**
 * Of the first line that may be a sentence: what stands above it is mostly what the chips tell.
 *
 * @param {string} text
 */
function firstWords(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim().replace(/\s+/g, " "));
  const line = lines.find((line) => wordCount(line) >= SENTENCE_WORDS) ?? lines.find(Boolean) ?? "";
  if (line.length <= TELLING_LETTERS) return line;
  const cut = line.lastIndexOf(" ", TELLING_LETTERS);
  return `${line.slice(0, cut > 0 ? cut : TELLING_LETTERS)} …`;
}

/** @param {string} date ISO 8601 */
function dayOf(date) {
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime())
    ? date
    : day.toLocaleDateString("en-GB", { dateStyle: "medium", timeZone: "UTC" });
}

/**
 * Where a text area's place lies in the text that it was given: it shows `\r\n` as one line end.
 *
 * @param {string} text
 * @param {number} shown
 */
function placeOf(text, shown) {
  let place = 0;
  for (let seen = 0; seen < shown; seen++) place += text.startsWith("\r\n", place) ? 2 : 1;
  return place;
}
