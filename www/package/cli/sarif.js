// A check as SARIF 2.1.0 (OASIS), which editors and code hosts show beside the lines of the draft.
import { SIGNS, VERDICTS } from "../export/words.js";

/**
 * @import { ArticleInput, Check, Severity, Span } from "variorum"
 */

/** @type {Record<Severity, string>} */
const LEVELS = { meaning: "error", wording: "warning", cosmetic: "note", same: "none" };

/**
 * @param {Check} check
 * @param {ArticleInput[]} articles the draft, then the sources
 * @param {string[]} paths of their files
 */
export function toSarif({ verdicts, quotes, articles: infos }, articles, paths) {
  const quoteOf = new Map(quotes.map((quote) => [quote.id, quote]));
  const rules = VERDICTS.map(([id, title, severity]) => ({
    id,
    shortDescription: { text: `${SIGNS[severity]} ${title}` },
    defaultConfiguration: { level: LEVELS[severity] },
  }));
  const results = verdicts.flatMap(({ quote: id, verdict, note, source }) => {
    const quote = quoteOf.get(id);
    if (!quote) return [];
    const ruleIndex = VERDICTS.findIndex(([kind]) => kind === verdict);
    const at = infos.findIndex((info) => info.id === source?.article);
    return [
      {
        ruleId: verdict,
        ruleIndex,
        level: LEVELS[VERDICTS[ruleIndex][2]],
        message: { text: note },
        locations: [place(quote.outer, articles[0].text, paths[0])],
        ...(source && at > 0 && { relatedLocations: [place(source.span, articles[at].text, paths[at])] }),
      },
    ];
  });
  const driver = { name: "variorum", rules };
  const runs = [{ tool: { driver }, columnKind: "utf16CodeUnits", results }];
  const $schema = "https://json.schemastore.org/sarif-2.1.0.json";
  return JSON.stringify({ $schema, version: "2.1.0", runs }, null, 2) + "\n";
}

/**
 * @param {Span} span
 * @param {string} text
 * @param {string} path
 */
function place(span, text, path) {
  const [startLine, startColumn] = lineAndColumn(text, span.start);
  const [endLine, endColumn] = lineAndColumn(text, span.end);
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(path) },
      region: {
        startLine,
        startColumn,
        endLine,
        endColumn,
        charOffset: span.start,
        charLength: span.end - span.start,
        snippet: { text: text.slice(span.start, span.end) },
      },
    },
  };
}

/**
 * Both from 1 on.
 *
 * @param {string} text
 * @param {number} at
 */
function lineAndColumn(text, at) {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  return [line, at - before.lastIndexOf("\n")];
}
