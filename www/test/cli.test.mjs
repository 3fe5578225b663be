// The command line, as somebody at a terminal or a script meets it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { compare, extract } from "variorum";

const program = fileURLToPath(new URL("../../pkg/cli/variorum.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "variorum-"));
after(() => rmSync(folder, { recursive: true }));

const will = "“We will open the bridge in May,” Anna Holm said.";
const may = "“We may open the bridge in May,” Anna Holm said.";
const files = {
  "Courier.txt": will,
  "Wire.txt": may,
  "draft.md": "# News\n\n“The pier will be closed,” Ada Reed said.\n",
  "sources/talk.txt": "ADA REED: The pier will not be closed.\n\nTOM HILL: Good.",
  "sources/notes.pdf": "%PDF\0no text",
  "both.jsonl": `${JSON.stringify({ outlet: "Courier", text: will })}\n${JSON.stringify({ outlet: "Wire", text: may })}\n`,
  "page.html": "<p>“We will <b>open</b> the bridge in May,” Anna Holm said.</p>",
  "broken.json": "{",
};
mkdirSync(join(folder, "sources"));
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);

/**
 * @param {string[]} args
 * @param {string} [input]
 */
function variorum(args, input) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: "utf8",
    input,
  });
  return { stdout, stderr, status };
}

describe("compare", () => {
  test("says what differs, gravest first, and who prints it", () => {
    const { stdout, status } = variorum(["compare", "Courier.txt", "Wire.txt"]);
    assert.equal(
      stdout,
      "1 statement reaches readers with another meaning.\n\n▲ Courier prints “will”; Wire “may”.\n" +
        `  Courier (Anna Holm): “We will open the bridge in May,”\n  Wire (Anna Holm): “We may open the bridge in May,”\n\n` +
        "Courier\nWire\n",
    );
    assert.equal(status, 0);
  });

  test("takes JSON lines, and gives the report as the package does", async () => {
    const { stdout } = variorum(["compare", "both.jsonl", "--format", "json"]);
    const report = await compare([
      { outlet: "Courier", text: will },
      { outlet: "Wire", text: may },
    ]);
    assert.deepEqual(JSON.parse(stdout), report);
    const lines = variorum(["compare", "both.jsonl", "--format", "jsonl"]).stdout.trimEnd().split("\n");
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      report.families,
    );
  });

  for (const [format, start] of [
    ["markdown", "# 1 statement"],
    ["csv", '\u{feff}"statement"'],
    ["html", "<!doctype html>"],
  ])
    test(`as ${format}`, () =>
      assert.ok(variorum(["compare", "both.jsonl", "--format", format]).stdout.startsWith(start)));
});

describe("check", () => {
  test("ends with 1 where a quotation is altered, and says what the source has", () => {
    const { stdout, status } = variorum(["check", "draft.md", "--against", "sources"]);
    assert.match(stdout, /^1 quotation of 1 in the draft needs mending\.\n\n▲ /);
    assert.match(stdout, /talk \(Ada Reed\): The pier will not be closed/i);
    assert.equal(status, 1);
  });

  test("ends with 0 where all hold, the sources being several words or standard input", () => {
    assert.equal(variorum(["check", "Courier.txt", "--against", "Wire.txt", "Courier.txt"]).status, 0);
    assert.equal(variorum(["check", "Courier.txt", "--against", "-"], will).status, 0);
  });

  test("as SARIF it names the place in the draft, which is the quotation", () => {
    const { stdout } = variorum(["check", "draft.md", "--against", "sources", "--format", "sarif"]);
    const { version, runs } = JSON.parse(stdout);
    assert.equal(version, "2.1.0");
    const [{ tool, results }] = runs;
    const [{ ruleId, ruleIndex, level, locations }] = results;
    assert.deepEqual([ruleId, tool.driver.rules[ruleIndex].id, level], ["altered", "altered", "error"]);
    const { artifactLocation, region } = locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, "draft.md");
    assert.deepEqual([region.startLine, region.startColumn], [3, 1]);
    const { charOffset, charLength, snippet } = region;
    assert.equal(files["draft.md"].slice(charOffset, charOffset + charLength), snippet.text);
  });
});

test("extract lists who says what, tags being no words", async () => {
  assert.equal(
    variorum(["extract", "page.html"]).stdout,
    "page, Anna Holm: “We will <b>open</b> the bridge in May,”\n",
  );
  const { stdout } = variorum(["extract", "-", "--format", "json"], will);
  assert.deepEqual(JSON.parse(stdout).quotes, (await extract(will)).quotes);
});

describe("what cannot be done is said in a sentence, and ends with 2", () => {
  /** @type {[string[], RegExp][]} */
  const rows = [
    [[], /say what to do/],
    [["weigh"], /no command “weigh”/],
    [["compare"], /compare needs a file/],
    [["compare", "gone.txt"], /gone\.txt cannot be read \(ENOENT\)/],
    [["compare", "broken.json"], /broken\.json is no JSON/],
    [["compare", "both.jsonl", "--format", "sarif"], /compare has no format “sarif”/],
    [["check", "draft.md"], /check needs --against/],
    [["compare", "both.jsonl", "--loud"], /--loud/],
    [["compare", "sources/notes.pdf"], /notes\.pdf is no text; convert it first/],
    [["check", "both.jsonl", "--against", "sources"], /check takes one draft; both\.jsonl holds 2 articles/],
  ];
  for (const [args, sentence] of rows)
    test(args.join(" ") || "nothing", () => {
      const { stdout, stderr, status } = variorum(args);
      assert.equal(stdout, "");
      assert.match(stderr, /^variorum: .*\n\nUsage:/s);
      assert.match(stderr, sentence);
      assert.equal(status, 2);
    });
  test("an article without a text", () => {
    writeFileSync(join(folder, "textless.json"), "[{}]");
    const { stderr, status } = variorum(["compare", "textless.json"]);
    assert.match(stderr, /^variorum: Give the text as a string; this is missing\.\n$/);
    assert.equal(status, 2);
  });
  test("help is no fault", () => {
    const { stdout, status } = variorum(["--help"]);
    assert.match(stdout, /^Usage:/);
    assert.equal(status, 0);
  });
});

test("an assistant checks its quotes", async () => {
  const client = new Client({ name: "test", version: "1" });
  // As it is found where the package is installed, beside the SDK.
  const installed = fileURLToPath(new URL("../node_modules/variorum/cli/variorum.js", import.meta.url));
  const args = ["--preserve-symlinks", "--preserve-symlinks-main", installed, "mcp"];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    ["check_quotes", "compare_articles"],
  );
  const call = async (/** @type {string} */ name, /** @type {Record<string, unknown>} */ given) => {
    const { content, isError = false } = await client.callTool({ name, arguments: given });
    return { isError, text: /** @type {{ text: string }[]} */ (content)[0].text };
  };
  const found = await call("check_quotes", {
    draft: files["draft.md"],
    sources: [{ outlet: "Talk", text: files["sources/talk.txt"] }],
  });
  assert.match(found.text, /needs mending.*will not be closed/s);
  const compared = await call("compare_articles", { articles: [{ text: will }, { text: may }] });
  assert.match(compared.text, /prints “will”/);
  const refused = await call("compare_articles", { articles: [{}] });
  assert.ok(refused.isError && /text/.test(refused.text), refused.text);
  await client.close();
});

test("a tool server without its SDK says what to install", () => {
  const { stderr, status } = variorum(["mcp"]);
  assert.match(stderr, /^variorum: The tool server needs @modelcontextprotocol\/sdk; install it/);
  assert.equal(status, 2);
});
