// Several articles pasted as one text, cut where they part. Does not use the DOM.
import { wordCount } from "../word_count.js";

/** A piece of fewer words without a quotation is no article of its own. */
const LEAST_WORDS = 25;

/** A line that parts two articles and says nothing else: a rule, `Article 2`, a form feed. */
const RULE = /^[ \t]*(?:[-=*_—–#~]{3,}|\f|(?:article|text|story)[ \t]+\d{1,3}[.:]?)[ \t]*$/i;
/** A line that names the next article between rules: `=== The Courier | 3 May ===`. */
const NAMED_RULE =
  /^[ \t]*(?:={2,}|-{3,}|\*{3,}|#{2,})[ \t]*([^=\-*#\s][^\n]*?)[ \t]*(?:={2,}|-{3,}|\*{3,}|#{2,})?[ \t]*$/;

/**
 * The articles of a pile, in order; one where nothing parts it. Joined, they are the text but for the rules between them.
 *
 * @param {string} text
 * @returns {{ heading: string, text: string }[]}
 */
export function piecesOf(text) {
  const byRules = cutAtRules(text);
  const pieces = byRules.length > 1 ? byRules : cutAtGaps(text);
  return pieces.length > 1 ? pieces : [{ heading: "", text }];
}

/** @param {string} text */
function cutAtRules(text) {
  /** @type {{ heading: string, lines: string[] }[]} */
  const pieces = [{ heading: "", lines: [] }];
  for (const line of text.split("\n")) {
    const named = NAMED_RULE.exec(line.replace(/\r$/, ""));
    if (RULE.test(line.replace(/\r$/, "")) || named) pieces.push({ heading: named?.[1] ?? "", lines: [] });
    else pieces[pieces.length - 1].lines.push(line);
  }
  return pieces
    .map(({ heading, lines }) => ({ heading, text: lines.join("\n").trim() }))
    .filter(({ text }) => isArticle(text));
}

/**
 * At three line ends or more, where at least two pieces are articles.
 *
 * @param {string} text
 */
function cutAtGaps(text) {
  const pieces = text
    .split(/(?:\r?\n[ \t]*){3,}/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  return pieces.every(isArticle) ? pieces.map((piece) => ({ heading: "", text: piece })) : [];
}

/** @param {string} text */
function isArticle(text) {
  const words = wordCount(text);
  return words >= LEAST_WORDS || (words > 0 && /[“”"«»„]/.test(text));
}
