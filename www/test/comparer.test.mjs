// What a comparer adds to the calls: a thread of its own, real cancelling, an end.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { getEventListeners, on } from "node:events";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { VariorumError, createComparer } from "variorum";
import { pressConference as example } from "../page/examples/press_conference.js";

/** Long enough to be still under way when it is cancelled. */
const long = Array.from({ length: 100 }, (_, index) => ({
  text: example.map(({ text }) => text.replaceAll("2031", String(index))).join("\n\n"),
}));

test("ready tells where the calls run", async () => {
  const comparer = createComparer();
  assert.deepEqual(await comparer.ready(), { runsIn: "worker" });
  comparer.dispose();
});

test("without workers the calls run where they are made", async () => {
  const { getBuiltinModule } = process;
  Object.assign(process, { getBuiltinModule: undefined });
  try {
    const comparer = createComparer();
    assert.deepEqual(await comparer.ready(), { runsIn: "caller" });
    assert.equal((await comparer.extract("“It is done,” she said.")).quotes.length, 1);
    comparer.dispose();
  } finally {
    process.getBuiltinModule = getBuiltinModule;
  }
});

test("cancelling rejects at once with the reason, and the other calls are answered", async () => {
  const comparer = createComparer();
  await comparer.ready();
  const controller = new AbortController();
  const reason = new Error("enough");
  const cancelled = comparer.compare(long, { signal: controller.signal });
  const other = comparer.extract("“It is done,” she said.");
  setTimeout(() => controller.abort(reason), 30);
  await assert.rejects(cancelled, (error) => error === reason);
  assert.equal((await other).quotes.length, 1);
  assert.equal((await comparer.compare(example)).articles.length, example.length);
  comparer.dispose();
});

test("calls made together are each answered with their own", async () => {
  const comparer = createComparer();
  const texts = ["“One is enough,” he said.", "No quote.", "“Two,” she said. “It is two.”"];
  const counts = (await Promise.all(texts.map((text) => comparer.extract(text)))).map(
    ({ quotes }) => quotes.length,
  );
  assert.deepEqual(counts, [1, 0, 2]);
  comparer.dispose();
});

test("a thousand calls cancelled together end within some milliseconds, and the rest are answered", async () => {
  const comparer = createComparer();
  await comparer.ready();
  const stays = comparer.extract("“It is done,” she said.");
  const controller = new AbortController();
  const others = Array.from({ length: 1000 }, () => comparer.compare(example, { signal: controller.signal }));
  await null;
  const started = performance.now();
  controller.abort();
  const took = performance.now() - started;
  assert.ok((await Promise.allSettled(others)).every(({ status }) => status === "rejected"));
  assert.ok(took < 1_000, `${took} ms`); // some 20 ms when nothing else runs; each ended a worker before
  assert.equal((await stays).quotes.length, 1);
  comparer.dispose();
});

test("cancelling one call after another starves none that waits", async () => {
  const comparer = createComparer();
  await comparer.ready();
  const stays = comparer.compare(example);
  const storm = setInterval(() => {
    const controller = new AbortController();
    comparer.extract("text", { signal: controller.signal }).catch(() => {});
    setTimeout(() => controller.abort(), 1);
  }, 2);
  assert.equal((await stays).articles.length, example.length);
  clearInterval(storm);
  comparer.dispose();
});

test("Node does not warn of listeners, and none stays", async () => {
  /** @type {Error[]} */
  const warnings = [];
  const warned = (/** @type {Error} */ warning) => warnings.push(warning);
  process.on("warning", warned);
  const comparer = createComparer();
  const { signal } = new AbortController();
  await Promise.all(Array.from({ length: 30 }, () => comparer.extract("text", { signal })));
  assert.equal(getEventListeners(signal, "abort").length, 0);
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(warnings, []);
  process.off("warning", warned);
  comparer.dispose();
});

test("a message that is no call has an answer, and the worker lives on", async () => {
  const worker = new Worker(new URL(import.meta.resolve("variorum/worker")));
  const answers = on(worker, "message");
  const next = async () => (await answers.next()).value[0];
  assert.deepEqual(await next(), { started: "variorum 1" });
  const odd = [null, 5, {}, { id: 5 }, { id: 5, call: "constructor" }, { id: 5, call: { call: "toString" } }];
  for (const message of odd) {
    worker.postMessage(message);
    const { error } = await next();
    assert.equal(error.code, "input", JSON.stringify(message));
  }
  worker.postMessage({ id: 6, call: { call: "extract", article: "“It is,” she said." }, options: { a: 1 } });
  assert.equal((await next()).error.path, "options.a");
  await worker.terminate();
});

test("`using` ends a comparer", async () => {
  const comparer = createComparer();
  comparer[Symbol.dispose]();
  await assert.rejects(comparer.ready(), { code: "disposed" });
});

test("a process ends by itself", () => {
  const script = `import { createComparer } from "variorum";
    console.log((await createComparer().extract("“It is done,” she said.")).quotes.length);`;
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: new URL("..", import.meta.url),
    encoding: "utf8",
    timeout: 30_000,
  });
  assert.equal(output.trim(), "1");
});

test("a thousand calls leave nothing behind", async () => {
  const { compare } = await import("variorum");
  const [will, may] = ["“We will sign it,” Ada Reed said.", "“We may sign it,” Ada Reed said."];
  const size = async () => {
    for (let round = 0; round < 500; round++) await compare([{ text: will }, { text: may }]);
    globalThis.gc?.();
    return process.memoryUsage().rss;
  };
  await size();
  const [before, later] = [await size(), await size()];
  assert.ok(later - before < 30e6, `${(later - before) / 1e6} MB more`);
});

test("the memory of a large text is given back", async () => {
  const { extract } = await import("variorum");
  await extract("“It is done,” she said.");
  // The very instance that the package uses.
  const glue = await import(new URL("engine/variorum.js", import.meta.resolve("variorum")).href);
  const size = () => glue.initSync().memory.buffer.byteLength;
  const before = size();
  const { quotes } = await extract("“The pier will close,” said Ada Reed. ".repeat(60_000));
  assert.equal(quotes.length, 60_000);
  assert.ok(size() <= before, `${size()} bytes, ${before} before`);
});

test("after dispose every call rejects, those under way too", async () => {
  const comparer = createComparer();
  await comparer.ready();
  const underWay = comparer.compare(long);
  comparer.dispose();
  comparer.dispose();
  for (const call of [underWay, comparer.extract("text"), comparer.ready()]) {
    await assert.rejects(call, (error) => error instanceof VariorumError && error.code === "disposed");
  }
});
