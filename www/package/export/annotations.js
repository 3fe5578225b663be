// The quotes of a result as web annotations (W3C Web Annotation Data Model, 2017), which count characters as Unicode code
// points.
import { speakerAsPrinted } from "./words.js";

/**
 * @import { Span } from "variorum"
 * @import { WebAnnotation } from "variorum/export"
 */

/** So many UTF-16 units before and behind a quote tell it from others alike. */
const BESIDE = 32;

/** @type {typeof import("variorum/export").toWebAnnotations} */
export function toWebAnnotations({ quotes }, { id, text, url }) {
  const own = id == null ? quotes : quotes.filter(({ article }) => article === id);
  const pointsUntil = codePoints(text);
  return own.map((quote) => {
    /** @type {WebAnnotation["body"]} */
    const body = [{ type: "TextualBody", purpose: "classifying", value: quote.kind }];
    const speaker = speakerAsPrinted(quote, text);
    if (speaker) body.push({ type: "TextualBody", purpose: "identifying", value: speaker });
    return {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: `urn:variorum:${encodeURIComponent(quote.key)}`,
      type: "Annotation",
      motivation: "identifying",
      body,
      target: {
        source: url ?? `urn:variorum:article:${encodeURIComponent(quote.article.toWellFormed())}`,
        selector: [position(quote.span, pointsUntil), words(quote.span, text)],
      },
    };
  });
}

/**
 * @param {Span} span
 * @param {(unit: number) => number} pointsUntil
 * @returns {WebAnnotation["target"]["selector"][number]}
 */
function position({ start, end }, pointsUntil) {
  return { type: "TextPositionSelector", start: pointsUntil(start), end: pointsUntil(end) };
}

/**
 * @param {Span} span
 * @param {string} text
 * @returns {WebAnnotation["target"]["selector"][number]}
 */
function words({ start, end }, text) {
  return {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - BESIDE), start).toWellFormed(),
    suffix: text.slice(end, end + BESIDE).toWellFormed(),
  };
}

/**
 * How many code points lie before a UTF-16 unit.
 *
 * @param {string} text
 */
function codePoints(text) {
  /** @type {number[]} the units at which a second half of a code point stands */
  const seconds = [];
  for (let unit = 1; unit < text.length; unit++) {
    const isPair = text.codePointAt(unit - 1) !== text.charCodeAt(unit - 1);
    if (isPair) seconds.push(unit);
  }
  return (/** @type {number} */ unit) => {
    let [low, high] = [0, seconds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (seconds[middle] < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  };
}
