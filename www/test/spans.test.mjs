// Every span counts UTF-16 code units of the text exactly as given, whatever the text is made of.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compare, extract, similarity } from "variorum";
import { pressConference as example } from "../page/examples/press_conference.js";

const rows = [
  ["plain", "“It is late,” she said.", "It is late,"],
  ["emoji before", "👩‍👩‍👧🏽 🇳🇴 “It is late,” she said.", "It is late,"],
  ["emoji inside", "“It is 🌙👩🏽‍🚀 late,” she said.", "It is 🌙👩🏽‍🚀 late,"],
  [
    "combining marks",
    "Zoe\u0308 said: “Le\u0301a va au cafe\u0301 demain.”",
    "Le\u0301a va au cafe\u0301 demain.",
  ],
  ["carriage returns", "First line.\r\n\r\n“It is late,” she said.\r\n", "It is late,"],
  ["byte order mark", "\ufeff“It is late,” she said.", "It is late,"],
  [
    "zero width and no-break blanks",
    "She\u200b said:\u00a0“It\u00a0is\u2060 late.”",
    "It\u00a0is\u2060 late.",
  ],
  ["right to left", "דנה אמרה: “זה מאוחר מאוד עכשיו.”", "זה מאוחר מאוד עכשיו."],
  ["letters beyond the first plane", "“It is 𝒱ery 𠮷 late,” she said.", "It is 𝒱ery 𠮷 late,"],
  ["half an emoji", "x \udc4d “It is \ud83d late,” she said. \ud83d", "It is \ud83d late,"],
];

for (const [name, text, words] of rows) {
  test(name, async () => {
    const { quotes } = await extract(text);
    assert.deepEqual(
      quotes.map((quote) => quote.text),
      [words],
    );
    const [{ span, outer, context, cue, speaker }] = quotes;
    assert.equal(text.slice(span.start, span.end), words);
    assert.equal(text.slice(outer.start, outer.end), `“${words}”`);
    assert.ok(context.start <= outer.start && outer.end <= context.end);
    if (cue) assert.equal(text.slice(cue.span.start, cue.span.end), cue.text);
    if (speaker?.mention) assert.ok(inside(speaker.mention, text.length));
  });
}

test("a quote beyond others keeps its place", async () => {
  const text = rows.map(([, text]) => text).join("\n\n");
  const found = (await extract(text)).quotes.map((quote) => quote.text);
  for (const [name, , words] of rows) assert.ok(found.includes(words), name);
});

test("every span of a report lies in its own text", async () => {
  const odd = rows.flatMap(([, text, words]) => [
    { text: text.replace("“", "“🌍 ") },
    { text: `“${words}” 🌍` },
  ]);
  for (const articles of [example, odd]) {
    const report = await compare(articles);
    const { quotes } = report;
    const textOf = (/** @type {string} */ article) =>
      articles[report.articles.findIndex(({ id }) => id === article)].text;
    const quoteOf = (/** @type {string} */ wanted) => quotes[quotes.findIndex(({ id }) => id === wanted)];
    const lengthOf = (/** @type {string} */ quote) => textOf(quoteOf(quote).article).length;
    for (const { id, length } of report.articles) assert.equal(length, textOf(id).length);
    for (const { article, span, text } of quotes) {
      assert.equal(textOf(article).slice(span.start, span.end), text);
    }
    assert.ok(report.families.length > 0);
    for (const { pairs, columns } of report.families) {
      for (const { a, b, divergences } of pairs) {
        for (const divergence of divergences) {
          assert.ok(divergence.a === null || inside(divergence.a, lengthOf(a)));
          assert.ok(divergence.b === null || inside(divergence.b, lengthOf(b)));
        }
      }
      for (const { quote, span } of columns.flatMap(({ cells }) => cells)) {
        const { outer } = quoteOf(quote);
        assert.ok(
          span === null || (outer.start <= span.start && span.start < span.end && span.end <= outer.end),
        );
      }
    }
  }
});

test("the spans of two wordings point into their own side", async () => {
  const [a, b] = ["🌍 We sent 14 ships.", "🌍🌍 We sent 40 ships."];
  const { divergences } = await similarity(a, b);
  const words = divergences
    .filter(({ type }) => type === "number")
    .map((number) => [a.slice(number.a?.start, number.a?.end), b.slice(number.b?.start, number.b?.end)]);
  assert.equal(words.length, 1);
  assert.match(words[0][0], /^14/);
  assert.match(words[0][1], /^40/);
});

/**
 * @param {import("variorum").Span} span
 * @param {number} length
 */
function inside({ start, end }, length) {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;
}
