#!/usr/bin/env node
// Times the built package, each figure beside something measured in the same run, so that a slow machine does
// not matter.
//
//   make bench
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import nlp from "compromise";
import { distance } from "fastest-levenshtein";
import { check, compare, extract, similarity } from "variorum";

const stories = new URL("../tests/stories/", import.meta.url).pathname;
const articles = readdirSync(stories, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => ["a", "b", "c"].map((letter) => join(stories, name, `${letter}.txt`)))
  .flatMap((path) => {
    try {
      return [readFileSync(path, "utf8")];
    } catch {
      return []; // a story of two articles
    }
  });

/**
 * The shortest of several runs, in milliseconds: what the machine can do when nothing else runs.
 *
 * @param {number} runs
 * @param {() => unknown} work
 */
async function fastest(runs, work) {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

/**
 * @param {string} what
 * @param {string} value
 * @param {string} [beside]
 */
function row(what, value, beside = "") {
  console.log(`${what.padEnd(52)} ${value.padStart(14)}   ${beside}`);
}

/**
 * @param {string} text
 * @param {number} ms
 */
function megabytes(text, ms) {
  return `${(Buffer.byteLength(text) / 1e3 / ms).toFixed(1)} MB/s`;
}

/**
 * What must at least be done to find quotation marks: looking at every character once.
 *
 * @param {string} text
 */
function scan(text) {
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22 || unit === 0x27 || (unit >= 0x2018 && unit <= 0x201f)) marks++;
  }
  return marks;
}

const load = performance.now();
await extract("“Ready,” she said.");
row("first call, module decoded and compiled", `${(performance.now() - load).toFixed(0)} ms`);

for (const size of [1e5, 1e6, 1e7]) {
  const text = articles
    .join("\n\n")
    .repeat(Math.ceil(size / articles.join("\n\n").length))
    .slice(0, size);
  const runs = size > 1e6 ? 3 : 12; // the first ones warm the engine up
  const ours = await fastest(runs, () => extract(text));
  const plain = await fastest(runs, () => scan(text));
  row(
    `extract, ${size / 1e6} MB with speakers`,
    megabytes(text, ours),
    `${(ours / plain).toFixed(0)} times a plain scan (${megabytes(text, plain)})`,
  );
}
const sample = articles.join("\n\n").slice(0, 20_000);
const peer = await fastest(2, () => nlp(sample).quotations().json());
const same = await fastest(5, () => extract(sample));
row(
  "extract, 20 kB",
  megabytes(sample, same),
  `compromise, quotes only: ${megabytes(sample, peer)} (${(peer / same).toFixed(0)} times as long)`,
);

const five = articles.slice(0, 5).map((text) => ({ text }));
row("compare, five articles", `${(await fastest(10, () => compare(five))).toFixed(1)} ms`);

// Every third quotation as it stands, every third with a word changed, every third nowhere.
const spoken = articles
  .join(" ")
  .split(/(?<=[.!?]) /)
  .filter((sentence) => sentence.split(" ").length > 7);
/** @param {string[]} sentences */
const draftOf = (sentences) =>
  sentences
    .map((sentence, at) => sentence.replace(/[“”"]/g, "").replace(/\S+$/, at % 3 === 1 ? "tomorrow" : "$&"))
    .map((sentence, at) => (at % 3 === 2 ? `We shall never see such a winter again, number ${at}` : sentence))
    .map((sentence) => `“${sentence},” Ada Reed said.`)
    .join("\n\n");
const turns = Array.from({ length: 1_200 }, (_, at) => {
  const words = Array.from({ length: 6 }, (_, of) => spoken[(at * 7 + of * 13) % spoken.length]);
  return `${at % 2 ? "ADA REED" : "TOM HILL"}: ${words.join(" ")}`;
});
const transcript = turns.join("\n\n").slice(0, 1e6);
const many = Array.from({ length: 200 }, (_, at) => ({ text: turns.slice(at * 6, at * 6 + 6).join("\n\n") }));
const thirty = draftOf(Array.from({ length: 30 }, (_, at) => spoken[(at * 11) % spoken.length]));
/** @type {[string, { text: string }[]][]} */
const against = [
  ["a transcript of 1 MB", [{ text: transcript }]],
  ["200 articles", many],
];
for (const [what, sources] of against) {
  const read = await fastest(3, async () => {
    for (const { text } of [...sources, { text: thirty }]) await extract(text);
  });
  const all = await fastest(3, () => check(thirty, sources));
  const plain = await fastest(3, () => sources.map(({ text }) => scan(text)));
  row(
    `check, 30 quotes against ${what}`,
    `${Math.max(0, all - read).toFixed(0)} ms`,
    `after reading it in ${read.toFixed(0)} ms; a plain scan takes ${plain.toFixed(1)} ms`,
  );
}

const a =
  "We will keep the northern ferry running through the winter, whatever the council decides about the " +
  "subsidy, because two hundred families depend on it";
const b =
  "We may keep the northern ferry running through this winter whatever the council decides about " +
  "subsidies, as two hundred households depend upon it";
const rounds = 2_000;
const ours = await fastest(5, async () => {
  for (let round = 0; round < rounds; round++) await similarity(a, b);
});
const edit = await fastest(5, () => {
  for (let round = 0; round < rounds; round++) distance(a, b);
});
const micro = (/** @type {number} */ ms) => `${((ms / rounds) * 1e3).toFixed(1)} µs`;
row(
  "similarity, two quotes of 25 words",
  micro(ours),
  `fastest-levenshtein, a bare number: ${micro(edit)} (ratio ${(ours / edit).toFixed(1)})`,
);

const unlike = (/** @type {string} */ word) =>
  Array.from({ length: 3_000 }, (_, at) => `${word}${(at * 7919) % 3001}`).join(" ");
row(
  "similarity, two unlike texts of 3,000 words",
  `${(await fastest(3, () => similarity(unlike("a"), unlike("b")))).toFixed(0)} ms`,
);
process.exit(0);
