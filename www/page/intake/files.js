// Files and folders as articles: text, Markdown, HTML, Word, subtitles, JSON.
import { strFromU8, unzipSync } from "/lib/fflate.js";
import { inertDocument } from "../trusted.js";
import { aboutText, dateIn } from "./about.js";
import { articleOfHtml } from "./html_page.js";
import { piecesOf } from "./pile.js";
import { textOf } from "./texts.js";

/**
 * @import { Text } from "./texts.js"
 *
 * @typedef {{ articles: Text[], refused: string[] }} FoundFiles `refused` says of each file that was not read why
 */

const READ = /\.(txt|md|markdown|html?|vtt|srt|json|docx)$/i;
/** A larger file is no article. */
const MOST_BYTES = 20_000_000;

/**
 * The articles in what was dropped: files, and those in folders.
 *
 * @param {DataTransfer} dropped
 */
export async function droppedFiles(dropped) {
  // Entries are gone once the event is over, so all are taken at once.
  const entries = Array.from(dropped.items, (item) => item.webkitGetAsEntry?.() ?? null);
  const files = entries.some(Boolean)
    ? (await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])))).flat()
    : Array.from(dropped.files);
  return readFiles(files);
}

/**
 * @param {File[]} files
 * @returns {Promise<FoundFiles>}
 */
export async function readFiles(files) {
  /** @type {FoundFiles} */
  const found = { articles: [], refused: [] };
  for (const file of files) {
    const name = file.name.replace(/\.[^.]+$/, "");
    if (!READ.test(file.name)) found.refused.push(`${file.name}: no text that can be read here.`);
    else if (file.size > MOST_BYTES) found.refused.push(`${file.name}: larger than 20 MB.`);
    else {
      try {
        const articles = (await articlesIn(file)).filter(({ text }) => text.trim() !== "");
        if (articles.length === 0) found.refused.push(`${file.name}: empty.`);
        found.articles.push(...articles.map((article) => ({ ...article, outlet: article.outlet || name })));
      } catch {
        found.refused.push(`${file.name}: broken, or not what its name says.`);
      }
    }
  }
  return found;
}

/**
 * @param {File} file
 * @returns {Promise<Text[]>}
 */
async function articlesIn(file) {
  if (/\.docx$/i.test(file.name)) {
    return [textOf({ text: wordText(new Uint8Array(await file.arrayBuffer())) })];
  }
  const text = await file.text();
  if (/\.html?$/i.test(file.name)) {
    const { text: words, about } = articleOfHtml(text);
    return [textOf({ ...about, text: words })];
  }
  if (/\.json$/i.test(file.name)) return jsonArticles(JSON.parse(text));
  return piecesOf(text).map(({ heading, text }) => textOf({ ...aboutText(text, heading), text }));
}

/**
 * One article or a list of them, as the package takes them.
 *
 * @param {unknown} data
 */
function jsonArticles(data) {
  const list = Array.isArray(data)
    ? data
    : Array.isArray(Object(data).articles)
      ? Object(data).articles
      : [data];
  return list.map((/** @type {any} */ article) => {
    const text = typeof article === "string" ? article : article?.text;
    if (typeof text !== "string") throw new Error("no text");
    const word = (/** @type {unknown} */ value) => (typeof value === "string" ? value : "");
    return textOf({
      outlet: word(article?.outlet),
      headline: word(article?.title),
      date: dateIn(word(article?.published)),
      url: word(article?.url),
      text,
    });
  });
}

/**
 * The paragraphs of a Word document (ECMA-376, word/document.xml).
 *
 * @param {Uint8Array} bytes
 */
function wordText(bytes) {
  const files = unzipSync(bytes, { filter: ({ name }) => name === "word/document.xml" });
  const xml = inertDocument(strFromU8(files["word/document.xml"]), "text/xml");
  const paragraphs = Array.from(xml.getElementsByTagName("w:p"), (paragraph) =>
    Array.from(paragraph.getElementsByTagName("w:t"), (run) => run.textContent).join(""),
  );
  return paragraphs.filter(Boolean).join("\n\n");
}

/**
 * @param {FileSystemEntry} entry
 * @returns {Promise<File[]>}
 */
async function filesIn(entry) {
  if (entry.isFile) {
    return [await new Promise((done, fail) => /** @type {FileSystemFileEntry} */ (entry).file(done, fail))];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  /** @type {File[]} */
  const files = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return files;
    for (const one of some) files.push(...(await filesIn(one)));
  }
}
