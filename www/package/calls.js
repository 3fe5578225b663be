// The four calls, run on the caller's thread.
import { forEngine } from "./callers_strings.js";
import { run } from "./engine.js";
import { VariorumError } from "./error.js";
import { checkedArticle, checkedArticles, checkedDraft, checkedText } from "./input.js";
import { checkedOptions } from "./options.js";

/**
 * A call as data, so that it can be sent to a worker.
 *
 * @typedef {import("variorum").ArticleInput} ArticleInput
 * @typedef {(
 *   | { call: "ready" }
 *   | { call: "compare", articles: ArticleInput[] }
 *   | { call: "extract", article: ArticleInput }
 *   | { call: "check", draft: ArticleInput, sources: ArticleInput[] }
 *   | { call: "similarity", a: string, b: string }
 * )} Call
 */

/**
 * Compares articles: which of their quotes render the same utterance, and where they differ.
 *
 * @type {typeof import("variorum").compare}
 */
export async function compare(articles, options) {
  const checked = checkedArticles(articles);
  const { engineOptions, ...watch } = checkedOptions("compare", options);
  const { sent, restored, restoreInfos } = forEngine(checked);
  const report = await run((engine, progress) => engine.compare(sent, engineOptions, progress), watch);
  const textOf = new Map(report.articles.map(({ id }, at) => [id, checked[at].text]));
  report.quotes.forEach((quote) => restoreWords(quote, textOf.get(quote.article) ?? ""));
  restoreInfos(report.articles);
  return restored(report);
}

/**
 * Finds the quotes of one article.
 *
 * @type {typeof import("variorum").extract}
 */
export async function extract(article, options) {
  const checked = checkedArticle(article);
  const { engineOptions: _, ...watch } = checkedOptions("extract", options);
  const { sent, restored } = forEngine([checked]);
  const extraction = await run((engine) => engine.extract(sent[0]), watch);
  extraction.quotes.forEach((quote) => restoreWords(quote, checked.text));
  return restored(extraction);
}

/**
 * Checks the quotes of a draft against its sources.
 *
 * @type {typeof import("variorum").check}
 */
export async function check(draft, sources, options) {
  const checked = checkedDraft(draft, sources);
  const { engineOptions: _, ...watch } = checkedOptions("check", options);
  const { sent, restored, restoreInfos } = forEngine([checked.draft, ...checked.sources]);
  const found = await run((engine) => engine.check(sent[0], sent.slice(1)), watch);
  found.quotes.forEach((quote) => restoreWords(quote, checked.draft.text));
  const textOf = new Map(found.articles.slice(1).map(({ id }, at) => [id, checked.sources[at].text]));
  for (const { source } of found.verdicts)
    if (source) restoreContext(source, textOf.get(source.article) ?? "");
  restoreInfos(found.articles);
  return restored(found);
}

/**
 * Compares the words of two quotes.
 *
 * @type {typeof import("variorum").similarity}
 */
export async function similarity(a, b, options) {
  const { engineOptions, ...watch } = checkedOptions("similarity", options);
  const words = { a: checkedText(a, "a"), b: checkedText(b, "b") };
  return run((engine) => engine.similarity(words.a, words.b, engineOptions), watch);
}

/**
 * Loads all that the calls use, so that from then on the same input gives the same bytes.
 *
 * @type {typeof import("variorum").ready}
 */
export async function ready(options) {
  const { loading, engineOptions: _, ...watch } = checkedOptions("ready", options);
  const vectors = loading.vectors === "none" ? "none" : "wait";
  await run(() => {}, { loading: { ...loading, vectors }, ...watch });
}

/**
 * Makes a call that was sent as data, with the options that it takes.
 *
 * @param {Call} call
 * @param {object} options
 */
export function perform(call, options) {
  switch (call.call) {
    case "ready":
      return ready(options);
    case "compare":
      return compare(call.articles, options);
    case "extract":
      return extract(call.article, options);
    case "check":
      return check(call.draft, call.sources, options);
    case "similarity":
      return similarity(call.a, call.b, options);
    default:
      throw new VariorumError(
        "input",
        "Call ready, compare, extract, check or similarity; there is no other.",
      );
  }
}

/**
 * The words on either side of a place, likewise: they stand next to it but for white space.
 *
 * @param {NonNullable<import("variorum").Verdict["source"]>} place
 * @param {string} text
 */
function restoreContext(place, text) {
  const end = text.slice(0, place.span.start).trimEnd().length;
  if (place.before.includes("\ufffd")) place.before = text.slice(Math.max(0, end - place.before.length), end);
  const behind = text.slice(place.span.end);
  const start = place.span.end + behind.length - behind.trimStart().length;
  if (place.after.includes("\ufffd")) place.after = text.slice(start, start + place.after.length);
}

/**
 * Half a surrogate pair, common in pasted text, is lost in UTF-8, so the words are cut from the text as
 * given.
 *
 * @param {import("variorum").Quote} quote
 * @param {string} text
 */
function restoreWords(quote, text) {
  quote.text = text.slice(quote.span.start, quote.span.end);
  if (quote.cue) quote.cue.text = text.slice(quote.cue.span.start, quote.cue.span.end);
}
