// Articles from files, folders and standard input.
import { readFile, readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { stdin } from "node:process";
import { UsageError } from "./arguments.js";

/**
 * @import { ArticleInput } from "variorum"
 *
 * @typedef {{ article: ArticleInput, path: string }} FoundArticle `path`: where it was found, as it was asked for
 */

const READ = new Set([
  ".txt",
  ".md",
  ".markdown",
  ".html",
  ".htm",
  ".vtt",
  ".srt",
  ".json",
  ".jsonl",
  ".ndjson",
]);

/**
 * @param {string[]} paths
 * @returns {Promise<FoundArticle[]>}
 */
export async function articlesAt(paths) {
  const found = [];
  for (const path of paths) found.push(...(await articlesIn(path)));
  if (found.length === 0) throw new UsageError(`there is nothing to read in ${paths.join(", ")}`);
  return found;
}

/**
 * @param {string} path
 * @returns {Promise<FoundArticle[]>}
 */
async function articlesIn(path) {
  if (path === "-") return articlesOf("standard input", ".txt", await everything());
  const info = await read(path, stat(path));
  if (!info.isDirectory())
    return articlesOf(path, extname(path).toLowerCase(), await read(path, readFile(path, "utf8")));
  const listed = await read(path, readdir(path, { recursive: true }));
  const names = listed.filter((name) => READ.has(extname(name).toLowerCase()));
  const all = [];
  for (const name of names.sort()) all.push(...(await articlesIn(join(path, name))));
  return all;
}

/**
 * @template Found
 * @param {string} path
 * @param {Promise<Found>} found
 */
async function read(path, found) {
  try {
    return await found;
  } catch (error) {
    throw new UsageError(`${path} cannot be read (${/** @type {NodeJS.ErrnoException} */ (error).code})`);
  }
}

/**
 * @param {string} path
 * @param {string} kind the ending of its name
 * @param {string} content
 * @returns {FoundArticle[]}
 */
function articlesOf(path, kind, content) {
  if (kind === ".json") return given(path, [parsedJson(path, content)].flat());
  if (kind === ".jsonl" || kind === ".ndjson") {
    const lines = content.split("\n").filter((line) => line.trim() !== "");
    return given(
      path,
      lines.map((line) => parsedJson(path, line)),
    );
  }
  if (content.includes("\0")) throw new UsageError(`${path} is no text; convert it first`);
  const format = kind === ".html" || kind === ".htm" ? "html" : "auto";
  const text = content.replace(/^\u{feff}/u, "");
  return [{ path, article: { text, format, outlet: basename(path, extname(path)) } }];
}

/**
 * @param {string} path
 * @param {unknown[]} articles
 */
function given(path, articles) {
  return articles.map((article) => ({
    path,
    article: /** @type {ArticleInput} */ (typeof article === "string" ? { text: article } : article),
  }));
}

/**
 * @param {string} path
 * @param {string} content
 */
function parsedJson(path, content) {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new UsageError(`${path} is no JSON (${error instanceof Error ? error.message : error})`);
  }
}

async function everything() {
  const parts = [];
  for await (const part of stdin) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
