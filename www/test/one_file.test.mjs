// The page as one file, opened from disk with the network cut.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { startBrowser } from "./browser.mjs";

/** @import { Browser, Page } from "playwright-core" */

const folder = mkdtempSync(join(tmpdir(), "variorum-"));
const file = join(folder, "variorum.html");
/** @type {Browser} */
let browser;
/** @type {Page} */
let page;
/** @type {string[]} */
const requests = [];
/** @type {string[]} */
const errors = [];
before(async () => {
  execFileSync(process.execPath, [fileURLToPath(new URL("../one_file.mjs", import.meta.url)), file]);
  browser = await startBrowser();
  page = await browser.newPage();
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(file).href);
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test("it compares, in a worker, and asks for nothing but itself", async () => {
  const working = page.waitForEvent("worker");
  await page.reload();
  await working;
  await page.click("#pressConference");
  await page.waitForSelector("#result:not([aria-busy]) .sum");
  assert.match((await page.textContent(".sum")) ?? "", /statements reach readers with another meaning/);
  assert.equal(page.workers().length, 1);
  const others = requests.filter((address) => !address.startsWith("file:") && !address.startsWith("blob:"));
  assert.deepEqual(others, []);
  assert.deepEqual(new Set(requests.filter((address) => address.startsWith("file:"))).size, 1);
  assert.deepEqual(errors, []);
});

test("its policy is as strict as that of the served page", async () => {
  const refused = await page.evaluate(async () => {
    const script = document.createElement("script");
    const isRefused = (/** @type {() => void} */ attempt) => {
      try {
        attempt();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    };
    return [
      await fetch("https://news.example/").then(
        () => false,
        () => true,
      ),
      isRefused(() => (script.text = "1")),
      isRefused(() => (document.body.innerHTML = "<b>sly</b>")),
    ];
  });
  assert.deepEqual(refused, [true, true, true]);
});
