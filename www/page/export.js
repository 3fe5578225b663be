// A result as something to take along: text, Markdown, CSV, a page of its own, JSON. Does not use the DOM.
import { tellingFindings } from "./findings.js";
import { SAYS } from "./severity.js";
import { extent, summary } from "./summary.js";

/**
 * @import { Family } from "variorum"
 * @import { ReportView } from "./report_view.js"
 */

/**
 * @param {ReportView} view
 * @param {Family[]} families
 */
export function asText(view, families) {
  const parts = families.map((family) => {
    const readings = readingsOf(view, family).map(({ who, words }) => `${who}: ${words}`);
    const findings = tellingFindings(family).map(
      ({ severity, note }) => `  ${SAYS[severity].symbol} ${note}`,
    );
    return [...readings, ...findings].join("\n");
  });
  return [summary(view), ...parts].join("\n\n") + "\n";
}

/**
 * @param {ReportView} view
 * @param {Family[]} families
 */
export function asMarkdown(view, families) {
  const plain = (/** @type {string} */ text) => text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
  const parts = families.map((family) => {
    const findings = tellingFindings(family).map(
      ({ severity, note }) => `- ${SAYS[severity].symbol} ${plain(note)}`,
    );
    const readings = readingsOf(view, family).map(({ who, words }) => `> **${plain(who)}**: ${plain(words)}`);
    return [`## ${plain(family.label)}`, findings.join("\n"), readings.join("\n>\n")]
      .filter(Boolean)
      .join("\n\n");
  });
  const articles = view.articles.map(({ name }) => `- ${plain(name)}`).join("\n");
  return (
    [`# ${plain(summary(view))}`, extent(view), ...parts, `## Articles\n\n${articles}`].join("\n\n") + "\n"
  );
}

/**
 * A line for each reading.
 *
 * @param {ReportView} view
 * @param {Family[]} families
 */
export function asCsv(view, families) {
  const head = ["statement", "gravity", "article", "speaker", "words", "findings"];
  const rows = families.flatMap((family) =>
    family.quotes.map((id) => [
      family.label,
      family.severity,
      view.article(id).name,
      view.quote(id).speaker?.name ?? "",
      view.printed(id),
      tellingFindings(family)
        .map(({ note }) => note)
        .join(" "),
    ]),
  );
  // A byte order mark tells spreadsheets that it is UTF-8.
  return "\u{feff}" + [head, ...rows].map((row) => row.map(csvField).join(",")).join("\r\n") + "\r\n";
}

/**
 * Spreadsheets run what begins like a formula (OWASP, CSV injection): an apostrophe keeps it text.
 *
 * @param {string} text
 */
function csvField(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * A page that needs nothing else.
 *
 * @param {ReportView} view
 * @param {Family[]} families
 */
export function asHtml(view, families) {
  const parts = families.map((family) => {
    const findings = tellingFindings(family).map(
      ({ severity, note }) => `<li>${SAYS[severity].symbol} ${escaped(note)}</li>`,
    );
    const readings = readingsOf(view, family).map(
      ({ who, words }) => `<dt><bdi>${escaped(who)}</bdi></dt><dd dir="auto">${escaped(words)}</dd>`,
    );
    return `<section><h2 dir="auto">${escaped(family.label)}</h2><ul>${findings.join("")}</ul><dl>${readings.join("")}</dl></section>`;
  });
  const articles = view.articles.map(({ name }) => `<li><bdi>${escaped(name)}</bdi></li>`).join("");
  return (
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Variorum</title>` +
    `<style>body{font:1rem/1.5 Georgia,serif;max-width:45rem;margin:2rem auto;padding:0 1rem}dt{font-weight:bold}ul{list-style:none;padding:0}</style>` +
    `<h1>${escaped(summary(view))}</h1><p>${escaped(extent(view))}</p>${parts.join("")}` +
    `<section><h2>Articles</h2><ol>${articles}</ol></section></html>\n`
  );
}

/**
 * The report as the package gives it.
 *
 * @param {ReportView} view
 */
export function asJson(view) {
  return JSON.stringify(view.report, null, 2) + "\n";
}

/**
 * Each reading with who prints it and who says it there.
 *
 * @param {ReportView} view
 * @param {Family} family
 */
function readingsOf(view, family) {
  return family.quotes.map((id) => {
    const speaker = view.speaker(id);
    const { name } = view.article(id);
    return { who: speaker ? `${name} (${speaker})` : name, words: view.printed(id) };
  });
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
