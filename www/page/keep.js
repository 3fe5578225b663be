// Keeps the texts in this browser, if the reader asks for it, and forgets them when asked.
import { byId } from "./dom.js";

const KEY = "variorum.articles";
const box = byId("keep", HTMLInputElement);

/**
 * Starts with what was kept; `given` is asked for what to keep.
 *
 * @template Article
 * @param {() => Article[]} given
 * @param {(articles: Article[]) => void} give called with what was kept
 */
export function startKeeping(given, give) {
  const kept = read();
  box.checked = kept !== null;
  if (kept) give(kept);
  box.addEventListener("change", () => {
    if (box.checked) keep(given());
    else localStorage.removeItem(KEY);
  });
}

/** Leaves what was kept as it is until the next visit. */
export function stopKeeping() {
  box.checked = false;
  box.disabled = true;
}

/**
 * Keeps what is there now, where that was asked for.
 *
 * @param {unknown[]} articles
 */
export function keep(articles) {
  if (!box.checked) return;
  try {
    localStorage.setItem(KEY, JSON.stringify(articles));
  } catch {
    box.checked = false; // no room, or the browser forbids it
  }
}

function read() {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
