// What a comparer adds to the calls: a thread of its own, real cancelling, an end.
import assert from "node:assert/strict";
import { test } from "node:test";
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
