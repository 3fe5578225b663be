// How the speaker of a quote is known, in words. Does not use the DOM.

/** @type {Record<string, string>} by the rule's name in the report */
const RULES = {
  "verb-before": "a verb of saying before the quote",
  "verb-after": "a verb of saying behind the quote",
  "verb-at-end": "a verb of saying at the end of the sentence",
  "according-to": "words such as “according to”",
  noun: "whose words they are called",
  subject: "the subject of the sentence",
  passive: "“by” and a name",
  colon: "a name and a colon",
  "verb-nearby": "a verb of saying nearby",
  dash: "a name behind a dash",
  "name-nearby": "somebody named in the same sentence",
  "name-after": "a name behind the quote",
  label: "a name inside the marks",
  "named-after": "the next sentence",
  "lead-in": "the sentence before, which leads up to it",
  "teller-before": "who says something in the sentence before",
  "sentence-before": "whom the sentence before is about",
  "heard-before": "who spoke last",
  continued: "the quote goes on from the paragraph before",
  "same-turn": "the quote goes on from the one before",
  exchange: "who answers in the conversation",
  "speaker-before": "who is quoted shortly before",
  "outer-voice": "who speaks the quote around it",
  turn: "whose turn it is",
  "reported-clause": "who is reported to have said it",
};

/**
 * @param {string} via the rule's name in the report
 */
export function ruleInWords(via) {
  return RULES[via] ?? "";
}
