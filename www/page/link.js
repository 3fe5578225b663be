// A link to one quote: what its articles print around it, packed into the fragment, which no browser sends anywhere. Does
// not use the DOM.
import { textOf, textsIn } from "./intake/texts.js";

/**
 * @import { Family } from "variorum"
 * @import { Text } from "./intake/texts.js"
 * @import { ReportView } from "./report_view.js"
 */

const KEY = "#quote=";
/** Longer links break in mail and chat; and a link may come from anybody, so no more is unpacked. */
const MOST_BYTES = 60_000;

/**
 * The paragraphs that hold the readings of a quote, by article.
 *
 * @param {ReportView} view
 * @param {Family} family
 * @returns {Text[]}
 */
export function excerptsOf(view, family) {
  return view.report.articles.flatMap(({ id }, index) => {
    const { name, headline, date, url, text } = view.articles[index];
    const quotes = family.quotes.map((quote) => view.quote(quote)).filter(({ article }) => article === id);
    if (quotes.length === 0) return [];
    const start = text.lastIndexOf("\n", Math.min(...quotes.map(({ outer }) => outer.start)) - 1) + 1;
    const last = Math.max(...quotes.map(({ outer }) => outer.end));
    const end = text.indexOf("\n", last);
    const excerpt = text.slice(start, end < 0 ? text.length : end);
    return [textOf({ outlet: name, headline, date, url, text: excerpt })];
  });
}

/**
 * The fragment that holds some excerpts, or null where they are too long for a link.
 *
 * @param {Text[]} excerpts
 */
export async function fragmentOf(excerpts) {
  const bytes = new TextEncoder().encode(JSON.stringify(excerpts));
  if (bytes.length > MOST_BYTES) return null;
  const packed = await all(piped(bytes, new CompressionStream("deflate-raw")));
  const base64 = btoa(String.fromCharCode(...packed));
  return KEY + base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * The excerpts of a fragment, or null where it holds none.
 *
 * @param {string} fragment
 * @returns {Promise<Text[] | null>}
 */
export async function excerptsIn(fragment) {
  if (!fragment.startsWith(KEY)) return null;
  try {
    const base64 = fragment.slice(KEY.length).replaceAll("-", "+").replaceAll("_", "/");
    const packed = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bytes = await all(piped(packed, new DecompressionStream("deflate-raw")));
    const found = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes)));
    return textsIn(found);
  } catch {
    return null;
  }
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {CompressionStream | DecompressionStream} stream
 */
function piped(bytes, stream) {
  return new Blob([bytes]).stream().pipeThrough(stream);
}

/** @param {ReadableStream<Uint8Array>} stream */
async function all(stream) {
  const reader = stream.getReader();
  /** @type {number[]} */
  const bytes = [];
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    if (bytes.length + step.value.length > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError("too long");
    }
    for (const byte of step.value) bytes.push(byte);
  }
  return bytes;
}
