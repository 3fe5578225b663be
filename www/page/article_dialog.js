// The article behind a reading: its text as it was pasted, every quote lightly marked, the chosen one marked strongly.
import { element, unseen } from "./dom.js";

const dialog = document.getElementById("article-dialog");
const title = document.getElementById("article-name");
const readings = document.getElementById("article-readings");
const body = document.getElementById("article-text");

// The browser's Back button closes the dialog, as users of phones expect, so each opening is an entry in the history.
addEventListener("popstate", () => dialog.close());
dialog.addEventListener("close", () => {
  if (history.state?.article) history.back();
});
document.getElementById("article-close").addEventListener("click", () => dialog.close());

/** Shows a quote in its article. */
export function openArticle(view, id) {
  fill(view, id);
  if (!dialog.open) {
    history.pushState({ article: true }, "");
    dialog.showModal();
  }
  reveal();
}

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

function switchTo(view, id) {
  const index = Array.from(readings.children).indexOf(document.activeElement);
  fill(view, id);
  readings.children[index]?.focus();
  reveal();
}

function reveal() {
  body.querySelector(".chosen")?.scrollIntoView({ block: "center" });
}

/** The text cut wherever a quote begins or ends, so that quotes within quotes can be marked too. */
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
    const inside = ({ outer }) => outer.start <= start && end <= outer.end;
    if (inside(chosen)) {
      const first = start === chosen.outer.start ? [unseen("the quote: ")] : [];
      pieces.push(element("mark", { class: "chosen" }, ...first, words));
    } else pieces.push(quotes.some(inside) ? element("mark", {}, words) : words);
  }
  return pieces;
}
