// The article behind a reading: its text as it was pasted, every quote lightly marked, the chosen one marked strongly.
import { element, unseen } from "./element.js";

const dialog = document.getElementById("source");
const title = document.getElementById("source-name");
const readings = document.getElementById("source-readings");
const body = document.getElementById("source-text");

// Going back in the browser closes the article, as on a phone one expects; so each opening is an entry of its history.
addEventListener("popstate", () => dialog.close());
dialog.addEventListener("close", () => {
  if (history.state?.source) history.back();
});
document.getElementById("source-close").addEventListener("click", () => dialog.close());

/** Shows a quote in its article. */
export function openSource(edition, id) {
  fill(edition, id);
  if (!dialog.open) {
    history.pushState({ source: true }, "");
    dialog.showModal();
  }
  reveal();
}

function fill(edition, id) {
  const article = edition.article(id);
  title.textContent = article.name;
  body.replaceChildren(...markedText(edition, id));
  const family = edition.family(id);
  const others = family ? family.quotes : [];
  readings.hidden = others.length === 0;
  readings.replaceChildren(
    ...others.map((other) =>
      element(
        "button",
        { type: "button", "aria-pressed": String(other === id), onclick: () => switchTo(edition, other) },
        edition.article(other).name,
      ),
    ),
  );
}

function switchTo(edition, id) {
  const index = Array.from(readings.children).indexOf(document.activeElement);
  fill(edition, id);
  readings.children[index]?.focus();
  reveal();
}

function reveal() {
  body.querySelector(".chosen")?.scrollIntoView({ block: "center" });
}

/** The text cut wherever a quote begins or ends, so that quotes within quotes can be marked too. */
function markedText(edition, chosenId) {
  const { text } = edition.article(chosenId);
  const chosen = edition.quote(chosenId);
  const quotes = edition.report.quotes.filter(({ article }) => article === chosen.article);
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
