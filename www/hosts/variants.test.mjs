// Hosts that differ from a recipe's in one thing.
import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { startExtended } from "./extension.mjs";
import { NOTES, ON_A_WORKER, examples, output, serveFolder, shownAt } from "./recipe.mjs";
import { browser, shown, site } from "./site.mjs";

/**
 * A recipe's page, bundled into one plain script.
 *
 * @param {string} recipe
 */
async function inOneScript(recipe) {
  const { outputFiles } = await build({
    entryPoints: [join(examples, recipe, "main.js")],
    bundle: true,
    minify: true,
    format: "iife",
    write: false,
    logOverride: { "empty-import-meta": "silent" },
  });
  return outputFiles[0].text;
}

test("esbuild, all in one plain script", async () => {
  const script = await inOneScript("esbuild");
  const notes = await shown("esbuild/", (page) =>
    page.route("**/dist/main.js", (route) =>
      route.fulfill({ contentType: "text/javascript; charset=utf-8", body: script }),
    ),
  );
  assert.match(notes, NOTES);
  assert.match(notes, ON_A_WORKER);
});

test("a plain worker that imports the package", async () => {
  const worker = `onmessage = async ({ data }) => {
    const { compare } = await import("/node_modules/variorum/index.js");
    const { families } = await compare(data);
    postMessage(families[0].findings.map(({ note }) => note).join(" "));
  };`;
  const notes = await shown("own-worker/", async (page) => {
    await page.route("**/worker.js", (route) =>
      route.fulfill({ contentType: "text/javascript; charset=utf-8", body: worker }),
    );
    await page.addInitScript(() => {
      const { Worker } = globalThis;
      globalThis.Worker = /** @type {any} */ (
        class extends Worker {
          /** @param {URL} address */
          constructor(address) {
            super(address);
          }
        }
      );
    });
  });
  assert.match(notes, NOTES);
});

test("a page that has no DecompressionStream", async () => {
  const notes = await shown("no-bundler/", (page) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "DecompressionStream");
      Reflect.deleteProperty(Blob.prototype, "stream");
    }),
  );
  assert.match(notes, NOTES);
});

test("a page with Node's process in it, as in Electron", async () => {
  const notes = await shown("no-bundler/", (page) =>
    page.addInitScript(() => {
      const process = { versions: { node: "22.0.0" }, getBuiltinModule: () => ({}) };
      Object.assign(globalThis, { process });
    }),
  );
  assert.match(notes, NOTES);
  assert.match(notes, ON_A_WORKER);
});

test("a policy that forbids WebAssembly is named with its remedy", async () => {
  const strict = await serveFolder(examples, { "content-security-policy": "script-src 'self'" });
  const page = await browser.newPage();
  const error = page.waitForEvent("pageerror");
  await page.goto(`${strict.origin}/strict-csp/`);
  assert.match((await error).message, /add 'wasm-unsafe-eval' to its script-src/);
  await page.close();
  strict.close();
});

test("the script of an extension in a page", async () => {
  const script = `document.body.append(document.createElement("output")); ${await inOneScript("esbuild")}`;
  const content_scripts = [{ matches: ["http://localhost/*"], js: ["content.js"] }];
  const { context, end } = await startExtended({ content_scripts }, { "content.js": script });
  try {
    const notes = await shownAt(await context.newPage(), `${site.origin}/vite/README.md`);
    assert.match(notes, NOTES);
  } finally {
    await end();
  }
});

test("an offscreen document of an extension", async () => {
  const { background, end } = await startExtended(
    { permissions: ["offscreen", "storage", "activeTab", "scripting"] },
    {
      "offscreen.html": '<script type="module" src="offscreen.js"></script>',
      "offscreen.js": `
        import { createComparer } from "./variorum/index.js";
        chrome.runtime.onMessage.addListener((articles, _, answer) => {
          const comparer = createComparer();
          const notes = async () => {
            const { families } = await comparer.compare(articles);
            const { runsIn } = await comparer.ready();
            return families[0].findings.map(({ note }) => note).join(" ") + runsIn;
          };
          notes().then(answer, (error) => answer(String(error)));
          return true;
        });`,
    },
  );
  try {
    const notes = await background.evaluate(async () => {
      const { chrome } = /** @type {any} */ (globalThis);
      await chrome.offscreen.createDocument({
        url: "offscreen.html",
        reasons: ["WORKERS"],
        justification: "compares texts",
      });
      return chrome.runtime.sendMessage([
        { outlet: "Courier", text: "“We will run 40 ferries this winter,” Ada Reed said." },
        { outlet: "Gazette", text: "Ada Reed said: “We may run 14 ferries this winter.”" },
      ]);
    });
    assert.match(notes, NOTES);
    assert.match(notes, /worker$/);
  } finally {
    await end();
  }
});

test("jest with modules", async () => {
  const file = join(examples, "jest/modules.test.mjs");
  writeFileSync(
    file,
    `import { compare } from "variorum";
    import { articles } from "../articles.js";
    test("two papers print two numbers", async () => {
      expect((await compare(articles)).families.length).toBe(1);
    });`,
  );
  try {
    const options = ["--config", "jest/jest.config.cjs", "--testMatch", "**/modules.test.mjs"];
    const environment = { NODE_OPTIONS: "--experimental-vm-modules" };
    assert.match(await output("jest", options, environment), /1 passed/);
  } finally {
    rmSync(file);
  }
});
