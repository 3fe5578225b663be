// Checks the articles that a call is given. Reading text never fails, so every mistake in a call is found here and
// in options.js, before the engine runs.
import { asObject, careful, field, kindOf, refuseOtherFields } from "./given.js";
import { VariorumError } from "./error.js";

/** @typedef {import("variorum").ArticleInput} ArticleInput */

/** In UTF-16 code units. Far longer than any article, and still within the engine's memory. */
export const MAX_TEXT = 20_000_000;
/** All texts of one call together, in UTF-16 code units. */
export const MAX_TEXTS = 50_000_000;
/** Every quote may be compared with every other one, so the number of articles needs a bound of its own. */
export const MAX_ARTICLES = 2_000;
/** Any other field, in UTF-16 code units: longer than the longest headline and address. */
export const MAX_FIELD = 10_000;

const STRINGS = /** @type {const} */ (["id", "title", "outlet", "byline", "url", "published", "lang"]);

/**
 * @typedef {{ text: string } & Partial<Record<(typeof STRINGS)[number], string>> &
 *   Pick<ArticleInput, "role" | "format">} CheckedArticle
 */

/** Fields that take one of some words. */
const CHOICES = /** @type {const} */ ({
  role: ["report", "draft", "source"],
  format: ["auto", "article", "transcript", "subtitles", "mail", "html"],
});

/** The length is not asked for, but a report's own articles have it and may be passed again. */
const FIELDS = ["text", ...STRINGS, ...Object.keys(CHOICES), "length"];

/** A year, a month or a day of ISO 8601, with dashes or without, and then perhaps a time. */
const DATE =
  /^(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?(?:[T ](\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** What BCP 47 makes a tag of. */
const LANGUAGE = /^[a-z]{1,8}(?:[-_][a-z\d]{1,8})*$/i;

/**
 * The articles of a call as plain objects of their known fields. Throws a VariorumError that names the first
 * bad field.
 *
 * @param {unknown} articles
 */
export function checkedArticles(articles) {
  const checked = checkedList(articles, "articles");
  checkLength(checked, "articles");
  checkUnique(checked.map(({ id }, index) => ({ id, path: `articles[${index}]` })));
  return checked;
}

/**
 * A draft and its sources, likewise.
 *
 * @param {unknown} draft
 * @param {unknown} sources
 */
export function checkedDraft(draft, sources) {
  const checked = { draft: checkedArticle(draft, "draft"), sources: checkedList(sources, "sources") };
  checkLength([checked.draft, ...checked.sources], "sources");
  checkUnique([
    { id: checked.draft.id, path: "draft" },
    ...checked.sources.map(({ id }, index) => ({ id, path: `sources[${index}]` })),
  ]);
  return checked;
}

/**
 * By its length and places, since an array's own iterator may be anything.
 *
 * @param {unknown} articles
 * @param {string} path
 */
function checkedList(articles, path) {
  const list = careful(path, () => (Array.isArray(articles) ? articles : null));
  if (!list) {
    throw new VariorumError(
      "input",
      `Pass an array of articles, each with a text; this is ${kindOf(articles)}.`,
      path,
    );
  }
  const length = careful(path, () => list.length);
  if (length > MAX_ARTICLES) {
    const count = length.toLocaleString("en");
    throw new VariorumError(
      "limit",
      `Pass at most ${MAX_ARTICLES} articles at once; these are ${count}.`,
      path,
    );
  }
  /** @type {CheckedArticle[]} */
  const checked = [];
  for (let index = 0; index < length; index++) {
    const place = `${path}[${index}]`;
    checked.push(
      checkedArticle(
        careful(place, () => list[index]),
        place,
      ),
    );
  }
  return checked;
}

/**
 * @param {CheckedArticle[]} articles
 * @param {string} path
 */
function checkLength(articles, path) {
  const total = articles.reduce((sum, article) => sum + article.text.length, 0);
  if (total > MAX_TEXTS) {
    const most = MAX_TEXTS.toLocaleString("en");
    throw new VariorumError(
      "limit",
      `Pass at most ${most} characters at once; these are ${total.toLocaleString("en")}.`,
      path,
    );
  }
}

/**
 * One article, or its text alone, as a plain object of its known fields.
 *
 * @param {unknown} article
 * @returns {CheckedArticle}
 */
export function checkedArticle(article, path = "article") {
  if (typeof article === "string") return { text: checkedText(article, path) };
  const given = careful(path, () => asObject(article, "Pass an article as an object with a text", path));
  /** @type {CheckedArticle} */
  const checked = { text: checkedText(field(given, "text", path), `${path}.text`) };
  refuseOtherFields(given, FIELDS, path);
  for (const name of STRINGS) {
    const value = field(given, name, path);
    if (value !== undefined) checked[name] = checkedString(value, name, `${path}.${name}`);
  }
  for (const [name, words] of Object.entries(CHOICES)) {
    const value = field(given, name, path);
    if (value === undefined) continue;
    if (!words.some((word) => word === value)) {
      const choice = `Give the ${name} as one of ${words.join(", ")} or leave it out.`;
      throw new VariorumError("input", choice, `${path}.${name}`);
    }
    Object.assign(checked, { [name]: value });
  }
  return checked;
}

/**
 * @param {unknown} value
 * @param {typeof STRINGS[number]} name
 * @param {string} path
 */
function checkedString(value, name, path) {
  if (typeof value !== "string") {
    throw new VariorumError(
      "input",
      `Give the ${name} as a string or leave it out; this is ${kindOf(value)}.`,
      path,
    );
  }
  if (value.length > MAX_FIELD) {
    const most = MAX_FIELD.toLocaleString("en");
    const length = value.length.toLocaleString("en");
    throw new VariorumError(
      "limit",
      `Shorten the ${name} to at most ${most} characters; it has ${length}.`,
      path,
    );
  }
  if (name === "id" && value === "")
    throw new VariorumError("input", "Give the id at least one character or leave it out.", path);
  if (name === "lang") return checkedLanguage(value, path);
  if (name === "published" && !isDate(value)) {
    const says = "Give the date in ISO 8601, such as 2031-05-01 or 2031-05-01T18:30Z, or leave it out.";
    throw new VariorumError("input", says, path);
  }
  return value;
}

/**
 * @param {unknown} value
 * @param {string} path
 */
export function checkedLanguage(value, path) {
  if (typeof value === "string" && value.length < 100 && LANGUAGE.test(value)) return value;
  throw new VariorumError(
    "input",
    "Set lang to a language tag such as “en” or “de-AT”, or leave it out.",
    path,
  );
}

/** @param {string} text */
function isDate(text) {
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00"] = DATE.exec(text) ?? [];
  if (!year) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isOfCalendar = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isOfCalendar && Number(hour) <= 24 && Number(minute) < 60 && Number(second) <= 60;
}

/**
 * A text within its limit.
 *
 * @param {unknown} text
 * @param {string} path
 */
export function checkedText(text, path) {
  if (typeof text !== "string") {
    throw new VariorumError("input", `Give the text as a string; this is ${kindOf(text)}.`, path);
  }
  if (text.length > MAX_TEXT) {
    const most = MAX_TEXT.toLocaleString("en");
    throw new VariorumError(
      "limit",
      `Shorten the text to at most ${most} characters; it has ${text.length.toLocaleString("en")}.`,
      path,
    );
  }
  return text;
}

/**
 * Ids name articles in the report, so no two may be alike.
 *
 * @param {{ id?: string, path: string }[]} articles
 */
function checkUnique(articles) {
  /** @type {Map<string, string>} */
  const seen = new Map();
  for (const { id, path } of articles) {
    if (id === undefined) continue;
    const other = seen.get(id);
    if (other !== undefined) {
      const message = `Give each article an id of its own; ${other} is called “${id}” too.`;
      throw new VariorumError("input", message, `${path}.id`);
    }
    seen.set(id, path);
  }
}
