// The recipes whose code a bundler puts together.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { NOTES, ON_A_WORKER, examples, output, shownAt } from "./recipe.mjs";
import { browser, shown, site } from "./site.mjs";

/** @param {string} notes */
function assertOnWorker(notes) {
  assert.match(notes, NOTES);
  assert.match(notes, ON_A_WORKER);
}

/** @type {Record<string, { program: string, options: string[], page: string }>} */
const builds = {
  vite: { program: "vite", options: ["build", "vite", "--base", "./"], page: "vite/dist/" },
  react: { program: "vite", options: ["build", "react", "--base", "./"], page: "react/dist/" },
  webpack: { program: "webpack", options: ["--config", "webpack/webpack.config.js"], page: "webpack/" },
  rollup: { program: "rollup", options: ["-c", "rollup/rollup.config.js"], page: "rollup/" },
  parcel: {
    program: "parcel",
    options: [
      "build",
      "parcel/index.html",
      "--dist-dir",
      "parcel/dist",
      "--public-url",
      "./",
      "--no-cache",
      "--no-autoinstall",
    ],
    page: "parcel/dist/",
  },
};
for (const [recipe, { program, options, page }] of Object.entries(builds)) {
  test(recipe, async () => {
    await output(program, options);
    assertOnWorker(await shown(page));
  });
}

for (const recipe of ["vite", "react"]) {
  test(`${recipe}, while it is developed`, async () => {
    await withServer("vite", [recipe, "--port", "5199", "--strictPort"], /ready in/, async () => {
      assertOnWorker(await shown("http://localhost:5199/"));
    });
  });
}

test("next", async () => {
  await output("next", ["build", "next"]);
  await withServer("next", ["start", "next", "--port", "5198"], /Ready/, async () => {
    const page = await browser.newPage();
    assertOnWorker(await shownAt(page, "http://localhost:5198/"));
    assert.match((await page.locator("#server").textContent()) ?? "", NOTES);
    await page.close();
  });
});

/**
 * @param {string} program
 * @param {string[]} options
 * @param {RegExp} ready what it prints once it serves
 * @param {() => Promise<void>} use
 */
async function withServer(program, options, ready, use) {
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env;
  const server = spawn(join(examples, "node_modules/.bin", program), options, {
    cwd: examples,
    env: { ...environment, NO_COLOR: "1" },
    detached: true,
  });
  try {
    await new Promise((serves, fails) => {
      let printed = "";
      const read = (/** @type {Buffer} */ more) => {
        printed += more;
        if (ready.test(printed)) serves(null);
      };
      server.stdout.on("data", read);
      server.stderr.on("data", read);
      server.on("exit", () => fails(new Error(printed)));
    });
    await use();
  } finally {
    if (server.pid) process.kill(-server.pid);
  }
}

for (const recipe of ["codemirror", "prosemirror"]) {
  test(`${recipe}: quotes are marked, and the marks follow edits`, async () => {
    await build({
      entryPoints: [join(examples, recipe, "main.js")],
      bundle: true,
      format: "esm",
      outdir: join(examples, recipe, "dist"),
      logLevel: "error",
    });
    const page = await browser.newPage();
    await page.goto(`${site.origin}/${recipe}/`);
    const altered = page.locator(".quote-altered");
    await altered.waitFor({ timeout: 30_000 });
    assert.equal(await altered.textContent(), "We may run 14 ferries this winter.");
    assert.match((await altered.getAttribute("title")) ?? "", /40/);

    // Words before it move the mark at once.
    await page.evaluate(() => {
      const { view } = /** @type {any} */ (globalThis);
      const words = "👍 Today. ";
      if (view.state.tr) view.dispatch(view.state.tr.insertText(words, 1));
      else view.dispatch({ changes: { from: 0, insert: words } });
    });
    assert.equal(await altered.textContent(), "We may run 14 ferries this winter.");

    // The source's own words end it.
    await page.evaluate(() => {
      const { view } = /** @type {any} */ (globalThis);
      const [from, to] = ["may run 14", "will run 40"];
      if (view.state.tr) {
        let place = -1;
        view.state.doc.descendants((/** @type {any} */ node, /** @type {number} */ position) => {
          if (node.text?.includes(from)) place = position + node.text.indexOf(from);
        });
        view.dispatch(view.state.tr.insertText(to, place, place + from.length));
      } else {
        const at = view.state.doc.toString().indexOf(from);
        view.dispatch({ changes: { from: at, to: at + from.length, insert: to } });
      }
    });
    const right = page.locator(".quote-verbatim, .quote-typography");
    await right.waitFor({ timeout: 30_000 });
    assert.equal(await right.textContent(), "We will run 40 ferries this winter.");
    assert.equal(await altered.count(), 0);
    await page.close();
  });
}
