// How the package holds an engine that fails. The true one cannot be made to, so a stand-in takes its place.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = mkdtempSync(join(tmpdir(), "variorum-"));
after(() => rmSync(folder, { recursive: true }));

const noBytes = "export default () => new Uint8Array();";

/**
 * The package's own JavaScript round the given engine.
 *
 * @param {string} name
 * @param {string} glue
 */
async function packageAround(name, glue, { bytes = noBytes, vectors = noBytes } = {}) {
  const dir = join(folder, name);
  cpSync(fileURLToPath(new URL("../package/", import.meta.url)), dir, { recursive: true });
  mkdirSync(join(dir, "engine"));
  writeFileSync(join(dir, "package.json"), '{ "type": "module" }');
  writeFileSync(join(dir, "engine/variorum.js"), glue);
  writeFileSync(join(dir, "engine/variorum_bg.wasm.js"), bytes);
  writeFileSync(join(dir, "engine/vectors.js"), vectors);
  return import(pathToFileURL(join(dir, "index.js")).href);
}

const trapping = `
  let broken = false;
  let vectors = 0;
  let pages = 16;
  export default async function init() {}
  export function initSync() { return { memory: { buffer: { byteLength: pages * 2 ** 16 } } }; }
  export function load_vectors() { vectors++; }
  export function __wbg_reset_state() { broken = false; vectors = 0; pages = 16; }
  export function similarity(a) {
    if (broken) throw new Error("used after a trap");
    if (a === "large") { pages = 5000; return { vectors }; }
    if (a === "pages") return { pages, vectors };
    if (a === "panic") { broken = true; throw new Error("panicked at src/text.rs:1:1"); }
    if (a === "trap") { broken = true; throw new WebAssembly.RuntimeError("unreachable"); }
    if (a === "refuse") throw Object.assign(new Error("No."), { code: "input", path: "a" });
    return { vectors };
  }`;

const flaky =
  "let tries = 0;" +
  'export default () => { if (tries++ === 0) throw new Error("torn"); return new Uint8Array(); };';

test("after a trap a fresh engine takes over, with the vectors", async () => {
  const { similarity, createComparer } = await packageAround("trap", trapping);
  const comparer = createComparer();
  for (const call of [similarity, comparer.similarity]) {
    await assert.rejects(call("trap", ""), { name: "VariorumError", code: "internal", path: null });
    assert.deepEqual(await call("fine", ""), { vectors: 1 });
  }
  comparer.dispose();
});

test("the words of a panic are its cause", async () => {
  const { similarity, createComparer } = await packageAround("panic", trapping);
  const comparer = createComparer();
  for (const call of [similarity, comparer.similarity]) {
    const error = await call("panic", "").catch((/** @type {Error} */ error) => error);
    assert.equal(error.code, "internal");
    assert.match(error.cause.message, /panicked at src/);
  }
  comparer.dispose();
});

test("the memory of a large text is given back, and the vectors stay", async () => {
  const { similarity } = await packageAround("large", trapping);
  assert.deepEqual(await similarity("large", ""), { vectors: 1 });
  assert.deepEqual(await similarity("pages", ""), { pages: 16, vectors: 1 });
});

test("what the engine refuses is told with its code and path", async () => {
  const { similarity } = await packageAround("refuse", trapping);
  await assert.rejects(similarity("refuse", ""), {
    name: "VariorumError",
    code: "input",
    path: "a",
    message: "No.",
  });
});

test("a failed load is told and tried again at the next call", async () => {
  const { similarity } = await packageAround("flaky", trapping, { bytes: flaky });
  await assert.rejects(similarity("a", "b"), { code: "load", message: /torn/ });
  assert.deepEqual(await similarity("a", "b"), { vectors: 1 });
});

test("a policy that forbids WebAssembly is named with its remedy", async () => {
  const message =
    "WebAssembly.instantiate(): violates the following Content Security policy directive: script-src 'self'";
  const forbidden = `export function load_vectors() {}
    export default async function init() { throw new WebAssembly.CompileError(${JSON.stringify(message)}); }`;
  const { similarity } = await packageAround("forbidden", forbidden);
  await assert.rejects(similarity("a", "b"), { code: "load", message: /'wasm-unsafe-eval'/ });
});

test("importing the package loads no engine", async () => {
  const { compare } = await packageAround("idle", 'throw new Error("loaded");');
  assert.equal(typeof compare, "function");
});

/**
 * Vectors that load only once `open` is called; on this thread alone.
 *
 * @param {string} name
 */
function gated(name) {
  let open = () => {};
  const gate = new Promise((/** @type {(value?: unknown) => void} */ resolve) => (open = resolve));
  Object.assign(globalThis, { [name]: gate });
  return { open, vectors: `await globalThis.${name}; ${noBytes}` };
}

test("in Node calls wait for the vectors", async () => {
  const { open, vectors } = gated("gateOfWaits");
  const { similarity } = await packageAround("waits", trapping, { vectors });
  const call = similarity("a", "b");
  assert.equal(await Promise.race([call, later("waiting")]), "waiting");
  open();
  assert.deepEqual(await call, { vectors: 1 });
});

test("told to load the vectors later, a call answers without, and ready waits for them", async () => {
  const { open, vectors } = gated("gateOfLater");
  const { ready, similarity } = await packageAround("later", trapping, { vectors });
  assert.deepEqual(await similarity("a", "b", { vectors: "later" }), { vectors: 0 });
  const all = ready({ vectors: "later" });
  assert.equal(await Promise.race([all, later("waiting")]), "waiting");
  open();
  await all;
  assert.deepEqual(await similarity("a", "b", { vectors: "later" }), { vectors: 1 });
});

test("told so, the vectors are never asked for", async () => {
  const { ready, similarity } = await packageAround("none", trapping, {
    vectors: 'throw new Error("asked for");',
  });
  await ready({ vectors: "none" });
  assert.deepEqual(await similarity("a", "b", { vectors: "none" }), { vectors: 0 });
});

test("a comparer hands its options to its worker", async () => {
  const { createComparer } = await packageAround("handed", trapping, {
    vectors: 'throw new Error("asked for");',
  });
  const comparer = createComparer({ vectors: "none" });
  assert.deepEqual(await comparer.similarity("a", "b"), { vectors: 0 });
  await comparer.ready();
  await assert.rejects(comparer.ready({ vectors: "wait" }), { code: "load" });
  comparer.dispose();
});

test("a comparer that was ready stays so on the worker that follows a cancelled call", async () => {
  const vectors = `await new Promise((resolve) => setTimeout(resolve, 100)); ${noBytes}`;
  const { createComparer } = await packageAround("restarted", trapping, { vectors });
  const comparer = createComparer({ vectors: "later" });
  assert.deepEqual(await comparer.similarity("a", "b"), { vectors: 0 });
  await comparer.ready();
  const controller = new AbortController();
  const cancelled = comparer.extract("text", { signal: controller.signal });
  const after = comparer.similarity("a", "b");
  await null;
  controller.abort();
  await assert.rejects(cancelled, { name: "AbortError" });
  assert.deepEqual(await after, { vectors: 1 });
  assert.deepEqual(await comparer.similarity("a", "b"), { vectors: 1 });
  comparer.dispose();
});

test("a call does not wait for a ready that waits for the vectors", async () => {
  const vectors = `await new Promise((resolve) => setTimeout(resolve, 3000)); ${noBytes}`;
  const { createComparer } = await packageAround("waiting", trapping, { vectors });
  const comparer = createComparer({ vectors: "later" });
  const ready = comparer.ready();
  assert.deepEqual(await comparer.similarity("a", "b"), { vectors: 0 });
  await ready;
  assert.deepEqual(await comparer.similarity("a", "b"), { vectors: 1 });
  comparer.dispose();
});

test("a ready goes on when a call beside it is cancelled, which ends the worker", async () => {
  const vectors = `await new Promise((resolve) => setTimeout(resolve, 300)); ${noBytes}`;
  const { createComparer } = await packageAround("beside", trapping, { vectors });
  const comparer = createComparer({ vectors: "later" });
  await comparer.similarity("a", "b");
  const ready = comparer.ready();
  const controller = new AbortController();
  const call = comparer.similarity("a", "b", { signal: controller.signal, vectors: "wait" });
  await null;
  controller.abort();
  await assert.rejects(call, { name: "AbortError" });
  assert.deepEqual(await ready, { runsIn: "worker" });
  assert.deepEqual(await comparer.similarity("a", "b"), { vectors: 1 });
  comparer.dispose();
});

test("vectors that fail to load stop no call that does not wait, and are tried again", async () => {
  const { ready, similarity } = await packageAround("torn", trapping, { vectors: flaky });
  assert.deepEqual(await similarity("a", "b", { vectors: "later" }), { vectors: 0 });
  await later();
  await ready();
  assert.deepEqual(await similarity("a", "b"), { vectors: 1 });
});

test("ready tells when the vectors cannot be had, and how to go without", async () => {
  const { ready } = await packageAround("missing", trapping, { vectors: 'throw new Error("gone");' });
  await assert.rejects(ready(), { code: "load", message: /gone/ });
  await assert.rejects(ready({ vectors: "later" }), { code: "load", message: /"none"/ });
});

/** @param {unknown} [value] */
function later(value) {
  return new Promise((resolve) => setTimeout(resolve, 50, value));
}
