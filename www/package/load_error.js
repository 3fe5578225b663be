// Why the engine did not load, in a sentence that says what to do about it.

/** @typedef {import("variorum").LoadOptions} LoadOptions */

/**
 * Hosts that forbid something say so in words of their own. The first row that fits tells.
 *
 * @type {{ says: RegExp, why: string }[]}
 */
const FORBIDDEN = [
  {
    says: /import\(\) is disallowed|dynamic import|experimental-vm-modules/i,
    why: "This host allows no import() while it runs, as service workers do; import “variorum/static” instead.",
  },
  {
    says: /disallowed by embedder/i,
    why:
      "This host compiles no WebAssembly while it runs; " +
      "import “variorum/engine.wasm” as a compiled module and pass it as the option engine.",
  },
  {
    says: /content.security|unsafe-eval|blocked by csp/i,
    why: "The page's Content-Security-Policy forbids WebAssembly; add 'wasm-unsafe-eval' to its script-src.",
  },
  {
    // What Chromium tells the script of an extension in a page whose policy it may not know.
    says: /CompileError: WebAssembly\.\w+\(\):\s*$/,
    why:
      "The Content-Security-Policy of the page or of the extension forbids WebAssembly here; " +
      "run it in the extension's service worker or in an offscreen document.",
  },
];

/**
 * @param {unknown} error
 * @param {LoadOptions["engine"]} source
 */
export function whyNotLoaded(error, source) {
  if (typeof WebAssembly === "undefined")
    return "This host has no WebAssembly; a current browser, Node, Deno or Bun has.";
  const forbidden = FORBIDDEN.find(({ says }) => says.test(String(error)));
  if (forbidden) return forbidden.why;
  if (source) {
    const remedy = "check that it is “variorum/engine.wasm” of this very version";
    return `The engine that was given could not be loaded; ${remedy} (${messageOf(error)}).`;
  }
  const remedy = "check that the package's folder “engine” is served whole";
  return `The engine could not be loaded; ${remedy} (${messageOf(error)}).`;
}

/** @param {unknown} error */
export function whyNoVectors(error) {
  const forbidden = FORBIDDEN.find(({ says }) => says.test(String(error)));
  if (forbidden) return forbidden.why;
  const remedy = 'check that the package\'s folder “engine” is served whole, or set vectors to "none"';
  return `The word vectors could not be loaded; ${remedy} (${messageOf(error)}).`;
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
