// The three calls, run on the caller's thread.
import { load, run } from "./engine.js";
import { checkedArticle, checkedArticles, checkedOptions, checkedText } from "./input.js";

/** Compares articles: which of their quotes render the same utterance, and where they differ. */
export async function compare(articles, options) {
  const texts = checkedArticles(articles);
  const { engineOptions, ...watch } = checkedOptions(options);
  const report = await run("compare", [texts, engineOptions], watch);
  const textOf = new Map(report.articles.map(({ id }, index) => [id, texts[index].text]));
  report.quotes.forEach((quote) => restoreWords(quote, textOf.get(quote.article)));
  return report;
}

/** Finds the quotes of one article. */
export async function extract(article, options) {
  const checked = checkedArticle(article);
  const { engineOptions, ...watch } = checkedOptions(options);
  const extraction = await run("extract", [checked, engineOptions], watch);
  extraction.quotes.forEach((quote) => restoreWords(quote, checked.text));
  return extraction;
}

/** Compares the words of two quotes. */
export async function similarity(a, b, options) {
  const { engineOptions, loading } = checkedOptions(options);
  return run("similarity", [checkedText(a, "a"), checkedText(b, "b"), engineOptions], { loading });
}

/** Loads all that the calls use, so that from then on the same input gives the same bytes. */
export async function ready(options) {
  const { loading } = checkedOptions(options);
  await load({ ...loading, vectors: loading.vectors === "none" ? "none" : "wait" });
}

/**
 * Half a surrogate pair, common in pasted text, is lost in UTF-8, so the words are cut from the text as it was given.
 */
function restoreWords(quote, text) {
  quote.text = text.slice(quote.span.start, quote.span.end);
  if (quote.cue) quote.cue.text = text.slice(quote.cue.span.start, quote.cue.span.end);
}
