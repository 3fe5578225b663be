// A result as Markdown (CommonMark).
import { sheetOf } from "./sheet.js";
import { SIGNS } from "./words.js";

/** @type {typeof import("variorum/export").toMarkdown} */
export function toMarkdown(result, articles) {
  const { summary, extent, sections, articles: printed } = sheetOf(result, articles);
  const parts = sections.map(({ heading, title, severity, notes, readings }) => {
    const told = notes.map((one) => `- ${SIGNS[one.severity]} ${plain(one.note)}`).join("\n");
    const quoted = readings.map(({ article, speaker, words, link }) => {
      const name = link ? `[**${plain(article)}**](<${link}>)` : `**${plain(article)}**`;
      return `> ${speaker ? `${name} (${plain(speaker)})` : name}: ${plain(words)}`;
    });
    return [`## ${plain(heading)}`, `${SIGNS[severity]} ${title}`, told, quoted.join("\n>\n")]
      .filter(Boolean)
      .join("\n\n");
  });
  const list = printed.map(({ name, title, published, url }) => {
    const named = url ? `[${plain(name)}](<${url}>)` : plain(name);
    return `- ${[named, title && plain(title), published].filter(Boolean).join(", ")}`;
  });
  return (
    [`# ${plain(summary)}`, plain(extent), ...parts, `## Articles\n\n${list.join("\n")}`].join("\n\n") + "\n"
  );
}

/**
 * Words that are no markup, on one line.
 *
 * @param {string} text
 */
function plain(text) {
  return text.replace(/[\\`*_[\]<>#|~&]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}
