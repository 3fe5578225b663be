// A sentence about a difference and the words that it speaks of show each other, to the mouse and to the keyboard.
import { around } from "./dom.js";

/**
 * @param {HTMLElement} card in which sentences have `data-finding` and words `data-findings`
 */
export function linkFindings(card) {
  const show = (/** @type {Event} */ { target }) => {
    const sentence = around(target, "[data-finding]");
    const words = around(target, "[data-findings]");
    const lit = sentence ? [sentence.dataset.finding] : (words?.dataset.findings?.split(" ") ?? []);
    for (const one of card.querySelectorAll("[data-finding], [data-findings]")) {
      if (!(one instanceof HTMLElement)) continue;
      const own = one.dataset.findings?.split(" ") ?? [one.dataset.finding];
      one.classList.toggle(
        "lit",
        own.some((finding) => lit.includes(finding)),
      );
    }
  };
  card.addEventListener("pointerover", show);
  card.addEventListener("pointerleave", show);
  card.addEventListener("focusin", show);
  card.addEventListener("click", ({ target }) => {
    const sentence = around(target, "[data-finding]");
    if (sentence) card.querySelector(".word.lit")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
