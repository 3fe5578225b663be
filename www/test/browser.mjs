// The Chromium of this machine, for the page's tests and its picture.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where it stands, which CHROME may name, and how it is started. */
export function browserOptions() {
  const executablePath = process.env.CHROME ?? PLACES.find(existsSync);
  if (!executablePath) throw new Error("Install Chromium, or name it: CHROME=/path/to/chromium");
  // Root, as in containers, may not use the sandbox; and nothing but the page shall use the network.
  return { executablePath, args: ["--no-sandbox", "--disable-background-networking"] };
}

/** Starts it without a window. */
export function startBrowser() {
  return chromium.launch(browserOptions());
}
