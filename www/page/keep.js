// Keeps the texts in this browser, if the reader asks for it, and forgets them when asked.
import { byId } from "./dom.js";
import { textsIn } from "./intake/texts.js";

/** @import { Text } from "./intake/texts.js" */

const KEY = "variorum.articles";
const box = byId("keep", HTMLInputElement);
const told = byId("keep-told", HTMLElement);

/**
 * Starts with what was kept; `given` is asked for what to keep.
 *
 * @param {() => Text[]} given
 * @param {(articles: Text[]) => void} give called with what was kept
 */
export function startKeeping(given, give) {
  const kept = read();
  box.checked = kept !== null;
  if (kept && kept.length > 0) give(kept);
  box.addEventListener("change", () => {
    if (box.checked) keep(given());
    else localStorage.removeItem(KEY);
  });
}

/** Leaves what was kept as it is until the next visit. */
export function stopKeeping() {
  box.checked = false;
  box.disabled = true;
  told.textContent = "Texts that were kept stay as they were.";
}

/**
 * Keeps what is there now, where that was asked for.
 *
 * @param {unknown[]} articles
 */
export function keep(articles) {
  if (!box.checked) return;
  told.textContent = "";
  try {
    localStorage.setItem(KEY, JSON.stringify(articles));
  } catch {
    box.checked = false;
    told.textContent = "This browser has no room for them, or forbids it.";
  }
}

function read() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return textsIn(found) ?? (Array.isArray(found) && found.length === 0 ? [] : null);
  } catch {
    return null;
  }
}
