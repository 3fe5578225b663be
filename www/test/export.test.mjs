// What a result is taken along as.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { check, compare, extract } from "variorum";
import {
  extentOf,
  highlights,
  sheetOf,
  summaryOf,
  toCSV,
  toHTML,
  toMarkdown,
  toText,
  toTextFragment,
  toWebAnnotations,
} from "variorum/export";

/** @import { Highlight } from "variorum/export" */

const papers = [
  {
    outlet: "Courier",
    title: "Boats to come",
    published: "2024-05-03",
    url: "https://courier.example/boats#top",
    text: "“We will have 14 boats in the harbour,” Anna Holm said. “=2+2 is 4,” she said.",
  },
  {
    outlet: "Gazette",
    url: "javascript:alert(1)",
    text: "“We will have 40 boats in the harbour,” Anna Holm said. “=2+2 is 4,” she said.",
  },
];
const sly = [
  {
    outlet: "<b>A</b>",
    text: "“We will <img src=x onerror=run()> open *the* bridge in May,” Anna Holm said.",
  },
  { outlet: "B", text: "“We will <img src=x onerror=run()> open *the* bridge in May,” Anna Holm said." },
];

describe("a report", () => {
  test("as text: what differs first, then who prints it, then the articles", async () => {
    assert.equal(
      toText(await compare(papers), papers),
      "1 statement reaches readers with another meaning.\n\n" +
        "▲ Courier prints “14”; Gazette “40”.\n" +
        "  Courier (Anna Holm): “We will have 14 boats in the harbour,”\n" +
        "  Gazette (Anna Holm): “We will have 40 boats in the harbour,”\n\n" +
        "  Courier (she (Anna Holm)): “=2+2 is 4,”\n" +
        "  Gazette (she (Anna Holm)): “=2+2 is 4,”\n\n" +
        "Courier, Boats to come, 2024-05-03, https://courier.example/boats#top\nGazette\n",
    );
  });

  test("as Markdown: names lead to the very words, and words are no markup", async () => {
    const markdown = toMarkdown(await compare(papers), papers);
    assert.match(
      markdown,
      /\[\*\*Courier\*\*\]\(<https:\/\/courier\.example\/boats#:~:text=We%20will%20have%2014%20boats/,
    );
    assert.doesNotMatch(markdown, /javascript/);
    assert.match(toMarkdown(await compare(sly), sly), /\\\*the\\\*/);
  });

  test("as HTML: markup in a text stays text, and only web addresses are links", async () => {
    assert.doesNotMatch(toHTML(await compare(sly), sly), /<img|<b>/);
    const html = toHTML(await compare(papers), papers);
    assert.match(html, /<a href="https:\/\/courier\.example\/boats#:~:text=/);
    assert.doesNotMatch(html, /javascript/);
  });

  test("an address is linked as browsers write it, wherever it stands", async () => {
    const [first, second] = papers;
    const odd = [{ ...first, url: "https://courier.example/a>b" }, second];
    const markdown = toMarkdown(await compare(odd), odd);
    assert.equal(markdown.match(/<https:\/\/courier\.example\/a%3Eb[#>]/g)?.length, 3);
    assert.doesNotMatch(markdown, /a>b/);
  });

  test("as CSV: a line for each reading, and no words run as a formula", async () => {
    const lines = toCSV(await compare(papers), papers).split("\r\n");
    assert.equal(lines.length, 1 + 4 + 1);
    assert.ok(
      lines.some((line) => line.startsWith(`"'=2+2`)),
      lines.join("\n"),
    );
    assert.ok(lines.every((line) => !/(^|,)"[=+@]/.test(line.replace("\u{feff}", ""))));
    assert.match(lines[1], /"2024-05-03"/);
  });

  test("every reading is the article's words", async () => {
    const report = await compare(papers);
    for (const { readings } of sheetOf(report, papers).sections)
      for (const { article, words } of readings) {
        const paper = papers.find(({ outlet }) => outlet === article);
        assert.ok(paper?.text.includes(words), words);
      }
  });
});

describe("a check", () => {
  const draft = {
    outlet: "Draft",
    text: "“The pier will be closed,” Ada Reed said. “It never rains,” she said.",
  };
  const talk = { outlet: "Talk", text: "ADA REED: The pier will not be closed.\n\nTOM HILL: Good." };

  test("what must be mended comes first, with the source's words", async () => {
    const found = await check(draft, [talk]);
    const { summary, extent, sections } = sheetOf(found, [draft, talk]);
    assert.equal(summary, "2 quotations of 2 in the draft need mending.");
    assert.equal(extent, "Checked against Talk.");
    assert.deepEqual(
      sections.map(({ title, readings }) => [title, readings.map(({ article }) => article)]),
      [
        ["In no source", ["Draft"]],
        ["Altered", ["Draft", "Talk"]],
      ],
    );
    assert.match(toText(found, [draft, talk]), /Talk \(ADA REED\): The pier will not be closed/i);
    for (const write of [toText, toMarkdown, toCSV, toHTML])
      assert.match(write(found, [draft, talk]), /will not be closed/);
  });

  const none = {
    nowhere: 0,
    altered: 0,
    "other-speaker": 0,
    "not-judged": 0,
    reworded: 0,
    trimmed: 0,
    typography: 0,
    verbatim: 0,
  };
  /** @type {[Partial<typeof none>, string][]} */
  const rows = [
    [{}, "The draft has no quotation in marks."],
    [{ verbatim: 1 }, "The quotation in the draft holds."],
    [{ verbatim: 1, trimmed: 1 }, "All 2 quotations in the draft hold."],
    [{ altered: 1, verbatim: 2 }, "1 quotation of 3 in the draft needs mending."],
    [{ reworded: 1, verbatim: 1 }, "No quotation was found that needs mending. 1 quotation has other words."],
    [
      { "not-judged": 2, verbatim: 1 },
      "No quotation was found that needs mending. 2 quotations could not be judged.",
    ],
    [{ "not-judged": 1 }, "1 quotation could not be judged."],
    [
      { nowhere: 1, "not-judged": 1 },
      "1 quotation of 2 in the draft needs mending. 1 quotation could not be judged.",
    ],
  ];
  for (const [counts, words] of rows)
    test(words, async () => {
      const found = { ...(await check(draft, [talk])), summary: { ...none, ...counts } };
      assert.equal(summaryOf(found), words);
    });

  test("many sources are counted, not all named", async () => {
    const sources = Array.from({ length: 6 }, (_, at) => ({ outlet: `Paper ${at + 1}`, text: "Rain." }));
    assert.equal(
      extentOf(await check(draft, sources)),
      "Checked against Paper 1, Paper 2, Paper 3, Paper 4, and 2 more texts.",
    );
  });
});

describe("a link to the words", () => {
  const fragment = (/** @type {string} */ text, /** @type {string} */ words, from = 0) => {
    const start = text.indexOf(words, from);
    const link = toTextFragment(
      { span: { start, end: start + words.length } },
      { text, url: "https://a.example/b?c#d" },
    );
    assert.ok(link.startsWith("https://a.example/b?c#:~:text="), link);
    return decodeURIComponent(link.split("text=")[1]);
  };
  test("names them whole", () => assert.equal(fragment("He said “we will go”.", "we will go"), "we will go"));
  test("encodes the signs that part a directive", () => {
    const link = toTextFragment({ span: { start: 0, end: 14 } }, { text: "well-off, & so", url: null });
    assert.equal(link, "#:~:text=well%2Doff%2C%20%26%20so");
  });
  test("names long ones by both ends", () => {
    const long = Array.from({ length: 40 }, (_, at) => `word${at}`).join(" ");
    assert.equal(
      fragment(`A. ${long} B.`, long),
      "word0 word1 word2 word3 word4,word35 word36 word37 word38 word39",
    );
  });
  test("names what stands beside words that stand there twice", () => {
    const text = "First she said “yes” in May.\nThen he said “yes” in June.";
    assert.equal(fragment(text, "yes", 30), "Then he said-,yes,-in June.");
  });
});

test("annotations count code points", async () => {
  const text = "🌉🌉 “We will open 🌉 it,” said Ada Reed.";
  const [annotation] = toWebAnnotations(await extract(text), { text, url: "https://a.example/" });
  const [position, words] = annotation.target.selector;
  assert.ok("start" in position && "exact" in words);
  assert.equal([...text].slice(position.start, position.end).join(""), words.exact);
  assert.equal(words.exact, "We will open 🌉 it,");
  assert.equal(annotation.target.source, "https://a.example/");
});

test("highlights lie within each other or apart", async () => {
  const text = "“He told me ‘we will go’ and left,” said Ada Reed. “It rains,” she said.";
  const ranges = highlights(await extract(text), {});
  /** @type {(some: Highlight[]) => unknown[]} */
  const drawn = (some) => some.map(({ start, end, inner }) => [text.slice(start, end), ...drawn(inner)]);
  assert.deepEqual(drawn(ranges), [
    ["“He told me ‘we will go’ and left,”", ["‘we will go’"]],
    ["“It rains,”"],
  ]);
});
