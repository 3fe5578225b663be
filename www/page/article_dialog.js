// The article behind a reading, beside the result where there is room, and on request a second one in step with it.
import { toTextFragment, webAddress } from "variorum/export";
import { articleText } from "./article_text.js";
import { around, byId, element } from "./dom.js";
import { keepInStep } from "./in_step.js";

/**
 * @import { Quote, Span } from "variorum"
 * @import { Anchor } from "./in_step.js"
 * @import { Article, ReportView } from "./report_view.js"
 */

/** Where the result and an article can stand side by side. */
const ROOM_BESIDE = "(min-width: 75rem)";

const dialog = byId("article-dialog", HTMLDialogElement);
const title = byId("article-name", HTMLElement);
const readings = byId("article-readings", HTMLElement);
const source = byId("article-source", HTMLAnchorElement);
const besideChoice = byId("article-beside", HTMLSelectElement);
const body = byId("article-text", HTMLElement);
const besideBody = byId("beside-text", HTMLElement);

/**
 * What is shown; null where it is no more than a stretch of an article.
 *
 * @type {{ view: ReportView, id: string, onChoose: (id: string) => void } | null}
 */
let shown = null;
/**
 * The place of the article beside it in the report, which stays from reading to reading; null where there is none.
 *
 * @type {number | null}
 */
let beside = null;
let letGo = () => {};

// The browser's Back button closes the dialog, as users of phones expect, so each opening is an entry in the
// history.
addEventListener("popstate", () => dialog.close());
/**
 * What had the focus before it opened.
 *
 * @type {Element | null}
 */
let opener = null;
dialog.addEventListener("close", () => {
  document.body.classList.remove("with-article");
  giveFocusBack();
  if (history.state?.article) history.back();
});
// Beside the result it is not modal, and then Escape is ours to hear.
addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !dialog.open) return;
  dialog.close();
  giveFocusBack();
});
besideChoice.addEventListener("change", () => {
  beside = besideChoice.value === "" ? null : Number(besideChoice.value);
  fill();
  reveal();
});

/** To what had it; a table that was drawn anew for its width has another button for the same quote. */
function giveFocusBack() {
  const quote = around(opener, "[data-quote]")?.dataset.quote ?? "";
  const again = document.querySelector(`.readings button[data-quote="${CSS.escape(quote)}"]`);
  const target = opener?.isConnected ? opener : again;
  if (target instanceof HTMLElement) target.focus();
}
byId("article-close", HTMLElement).addEventListener("click", () => dialog.close());

/**
 * Shows a quote in its article.
 *
 * @param {ReportView} view
 * @param {string} id
 * @param {(id: string) => void} onChoose called with another quote that was chosen in the text
 */
export function openArticle(view, id, onChoose) {
  if (shown?.view !== view) beside = null;
  shown = { view, id, onChoose };
  fill();
  show();
}

/**
 * Shows a stretch of an article.
 *
 * @param {Article} article
 * @param {Span} span
 */
export function openPlace({ name, text }, { start, end }) {
  shown = null;
  letGo();
  title.textContent = name;
  readings.hidden = true;
  source.hidden = true;
  showBeside(false);
  body.replaceChildren(
    text.slice(0, start),
    element("mark", { class: "chosen" }, text.slice(start, end)),
    text.slice(end),
  );
  show();
}

function show() {
  if (!dialog.open) {
    history.pushState({ article: true }, "");
    opener = document.activeElement;
    const hasRoom = matchMedia(ROOM_BESIDE).matches;
    document.body.classList.toggle("with-article", hasRoom);
    if (hasRoom) dialog.show();
    else dialog.showModal();
  }
  reveal();
}

/** Draws what is to be shown. */
function fill() {
  if (!shown) return;
  const { view, id } = shown;
  letGo();
  const index = view.placeOf(id);
  const family = view.family(id);
  const members = family ? family.quotes : [id];
  title.textContent = view.articles[index].name;
  body.replaceChildren(...articleText(view, index, [id], switchTo));
  readings.hidden = !family;
  readings.replaceChildren(
    ...(family ? members : []).map((other) =>
      element(
        "button",
        { type: "button", "aria-pressed": String(other === id), onclick: () => switchTo(other) },
        view.article(other).name,
      ),
    ),
  );
  offerSource(view.articles[index], view.quote(id));
  offerBeside(view, index, members);
  const second = beside === index ? null : beside;
  showBeside(second !== null);
  if (second === null) return;
  besideBody.setAttribute("aria-label", `Text of ${view.articles[second].name}`);
  const chosen = members.filter((other) => view.placeOf(other) === second);
  besideBody.replaceChildren(...articleText(view, second, chosen, switchTo));
  letGo = keepInStep(body, besideBody, () => sharedPlaces(view));
}

/**
 * A link to the very words where they were published.
 *
 * @param {Article} article
 * @param {Quote} quote
 */
function offerSource({ text, url = "" }, quote) {
  const address = webAddress(url);
  source.hidden = address === null;
  if (address !== null) source.href = toTextFragment(quote, { text, url: address });
}

/**
 * Which article may stand beside it: first those that have the quote too.
 *
 * @param {ReportView} view
 * @param {number} index
 * @param {string[]} members
 */
function offerBeside(view, index, members) {
  const quoting = [...new Set(members.map((id) => view.placeOf(id)))];
  const others = view.articles.map((_, at) => at).filter((at) => !quoting.includes(at));
  const entries = [...quoting, ...others].filter((at) => at !== index);
  besideChoice.replaceChildren(
    element("option", { value: "" }, "no other article"),
    ...entries.map((at) =>
      element("option", { value: String(at), selected: at === beside }, view.articles[at].name),
    ),
  );
}

/** @param {boolean} isShown */
function showBeside(isShown) {
  besideBody.hidden = !isShown;
  besideChoice.closest("label")?.toggleAttribute("hidden", shown === null || shown.view.articles.length < 2);
  dialog.classList.toggle("two", isShown);
}

/**
 * Where the two texts quote the same, from the tops of both.
 *
 * @param {ReportView} view
 * @returns {Anchor[]}
 */
function sharedPlaces(view) {
  const places = (/** @type {HTMLElement} */ text) => {
    /** @type {Map<string, number>} */
    const found = new Map();
    for (const mark of text.querySelectorAll("mark")) {
      const family = view.family(mark.dataset.quote ?? "")?.id;
      if (family && !found.has(family)) found.set(family, mark.offsetTop);
    }
    return found;
  };
  const there = places(besideBody);
  return [...places(body)].flatMap(([family, top]) => {
    const other = there.get(family);
    return other === undefined ? [] : [/** @type {Anchor} */ ([top, other])];
  });
}

/** @param {string} id of a quote */
function switchTo(id) {
  if (!shown) return;
  const buttons = () => [...readings.querySelectorAll("button")];
  const index = buttons().findIndex((button) => button === document.activeElement);
  shown = { ...shown, id };
  fill();
  buttons()[index]?.focus();
  reveal();
  shown.onChoose(id);
}

function reveal() {
  for (const text of [body, besideBody]) {
    text.querySelector(".chosen")?.scrollIntoView({ block: "center" });
  }
}
