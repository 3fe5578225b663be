// Gives what was made in the page to the clipboard or to a file, without a server.

/**
 * Puts words on the clipboard, for programs that take no more than text and for those that take type; false where the
 * browser does not allow it.
 *
 * @param {string} text
 * @param {string} html
 */
export async function copyRich(text, html) {
  const blob = (/** @type {string} */ words, /** @type {string} */ type) => new Blob([words], { type });
  const item = { "text/plain": blob(text, "text/plain"), "text/html": blob(html, "text/html") };
  try {
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return copyText(text);
  }
}

/**
 * Puts plain words on the clipboard; false where the browser does not allow it.
 *
 * @param {string} text
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Saves a file that is made in the page.
 *
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  // Some browsers start to read it only later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
