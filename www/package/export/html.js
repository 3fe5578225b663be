// A result as a page that needs nothing else.
import { sheetOf } from "./sheet.js";
import { SIGNS } from "./words.js";

const STYLE =
  "body{font:1rem/1.5 Georgia,serif;max-width:45rem;margin:2rem auto;padding:0 1rem}dt{font-weight:bold}" +
  "ul{list-style:none;padding:0}";

/** @type {typeof import("variorum/export").toHTML} */
export function toHTML(result, articles) {
  const { summary, extent, sections, articles: printed } = sheetOf(result, articles);
  const parts = sections.map(({ heading, title, severity, notes, readings }) => {
    const told = notes.map(
      (one) => `<li>${SIGNS[one.severity]} <span dir="auto">${escaped(one.note)}</span></li>`,
    );
    const quoted = readings.map(({ article, speaker, words, link }) => {
      const name = linked(article, link) + (speaker ? ` (<bdi>${escaped(speaker)}</bdi>)` : "");
      return `<dt>${name}</dt><dd dir="auto">${escaped(words)}</dd>`;
    });
    const gravity = `<p>${SIGNS[severity]} ${escaped(title)}</p>`;
    return `<section><h2 dir="auto">${escaped(heading)}</h2>${gravity}<ul>${told.join("")}</ul><dl>${quoted.join("")}</dl></section>`;
  });
  const list = printed.map(({ name, title, published, url }) => {
    const rest = [title && `<bdi>${escaped(title)}</bdi>`, published && escaped(published)].filter(Boolean);
    return `<li>${[linked(name, url), ...rest].join(", ")}</li>`;
  });
  return (
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(summary)}</title><style>${STYLE}</style>` +
    `<h1>${escaped(summary)}</h1><p>${escaped(extent)}</p>${parts.join("")}` +
    `<section><h2>Articles</h2><ol>${list.join("")}</ol></section></html>\n`
  );
}

/**
 * @param {string} name
 * @param {string | null} address
 */
function linked(name, address) {
  const isolated = `<bdi>${escaped(name)}</bdi>`;
  return address ? `<a href="${escaped(address)}" rel="noreferrer">${isolated}</a>` : isolated;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
