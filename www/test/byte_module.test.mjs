// Bytes written as a module come back as they were, whatever they are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { byteModule, denseByteModule } from "../byte_module.mjs";

/** @param {string} source */
async function decoded(source) {
  const address = `data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`;
  const { default: bytes } = await import(address);
  return /** @type {Uint8Array} */ (bytes());
}

/** Every byte after every other, so that each meets each in the text, whatever the rotation. */
const everyPair = Uint8Array.from({ length: 256 * 256 * 2 }, (_, at) => (at % 2 ? at >> 1 : at >> 9));

/** So many bytes that are cheapest as they are that they are not rotated. */
const plain = Uint8Array.from({ length: 128 * 100 }, (_, at) => at % 128).filter(
  (byte) => ![0, 10, 13, 34, 92].includes(byte),
);

const rows = {
  "no bytes": new Uint8Array(),
  "every pair of bytes": everyPair,
  "what a literal or a page cannot hold": Buffer.concat([
    plain,
    Buffer.from("\0" + "0\\0\\x00\r\n\r\"'`${0}</script><!--\\u2028", "latin1"),
  ]),
  "mostly bytes beyond ASCII": Uint8Array.from({ length: 5000 }, (_, at) => 255 - (at % 40)),
};

for (const [what, bytes] of Object.entries(rows)) {
  test(`${what} come back`, async () => {
    const source = byteModule(bytes);
    assert.deepEqual(Buffer.from(await decoded(source)), Buffer.from(bytes));
    if (what.startsWith("what")) assert.match(source, /at\) - 0;/);
    assert.doesNotMatch(source, /<\/script|<!--|[\0\r]/i);
  });
}

for (const [what, bytes] of Object.entries(rows)) {
  test(`${what} come back from a dense module`, async () => {
    assert.deepEqual(Buffer.from(await decoded(denseByteModule(bytes))), Buffer.from(bytes));
  });
}

test("bytes that are rare in the text are those that cost two", () => {
  const high = new Uint8Array(1000).fill(0xe9);
  assert.ok(
    byteModule(high).length < 1600 && Buffer.byteLength(byteModule(high)) === byteModule(high).length,
  );
});

test("a module that was decoded as another encoding refuses to give wrong bytes", async () => {
  const source = Buffer.from(byteModule(everyPair), "utf8").toString("latin1");
  await assert.rejects(decoded(source), /UTF-8/);
});
