// What the report found, as the page tells it: sentences that name the articles, and how an article stands to the others.
// Does not use the DOM.
import { SEVERITIES } from "./severity.js";

/**
 * @import { Family, Finding, Severity } from "variorum"
 * @import { ReportView } from "./report_view.js"
 */

/**
 * How an article stands to the readings of a family:
 * - a severity: its words part from those of most others, as gravely as that;
 * - `unjudged`: its words part from others' in a language whose meaning is not judged;
 * - `lacks`: it does not quote them.
 *
 * @typedef {Severity | "unjudged" | "lacks"} Standing
 */

/** Less sure findings are told, and raise no alarm. */
export const SURE = 0.5;

/**
 * The findings that say that two articles cannot both be right, the surest first.
 *
 * @param {ReportView} view
 * @returns {{ family: Family, finding: Finding }[]}
 */
export function alarms({ report }) {
  return report.families
    .filter(({ severity }) => severity === "meaning")
    .flatMap((family) => {
      const finding = family.findings.find(
        ({ severity, certainty }) => severity === "meaning" && certainty >= SURE,
      );
      return finding ? [{ family, finding }] : [];
    })
    .sort((a, b) => b.finding.certainty - a.finding.certainty);
}

/**
 * How each article stands to a family, in the order of the report.
 *
 * @param {ReportView} view
 * @param {Family} family
 * @returns {Standing[]}
 */
export function standings({ report, quote: known }, family) {
  const articleOf = (/** @type {string} */ id) => known(id).article;
  /** @type {Map<string, Severity>} */
  const gravest = new Map(family.quotes.map((id) => [articleOf(id), "same"]));
  for (const finding of family.findings) {
    const isAlarm = finding.severity === "meaning";
    // An alarm that is not sure leaves the words a matter of wording.
    const grave = isAlarm && finding.certainty >= SURE ? graveOnes(family, finding) : new Set();
    // The first group is that of most articles; the others part from it.
    for (const { readings } of finding.groups.slice(1)) {
      for (const { quote } of readings) {
        const told = isAlarm && !grave.has(quote) ? "wording" : finding.severity;
        const article = articleOf(quote);
        if (isGraver(told, gravest.get(article) ?? "same")) gravest.set(article, told);
      }
    }
  }
  return report.articles.map(({ id }) => {
    const severity = gravest.get(id);
    if (severity === undefined) return "lacks";
    return family.judgement === "not-judged" && severity !== "same" && severity !== "meaning"
      ? "unjudged"
      : severity;
  });
}

/**
 * The quotes that part from those of most articles as gravely as a finding says: a third paper may have other words there
 * than both and still say what most say.
 *
 * @param {Family} family
 * @param {Finding} finding
 * @returns {Set<string>}
 */
function graveOnes(family, { type, where, severity, groups: [most, ...others] }) {
  const usual = new Set(most.readings.map(({ quote }) => quote));
  const compared = new Set();
  const grave = new Set();
  for (const { a, b, divergences } of family.pairs) {
    if (usual.has(a) === usual.has(b)) continue;
    const quote = usual.has(a) ? b : a;
    compared.add(quote);
    const isSo = divergences.some(
      (found) => found.type === type && found.where === where && found.severity === severity,
    );
    if (isSo) grave.add(quote);
  }
  const unknown = others.flatMap(({ readings }) => readings).filter(({ quote }) => !compared.has(quote));
  for (const { quote } of unknown) grave.add(quote);
  return grave;
}

/**
 * @param {Severity} a
 * @param {Severity} b
 */
function isGraver(a, b) {
  return SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b);
}
