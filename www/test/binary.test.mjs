// The Rust command gives the bytes of the npm command, and ends with the same code.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const npmCommand = join(root, "pkg/cli/variorum.js");
const binary = resolve(root, process.env.CARGO_TARGET_DIR ?? "target", "debug/variorum");
const folder = mkdtempSync(join(tmpdir(), "variorum-"));
after(() => rmSync(folder, { recursive: true }));

const ferry =
  "“The ferry will sail on Monday,” harbour master Lena Voss said. “We have 14 boats.”\n\n" +
  "She said that the old quay was safe. “It is a *great*\n day,” Mr. Voss’s deputy, Olu Adebayo, told reporters.";
const other =
  "Lena Voss told the council: “The ferry may sail on Monday.” 👍 The port has “40 boats”, she said.\n\n" +
  "“It is a great day,” he said, she was told <b>twice</b>. “The ferry may sail on Monday.”";
const long =
  "We have looked at every one of the plans that were handed in before the first of March and none of them, not one, " +
  "says who shall pay for the new bridge over the river";

/** @type {Record<string, string>} */
const files = {
  "Courier.txt": ferry,
  "=Wire.md": `\u{feff}${other}`,
  "page.HTM": `<p>“We will <b>open</b> the bridge in May,” Anna Holm said.</p>`,
  "deutsch.txt": "„Wir werden die Brücke im Mai öffnen“, sagte Anna Holm. „Es gibt kein Zurück.“",
  "Zeitung.txt": "„Wir wollen die Brücke im Mai öffnen“, sagte Anna Holm.",
  "hindi.txt": "“पुल सुरक्षित है,” हिना राय said.",
  "one.json": JSON.stringify({
    text: `“${long},” said Ada Reed. \ud83d “Yes,” she said. Yes.`,
    id: "a2",
    outlet: "",
    title: "A 'day' & <night>",
    byline: "By R. Hale",
    url: "HTTPS://Wire.example:443/a b?q=“x”#top",
    published: "2031-05-01T18:30Z",
    lang: null,
    role: "source",
  }),
  "list.json": JSON.stringify([
    { text: ferry, outlet: "The Courier", url: "https://courier.example/boats" },
    other,
    {
      text: other,
      outlet: "-Gazette",
      url: "javascript:alert(1)",
      title: "Boats\nat sea",
      published: "2031",
    },
    { text: `Ada Reed said “${long}.” She said yes-no. “Yes,” she said.`, url: "http://bücher.example/x-y" },
    { text: `“${long},” Ada Reed said on Monday.`, format: "article" },
  ]),
  "lines.jsonl": `${JSON.stringify({ text: ferry, id: "x", outlet: "Morgen" })}\r\n \u00a0\n${JSON.stringify(other)}\n`,
  "empty.txt": "",
  "nothing.json": "[]",
  "draft.md":
    "# News\n\n👍 “The pier will be closed,” Ada Reed said. “It is old,” she said. “Nobody likes the winter,” " +
    "she said.\n“Good,” said Ada Reed. “We will … mend it by May,” Tom Hill said.\n",
  "sources/talk é #1.txt":
    "ADA REED: The pier will not be closed. It is old.\n\nTOM HILL: Good. We will, if we can, mend it by May.\n",
  "sources/b/more.srt": "1\n00:00:01,000 --> 00:00:02,000\nIt is very old.\n",
  "sources/b/notes.pdf": "%PDF\0no text",
  "holding.txt": "“It is old,” Ada Reed said.",
  "quiet.txt": "It rained on the harbour.",
  "broken.json": "{",
  "textless.json": "[{}]",
  "number.json": "[1]",
  "unknown.json": JSON.stringify({ text: "x", Zeta: 1, Alpha: 2 }),
  "dated.json": JSON.stringify({ text: "x", published: "2031-02-29" }),
  "twice.json": JSON.stringify([{ text: "x", id: "a" }, "y", { text: "z", id: "a" }]),
};
for (const [name, content] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}
symlinkSync("../sources/b", join(folder, "sources/linked"));

/**
 * @param {string} command
 * @param {string[]} args
 */
function ran(command, args) {
  // From a file: a pipe breaks where nobody reads it.
  const stdin = openSync(join(folder, "Courier.txt"), "r");
  const { stdout, stderr, status, error } = spawnSync(command, args, {
    cwd: folder,
    stdio: [stdin, "pipe", "pipe"],
  });
  closeSync(stdin);
  if (error) throw error;
  return { stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8"), status };
}

/** @param {string[]} args */
function both(args) {
  return [ran(binary, args), ran(process.execPath, [npmCommand, ...args])];
}

const FORMATS = ["text", "markdown", "csv", "html", "json", "jsonl"];
/** All formats once for each command; what else there is to tell shows in one or two. @type {[string[], string[]][]} */
const RESULTS = [
  [["compare", "list.json"], FORMATS],
  [
    ["compare", "Courier.txt", "./=Wire.md", "page.HTM"],
    ["csv", "json"],
  ],
  [
    ["compare", "one.json", "lines.jsonl", "-"],
    ["markdown", "json"],
  ],
  [["compare", "deutsch.txt", "Zeitung.txt"], ["html"]],
  [["compare", "./sources/../sources//", "empty.txt"], ["html"]],
  [["compare", "quiet.txt"], ["markdown"]],
  [
    ["check", "draft.md", "--against", "sources", "list.json"],
    [...FORMATS, "sarif"],
  ],
  [
    ["check", "./holding.txt", "--against=sources/b"],
    ["html", "sarif"],
  ],
  [
    ["check", "-", "--against", "one.json", "list.json", "hindi.txt"],
    ["html", "sarif"],
  ],
  [
    ["check", "quiet.txt", "--against", "empty.txt"],
    ["html", "sarif"],
  ],
  [["check", "Zeitung.txt", "--against", "deutsch.txt", "--against", "quiet.txt"], ["html"]],
  [
    ["extract", "list.json", "hindi.txt", "quiet.txt", "-"],
    ["text", "json", "jsonl"],
  ],
  [["extract", "page.HTM"], ["json"]],
];

for (const [args, formats] of RESULTS)
  describe(args.join(" "), () => {
    for (const format of formats)
      test(`as ${format}`, () => {
        const [ours, theirs] = both([...args, "--format", format]);
        if (args.includes("one.json") && format.startsWith("json")) halvesReplaced(theirs);
        assert.deepEqual(ours, theirs);
        assert.ok(theirs.status !== 2, theirs.stderr);
      });
  });

/**
 * JavaScript can hold half a surrogate pair, which Rust cannot.
 *
 * @param {{ stdout: string }} result
 */
function halvesReplaced(result) {
  result.stdout = result.stdout.replaceAll("\\ud83d", "\ufffd");
}

describe("what cannot be done is said in the same words", () => {
  for (const line of [
    "",
    "weigh",
    "compare",
    "compare gone.txt",
    "compare Courier.txt/x",
    "compare quiet.txt --against empty.txt",
    "compare nothing.json",
    "compare quiet.txt --format sarif",
    "compare quiet.txt --format=",
    "compare quiet.txt --format",
    "compare --format --against",
    "compare quiet.txt --loud=3",
    "compare -- -x",
    "-hx",
    "--help=yes",
    "check draft.md",
    "check --against sources",
    "check list.json --against sources",
    "extract sources/b/notes.pdf",
    "extract number.json",
    "extract unknown.json",
    "extract dated.json",
    "compare textless.json",
    "compare twice.json",
    "check twice.json --against quiet.txt",
    "check one.json --against one.json quiet.txt",
  ])
    test(line || "nothing", () => {
      const [ours, theirs] = both(line.split(" ").filter(Boolean));
      assert.deepEqual(ours, { ...theirs, stderr: withoutServer(theirs.stderr) });
      assert.equal(theirs.status, 2);
    });

  test("JSON that is none, by the words of another reader", () => {
    const [ours, theirs] = both(["compare", "broken.json"]);
    const sentence = /^variorum: broken\.json is no JSON \(.+\)\n\nUsage:/;
    for (const { stdout, stderr, status } of [ours, theirs]) {
      assert.match(stderr, sentence);
      assert.deepEqual([stdout, status], ["", 2]);
    }
  });

  test("help is the same but for the tool server, which is the npm command's alone", () => {
    const [ours, theirs] = both(["--help"]);
    assert.deepEqual(ours, { ...theirs, stdout: withoutServer(theirs.stdout) });
    const { stdout, stderr, status } = ran(binary, ["mcp"]);
    assert.match(stderr, /^variorum: The tool server is the npm package's: [^\n]*\n$/);
    assert.deepEqual([stdout, status], ["", 2]);
  });
});

/** @param {string} usage */
function withoutServer(usage) {
  return usage.replace(/^ {2}variorum mcp .*\n/m, "");
}
