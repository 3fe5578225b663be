// What the page works out without a browser: piles of articles, what a text says of itself, findings, filters, exports.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { compare } from "variorum";
import { extentOf, summaryOf } from "variorum/export";
import { EVERYTHING, filtered, speakersOf } from "../page/filter.js";
import { alarms, standings } from "../page/findings.js";
import { aboutText } from "../page/intake/about.js";
import { piecesOf } from "../page/intake/pile.js";
import { textOf } from "../page/intake/texts.js";
import { placeInStep } from "../page/in_step.js";
import { excerptsIn, excerptsOf, fragmentOf } from "../page/link.js";
import { createReportView } from "../page/report_view.js";
import { ruleInWords } from "../page/speaker_rule.js";

describe("a pile of articles", () => {
  const one = "“We will open the bridge in May,” Anna Holm said.";
  const two = "Anna Holm said: “We may open the bridge.”";
  /** @type {[string, string, string[]][]} */
  const rows = [
    ["one article", one, [one]],
    ["a rule of dashes", `${one}\n\n---\n\n${two}`, [one, two]],
    [
      "a rule that names the next",
      `=== The Courier | 3 May 2024 ===\n${one}\n=== The Wire ===\n${two}`,
      [one, two],
    ],
    ["numbered", `Article 1\n${one}\nArticle 2\n${two}`, [one, two]],
    ["empty lines", `${one}\n\n\n\n${two}`, [one, two]],
    ["a paragraph is no article", `${one}\n\n${two}`, [`${one}\n\n${two}`]],
    ["scraps between rules are left out", `${one}\n---\nmenu\n---\n${two}`, [one, two]],
    ["a short piece alone keeps the text whole", `${one}\n\n\n\nmore soon`, [`${one}\n\n\n\nmore soon`]],
  ];
  for (const [name, text, pieces] of rows) {
    test(name, () =>
      assert.deepEqual(
        piecesOf(text).map(({ text }) => text),
        pieces,
      ),
    );
  }
});

describe("what a text says of itself", () => {
  /** @type {[string, string, Partial<import("../page/intake/about.js").About>][]} */
  const rows = [
    ["Outlet: The Courier\nDate: 2024-05-03\n\nText.", "", { outlet: "The Courier", date: "2024-05-03" }],
    ["Text.", "The Courier | 3 May 2024", { outlet: "The Courier", date: "2024-05-03" }],
    ["Bridge to open\nMay 3, 2024\n\nText.", "", { date: "2024-05-03" }],
    ["Published: 29 Feb. 2024, 10:00\n\nText.", "", { date: "2024-02-29" }],
    ["Published: 31 Feb. 2024, 10:00\n\nText.", "", { date: "" }],
    ["# Bridge to open\n\nText.", "", { headline: "Bridge to open", outlet: "" }],
    ["PORT ARDEN, Tuesday (Harbour Wire) - The bridge opens.", "", { outlet: "Harbour Wire" }],
    ["Original url: https://www.courier.example/a/1\n\nText.", "", { outlet: "courier.example" }],
    ["“Source: none,” he said of the well, and went on for a while.", "", { outlet: "" }],
  ];
  for (const [text, heading, expected] of rows) {
    test(JSON.stringify(text.slice(0, 40)), () => {
      const found = aboutText(text, heading);
      for (const [key, value] of Object.entries(expected)) assert.equal(Object(found)[key], value, key);
    });
  }
});

/** @param {[string, string][]} articles name and text */
async function viewOf(...articles) {
  const given = articles.map(([name, text]) => ({ name, text }));
  const report = await compare(given.map(({ name, text }) => ({ outlet: name, text })));
  return createReportView(report, given);
}

const papers = () =>
  viewOf(
    ["Courier", "“We will have 14 boats in the harbour,” Anna Holm said. “=2+2 is 4,” she said."],
    [
      "Wire",
      "“We will have 14 boats in the harbour,” Anna Holm said. “It rains on the quay,” said Carl Boe.",
    ],
    ["Gazette", "“We will have 40 boats in the harbour,” Anna Holm said. “=2+2 is 4,” she said."],
  );

test("the alarm names the papers, and the odd one out stands apart", async () => {
  const view = await papers();
  const [{ family, finding }] = alarms(view);
  assert.match(finding.note, /Courier and Wire .*14.*Gazette .*40/);
  assert.deepEqual(standings(view, family), ["same", "same", "meaning"]);
  const other = view.report.families.find(({ id }) => id !== family.id);
  assert.ok(other);
  assert.deepEqual(standings(view, other), ["same", "lacks", "same"]);
  assert.equal(summaryOf(view.report), "1 statement reaches readers with another meaning.");
  assert.equal(extentOf(view.report), "3 articles · 6 quotations · 2 shared");
});

test("words of a language that is not judged are no all-clear", async () => {
  const view = await viewOf(
    ["A", "Ana Holm dijo: «Queremos abrir el puente viejo en mayo para los barcos»."],
    ["B", "Ana Holm dijo: «Queremos abrir el puente grande en mayo para los barcos»."],
  );
  assert.deepEqual(standings(view, view.report.families[0]), ["same", "unjudged"]);
  assert.equal(summaryOf(view.report), "1 statement differs in a language that is not judged here.");
});

test("a filter lets through what it asks for", async () => {
  const view = await papers();
  const labels = (/** @type {Partial<typeof EVERYTHING>} */ asked) =>
    filtered(view, { ...EVERYTHING, ...asked }).map(({ label }) => label.slice(0, 4));
  assert.deepEqual(labels({}), ["We w", "=2+2"]);
  assert.deepEqual(labels({ gravity: "same" }), ["=2+2"]);
  assert.deepEqual(labels({ words: "BOATS" }), ["We w"]);
  assert.deepEqual(labels({ article: view.report.articles[1].id }), ["We w"]);
  const [anna] = speakersOf(view);
  assert.equal(anna.name, "Anna Holm");
  assert.deepEqual(labels({ speaker: anna.id }), ["We w", "=2+2"]);
});

describe("two articles in step", () => {
  /** @type {[string, [number, number][], number, number][]} */
  const rows = [
    ["without anchors, as far down", [], 50, 100],
    ["at an anchor, at the other", [[20, 120]], 20, 120],
    [
      "between two, as far between",
      [
        [20, 120],
        [40, 160],
      ],
      30,
      140,
    ],
    [
      "anchors in another order",
      [
        [40, 160],
        [20, 120],
      ],
      30,
      140,
    ],
    [
      "one that leads backwards is passed over",
      [
        [20, 120],
        [30, 20],
      ],
      30,
      130,
    ],
    ["the end", [[20, 120]], 100, 200],
  ];
  for (const [name, anchors, place, there] of rows)
    test(name, () => assert.equal(placeInStep(anchors, [100, 200], place), there));
});

test("every rule that finds a speaker is told in words", () => {
  const source = readFileSync(new URL("../../src/attribution/speaker_rule.rs", import.meta.url), "utf8");
  const rules = Array.from(source.matchAll(/^ {4}\w+ "([a-z-]+)"$/gm), ([, rule]) => rule);
  assert.ok(rules.length > 20);
  assert.deepEqual(
    rules.filter((rule) => ruleInWords(rule) === ""),
    [],
  );
});

describe("a link to a quote", () => {
  test("holds the paragraphs of its readings and no more", async () => {
    const view = await viewOf(
      ["A", "The news.\n\n“We will open the bridge in May,” Anna Holm said.\n\nThe rest."],
      ["B", "“We may open the bridge in May,” said Anna Holm 🌉."],
      ["C", "Nothing of it."],
    );
    const [family] = view.report.families;
    const excerpts = [
      textOf({ outlet: "A", text: "“We will open the bridge in May,” Anna Holm said." }),
      textOf({ outlet: "B", text: "“We may open the bridge in May,” said Anna Holm 🌉." }),
    ];
    assert.deepEqual(excerptsOf(view, family), excerpts);
    const fragment = await fragmentOf(excerpts);
    assert.ok(fragment);
    assert.match(fragment, /^#quote=[\w-]+$/);
    assert.deepEqual(await excerptsIn(fragment), excerpts);
  });

  test("too long is told, not cut", async () => {
    assert.equal(await fragmentOf([textOf({ outlet: "A", text: "a".repeat(60_000) })]), null);
  });

  // A few bytes that unpack to 100,000 letters.
  const bomb = () => deflateRawSync(`[{"outlet":"A","text":"${"a".repeat(100_000)}"}]`).toString("base64url");
  for (const [what, fragment] of [
    ["nothing", ""],
    ["another anchor", "#quotes"],
    ["no base64", "#quote=%%%"],
    ["no deflate", "#quote=AAAA"],
    ["something else", `#quote=${deflateRawSync('{"outlet":"A"}').toString("base64url")}`],
    ["no excerpts", `#quote=${deflateRawSync("[]").toString("base64url")}`],
    ["a bomb", `#quote=${bomb()}`],
  ]) {
    test(`${what}: no link`, async () => assert.equal(await excerptsIn(fragment), null));
  }
});
