// The article behind a reading: its text as it was pasted, every quote lightly marked, the chosen one marked
// strongly.
import { byId, element, unseen } from "./dom.js";

/**
 * @import { Quote, Span } from "variorum"
 * @import { Article, ReportView } from "./report_view.js"
 */

const dialog = byId("article-dialog", HTMLDialogElement);
const title = byId("article-name", HTMLElement);
const readings = byId("article-readings", HTMLElement);
const body = byId("article-text", HTMLElement);

// The browser's Back button closes the dialog, as users of phones expect, so each opening is an entry in the
// history.
addEventListener("popstate", () => dialog.close());
dialog.addEventListener("close", () => {
  if (history.state?.article) history.back();
});
byId("article-close", HTMLElement).addEventListener("click", () => dialog.close());

/**
 * Shows a quote in its article.
 *
 * @param {ReportView} view
 * @param {string} id
 */
export function openArticle(view, id) {
  fill(view, id);
  show();
}

function show() {
  if (!dialog.open) {
    history.pushState({ article: true }, "");
    dialog.showModal();
  }
  reveal();
}

/**
 * Shows a stretch of an article.
 *
 * @param {Article} article
 * @param {Span} span
 */
export function openPlace({ name, text }, { start, end }) {
  title.textContent = name;
  readings.hidden = true;
  body.replaceChildren(
    text.slice(0, start),
    element("mark", { class: "chosen" }, text.slice(start, end)),
    text.slice(end),
  );
  show();
}

/**
 * @param {ReportView} view
 * @param {string} id
 */
function fill(view, id) {
  const article = view.article(id);
  title.textContent = article.name;
  body.replaceChildren(...markedText(view, id));
  const family = view.family(id);
  const others = family ? family.quotes : [];
  readings.hidden = others.length === 0;
  readings.replaceChildren(
    ...others.map((other) =>
      element(
        "button",
        { type: "button", "aria-pressed": String(other === id), onclick: () => switchTo(view, other) },
        view.article(other).name,
      ),
    ),
  );
}

/**
 * @param {ReportView} view
 * @param {string} id
 */
function switchTo(view, id) {
  const buttons = () => [...readings.querySelectorAll("button")];
  const index = buttons().findIndex((button) => button === document.activeElement);
  fill(view, id);
  buttons()[index]?.focus();
  reveal();
}

function reveal() {
  body.querySelector(".chosen")?.scrollIntoView({ block: "center" });
}

/**
 * The text cut wherever a quote begins or ends, so that quotes within quotes can be marked too.
 *
 * @param {ReportView} view
 * @param {string} chosenId
 */
function markedText(view, chosenId) {
  const { text } = view.article(chosenId);
  const chosen = view.quote(chosenId);
  const quotes = view.report.quotes.filter(({ article }) => article === chosen.article);
  const cuts = new Set([0, text.length, ...quotes.flatMap(({ outer }) => [outer.start, outer.end])]);
  const points = [...cuts].sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [start, end] = [points[i], points[i + 1]];
    const words = text.slice(start, end);
    const inside = (/** @type {Quote} */ { outer }) => outer.start <= start && end <= outer.end;
    if (inside(chosen)) {
      const first = start === chosen.outer.start ? [unseen("the quote: ")] : [];
      pieces.push(element("mark", { class: "chosen" }, ...first, words));
    } else pieces.push(quotes.some(inside) ? element("mark", {}, words) : words);
  }
  return pieces;
}
