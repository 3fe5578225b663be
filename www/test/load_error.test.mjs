// Hosts refuse the engine in words of their own; the package says what to do. The words are what these hosts threw.
import assert from "node:assert/strict";
import { test } from "node:test";
import { whyNoVectors, whyNotLoaded } from "../package/load_error.js";

const told = {
  "a service worker": [
    new TypeError("import() is disallowed on ServiceWorkerGlobalScope by the HTML specification."),
    /“variorum\/static”/,
  ],
  "Jest without modules": [
    new TypeError("A dynamic import callback was invoked without --experimental-vm-modules"),
    /“variorum\/static”/,
  ],
  workerd: [
    new WebAssembly.CompileError("WebAssembly.instantiate(): Wasm code generation disallowed by embedder"),
    /“variorum\/engine\.wasm”/,
  ],
  "Chromium's policy": [
    new WebAssembly.CompileError(
      "WebAssembly.instantiate(): Compiling or instantiating WebAssembly module violates the following Content " +
        "Security policy directive because neither 'wasm-eval' nor 'unsafe-eval' is an allowed source of script",
    ),
    /'wasm-unsafe-eval'/,
  ],
  "Firefox's policy": [
    new WebAssembly.CompileError("call to WebAssembly.instantiate() blocked by CSP"),
    /script-src/,
  ],
  "Safari's policy": [
    new WebAssembly.CompileError(
      "Refused to create a WebAssembly object because 'unsafe-eval' or 'wasm-unsafe-eval' is not an allowed source",
    ),
    /script-src/,
  ],
  "a page's policy in a content script": [
    new WebAssembly.CompileError("WebAssembly.instantiate(): "),
    /offscreen document/,
  ],
  "a folder that is not served": [
    new TypeError("error loading module: https://variorum.example/engine/variorum.js"),
    /folder “engine”/,
  ],
};
for (const [host, [error, remedy]] of Object.entries(told)) {
  test(`${host} is named with its remedy`, () => {
    assert.match(whyNotLoaded(error, undefined), /** @type {RegExp} */ (remedy));
    assert.match(whyNotLoaded(error, undefined), /^[A-Z].*\.$/);
  });
}

test("a browser without WebAssembly is told so", () => {
  const { WebAssembly } = globalThis;
  Reflect.deleteProperty(globalThis, "WebAssembly");
  try {
    assert.match(whyNotLoaded(new ReferenceError("WebAssembly is not defined"), undefined), /no WebAssembly/);
  } finally {
    Object.defineProperty(globalThis, "WebAssembly", {
      value: WebAssembly,
      configurable: true,
      writable: true,
    });
  }
});

test("vectors that cannot be had may be left out", () => {
  assert.match(whyNoVectors(new TypeError("Failed to fetch")), /set vectors to "none" \(Failed to fetch\)/);
  assert.match(whyNoVectors(told["a service worker"][0]), /“variorum\/static”/);
});
