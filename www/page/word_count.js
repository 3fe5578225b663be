/**
 * How many words a text has, as an editor counts them: between blanks.
 *
 * @param {string} text
 */
export function wordCount(text) {
  return text.match(/\S+/g)?.length ?? 0;
}
