/**
 * A paragraph for each block of lines: the lines are broken here only to fit the file.
 *
 * @param {string} text
 */
export function unwrapped(text) {
  return text.trim().replace(/(?<!\n)\n(?!\n)/g, " ");
}
