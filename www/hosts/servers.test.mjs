// The recipes that run without a browser, in hosts that are no Node.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { NOTES, ON_A_WORKER, examples, installPackage, output } from "./recipe.mjs";

before(installPackage);

for (const [program, options] of /** @type {[string, string[]][]} */ ([
  ["deno", ["run", "deno/compare.js"]],
  ["bun", ["bun/compare.js"]],
])) {
  test(`${program}, and its process ends by itself`, async () => {
    const printed = (await output(program, options)).trim();
    assert.match(printed, NOTES);
    assert.match(printed, ON_A_WORKER);
  });
}

test("vitest with jsdom", async () => {
  assert.match(await output("vitest", ["run", "--dir", "vitest"]), /2 passed/);
});

test("jest with jsdom", async () => {
  assert.match(await output("jest", ["--config", "jest/jest.config.cjs"]), /2 passed/);
});

test("jest in its environment of Node", async () => {
  assert.match(await output("jest", ["--config", "jest/jest.config.cjs", "--env", "node"]), /2 passed/);
});

test("workerd, bundled as it is deployed", async () => {
  await output("wrangler", ["deploy", "--dry-run", "--config", "workerd/wrangler.json", "--outdir", "dist"], {
    WRANGLER_SEND_METRICS: "false",
  });
  const dist = join(examples, "workerd/dist");
  const { Miniflare } = await import(
    pathToFileURL(createRequire(join(examples, "package.json")).resolve("miniflare")).href
  );
  const files = readdirSync(dist).filter((name) => /\.(js|wasm)$/.test(name));
  const modules = files
    .sort((a, b) => Number(b.endsWith(".js")) - Number(a.endsWith(".js")))
    .map(async (name) => ({
      type: name.endsWith(".js") ? "ESModule" : "CompiledWasm",
      path: name,
      contents: await readFile(join(dist, name)),
    }));
  const server = new Miniflare({
    modules: await Promise.all(modules),
    compatibilityDate: "2026-04-01",
  });
  try {
    const { articles } = await import(pathToFileURL(join(examples, "articles.js")).href);
    const response = await server.dispatchFetch("http://localhost/", {
      method: "POST",
      body: JSON.stringify(articles),
    });
    assert.match(await response.text(), NOTES);
  } finally {
    await server.dispose();
  }
});
