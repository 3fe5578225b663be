#!/usr/bin/env node
// Times the package as a page has it, in Chromium, from a server on this machine. Beside it stands what a module and a
// worker without content cost there in the same run.
//
//   make bench
import { fileURLToPath } from "node:url";
import { serveFolder } from "./hosts/recipe.mjs";
import { pressConference } from "./page/examples/press_conference.js";
import { startBrowser } from "./test/browser.mjs";

const RUNS = 7;

/**
 * Runs in the page. Times are in milliseconds.
 *
 * @param {{ text: string }[]} articles
 */
async function measured(articles) {
  const since = (/** @type {number} */ started) => performance.now() - started;
  const started = performance.now();
  await import(/** @type {string} */ ("data:text/javascript,"));
  await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  const emptyModule = since(started);

  const beforeWorker = performance.now();
  const empty = new Worker(URL.createObjectURL(new Blob(["postMessage(0)"])));
  await new Promise((answers) => (empty.onmessage = answers));
  const emptyWorker = since(beforeWorker);
  empty.terminate();

  const address = "/pkg/index.js";
  const beforeCall = performance.now();
  const { compare, createComparer } = await import(address);
  await compare(articles);
  const firstCall = since(beforeCall);
  let warm = Infinity;
  for (let run = 0; run < 20; run++) {
    const before = performance.now();
    await compare(articles);
    warm = Math.min(warm, since(before));
  }

  const comparer = createComparer();
  const beforeAnswer = performance.now();
  await comparer.compare(articles);
  const firstAnswer = since(beforeAnswer);
  const controllers = Array.from({ length: 200 }, () => new AbortController());
  const calls = controllers.map(({ signal }) =>
    comparer.compare(articles, { signal }).catch((/** @type {Error} */ error) => error.name),
  );
  await new Promise((resolve) => setTimeout(resolve, 5));
  const beforeOne = performance.now();
  controllers[199].abort();
  await calls[199];
  const abortOne = since(beforeOne);
  const beforeAll = performance.now();
  for (const controller of controllers) controller.abort();
  await Promise.all(calls);
  const abortAll = since(beforeAll);
  const beforeNext = performance.now();
  await comparer.compare(articles);
  const afterAbort = since(beforeNext);
  comparer.dispose();
  return { emptyModule, emptyWorker, firstCall, warm, firstAnswer, abortOne, abortAll, afterAbort };
}

/** @type {Record<keyof Awaited<ReturnType<typeof measured>>, string>} */
const NAMES = {
  emptyModule: "a script and a wasm module without content",
  emptyWorker: "a worker without content",
  firstCall: "first call: load, compile, compare five articles",
  warm: "compare, five articles, warm",
  firstAnswer: "a comparer's first answer",
  abortOne: "abort one of 200 calls that wait",
  abortAll: "abort all 200",
  afterAbort: "the answer that follows, on a fresh worker",
};

const site = await serveFolder(fileURLToPath(new URL("..", import.meta.url)));
const browser = await startBrowser();
const articles = pressConference.map(({ text }) => ({ text }));
const runs = [];
for (let run = 0; run < RUNS; run++) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/pkg/package.json`);
  runs.push(await page.evaluate(measured, articles));
  await context.close();
}
await browser.close();
site.close();
for (const [key, name] of /** @type {[keyof typeof NAMES, string][]} */ (Object.entries(NAMES))) {
  const times = runs.map((run) => run[key]).sort((a, b) => a - b);
  const told = [times[0], times[Math.floor(RUNS / 2)]].map((time) => `${time.toFixed(1)} ms`.padStart(12));
  console.log(`${name.padEnd(52)} ${told.join("")}   least and middle of ${RUNS}`);
}
