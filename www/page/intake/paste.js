// The articles in what is pasted: one, a pile, or a news page with all that stands around its article.
import { aboutText } from "./about.js";
import { articleOfHtml } from "./html_page.js";
import { piecesOf } from "./pile.js";
import { textOf } from "./texts.js";

/**
 * @import { Text } from "./texts.js"
 *
 * @typedef {object} Pasted
 * @property {Text[]} articles
 * @property {string} told what was found, in a sentence
 * @property {string[]} leftOut what of a page was taken for menus, captions and the like
 * @property {boolean} isGuess whether what was pasted, kept as one article, would be another thing
 */

/**
 * @param {DataTransfer} clipboard
 * @returns {Pasted}
 */
export function pastedArticles(clipboard) {
  const html = clipboard.getData("text/html");
  const found = articlesInText(clipboard.getData("text/plain"));
  const isPage = found.articles.length === 1 && /<(?:article|p|h1|blockquote)\b/i.test(html);
  const page = isPage ? articleOfHtml(html) : null;
  if (page?.text) {
    const { text, about, leftOut } = page;
    const told = leftOut.length > 0 ? "Article found; what stood around it is left out." : "Article found.";
    return { articles: [textOf({ ...about, text })], told, leftOut, isGuess: true };
  }
  return found;
}

/**
 * @param {string} plain
 * @returns {Pasted}
 */
export function articlesInText(plain) {
  const articles = piecesOf(plain).map(({ heading, text }) => textOf({ ...aboutText(text, heading), text }));
  const told = articles.length > 1 ? `${articles.length} articles found.` : "Article added.";
  return { articles, told, leftOut: [], isGuess: articles.length > 1 };
}
