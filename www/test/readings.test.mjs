// How the page draws a family: what each cell says, what is told once, where a line breaks.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { alignedReadings } from "../page/columns.js";
import { createReportView } from "../page/report_view.js";
import { foldLabel, foldRuns } from "../page/fold.js";
import { wrapColumns } from "../page/wrap.js";

/**
 * @import { Family, Report } from "variorum"
 * @import { AlignedCell } from "../page/columns.js"
 *
 * Row and column.
 * @typedef {[number, number]} Place
 *
 * A difference between two places, `null` where a side has no words, its severity and where it is.
 * @typedef {[Place | null, Place | null, string, string?]} Difference
 */

/**
 * A family from readings with a bar between their cells, `-` for none: `“We |will |-|go.”`. The first is the
 * base.
 *
 * @param {string[]} readings
 * @param {Difference[]} differences
 */
function familyOf(readings, differences) {
  const rows = readings.map((reading, row) => {
    let at = 0;
    const spans = reading.split("|").map((cell) => {
      if (cell === "-") return null;
      const start = at + cell.search(/[^“\s]/);
      at += cell.length;
      return { start, end: at - (cell.length - cell.search(/[”\s]*$/)) };
    });
    return { text: printed(reading), spans, id: `q${row}`, article: `a${row}` };
  });
  const family = {
    quotes: rows.map(({ id }) => id),
    base: "q0",
    findings: [],
    columns: rows[0].spans.map((_, column) => ({
      kind: "variant",
      cells: rows.map(({ id, spans }) => ({ quote: id, span: spans[column] })),
    })),
    pairs: differences.map(([a, b, severity, where = "quote"]) => {
      const place = (/** @type {Place | null} */ side) => side && rows[side[0]].spans[side[1]];
      const note = `${severity} ${a} ${b}`;
      const [rowA, rowB] = [a?.[0] ?? 0, b?.[0] ?? 1];
      return {
        a: `q${rowA}`,
        b: `q${rowB}`,
        divergences: [{ type: "synonym", severity, where, note, a: place(a), b: place(b) }],
      };
    }),
  };
  const report = {
    articles: rows.map(({ article }) => ({ id: article })),
    quotes: rows.map(({ id, article, text }) => ({
      id,
      article,
      outer: { start: 0, end: text.length },
      span: { start: 1, end: text.length - 1 },
      speaker: null,
    })),
    families: [family],
  };
  // The parts of a report that the page draws a family from.
  const view = createReportView(
    /** @type {Report} */ (/** @type {unknown} */ (report)),
    rows.map(({ text, article }) => ({ name: article, text })),
  );
  return { family: /** @type {Family} */ (/** @type {unknown} */ (family)), view };
}

/** @param {string} reading */
function printed(reading) {
  return reading
    .split("|")
    .filter((cell) => cell !== "-")
    .join("");
}

describe("states of cells", () => {
  /** @type {[string, string[], Difference[], string[]][]} */
  const rows = [
    ["equal words", ["“We |go.”", "“We |go.”"], [], ["plain plain", "plain plain"]],
    [
      "another word",
      ["“We |will |go.”", "“We |may |go.”"],
      [[[0, 1], [1, 1], "meaning"]],
      ["plain agrees plain", "plain departs plain"],
    ],
    [
      "a reading that agrees with the base",
      ["“We |will |go.”", "“We |may |go.”", "“We |will |go.”"],
      [
        [[1, 1], [2, 1], "meaning"],
        [[0, 1], [1, 1], "meaning"],
      ],
      ["plain agrees plain", "plain departs plain", "plain agrees plain"],
    ],
    [
      "a word less",
      ["“We |do |not |go.”", "“We |-|-|go.”"],
      [
        [[0, 1], null, "meaning"],
        [[0, 2], null, "meaning"],
      ],
      ["plain agrees agrees plain", "plain left-out left-out plain"],
    ],
    [
      "a word more",
      ["“We |-|go.”", "“We |all |go.”"],
      [[null, [1, 1], "wording"]],
      ["plain absent plain", "plain departs plain"],
    ],
    [
      "form only",
      ["“We |go, |now.”", "“We |go |now.”"],
      [[[0, 1], [1, 1], "cosmetic"]],
      ["plain plain plain", "plain departs plain"],
    ],
    [
      "a fragment",
      ["“We |will |go.”", "-|“will |go.”"],
      [[[0, 0], null, "wording"]],
      ["plain plain plain", "absent plain plain"],
    ],
    [
      "a fragment that turns the meaning",
      ["“We go |if |asked.”", "“We go”|-|-"],
      [
        [[0, 1], null, "meaning"],
        [[0, 2], null, "meaning"],
      ],
      ["plain agrees agrees", "plain left-out left-out"],
    ],
    [
      "what differs outside the quote",
      ["“We |go.”", "“We |go.”"],
      [[[0, 1], [1, 1], "meaning", "context"]],
      ["plain plain", "plain plain"],
    ],
  ];
  for (const [name, readings, differences, states] of rows) {
    test(name, () => {
      const { family, view } = familyOf(readings, differences);
      const columns = alignedReadings(view, family);
      assert.deepEqual(
        readings.map((_, row) => columns.map((column) => column[row].state).join(" ")),
        states,
      );
      readings.forEach((reading, row) => {
        const words = columns.map((column) => column[row].text).join("");
        assert.equal(words, printed(reading), "every letter is printed once");
      });
    });
  }
});

test("what departs is as grave as it is to the base", () => {
  const { family, view } = familyOf(
    ["“A |grey |day.”", "“A |gray |day.”", "-|-|“day.”"],
    [
      [[0, 1], [1, 1], "cosmetic"],
      [[1, 1], [2, 1], "meaning"],
    ],
  );
  const [, column] = alignedReadings(view, family);
  assert.deepEqual(
    column.map(({ state, severity }) => `${state} ${severity}`),
    ["plain cosmetic", "departs cosmetic", "absent meaning"],
  );
});

describe("trailing punctuation stays with the word before it", () => {
  const rows = [
    [["“Yes|, we |go.”", "“Yes |-|go.”"], ["“Yes, |we |go.”"]],
    [["“Yes| – |go.”", "“Yes|, |go.”"], ["“Yes – |go.”"]],
    [["“For |$40 |now.”", "“For |$14 |now.”"], ["“For |$40 |now.”"]],
  ];
  for (const [readings, [first]] of rows) {
    test(first, () => {
      const { family, view } = familyOf(readings, []);
      const texts = alignedReadings(view, family).map(([cell]) => cell.text);
      assert.equal(texts.filter((text) => text !== "").join("|"), first);
    });
  }
});

describe("folds", () => {
  /** @returns {AlignedCell[]} */
  const column = (/** @type {number} */ at, /** @type {AlignedCell["state"][]} */ ...states) =>
    states.map((state) => ({
      text: state === "absent" ? "" : `w${at} `,
      state,
      severity: "same",
      findings: [],
    }));
  const words = (/** @type {number} */ count, /** @type {AlignedCell["state"][]} */ ...states) =>
    Array.from({ length: count }, (_, at) => column(at, ...states));

  test("of a long equal run four words stay on either side", () => {
    const columns = [...words(16, "plain", "plain"), column(16, "agrees", "departs")];
    const folded = foldRuns(columns);
    assert.deepEqual(
      folded.map(([{ text, state }]) => (state === "folded" ? foldLabel({ ...columns[0][0], text }) : text)),
      ["w0 ", "w1 ", "w2 ", "w3 ", "⋯ 8 words ", "w12 ", "w13 ", "w14 ", "w15 ", "w16 "],
    );
    const printed = (/** @type {AlignedCell[][]} */ some) => some.map(([{ text }]) => text).join("");
    assert.equal(printed(folded), printed(columns));
  });

  test("what is short, or where one begins later, is not folded away", () => {
    assert.equal(foldRuns(words(15, "plain", "plain")).length, 15);
    const late = [...words(9, "plain", "absent"), ...words(9, "plain", "plain")];
    assert.equal(foldRuns(late).length, 18);
    assert.equal(
      foldRuns([...words(20, "plain", "absent"), ...words(3, "plain", "plain")])[4][1].state,
      "absent",
    );
  });
});

test("a word knows the sentence that speaks of it, and a gap too", () => {
  const { family, view } = familyOf(["“A |grey |day.”", "“A |gray |day.”", "“A |-|day.”"], []);
  const cell = (/** @type {string} */ quote, /** @type {number} */ start, /** @type {number} */ end) => ({
    quote,
    span: start < end ? { start, end } : null,
  });
  const [first, second, third] = family.quotes;
  const groups = [[cell(first, 3, 7)], [cell(second, 3, 7)], [cell(third, 0, 0)]];
  const finding = { where: "quote", severity: "wording", groups: groups.map((readings) => ({ readings })) };
  const told = /** @type {Family} */ (/** @type {unknown} */ ({ ...family, findings: [finding] }));
  const pairs = [first, second].map((a) => ({
    a,
    b: third,
    divergences: [{ where: "quote", severity: "wording", a: { start: 3, end: 7 }, b: null }],
  }));
  const [before, column] = alignedReadings(view, Object.assign(told, { pairs }));
  assert.deepEqual(
    column.map(({ findings }) => findings),
    [[0], [0], [0]],
  );
  assert.deepEqual(
    before.map(({ findings }) => findings),
    [[], [], []],
  );
});

describe("lines", () => {
  /** @returns {AlignedCell[]} */
  const column = (/** @type {string} */ text) => [{ text, state: "plain", severity: "same", findings: [] }];
  const cut = (/** @type {string[]} */ texts, /** @type {number} */ room) =>
    wrapColumns(texts.map(column), room, ({ text }) => text.length, 0).map((line) =>
      line.map(([{ text }]) => text).join(" "),
    );
  /** @type {[string, string[], number, string[]][]} */
  const rows = [
    ["all in one where it fits", ["aa", "bb"], 10, ["aa bb"]],
    ["as few as fit, about equally long", ["aa", "bb", "cc", "dd"], 7, ["aa bb", "cc dd"]],
    ["a word wider than the room stands alone", ["aa", "bbbbbbbbb", "cc"], 5, ["aa", "bbbbbbbbb", "cc"]],
  ];
  for (const [name, texts, room, lines] of rows) test(name, () => assert.deepEqual(cut(texts, room), lines));
});
