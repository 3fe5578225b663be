// The built package as npm would publish it: complete, true to its manifest, with the same engine in both
// forms.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const pkg = new URL("../../pkg/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("package.json", pkg), "utf8"));
const packed = JSON.parse(
  execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: fileURLToPath(pkg),
    encoding: "utf8",
  }),
)[0];
/** @type {string[]} */
const published = packed.files.map((/** @type {{ path: string }} */ file) => file.path);

test("name and version are the crate's", () => {
  const crate = readFileSync(new URL("../../Cargo.toml", import.meta.url), "utf8");
  assert.equal(manifest.name, "variorum");
  assert.match(crate, new RegExp(`^version = "${manifest.version}"$`, "m"));
});

/**
 * All files that an entry names, under whatever condition.
 *
 * @param {unknown} entry
 * @returns {string[]}
 */
const targetsOf = (entry) =>
  typeof entry === "string" ? [entry] : Object.values(Object(entry)).flatMap(targetsOf);

test("all that is exported is published, and so are the licences", () => {
  const named = targetsOf(manifest.exports).map((target) => target.replace("./", ""));
  for (const name of [
    ...named,
    "engine/variorum.js",
    "engine/variorum_bg.wasm",
    "engine/variorum_bg.wasm.js",
    "LICENSE-MIT",
    "LICENSE-APACHE",
  ]) {
    assert.ok(published.includes(name), `${name} is not among ${published.join(", ")}`);
  }
});

/**
 * What the command may import besides: it runs in Node alone.
 *
 * @param {string} specifier
 */
const isOfNodeOrPeer = (specifier) =>
  specifier.startsWith("node:") ||
  Object.keys(manifest.peerDependencies).some((peer) => specifier.startsWith(`${peer}/`));

test("every import of a published file finds a published file", () => {
  for (const name of published.filter((name) => name.endsWith(".js"))) {
    const source = readFileSync(new URL(name, pkg), "utf8");
    for (const [, specifier] of source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g)) {
      if (specifier === manifest.name) continue; // the package's types, in a comment
      if (name.startsWith("cli/") && isOfNodeOrPeer(specifier)) continue;
      const target = new URL(specifier, new URL(name, pkg)).href.replace(pkg.href, "");
      assert.ok(published.includes(target), `${name} imports ${specifier}`);
    }
  }
});

const bin = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));

test("publint finds nothing, not even a suggestion", () => {
  const output = execFileSync(bin("publint"), ["--strict", fileURLToPath(pkg)], { encoding: "utf8" });
  assert.match(output, /All good/);
});

test("every entry has its types, whoever resolves it", () => {
  const output = execFileSync(bin("attw"), ["--pack", fileURLToPath(pkg), "--no-color", "--no-emoji"], {
    encoding: "utf8",
  });
  assert.match(output, /No problems found/);
});

test("require has the same interface as import, and the same answer", async () => {
  const required = createRequire(import.meta.url)("variorum");
  assert.ok(fileURLToPath(import.meta.resolve("variorum")).endsWith("index.js"));
  const imported = await import("variorum");
  assert.deepEqual(Object.keys(required).sort(), Object.keys(imported).sort());
  const text = "“We will not sign it,” Ada Reed said.";
  assert.deepEqual(await required.extract(text), await imported.extract(text));
  const comparer = required.createComparer();
  assert.deepEqual(await comparer.ready(), { runsIn: "worker" });
  comparer.dispose();
});

test("the tarball stays within 2 MB", () => {
  assert.ok(packed.size < 2e6, `${packed.size} bytes`);
});

/** @type {[string, URL][]} */
const inlined = [
  ["engine/variorum_bg.wasm.js", new URL("engine/variorum_bg.wasm", pkg)],
  ["engine/vectors.js", new URL("../../src/lexicon/vectors.bin", import.meta.url)],
];
for (const [module, file] of inlined) {
  test(`${module} holds the bytes that it was made from`, async () => {
    const { default: bytes } = await import(new URL(module, pkg).href);
    assert.ok(readFileSync(file).equals(bytes()));
  });
}

test("an embedder can have the engine as a file of its own", async () => {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve("variorum/engine.wasm")));
  assert.ok(WebAssembly.validate(wasm));
});
