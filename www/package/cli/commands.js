// What each command prints, and with which code it ends.
import { stderr } from "node:process";
import { check, compare, extract } from "../calls.js";
import { toCSV } from "../export/csv.js";
import { toHTML } from "../export/html.js";
import { toMarkdown } from "../export/markdown.js";
import { toText } from "../export/text.js";
import { speakerAsPrinted } from "../export/words.js";
import { articlesAt } from "./articles.js";
import { USAGE, UsageError } from "./arguments.js";
import { toSarif } from "./sarif.js";

/**
 * @import { ArticleInput, Check, Extraction, Progress, Report } from "variorum"
 * @import { Asked } from "./arguments.js"
 *
 * @typedef {{ text: string, code: number }} Outcome
 */

/**
 * @param {Asked} asked
 * @returns {Promise<Outcome>}
 */
export async function ran({ command, paths, against, format }) {
  if (command === "help") return { text: USAGE, code: 0 };
  if (command === "mcp") {
    await (await import("./mcp.js")).serveTools();
    return { text: "", code: 0 };
  }
  if (command === "check") return checked(paths, against, format);
  if (command === "extract") return { text: await extracted(paths, format), code: 0 };
  const articles = (await articlesAt(paths)).map(({ article }) => article);
  const report = await toldOf((onProgress) => compare(articles, { onProgress }));
  return { text: written(report, articles, report.families, format), code: 0 };
}

/**
 * @param {string[]} paths
 * @param {string[]} against
 * @param {string} format
 * @returns {Promise<Outcome>}
 */
async function checked(paths, against, format) {
  const [draft, ...more] = await articlesAt(paths);
  if (more.length > 0)
    throw new UsageError(`check takes one draft; ${paths[0]} holds ${more.length + 1} articles`);
  const sources = await articlesAt(against);
  const all = [draft, ...sources];
  const articles = all.map(({ article }) => article);
  const found = await toldOf((onProgress) => check(draft.article, articles.slice(1), { onProgress }));
  const text =
    format === "sarif"
      ? toSarif(
          found,
          articles,
          all.map(({ path }) => path),
        )
      : written(found, articles, found.verdicts, format);
  return { text, code: found.summary.altered + found.summary.nowhere > 0 ? 1 : 0 };
}

/**
 * @param {string[]} paths
 * @param {string} format
 */
async function extracted(paths, format) {
  const articles = (await articlesAt(paths)).map(({ article }) => article);
  const found = [];
  for (const article of articles) found.push(await extract(article));
  if (format === "json") return json(found.length === 1 ? found[0] : found);
  if (format === "jsonl") return lines(found);
  return found.map((extraction, index) => quotesOf(extraction, articles[index])).join("");
}

/**
 * @param {Extraction} extraction
 * @param {ArticleInput} article
 */
function quotesOf({ quotes }, { outlet, text }) {
  const told = quotes.map((quote) => {
    const who = [outlet, speakerAsPrinted(quote, text)].filter(Boolean).join(", ");
    return `${who}: ${text.slice(quote.outer.start, quote.outer.end).replace(/\s+/g, " ")}\n`;
  });
  return told.join("");
}

/**
 * @param {Report | Check} result
 * @param {ArticleInput[]} articles
 * @param {object[]} parts a line each
 * @param {string} format
 */
function written(result, articles, parts, format) {
  const writers = { text: toText, markdown: toMarkdown, csv: toCSV, html: toHTML };
  if (format === "json") return json(result);
  if (format === "jsonl") return lines(parts);
  return writers[/** @type {keyof typeof writers} */ (format)](result, articles);
}

/** @param {object} value */
function json(value) {
  return JSON.stringify(value, null, 2) + "\n";
}

/** @param {object[]} values */
function lines(values) {
  return values.map((value) => JSON.stringify(value) + "\n").join("");
}

/**
 * Does some work and says on a terminal how far it is; elsewhere nobody looks.
 *
 * @template Result
 * @param {(onProgress?: (progress: Progress) => void) => Promise<Result>} work
 */
async function toldOf(work) {
  if (!stderr.isTTY) return work();
  const words = { load: "Loading", read: "Reading", compare: "Comparing" };
  const line = (/** @type {string} */ text) => stderr.write(`\r\x1b[K${text}`);
  try {
    return await work(({ phase, done, total }) => void line(`${words[phase]} ${done} of ${total}`));
  } finally {
    line("");
  }
}
