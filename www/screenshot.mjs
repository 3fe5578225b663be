#!/usr/bin/env node
// Takes the README's picture of the page: the first example, compared.
//
//   node www/screenshot.mjs FILE.png [WIDTH=1100] [HEIGHT=1400] [light|dark]
import { serve } from "./serve.mjs";
import { startBrowser } from "./test/browser.mjs";

const [path, width = 1100, height = 1400, scheme = "light"] = process.argv.slice(2);
if (!path) {
  console.error("usage: node www/screenshot.mjs FILE.png [WIDTH] [HEIGHT] [light|dark]");
  process.exit(2);
}
const server = await serve();
const browser = await startBrowser();
const viewport = { width: Number(width), height: Number(height) };
const colorScheme = scheme === "dark" ? "dark" : "light";
const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: 2 });
// With the word vectors in, so that the scores in the picture are always the same.
await page.goto(server.url, { waitUntil: "networkidle" });
await page.click("#pressConference");
await page.waitForSelector("#result:not([aria-busy]) .sum");
// Where the keyboard's focus and the mouse are does not belong in a picture.
await page.mouse.move(0, 0);
await page.locator(":focus").blur();
await page.screenshot({ path });
await browser.close();
await server.close();
