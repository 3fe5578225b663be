// How the package holds an engine that fails. The true one cannot be made to, so a stand-in takes its place.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = mkdtempSync(join(tmpdir(), "variorum-"));
after(() => rmSync(folder, { recursive: true }));

/** The package's own JavaScript round the given engine. */
async function packageAround(name, glue, bytes = "export default async () => new Uint8Array();") {
  const dir = join(folder, name);
  cpSync(fileURLToPath(new URL("../package/", import.meta.url)), dir, { recursive: true });
  mkdirSync(join(dir, "engine"));
  writeFileSync(join(dir, "package.json"), '{ "type": "module" }');
  writeFileSync(join(dir, "engine/variorum.js"), glue);
  writeFileSync(join(dir, "engine/variorum_bg.wasm.js"), bytes);
  return import(pathToFileURL(join(dir, "index.js")).href);
}

const trapping = `
  let broken = false;
  export default async function init() {}
  export function __wbg_reset_state() { broken = false; }
  export function similarity(a) {
    if (broken) throw new Error("used after a trap");
    if (a === "trap") { broken = true; throw new WebAssembly.RuntimeError("unreachable"); }
    if (a === "refuse") throw Object.assign(new Error("No."), { code: "input", path: "a" });
    return { severity: "same" };
  }`;

test("after a trap a fresh engine takes over", async () => {
  const { similarity, createComparer } = await packageAround("trap", trapping);
  const comparer = createComparer();
  for (const call of [similarity, comparer.similarity]) {
    await assert.rejects(call("trap", ""), { name: "VariorumError", code: "internal", path: null });
    assert.deepEqual(await call("fine", ""), { severity: "same" });
  }
  comparer.dispose();
});

test("what the engine refuses is told with its code and path", async () => {
  const { similarity } = await packageAround("refuse", trapping);
  await assert.rejects(similarity("refuse", ""), { name: "VariorumError", code: "input", path: "a", message: "No." });
});

test("a failed load is told and tried again at the next call", async () => {
  const flaky = 'let tries = 0; export default async () => { if (tries++ === 0) throw new Error("torn"); return new Uint8Array(); };';
  const { similarity } = await packageAround("flaky", trapping, flaky);
  await assert.rejects(similarity("a", "b"), { code: "load", message: /torn/ });
  assert.deepEqual(await similarity("a", "b"), { severity: "same" });
});

test("a policy that forbids WebAssembly is named with its remedy", async () => {
  const message = "WebAssembly.instantiate(): violates the following Content Security policy directive: script-src 'self'";
  const forbidden = `export default async function init() { throw new WebAssembly.CompileError(${JSON.stringify(message)}); }`;
  const { similarity } = await packageAround("forbidden", forbidden);
  await assert.rejects(similarity("a", "b"), { code: "load", message: /'wasm-unsafe-eval'/ });
});

test("importing the package loads no engine", async () => {
  const { compare } = await packageAround("idle", 'throw new Error("loaded");');
  assert.equal(typeof compare, "function");
});
