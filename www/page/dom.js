// Finds and makes elements.

/**
 * The element of index.html that has this id.
 *
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind its class
 */
export function byId(id, kind) {
  return required(document.getElementById(id), kind, `#${id}`);
}

/**
 * The first element within another that matches a selector.
 *
 * @template {HTMLElement} Kind
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => Kind} kind its class
 */
export function within(parent, selector, kind) {
  return required(parent.querySelector(selector), kind, selector);
}

/**
 * The nearest element around the target of an event that matches a selector, or null.
 *
 * @param {EventTarget | null} target
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function around(target, selector) {
  return target instanceof Element ? target.closest(selector) : null;
}

/**
 * Makes an element. Strings among the children become text nodes, so pasted text can never turn into markup.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | boolean | null | (() => void)>} properties attributes by name; a name that
 *   begins with `on` is a listener; an attribute or child that is `null` or `false` is left out
 * @param {(Node | string | null | false)[]} children
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === false) continue;
    if (typeof value === "function") made.addEventListener(name.slice("on".length), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== false));
  return made;
}

/**
 * Words for screen readers only.
 *
 * @param {string} words
 */
export function unseen(words) {
  return element("span", { class: "unseen" }, words);
}

/**
 * @template {HTMLElement} Kind
 * @param {Element | null} found
 * @param {new () => Kind} kind
 * @param {string} name
 */
function required(found, kind, name) {
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} ${name}`);
  return found;
}
