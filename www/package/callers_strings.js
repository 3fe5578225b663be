// The strings that callers call their articles by. Inside the engine everything is UTF-8, where half a surrogate
// pair cannot stand; results have every string as it was given.

/** @typedef {import("./input.js").CheckedArticle} CheckedArticle */

/** The fields that the engine puts into its own sentences and ids. */
const NAMES = /** @type {const} */ (["id", "outlet", "title"]);
/** The fields that it only hands back. */
const HANDED_BACK = /** @type {const} */ (["title", "outlet", "byline", "url", "published"]);

/** Begins and ends what stands for a string: characters that no text may use. */
const [OPEN, CLOSE] = ["\ufdd0", "\ufdd1"];

/**
 * The articles as the engine takes them, and what makes its result the caller's.
 *
 * @param {CheckedArticle[]} articles
 */
export function forEngine(articles) {
  /**
   * Strings that UTF-8 cannot hold, by what stands for them.
   *
   * @type {Map<string, string>}
   */
  const stoodFor = new Map();
  const sent = articles.map(({ byline: _b, url: _u, published: _p, ...rest }) => {
    const article = /** @type {CheckedArticle} */ ({ __proto__: null, ...rest });
    for (const name of NAMES) {
      const value = article[name];
      if (value === undefined || isWellFormed(value)) continue;
      const standIn = `${OPEN}${stoodFor.size}${CLOSE}`;
      stoodFor.set(standIn, value);
      article[name] = standIn;
    }
    return article;
  });

  /**
   * @template Result
   * @param {Result} result
   * @returns {Result}
   */
  const restored = (result) => (stoodFor.size > 0 ? withStrings(result, stoodFor) : result);

  /** @param {import("variorum").ArticleInfo[]} infos */
  const restoreInfos = (infos) =>
    infos.forEach((info, at) => {
      for (const name of HANDED_BACK) info[name] = articles[at][name] ?? null;
    });

  return { sent, restored, restoreInfos };
}

/**
 * The same data with strings put back wherever one stands for them.
 *
 * @template Data
 * @param {Data} data
 * @param {Map<string, string>} stoodFor
 * @returns {Data}
 */
function withStrings(data, stoodFor) {
  const pattern = new RegExp(`${OPEN}\\d+${CLOSE}`, "g");
  const restore = (/** @type {unknown} */ value) => {
    if (typeof value === "string")
      return value.includes(OPEN)
        ? value.replace(pattern, (standIn) => stoodFor.get(standIn) ?? standIn)
        : value;
    if (value === null || typeof value !== "object") return value;
    const parts = /** @type {Record<string, unknown>} */ (value);
    for (const name of Object.keys(parts)) parts[name] = restore(parts[name]);
    return value;
  };
  return /** @type {Data} */ (restore(data));
}

/**
 * Whether no half of a surrogate pair stands alone.
 *
 * @param {string} text
 */
function isWellFormed(text) {
  return !/\p{Surrogate}/u.test(text);
}
