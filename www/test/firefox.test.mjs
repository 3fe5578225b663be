// The main path in Firefox, driven over WebDriver BiDi.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, beforeEach, describe, test } from "node:test";
import { launch } from "puppeteer-core";
import { serve } from "../serve.mjs";

/** @import { Browser, Page } from "puppeteer-core" */

const PLACES = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];
const executablePath = process.env.FIREFOX ?? PLACES.find(existsSync);
const skip = executablePath === undefined && "no Firefox here; FIREFOX names one";

describe("in Firefox", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {Browser} */
  let browser;
  /** @type {Page} */
  let page;
  /** @type {string[]} */
  const errors = [];
  before(async () => {
    server = await serve();
    browser = await launch({ browser: "firefox", executablePath, headless: true });
  });
  beforeEach(async () => {
    page = await browser.newPage();
    // Firefox looks for an icon, which the policy refuses like every picture.
    page.on("pageerror", (error) => /favicon\.ico/.test(String(error)) || errors.push(String(error)));
    await page.goto(server.url);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** @param {string} selector */
  const textIn = (selector) => page.$eval(selector, (found) => found.textContent ?? "");

  test("a pile is cut, compared, read through and opened in its articles", async () => {
    const pile =
      "=== The Courier ===\n“We will open the bridge in May,” Anna Holm said.\n\n“The paint is dry,” said Carl Boe.\n" +
      "=== The Wire ===\nAnna Holm told reporters: “We may open the bridge in May.” “The paint is dry,” Carl Boe said.";
    // An event made by a script carries no clipboard in Firefox.
    await page.$eval("#zone", (zone, text) => Object.assign(zone, { value: text }), pile);
    await page.click("#compare");
    await page.waitForSelector("#result:not([aria-busy]) .sum");
    assert.equal((await page.$$(".box")).length, 2);
    assert.equal(await textIn(".sum"), "1 statement reaches readers with another meaning.");
    assert.match(await textIn(".findings"), /The Courier prints “will”; The Wire “may”/);
    await page.keyboard.press("j");
    assert.match(await textIn(".family h3"), /The paint is dry/);
    await page.click(".readings button.name");
    await page.waitForSelector("#article-dialog[open]");
    assert.match(await textIn("mark.chosen"), /The paint is dry/);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#article-dialog:not([open])");
    assert.deepEqual(errors, []);
  });

  test("a draft is checked", async () => {
    await page.click("#draftAndTranscript");
    await page.waitForSelector(".verdict");
    assert.match(await textIn(".sum"), /need mending/);
    assert.deepEqual(errors, []);
  });
});
