// Whether what comes from outside, a link or the browser's storage, is articles. Does not use the DOM.

/**
 * An article as it is handed on.
 *
 * @typedef {{ outlet: string, text: string }} Text
 */

/**
 * @param {unknown} found
 * @returns {found is Text[]}
 */
export function areTexts(found) {
  const isText = (/** @type {Partial<Text> | null} */ one) =>
    typeof one?.outlet === "string" && typeof one.text === "string";
  return Array.isArray(found) && found.every(isText);
}
