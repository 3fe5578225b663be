// The package's calls as an embedder makes them. Every test runs on direct calls and again on a comparer.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import * as direct from "variorum";
import { pressConference as example } from "../page/examples/press_conference.js";
import { assertFits, faultsOf } from "./schema.mjs";

const { VariorumError, createComparer } = direct;
const comparer = createComparer();
after(() => comparer.dispose());

const two = [
  { text: "“We will not sign the treaty,” Anna Holm said on Monday." },
  { text: "Anna Holm told reporters: “We will sign the treaty.”", id: "second", outlet: "The Post" },
];

for (const [name, calls] of Object.entries({ direct, comparer })) {
  const { check, compare, extract, similarity } = calls;
  describe(name, () => {
    test("results have every field of the contract and no other", async () => {
      const report = await compare(example);
      assert.ok(report.families.length > 3 && report.families.some(({ severity }) => severity === "meaning"));
      assertFits("Report", report);
      assertFits("Extraction", await extract(example[0].text));
      const likeness = await similarity("We will accept it", "We will not accept it");
      assert.equal(likeness.severity, "meaning");
      assertFits("SimilarityResult", likeness);
      assert.deepEqual(likeness.notes, []);
      const german = await similarity("Wir werden den Hafen schließen.", "Wir werden den Markt schließen.", {
        lang: "de",
      });
      assertFits("SimilarityResult", german);
      assert.deepEqual([german.severity, german.notes[0].code], ["wording", "meaning-not-judged"]);
    });

    test("a draft is checked against its sources", async () => {
      const draft = "“The pier will be closed,” Ada Reed said. “It is half a \ud83d old,” Tom Hill said.";
      const talk = "ADA REED: The pier will not be closed.\n\nTOM HILL: It is half a \ud83d old.";
      const found = await check(draft, [{ id: "talk", text: talk }]);
      assertFits("Check", found);
      assert.deepEqual(
        found.verdicts.map(({ verdict }) => verdict),
        ["altered", "verbatim"],
      );
      const [altered, verbatim] = found.verdicts;
      assert.equal(
        altered.note,
        "The transcript has “pier will not be closed”; the draft prints “pier will be closed”.",
      );
      const place = verbatim.source;
      assert.equal(place && talk.slice(place.span.start, place.span.end), "It is half a \ud83d old");
      assert.equal(found.quotes[1].text, "It is half a \ud83d old,");
      assert.deepEqual([found.summary.altered, found.summary.verbatim, found.summary.nowhere], [1, 1, 0]);
    });

    test("nothing to check, or nothing to check against, is said", async () => {
      const none = await check("“The pier will close,” Ada Reed said.", []);
      assert.deepEqual([none.verdicts[0].verdict, none.notes[0].code], ["not-judged", "source-unread"]);
      const empty = await check("It rained.", [{ text: "" }]);
      assert.deepEqual(empty.verdicts, []);
      assert.deepEqual(
        empty.notes.map(({ code }) => code),
        ["source-unread", "no-quotes"],
      );
    });

    test("a bad draft or source is named", async () => {
      const sameId = [{ id: "x", text: "" }];
      for (const [draft, sources, path] of /** @type {[any, any, string][]} */ ([
        [7, [], "draft"],
        ["", "a text", "sources"],
        ["", [{}], "sources[0].text"],
        [{ id: "x", text: "" }, sameId, "sources[0].id"],
      ]))
        await assert.rejects(check(draft, sources), { code: "input", path });
    });

    test("results are plain data and the same each time", async () => {
      const [one, again] = [await compare(example), await compare(example)];
      assert.equal(JSON.stringify(one), JSON.stringify(again));
      assert.deepEqual(JSON.parse(JSON.stringify(one)), one);
      assert.deepEqual(structuredClone(one), one);
    });

    test("ids hold together", async () => {
      const report = await compare(example);
      const quotes = new Set(report.quotes.map(({ id }) => id));
      assert.equal(quotes.size, report.quotes.length);
      const articles = new Set(report.articles.map(({ id }) => id));
      for (const quote of report.quotes) {
        assert.ok(articles.has(quote.article));
        for (const other of [quote.continues, quote.sameTurnAs, quote.parent])
          assert.ok(other === null || quotes.has(other));
      }
      for (const family of report.families) {
        assert.ok(family.quotes.length > 1 && family.quotes.every((id) => quotes.has(id)));
        assert.ok(family.quotes.includes(family.base));
        for (const { a, b } of family.pairs)
          assert.ok(family.quotes.includes(a) && family.quotes.includes(b) && a !== b);
        for (const { cells } of family.columns)
          assert.deepEqual(
            cells.map(({ quote }) => quote),
            family.quotes,
          );
      }
    });

    test("the summary counts, and severities are those of the gravest part", async () => {
      const ranks = ["same", "cosmetic", "wording", "meaning"];
      const gravest = (/** @type {{ severity: string }[]} */ parts) =>
        ranks[Math.max(0, ...parts.map(({ severity }) => ranks.indexOf(severity)))];
      const { articles, quotes, families, summary } = await compare(example);
      const of = (/** @type {string} */ severity) =>
        families.filter((family) => family.severity === severity).length;
      assert.deepEqual(summary, {
        articles: articles.length,
        quotes: quotes.length,
        families: families.length,
        same: of("same"),
        cosmetic: of("cosmetic"),
        wording: of("wording"),
        meaning: of("meaning"),
      });
      const order = families.map(({ severity }) => ranks.indexOf(severity));
      assert.deepEqual(
        order,
        order.toSorted((a, b) => b - a),
        "gravest first",
      );
      for (const family of families) {
        assert.equal(family.severity, gravest(family.pairs));
        for (const pair of family.pairs) assert.equal(pair.severity, gravest(pair.divergences));
      }
    });

    test("articles keep the names and the order given", async () => {
      const { articles, quotes } = await compare(two);
      assert.deepEqual(
        articles.map(({ id, outlet }) => [id, outlet]),
        [
          ["a1", null],
          ["second", "The Post"],
        ],
      );
      assert.deepEqual(
        quotes.map(({ article }) => article),
        ["a1", "second"],
      );
    });

    test("equal words score 1 and others less, the same both ways", async () => {
      const score = async (/** @type {string} */ a, /** @type {string} */ b) =>
        (await similarity(a, b)).similarity.score;
      const [a, b] = ["The bridge will open in May.", "The bridge may open in June."];
      assert.equal(await score(a, a), 1);
      assert.ok((await score(a, b)) < 1);
      assert.equal(await score(a, b), await score(b, a));
    });

    /** The calls as JavaScript without types may make them. */
    const untyped = /** @type {Record<string, (...args: unknown[]) => Promise<unknown>>} */ (
      /** @type {unknown} */ (calls)
    );
    /** @type {[string, () => Promise<unknown>, string, string][]} */
    const badInput = [
      ["no array", () => untyped.compare("text"), "input", "articles"],
      ["no object", () => untyped.compare([two[0], 7]), "input", "articles[1]"],
      ["no text", () => untyped.compare([two[0], { id: "x" }]), "input", "articles[1].text"],
      ["a text that is no string", () => untyped.compare([{ text: ["a"] }]), "input", "articles[0].text"],
      [
        "an outlet that is no string",
        () => untyped.compare([{ text: "", outlet: 5 }]),
        "input",
        "articles[0].outlet",
      ],
      ["an empty id", () => untyped.compare([{ text: "", id: "" }]), "input", "articles[0].id"],
      [
        "two equal ids",
        () =>
          untyped.compare([
            { text: "", id: "x" },
            { text: "", id: "x" },
          ]),
        "input",
        "articles[1].id",
      ],
      ["options that are none", () => untyped.compare(two, 5), "input", "options"],
      ["a signal that is none", () => untyped.compare(two, { signal: {} }), "input", "options.signal"],
      [
        "an option of the wrong type",
        () => untyped.compare(two, { evidence: "much" }),
        "input",
        "options.evidence",
      ],
      [
        "vectors at no known time",
        () => untyped.compare(two, { vectors: "now" }),
        "input",
        "options.vectors",
      ],
      ["no article", () => untyped.extract(undefined), "input", "article"],
      ["an article without text", () => untyped.extract({}), "input", "article.text"],
      ["a wording that is no string", () => untyped.similarity("a", null), "input", "b"],
      [
        "a text too long",
        () => untyped.compare([{ text: "x".repeat(20_000_001) }]),
        "limit",
        "articles[0].text",
      ],
      [
        "texts too long together",
        () => untyped.compare(Array(6).fill({ text: "x".repeat(10_000_000) })),
        "limit",
        "articles",
      ],
      ["too many articles", () => untyped.compare(Array(2_001).fill({ text: "" })), "limit", "articles"],
    ];
    for (const [what, call, code, path] of badInput) {
      test(`${what} is refused in a sentence`, async () => {
        await assert.rejects(call, (error) => {
          assert.ok(error instanceof VariorumError && error instanceof Error);
          assert.deepEqual([error.name, error.code, error.path], ["VariorumError", code, path]);
          assert.match(error.message, /^\p{Lu}.{20,}\.$/su);
          return true;
        });
      });
    }

    test("a limit is reported with its number and the number given", async () => {
      await assert.rejects(compare([{ text: "x".repeat(20_000_001) }]), /20,000,000 .*20,000,001/);
    });

    /** @type {[string, import("variorum").ArticleInput[]][]} */
    const oddInput = [
      ["no articles", []],
      ["one article", [two[0]]],
      ["an empty text", [{ text: "" }, two[0]]],
      ["blanks alone", [{ text: " \n\t\u00a0\u2003" }]],
      ["ten million times one letter", [{ text: "x".repeat(10_000_000) }, two[0]]],
      ["ten million blanks", [{ text: " ".repeat(10_000_000) }]],
      ["every byte", [{ text: String.fromCharCode(...Array(256).keys()).repeat(50) }]],
      ["opening marks alone", [{ text: "“".repeat(3000) }]],
      ["closing marks alone", [{ text: "”".repeat(3000) }]],
      ["straight marks alone", [{ text: '"'.repeat(3001) }]],
      ["marks of all kinds, none in pairs", [{ text: "“a ‘b «c „d ‚e \"f 'g ".repeat(500) }]],
      ["marks in marks in marks", [{ text: "“ ‘".repeat(500) + "so" + "’ ”".repeat(500) }]],
      ["five thousand quotes, all the same", [{ text: "“Yes, it is so,” he said. ".repeat(5000) }]],
      ["a thousand line breaks", [{ text: "\r\n".repeat(1000) + "“Yes, it is,” he said.\r" }]],
    ];
    for (const [what, articles] of oddInput) {
      test(`${what}: a report, never an error`, { timeout: 60_000 }, async () => {
        const report = await compare(articles);
        assertFits("Report", report);
        assert.equal(report.articles.length, articles.length);
      });
    }

    test("an unclosed mark is a note", async () => {
      const { notes } = await extract("He said “it is late and left.\n\nThen he slept.");
      assert.ok(notes.length > 0);
      assertFits("Extraction", { quotes: [], notes });
    });

    test("a signal that has fired rejects with its reason", async () => {
      const reason = new Error("changed my mind");
      await assert.rejects(compare(two, { signal: AbortSignal.abort(reason) }), (error) => error === reason);
      await assert.rejects(extract(two[0], { signal: AbortSignal.abort() }), { name: "AbortError" });
    });

    test("progress is reported, and throwing from the callback ends the call", async () => {
      /** @type {import("variorum").Progress[]} */
      const told = [];
      await compare(example, { onProgress: (progress) => told.push(progress) });
      assert.ok(told.length > 0);
      for (const { phase, done, total } of told) {
        assert.ok(
          ["load", "read", "compare"].includes(phase) && done >= 0 && done <= total,
          `${phase} ${done}/${total}`,
        );
      }
      const stop = new Error("stop");
      await assert.rejects(
        compare(example, {
          onProgress: () => {
            throw stop;
          },
        }),
        (error) => error === stop,
      );
      assert.equal((await compare(two)).articles.length, 2);
    });
  });
}

test("both ways give the same bytes", async () => {
  assert.equal(
    JSON.stringify(await direct.compare(example)),
    JSON.stringify(await comparer.compare(example)),
  );
});

test("the schema refuses what is no result", async () => {
  const report = await direct.compare(example);
  const without = structuredClone(report);
  for (const family of without.families) Reflect.deleteProperty(family, "base");
  assert.match(faultsOf("Report", without)[0], /families\/0 must have required property 'base'/);
  assert.notDeepEqual(faultsOf("Report", { ...report, more: 1 }), []);
  const [quote, ...quotes] = report.quotes;
  assert.notDeepEqual(faultsOf("Report", { ...report, quotes: [{ ...quote, kind: "loud" }, ...quotes] }), []);
  const span = { start: -1, end: 2.5 };
  assert.equal(faultsOf("Report", { ...report, quotes: [{ ...quote, span }, ...quotes] }).length, 2);
});
