// The contract's shapes as data, and one function that checks a value against them: every field present, none
// besides, absent ones null. Kept apart from the tests because several hold results against it.
import assert from "node:assert/strict";

/**
 * A check, a list of one shape, a shape that may be null, or the shapes of all fields of an object.
 *
 * @typedef {(value: unknown) => boolean} Check
 * @typedef {Check | Shape[] | { orNull: Shape } | { [field: string]: Shape }} Shape
 */

/** @type {Check} */
const text = (value) => typeof value === "string";
/** @type {Check} */
const fraction = (value) => typeof value === "number" && value >= 0 && value <= 1;
/** @type {Check} */
const count = (value) => Number.isInteger(value) && Number(value) >= 0;
/**
 * @param {unknown[]} values
 * @returns {Check}
 */
const oneOf =
  (...values) =>
  (value) =>
    values.includes(value);
const orNull = (/** @type {Shape} */ shape) => ({ orNull: shape });

const span = { start: count, end: count };
const severity = oneOf("same", "cosmetic", "wording", "meaning");
const judgement = oneOf("judged", "partly", "not-judged");

const VERDICTS = [
  "verbatim",
  "typography",
  "trimmed",
  "reworded",
  "altered",
  "other-speaker",
  "nowhere",
  "not-judged",
];

const quote = {
  id: text,
  article: text,
  kind: oneOf("direct", "partial", "term", "title", "nested", "indirect"),
  span,
  outer: span,
  text,
  context: span,
  marks: oneOf("paired", "missing-open", "missing-close", "none"),
  continues: orNull(text),
  sameTurnAs: orNull(text),
  parent: orNull(text),
  cue: orNull({ span, text }),
  speaker: orNull({ id: text, name: text, mention: orNull(span), via: text, confidence: fraction }),
  family: orNull(text),
  key: text,
};

const divergence = {
  type: oneOf(
    ...[
      "punctuation",
      "spelling",
      "article",
      "contraction",
      "inflection",
      "function-word",
      "span-boundary",
      "pronoun",
      "name-form",
    ],
    ...[
      "synonym",
      "paraphrase",
      "reordering",
      "voice",
      "title-form",
      "truncation",
      "no-overlap",
      "omission",
      "addition",
    ],
    ...[
      "number",
      "time",
      "entity",
      "negation",
      "modality",
      "tense",
      "intensity",
      "scope",
      "sense",
      "speaker",
      "garbled",
    ],
  ),
  severity: oneOf("cosmetic", "wording", "meaning"),
  where: oneOf("quote", "context", "attribution"),
  a: orNull(span),
  b: orNull(span),
  note: text,
};

const likeness = {
  similarity: {
    score: fraction,
    parts: (/** @type {unknown} */ parts) => Object.values(Object(parts)).every(fraction),
  },
  severity,
  divergences: [divergence],
};

const family = {
  id: text,
  label: text,
  basis: oneOf("utterance", "phrase"),
  severity,
  quotes: [text],
  base: text,
  pairs: [{ a: text, b: text, judgement, ...likeness }],
  columns: [{ kind: oneOf("same", "variant", "gap", "moved"), cells: [{ quote: text, span: orNull(span) }] }],
  evidence: [text],
  judgement,
  findings: [
    {
      type: divergence.type,
      severity: divergence.severity,
      where: divergence.where,
      certainty: fraction,
      groups: [{ text, readings: [{ quote: text, span: orNull(span) }] }],
      note: text,
    },
  ],
};

const note = { article: orNull(text), span: orNull(span), code: text, message: text };

const article = {
  id: text,
  title: orNull(text),
  outlet: orNull(text),
  byline: orNull(text),
  url: orNull(text),
  published: orNull(text),
  lang: text,
  length: count,
};

const speakerInfo = {
  id: text,
  name: text,
  kind: oneOf("person", "body", "group", "text", "unknown"),
  forms: [text],
  articles: [text],
};

export const shapes = {
  report: {
    schemaVersion: oneOf("1.0"),
    engine: { name: text, version: text, lexicon: text },
    articles: [article],
    quotes: [quote],
    speakers: [speakerInfo],
    families: [family],
    summary: {
      articles: count,
      quotes: count,
      families: count,
      same: count,
      cosmetic: count,
      wording: count,
      meaning: count,
    },
    notes: [note],
  },
  extraction: { quotes: [quote], notes: [note] },
  check: {
    schemaVersion: oneOf("1.0"),
    verdicts: [
      {
        quote: text,
        verdict: oneOf(...VERDICTS),
        certainty: fraction,
        source: orNull({ article: text, span, speaker: quote.speaker, before: text, after: text }),
        divergences: [divergence],
        tier: orNull(oneOf("exact", "typography", "case", "words", "meaning")),
        note: text,
      },
    ],
    summary: Object.fromEntries(VERDICTS.map((verdict) => [verdict, count])),
    notes: [note],
    articles: [article],
    quotes: [quote],
  },
  likeness: { ...likeness, notes: [note] },
};

/**
 * Fails with the path of the first place where the value is not of the shape.
 *
 * @param {unknown} value
 * @param {Shape} shape
 */
export function assertShape(value, shape, path = "result") {
  if (typeof shape === "function") {
    assert.ok(shape(value), `${path} is ${JSON.stringify(value)}`);
  } else if (Array.isArray(shape)) {
    assert.ok(Array.isArray(value), `${path} is no array`);
    /** @type {unknown[]} */ (value).forEach((item, index) =>
      assertShape(item, shape[0], `${path}[${index}]`),
    );
  } else if ("orNull" in shape) {
    if (value !== null) assertShape(value, /** @type {Shape} */ (shape.orNull), path);
  } else {
    assert.equal(Object.getPrototypeOf(value), Object.prototype, `${path} is no plain object`);
    const fields = /** @type {Record<string, unknown>} */ (value);
    assert.deepEqual(Object.keys(fields).sort(), Object.keys(shape).sort(), `fields of ${path}`);
    for (const [key, part] of Object.entries(shape)) assertShape(fields[key], part, `${path}.${key}`);
  }
}
