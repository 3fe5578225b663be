// A comparer whose worker's file is lost, or is another's, still has a worker.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = mkdtempSync(join(tmpdir(), "variorum-"));
after(() => rmSync(folder, { recursive: true }));

/** @type {Record<string, string | null>} what the file holds; null: it is gone */
const files = {
  gone: null,
  "another's, which is mute": "setInterval(() => {}, 1e6);",
  "another's, which ends": "",
  "another's, which talks":
    'import { parentPort } from "node:worker_threads"; parentPort.postMessage("hello");',
  "of another version":
    'import { parentPort } from "node:worker_threads"; parentPort.postMessage({ started: true });',
};
for (const [what, script] of Object.entries(files)) {
  test(`the file is ${what}`, { timeout: 30_000 }, async () => {
    const dir = mkdtempSync(join(folder, "copy-"));
    cpSync(fileURLToPath(new URL("../../pkg/", import.meta.url)), dir, { recursive: true });
    const file = join(dir, "variorum-worker.js");
    rmSync(file);
    if (script !== null) writeFileSync(file, script);
    const { createComparer } = await import(pathToFileURL(join(dir, "index.js")).href);
    const comparer = createComparer();
    const { quotes } = await comparer.extract("“It is done,” she said.");
    assert.equal(quotes.length, 1);
    assert.deepEqual(await comparer.ready(), { runsIn: "worker" });
    assert.equal((await comparer.extract("“It is done,” she said.")).quotes.length, 1);
    comparer.dispose();
  });
}
