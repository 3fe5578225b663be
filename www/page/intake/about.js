// What a text says of itself: who published it, its headline, its date and address. Does not use the DOM.

/**
 * @typedef {object} About
 * @property {string} outlet
 * @property {string} headline
 * @property {string} date ISO 8601: `2024-05-03`
 * @property {string} url
 */

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = `(${MONTHS.join("|")})[a-z]*\\.?`;
/** `2024-05-03`, `May 3, 2024`, `3 May 2024`. */
const DATE = new RegExp(
  `\\b(?:(\\d{4})-(\\d{2})-(\\d{2})|${MONTH}\\s+(\\d{1,2}),?\\s+(\\d{4})|(\\d{1,2})\\s+${MONTH}\\s+(\\d{4}))\\b`,
  "i",
);
const LABEL =
  /^\s*(?:[-*]\s*)?(?:\*\*)?(outlet|publication|publisher|source|title|headline|date|published|url|original url|link)(?:\*\*)?\s*:\s*(?:\*\*)?\s*(.+?)\s*$/i;
/** `PORT ARDEN, Tuesday (Harbour Wire) -`: the agency of a dateline. */
const DATELINE = /^[\p{Lu}][\p{L} .,'’-]{1,60}\(([\p{Lu}][\p{L}\p{N} .&'’-]{1,40})\)\s*[-–—]/u;
/** Lines at the beginning that may tell. */
const FIRST_LINES = 12;

/**
 * @param {string} text
 * @param {string} [heading] what stood on the rule before it: `The Courier | 3 May 2024`
 * @returns {About}
 */
export function aboutText(text, heading = "") {
  /** @type {About} */
  const about = { outlet: "", headline: "", date: dateIn(heading), url: "" };
  const [named] = heading.split(/\s*[|·]\s*|\s+[–—]\s+/);
  about.outlet = named?.trim() ?? "";
  for (const line of text.split(/\r?\n/, FIRST_LINES)) {
    const label = LABEL.exec(line);
    if (label) take(about, label[1].toLowerCase(), label[2]);
    const title = /^#{1,2}\s+(.+)/.exec(line);
    if (title && !about.headline) about.headline = title[1].trim();
    const agency = DATELINE.exec(line);
    if (agency && !about.outlet) about.outlet = agency[1].trim();
    about.date ||= /^\S+(?:\s+\S+){0,6}$/.test(line.trim()) ? dateIn(line) : "";
  }
  if (!about.outlet && about.url) about.outlet = hostOf(about.url);
  return about;
}

/**
 * @param {About} about
 * @param {string} label
 * @param {string} value
 */
function take(about, label, value) {
  const bare = value.replace(/^<|>$/g, "");
  if (label.endsWith("url") || label === "link") about.url ||= bare;
  else if (label === "title" || label === "headline") about.headline ||= bare;
  else if (label === "date" || label === "published") about.date ||= dateIn(bare);
  else if (/^https?:/.test(bare)) about.url ||= bare;
  else about.outlet ||= bare;
}

/** @param {string} url */
export function hostOf(url) {
  try {
    return new URL(url).hostname.replace(/^www\./, "");
  } catch {
    return "";
  }
}

/**
 * The first date in some words, as ISO 8601; empty where there is none.
 *
 * @param {string} words
 */
export function dateIn(words) {
  const found = DATE.exec(words);
  if (!found) return "";
  const [, year, month, dayOfMonth, word, dayBehind, yearBehind, dayBefore, wordBehind, yearLast] = found;
  const named = (word ?? wordBehind)?.toLowerCase();
  const number = named ? MONTHS.indexOf(named) + 1 : Number(month);
  const date = [year ?? yearBehind ?? yearLast, number, dayOfMonth ?? dayBehind ?? dayBefore];
  const iso = date.map((part) => String(part).padStart(2, "0")).join("-");
  // A day that no calendar has is moved or refused.
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : "";
}
