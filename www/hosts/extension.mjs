// Chromium with the recipe's extension.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { browserOptions } from "../test/browser.mjs";
import { examples } from "./recipe.mjs";

/**
 * @param {Record<string, unknown>} [more] of the manifest
 * @param {Record<string, string>} [files] by name
 */
export async function startExtended(more = {}, files = {}) {
  const folder = mkdtempSync(join(tmpdir(), "variorum-extension-"));
  cpSync(join(examples, "extension"), folder, { recursive: true });
  cpSync(join(examples, "node_modules/variorum"), join(folder, "variorum"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  // A click gives the right to read a page; a test cannot click on the toolbar.
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({ ...manifest, host_permissions: ["http://localhost/*"], ...more }),
  );
  const { args, ...options } = browserOptions();
  const context = await chromium.launchPersistentContext("", {
    ...options,
    args: [...args, "--headless=new", `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
    ignoreDefaultArgs: ["--disable-extensions"],
  });
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const end = async () => {
    await context.close();
    rmSync(folder, { recursive: true });
  };
  return { context, background, end };
}
