// Which quotes are looked at: by gravity, speaker, article and words. Does not use the DOM.
import { isUnjudged } from "variorum/export";

/**
 * @import { Family } from "variorum"
 * @import { ReportView } from "./report_view.js"
 */

/**
 * @typedef {object} Filter what is asked for; an empty string asks for nothing
 * @property {string} gravity a severity, or `unjudged`
 * @property {string} speaker the id of a speaker
 * @property {string} article the id of an article
 * @property {string} words that one of the readings holds
 */

/** @type {Filter} */
export const EVERYTHING = { gravity: "", speaker: "", article: "", words: "" };

/**
 * The families that a filter lets through, in the order of the report.
 *
 * @param {ReportView} view
 * @param {Filter} filter
 */
export function filtered(view, { gravity, speaker, article, words }) {
  const wanted = words.trim().toLowerCase();
  return view.report.families.filter((family) => {
    const quotes = family.quotes.map((id) => view.quote(id));
    return (
      (gravity === "" || gravityOf(family) === gravity) &&
      (speaker === "" || quotes.some((quote) => quote.speaker?.id === speaker)) &&
      (article === "" || quotes.some((quote) => quote.article === article)) &&
      (wanted === "" || quotes.some((quote) => quote.text.toLowerCase().includes(wanted)))
    );
  });
}

/**
 * How grave a family is to the filter.
 *
 * @param {Family} family
 */
export function gravityOf(family) {
  return isUnjudged(family) ? "unjudged" : family.severity;
}

/**
 * Those who speak in the families, by name.
 *
 * @param {ReportView} view
 * @returns {{ id: string, name: string }[]}
 */
export function speakersOf({ report, quote }) {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const id of report.families.flatMap(({ quotes }) => quotes)) {
    const { speaker } = quote(id);
    if (speaker?.id) names.set(speaker.id, speaker.name);
  }
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}
