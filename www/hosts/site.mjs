// The recipes' pages in a browser. Each file of tests is a process of its own, with one browser and one server for all its
// tests, which start and end with it.
import { after, before } from "node:test";
import { startBrowser } from "../test/browser.mjs";
import { installPackage, serveFolder, shownAt } from "./recipe.mjs";

/** @type {import("playwright-core").Browser} */
export let browser;
/** @type {Awaited<ReturnType<typeof serveFolder>>} */
export let site;
before(async () => {
  installPackage();
  [browser, site] = await Promise.all([startBrowser(), serveFolder()]);
});
after(async () => {
  await browser?.close();
  site?.close();
});

/**
 * What a page shows once it has compared.
 *
 * @param {string} address as it is, or within the recipes
 * @param {(page: import("playwright-core").Page) => Promise<unknown>} [prepare]
 */
export async function shown(address, prepare) {
  const page = await browser.newPage();
  try {
    await prepare?.(page);
    return await shownAt(page, new URL(address, `${site.origin}/`).href);
  } finally {
    await page.close();
  }
}
