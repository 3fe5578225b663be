// The same articles give the same bytes wherever the engine runs.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { compare, ready } from "variorum";
import { serve } from "../serve.mjs";
import { startBrowser } from "./browser.mjs";

const stories = fileURLToPath(new URL("../../tests/stories/", import.meta.url));
/** The files of each story, and all of them as one. */
const cases = Object.fromEntries(
  readdirSync(stories, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, articlesIn(join(stories, name))]),
);
cases["all stories at once"] = Object.values(cases).flat();

/** @param {string} folder */
function articlesIn(folder) {
  const names = readdirSync(folder).filter((name) => /^[abc]\.txt$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

/**
 * The report of the native engine.
 *
 * @param {string[]} files
 */
function nativeReport(files) {
  const command = ["run", "--quiet", "--locked", "--example", "report", "--", ...files];
  const root = fileURLToPath(new URL("../../", import.meta.url));
  return execFileSync("cargo", command, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 }).trimEnd();
}

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("playwright-core").Page} */
let page;
before(async () => {
  await ready();
  server = await serve();
  browser = await startBrowser();
  page = await browser.newPage();
  await page.goto(server.url);
  await page.evaluate(async () => (await import("/pkg/index.js")).ready());
});
after(async () => {
  await browser.close();
  await server.close();
});

for (const [name, files] of Object.entries(cases)) {
  const articles = files.map((file) => ({ text: readFileSync(file, "utf8") }));

  test(`${name}: Chromium gives the bytes of Node`, async () => {
    const inChromium = await page.evaluate(async (articles) => {
      const { compare } = await import("/pkg/index.js");
      return JSON.stringify(await compare(articles));
    }, articles);
    const inNode = JSON.stringify(await compare(articles));
    assert.ok(JSON.parse(inNode).quotes.length > 0);
    assert.equal(inChromium, inNode);
  });

  test(`${name}: Node gives the bytes of the native engine`, async () => {
    assert.equal(JSON.stringify(await compare(articles)), nativeReport(files));
  });
}
