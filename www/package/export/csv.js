// A result as a table for spreadsheets (RFC 4180), a line for each reading.
import { sheetOf } from "./sheet.js";

const HEAD = ["statement", "gravity", "article", "published", "speaker", "words", "link", "notes"];

/** @type {typeof import("variorum/export").toCSV} */
export function toCSV(result, articles) {
  const rows = sheetOf(result, articles).sections.flatMap(({ heading, title, notes, readings }) =>
    readings.map(({ article, published, speaker, words, link }) => [
      heading,
      title,
      article,
      published ?? "",
      speaker,
      words,
      link ?? "",
      notes.map(({ note }) => note).join(" "),
    ]),
  );
  // A byte order mark tells spreadsheets that it is UTF-8.
  return "\u{feff}" + [HEAD, ...rows].map((row) => row.map(field).join(",")).join("\r\n") + "\r\n";
}

/**
 * Spreadsheets run what begins like a formula (OWASP, CSV injection): an apostrophe keeps it text.
 *
 * @param {string} text
 */
function field(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
