// The differences within a family in sentences, each told once. Knows no DOM.
import { SEVERITIES } from "./severity.js";

/**
 * The distinct differences of a family, gravest first, each with the readings on its two sides.
 *
 * @returns {{ type: string, severity: string, note: string, sides: [string[], string[]] }[]} `sides` are ids of quotes
 */
export function distinctDifferences(edition, family) {
  const distinct = new Map();
  for (const pair of family.pairs) {
    for (const divergence of pair.divergences) {
      const words = [wordsOf(edition, pair.a, divergence.a), wordsOf(edition, pair.b, divergence.b)];
      const ids = [pair.a, pair.b];
      // The same two wordings met the other way round are the same difference.
      if (words[0] > words[1]) {
        words.reverse();
        ids.reverse();
      }
      const key = JSON.stringify([divergence.type, divergence.severity, divergence.where, ...words]);
      const known = distinct.get(key);
      if (!known) distinct.set(key, { ...divergence, sides: ids.map((id) => new Set([id])) });
      else ids.forEach((id, side) => known.sides[side].add(id));
    }
  }
  return Array.from(distinct.values(), ({ type, severity, note, sides }) => ({ type, severity, note, sides: sides.map((s) => [...s]) })).sort(
    (a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity),
  );
}

function wordsOf(edition, id, span) {
  return span ? edition.words(id, span).toLowerCase() : "";
}
