// A result as plain text, for a mail or a terminal.
import { sheetOf } from "./sheet.js";
import { SIGNS } from "./words.js";

/** @type {typeof import("variorum/export").toText} */
export function toText(result, articles) {
  const { summary, sections, articles: printed } = sheetOf(result, articles);
  const parts = sections.map(({ notes, readings }) =>
    [
      ...notes.map(({ severity, note }) => `${SIGNS[severity]} ${note}`),
      ...readings.map(
        ({ article, speaker, words }) => `  ${speaker ? `${article} (${speaker})` : article}: ${words}`,
      ),
    ].join("\n"),
  );
  const list = printed.map(({ name, title, published, url }) =>
    [name, title, published, url].filter(Boolean).join(", "),
  );
  return [summary, ...parts, list.join("\n")].join("\n\n") + "\n";
}
