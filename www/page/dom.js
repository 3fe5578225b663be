/**
 * Makes an element. Strings among the children become text nodes, so pasted text can never turn into markup.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} properties attributes by name; a name that begins with `on` is a listener;
 *   an attribute or child that is `null` or `false` is left out
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== false));
  return made;
}

/** Words for screen readers only. */
export function unseen(words) {
  return element("span", { class: "unseen" }, words);
}
