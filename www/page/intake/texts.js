// An article as the page holds it and hands it on. Does not use the DOM.

/**
 * What an article is to the others: a draft is checked against its sources.
 *
 * @typedef {"report" | "draft" | "source"} Role
 *
 * @typedef {object} Text
 * @property {string} outlet who published it; may be empty, like all but the text
 * @property {string} headline
 * @property {string} date ISO 8601: `2024-05-03`
 * @property {string} url
 * @property {Role} role
 * @property {string} text as it was pasted
 */

/**
 * What is known of a text, the rest left empty.
 *
 * @param {Partial<Text>} known
 * @returns {Text}
 */
export function textOf({ outlet = "", headline = "", date = "", url = "", role = "report", text = "" }) {
  return { outlet, headline, date, url, role, text };
}

/**
 * The articles in what comes from outside, a link or the browser's storage; null where it holds none.
 *
 * @param {unknown} found
 * @returns {Text[] | null}
 */
export function textsIn(found) {
  return Array.isArray(found) && found.length > 0 && found.every(isText) ? found.map(textOf) : null;
}

/** @param {Partial<Record<keyof Text, unknown>> | null} one */
function isText(one) {
  const { outlet, headline = "", date = "", url = "", role = "report", text } = one ?? {};
  const isRole = role === "report" || role === "draft" || role === "source";
  return isRole && [outlet, headline, date, url, text].every((value) => typeof value === "string");
}
