// The page's examples say what a careful reader of their texts says. Every expectation was written by hand, before the
// program ran on the text.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { check, compare } from "variorum";
import { examples } from "../page/examples/index.js";
import { alarms, standings } from "../page/findings.js";
import { createReportView } from "../page/report_view.js";

/** @param {{ outlet: string, text: string }[]} articles */
async function seen(articles) {
  const report = await compare(articles.map(({ outlet, text }) => ({ outlet, text })));
  const named = articles.map(({ outlet, text }) => ({ name: outlet, outlet, text }));
  return { report, view: createReportView(report, named) };
}

/** @param {{ severity: string, label: string }[]} families */
const graded = (families) => families.map(({ severity, label }) => `${severity}: ${label}`).sort();

describe("five papers, one press conference", () => {
  test("five differences matter, and no innocent paper is accused", async () => {
    const { view } = await seen(examples.pressConference);
    const notes = alarms(view).map(({ finding }) => finding.note);
    assert.deepEqual(notes.toSorted(), [
      "Port Selwyn Courier and Harbour Wire print “14”; Eastmark Gazette “40”.",
      "Port Selwyn Courier and The Northern Ledger print “provided the wind stays below gale force”; Selwyn Today “if the " +
        "wind stayed below gale force”; Eastmark Gazette leaves it out.",
      "Port Selwyn Courier, Eastmark Gazette and Selwyn Today print “not ruled out a toll for cars”; Harbour Wire “ruled " +
        "out a toll for cars”.",
      "Port Selwyn Courier, Eastmark Gazette and Selwyn Today print “will”; Harbour Wire “may”.",
      "Port Selwyn Courier, The Northern Ledger and Selwyn Today name Edda Roe; Harbour Wire Piet Dorran.",
    ]);
  });

  test("only who prints what the others do not is marked", async () => {
    const { view } = await seen(examples.pressConference);
    const accused = Object.fromEntries(
      view.report.families
        .filter(({ severity }) => severity === "meaning")
        .map((family) => [
          family.label.split(" ").slice(0, 3).join(" "),
          examples.pressConference
            .map(({ outlet }) => outlet)
            .filter((_, at) => standings(view, family)[at] === "meaning"),
        ]),
    );
    assert.deepEqual(accused, {
      "Night boats will": ["Eastmark Gazette"],
      "We have not": ["Harbour Wire"],
      "But fares for": ["Harbour Wire"],
      "We will have": ["Eastmark Gazette"],
      "This is the": ["Harbour Wire"],
    });
  });

  test("what only one paper has stands alone, and what nobody changed is the same", async () => {
    const { report } = await seen(examples.pressConference);
    const others = report.families.filter(({ severity }) => severity !== "meaning");
    assert.deepEqual(graded(others), [
      "cosmetic: It was a long, gray, expensive winter – and nobody here wants another…",
      "same: There is no way around it",
      "wording: The old pier will be closed for repairs in the autumn",
      "wording: a lasting alliance between the harbour and the islands",
    ]);
    const joined = new Set(report.families.flatMap(({ quotes }) => quotes));
    for (const words of ["I have heard promises on this quay before", "The yard has our order"]) {
      const quote = report.quotes.find(({ text }) => text.startsWith(words));
      assert.ok(quote && !joined.has(quote.id), words);
    }
  });
});

describe("one speech, two translations", () => {
  test("a duty that becomes a possibility matters; other words for the same do not", async () => {
    const { report, view } = await seen(examples.translations);
    assert.deepEqual(
      alarms(view).map(({ finding }) => finding.note),
      ["Lakeland Agency prints “must”; Meridian Press “may”."],
    );
    const others = report.families.filter(({ severity }) => severity !== "meaning").map((f) => f.severity);
    assert.deepEqual(others.sort(), ["same", "wording", "wording", "wording"]);
  });
});

test("a draft and its transcript: each quote has the verdict that an editor gives it", async () => {
  const [draft, ...sources] = examples.draftAndTranscript.map(({ outlet, text }) => ({ outlet, text }));
  const { verdicts } = await check(draft, sources);
  assert.deepEqual(
    verdicts.map(({ verdict }) => verdict),
    ["verbatim", "altered", "altered", "altered", "other-speaker", "nowhere"],
  );
});
