// The article behind a reading, beside the result where there is room: its text as it was pasted, every quote marked and
// open to a press, the chosen one marked strongly, its words that depart from others' coloured.
import { around, byId, element, unseen } from "./dom.js";

/**
 * @import { Quote, Span } from "variorum"
 * @import { Article, ReportView } from "./report_view.js"
 */

/** Where the result and an article can stand side by side. */
const ROOM_BESIDE = "(min-width: 75rem)";

const dialog = byId("article-dialog", HTMLDialogElement);
const title = byId("article-name", HTMLElement);
const readings = byId("article-readings", HTMLElement);
const body = byId("article-text", HTMLElement);

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
 */
export function openArticle(view, id) {
  fill(view, id);
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
 * The text cut wherever a quote or a departing word begins or ends, so that quotes within quotes can be marked too.
 *
 * @param {ReportView} view
 * @param {string} chosenId
 */
function markedText(view, chosenId) {
  const { text } = view.article(chosenId);
  const chosen = view.quote(chosenId);
  const quotes = view.report.quotes.filter(({ article }) => article === chosen.article);
  const departing = departures(view, chosenId);
  const spans = [...quotes.map(({ outer }) => outer), ...departing.map(({ span }) => span)];
  const cuts = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const points = [...cuts].sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [start, end] = [points[i], points[i + 1]];
    const words = text.slice(start, end);
    const covers = (/** @type {Span} */ span) => span.start <= start && end <= span.end;
    const departure = departing.find(({ span }) => covers(span));
    // The innermost quote is the one that a press opens.
    const inner = quotes.filter(({ outer }) => covers(outer)).at(-1);
    const shown = departure
      ? element(
          "span",
          { class: "word", "data-severity": departure.severity, "data-state": "departs" },
          words,
        )
      : words;
    if (covers(chosen.outer)) {
      const first = start === chosen.outer.start ? [unseen("the quote: ")] : [];
      pieces.push(element("mark", { class: "chosen" }, ...first, shown));
    } else if (inner && inner.id !== chosenId) {
      pieces.push(element("mark", { onclick: () => switchTo(view, inner.id) }, words));
    } else pieces.push(words);
  }
  return pieces;
}

/**
 * The words of a quote that part from those of most others, the gravest first.
 *
 * @param {ReportView} view
 * @param {string} id
 */
function departures(view, id) {
  const findings = view.family(id)?.findings ?? [];
  return findings
    .filter(({ severity, where }) => where === "quote" && severity !== "cosmetic")
    .flatMap(({ severity, groups }) =>
      groups
        .slice(1)
        .flatMap(({ readings }) =>
          readings.flatMap(({ quote, span }) => (quote === id && span ? [{ span, severity }] : [])),
        ),
    );
}
