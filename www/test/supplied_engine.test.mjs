// The engine given by the embedder, in each of the forms that it may have, to a package whose own is out of
// reach.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { portOf } from "../serve.mjs";

const file = new URL(import.meta.resolve("variorum/engine.wasm"));
const bytes = await readFile(file);

const server = createServer((_, response) => {
  response.setHeader("content-type", "application/wasm").end(bytes);
});
const folder = mkdtempSync(join(tmpdir(), "variorum-"));
let address = "";
before(async () => {
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(null)));
  address = `http://127.0.0.1:${portOf(server)}/engine.wasm`;
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** A copy that has loaded nothing yet and cannot load the engine by itself. */
async function freshPackage() {
  const dir = mkdtempSync(join(folder, "copy-"));
  cpSync(fileURLToPath(new URL("../../pkg/", import.meta.url)), dir, {
    recursive: true,
    filter: (path) => !/vectors\.js$|\.wasm/.test(path),
  });
  writeFileSync(
    join(dir, "engine/variorum_bg.wasm.js"),
    'throw new Error("the engine inside was asked for");',
  );
  return import(pathToFileURL(join(dir, "index.js")).href);
}

const forms = {
  "the address of a file": () => file,
  "an address": () => new URL(address),
  "an address as a string": () => address,
  "a Response": () => fetch(address),
  "a module": () => WebAssembly.compile(bytes),
  bytes: () => bytes,
  "a buffer": () => new Uint8Array(bytes).buffer,
};
for (const [what, form] of Object.entries(forms)) {
  describe(what, () => {
    test("is used by direct calls", async () => {
      const { extract } = await freshPackage();
      const { quotes } = await extract("“It is done,” she said.", { engine: await form(), vectors: "none" });
      assert.equal(quotes.length, 1);
    });

    test("is used by a comparer, after cancelling too", async () => {
      const { createComparer } = await freshPackage();
      const comparer = createComparer({ engine: await form(), vectors: "none" });
      assert.deepEqual(await comparer.ready(), { runsIn: "worker" });
      const controller = new AbortController();
      const cancelled = comparer.extract("text", { signal: controller.signal });
      await null;
      controller.abort();
      await assert.rejects(cancelled, { name: "AbortError" });
      assert.equal((await comparer.extract("“It is done,” she said.")).quotes.length, 1);
      comparer.dispose();
    });
  });
}

const refused = {
  "no address": "engine.wasm",
  "no engine": { wasm: bytes },
  "a number": 7,
};
for (const [what, engine] of Object.entries(refused)) {
  test(`${what} is refused in a sentence`, async () => {
    const { createComparer, extract } = await freshPackage();
    await assert.rejects(extract("text", { engine }), { code: "input", path: "options.engine" });
    assert.throws(() => createComparer({ engine }), { code: "input", path: "options.engine" });
  });
}

test("an engine that is none is told from one that is missing", async () => {
  const { extract } = await freshPackage();
  const engine = new Uint8Array([1, 2, 3]);
  await assert.rejects(extract("text", { engine }), { code: "load", message: /that was given/ });
});
