// A link to the very words in a page (WICG, URL Fragment Text Directives).

/** @import { Span } from "variorum" */

/** Longer words are named by their beginning and their end. */
const WHOLE_LETTERS = 120;
/** So many words tell a beginning, an end, or what stands beside. */
const TELLING_WORDS = 5;

/** @type {typeof import("variorum/export").toTextFragment} */
export function toTextFragment({ span }, { text, url }) {
  return (url ?? "").split("#")[0] + textFragment(span, text);
}

/**
 * The fragment that finds a span of a text, with the words beside it where it does not stand alone.
 *
 * @param {Span} span
 * @param {string} text
 */
function textFragment({ start, end }, text) {
  const words = text.slice(start, end).trim().split(/\s+/);
  const whole = words.join(" ");
  const isLong = whole.length > WHOLE_LETTERS && words.length > 2 * TELLING_WORDS;
  const quoted = isLong
    ? `${encoded(words.slice(0, TELLING_WORDS))},${encoded(words.slice(-TELLING_WORDS))}`
    : encoded(words);
  const found = isLong ? words.slice(0, TELLING_WORDS).join(" ") : whole;
  if (occurrences(text, found) <= 1) return `#:~:text=${quoted}`;
  // Directives are told by words of their own paragraph.
  const before = wordsIn(text.slice(text.lastIndexOf("\n", start - 1) + 1, start)).slice(-TELLING_WORDS);
  const line = text.indexOf("\n", end);
  const behind = wordsIn(text.slice(end, line < 0 ? text.length : line)).slice(0, TELLING_WORDS);
  const prefix = before.length > 0 ? `${encoded(before)}-,` : "";
  const suffix = behind.length > 0 ? `,-${encoded(behind)}` : "";
  return `#:~:text=${prefix}${quoted}${suffix}`;
}

/** @param {string} text */
function wordsIn(text) {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * The signs that part a directive are encoded too.
 *
 * @param {string[]} words
 */
function encoded(words) {
  return encodeURIComponent(words.join(" ").toWellFormed()).replaceAll("-", "%2D");
}

/**
 * @param {string} text
 * @param {string} words
 */
function occurrences(text, words) {
  const flat = text.replace(/\s+/g, " ");
  return flat.split(words).length - 1;
}
