// The recipes that need no other tool than this folder's.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { whyNotLoaded } from "../package/load_error.js";
import { startExtended } from "./extension.mjs";
import { NOTES, ON_A_WORKER, examples, output, serveFolder, shownAt } from "./recipe.mjs";
import { browser, shown, site } from "./site.mjs";

test("node", async () => assert.match(await output("node", ["node/compare.js"]), NOTES));

test("commonjs", async () => {
  const printed = (await output("node", ["commonjs/compare.cjs"])).trim();
  assert.match(printed, NOTES);
  assert.match(printed, ON_A_WORKER);
});

test("batch", async () => {
  const folder = mkdtempSync(join(tmpdir(), "variorum-batch-"));
  writeFileSync(join(folder, "a.txt"), "“We will run 40 ferries,” Ada Reed said.");
  writeFileSync(join(folder, "b.txt"), "Ada Reed said: “We will run 14 ferries.”");
  const printed = await output("node", ["batch/batch.js", folder]);
  rmSync(folder, { recursive: true });
  assert.match(printed, /"article":"a.txt","speaker":"Ada Reed","text":"We will run 40 ferries,"/);
  assert.match(printed, /"severity":"meaning","quotes":\["a.txt-q1","b.txt-q1"\]/);
});

for (const recipe of ["no-bundler", "strict-csp"]) {
  test(recipe, async () => {
    const notes = await shown(`${recipe}/`);
    assert.match(notes, NOTES);
    assert.match(notes, ON_A_WORKER);
  });
}

test("own-worker", async () => assert.match(await shown("own-worker/"), NOTES));

test("service-worker, where the usual entry names the one to import", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  assert.match(await shownAt(page, `${site.origin}/service-worker/`), NOTES);
  const [worker] = context.serviceWorkers();
  const refusal = await worker.evaluate(
    (address) => import(address).catch((error) => String(error)),
    "data:text/javascript,",
  );
  assert.match(whyNotLoaded(refusal, null), /“variorum\/static”/);
  await context.close();
});

test("cdn", async () => {
  const files = fileURLToPath(new URL("../../pkg/", import.meta.url));
  const notes = await shown("cdn/", (page) =>
    page.route("https://cdn.example/variorum/**", (route) =>
      route.fulfill({
        path: join(files, new URL(route.request().url()).pathname.replace("/variorum/", "")),
        headers: { "access-control-allow-origin": "*" },
        contentType: "text/javascript; charset=utf-8",
      }),
    ),
  );
  assert.match(notes, NOTES);
  assert.match(notes, ON_A_WORKER);
});

test("esbuild, which loses the worker's file", async () => {
  await build({
    entryPoints: [join(examples, "esbuild/main.js")],
    bundle: true,
    minify: true,
    format: "esm",
    splitting: true,
    outdir: join(examples, "esbuild/dist"),
    logLevel: "error",
  });
  const notes = await shown("esbuild/");
  assert.match(notes, NOTES);
  assert.match(notes, ON_A_WORKER);
});

test("another's file in place of the worker's holds nothing up for good", async () => {
  const started = performance.now();
  const notes = await shown("esbuild/", (page) =>
    page.route("**/variorum-worker.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: "onmessage = () => {};" }),
    ),
  );
  assert.match(notes, ON_A_WORKER);
  assert.ok(performance.now() - started < 20_000);
});

test("a page that allows no worker computes by itself, and says so", async () => {
  const policy = "script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'";
  const strict = await serveFolder(examples, { "content-security-policy": policy });
  const notes = await shown(`${strict.origin}/esbuild/`);
  strict.close();
  assert.match(notes, NOTES);
  assert.match(notes, /\(computed in the caller\)$/);
});

test("extension", async () => {
  const { context, background, end } = await startExtended();
  try {
    for (const [outlet, text] of [
      ["Courier", "“We will run 40 ferries this winter,” harbour master Ada Reed said on Monday."],
      ["Gazette", "Harbour master Ada Reed said: “We will run 14 ferries this winter.”"],
    ]) {
      const page = await context.newPage();
      await page.route("**/page/*", (route) =>
        route.fulfill({
          contentType: "text/html; charset=utf-8",
          body: `<title>${outlet}</title><p>${text}</p>`,
        }),
      );
      await page.goto(`${site.origin}/page/${outlet}`);
      await background.evaluate(async () => {
        const { chrome } = /** @type {any} */ (globalThis);
        const [tab] = await chrome.tabs.query({ active: true });
        const before = (await chrome.storage.session.get("articles")).articles?.length ?? 0;
        chrome.action.onClicked.dispatch(tab);
        while (((await chrome.storage.session.get("articles")).articles?.length ?? 0) === before)
          await new Promise((resolve) => setTimeout(resolve, 50));
      });
    }
    const notes = await background.evaluate(
      async () => (await /** @type {any} */ (globalThis).chrome.storage.session.get("notes")).notes,
    );
    assert.match(notes.join(" "), NOTES);
  } finally {
    await end();
  }
});
