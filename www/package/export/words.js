// A result in sentences, and the signs and titles of what is in it.

/**
 * @import { Check, Family, Quote, Report, Severity, VerdictKind } from "variorum"
 */

/** A speaker less sure than this is said to be probable. Set by hand. */
const SURE_SPEAKER = 0.75;
/** So many sources are named. */
const MOST_NAMES = 4;

/** @type {Record<Severity, string>} */
const TITLES = {
  meaning: "Differ in meaning",
  wording: "Say the same in other words",
  cosmetic: "Differ in form only",
  same: "Agree word for word",
};

/** The sign of each severity, so that colour is never needed. */
export const SIGNS = { meaning: "▲", wording: "◆", cosmetic: "●", same: "=" };

/**
 * From what must be mended to what stands.
 *
 * @type {[VerdictKind, string, Severity][]}
 */
export const VERDICTS = [
  ["nowhere", "In no source", "meaning"],
  ["altered", "Altered", "meaning"],
  ["other-speaker", "Somebody else’s words", "meaning"],
  ["not-judged", "Not judged", "wording"],
  ["reworded", "In other words", "wording"],
  ["trimmed", "Shortened, the sense kept", "cosmetic"],
  ["typography", "The same words", "cosmetic"],
  ["verbatim", "Word for word", "same"],
];

/**
 * “3 statements reach readers with another meaning.”
 *
 * @param {Report | Check} result
 */
export function summaryOf(result) {
  return "verdicts" in result ? ofCheck(result.summary) : ofReport(result);
}

/** @param {Report} report */
function ofReport({ families, quotes, articles }) {
  if (articles.length < 2)
    return `${counted(quotes.length, "quote")} in ${counted(articles.length, "article")}.`;
  if (families.length === 0) return "These articles share no quote.";
  const grave = families.filter(({ severity }) => severity === "meaning").length;
  const open = families.filter(isUnjudged).length;
  const judged =
    grave > 0
      ? `${counted(grave, "statement")} ${grave === 1 ? "reaches" : "reach"} readers with another meaning.`
      : open === families.length
        ? ""
        : "No statement was found that reaches readers with another meaning.";
  const unjudged = `${counted(open, "statement")} ${open === 1 ? "differs" : "differ"} in a language that is not judged here.`;
  return [judged, open > 0 && unjudged].filter(Boolean).join(" ");
}

/**
 * Says that all hold only where each was found as it is printed.
 *
 * @param {Check["summary"]} summary
 */
function ofCheck(summary) {
  const all = Object.values(summary).reduce((sum, count) => sum + count, 0);
  if (all === 0) return "The draft has no quotation in marks.";
  const wrong = summary.nowhere + summary.altered + summary["other-speaker"];
  const needs = `${counted(wrong, "quotation")} of ${all} in the draft ${wrong === 1 ? "needs" : "need"} mending.`;
  const { reworded, "not-judged": open } = summary;
  if (wrong === 0 && reworded === 0 && open === 0)
    return all === 1 ? "The quotation in the draft holds." : `All ${all} quotations in the draft hold.`;
  return [
    wrong > 0 ? needs : open < all && "No quotation was found that needs mending.",
    reworded > 0 && `${counted(reworded, "quotation")} ${reworded === 1 ? "has" : "have"} other words.`,
    open > 0 && `${counted(open, "quotation")} could not be judged.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * “5 articles · 54 quotations and 37 reported statements · 16 shared”, or “Checked against the Courier and the Wire.”
 *
 * @param {Report | Check} result
 */
export function extentOf(result) {
  if ("verdicts" in result) {
    const sources = result.articles.slice(1);
    if (sources.length === 0) return "Checked against nothing.";
    const names = sources.slice(0, MOST_NAMES).map(articleName);
    if (sources.length > names.length) names.push(counted(sources.length - names.length, "more text"));
    return `Checked against ${new Intl.ListFormat("en").format(names)}.`;
  }
  const { articles, quotes, families } = result;
  const reported = quotes.filter(({ kind }) => kind === "indirect").length;
  const quoted = counted(quotes.length - reported, "quotation");
  return [
    counted(articles.length, "article"),
    reported > 0 ? `${quoted} and ${counted(reported, "reported statement")}` : quoted,
    articles.length > 1 && `${families.length.toLocaleString("en")} shared`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/**
 * What an editor reads of a family: its findings, those of form only where there are no others.
 *
 * @param {Family} family
 */
export function tellingFindings({ findings }) {
  const graver = findings.filter(({ severity }) => severity !== "cosmetic");
  return graver.length > 0 ? graver : findings;
}

/**
 * What a family comes to, in a few words.
 *
 * @param {Family} family
 */
export function familyTitle(family) {
  return isUnjudged(family) ? "Differ; you judge" : TITLES[family.severity];
}

/**
 * Whether no table knows the words of a family and they are not all the same: nothing can be said of them.
 *
 * @param {Family} family
 */
export function isUnjudged({ judgement, severity }) {
  return judgement === "not-judged" && severity !== "same" && severity !== "meaning";
}

/**
 * The speaker as the article puts it, explained by the name where that says something else, with “probably” where that is
 * not sure; or an empty string.
 *
 * @param {Quote} quote
 * @param {string} text of its article
 */
export function speakerAsPrinted({ speaker }, text) {
  if (!speaker) return "";
  const probably = speaker.confidence < SURE_SPEAKER ? "probably " : "";
  if (!speaker.mention) return probably + speaker.name;
  const mention = text.slice(speaker.mention.start, speaker.mention.end);
  const words = new Set(mention.match(/[\p{L}\p{N}]+/gu));
  const isTelling = speaker.name.match(/[\p{L}\p{N}]+/gu)?.some((word) => words.has(word));
  return probably + (isTelling ? mention : `${mention} (${speaker.name})`);
}

/**
 * What an article goes by, as in the notes of a report: its outlet, or else its title, or else its id.
 *
 * @param {{ outlet: string | null, title: string | null, id: string }} article
 */
export function articleName({ outlet, title, id }) {
  return outlet || title || id;
}

/**
 * An address that may stand in a link, as browsers write it; null where it is none of the web's: it could be a script.
 *
 * @param {string | null} address
 */
export function webAddress(address) {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? href : null;
}

/**
 * “1 quote”, “1,200 quotes”
 *
 * @param {number} number
 * @param {string} noun
 */
export function counted(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
