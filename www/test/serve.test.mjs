// The development server: right types, the strict policy on every answer, and nothing outside its two
// folders.
import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, test } from "node:test";
import { serve } from "../serve.mjs";

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
  server = await serve();
});
after(() => server.close());

/**
 * Sends the path as it stands; fetch would tidy away the dots.
 *
 * @param {string} path
 * @returns {Promise<import("node:http").IncomingMessage>}
 */
function get(path, method = "GET") {
  return new Promise((resolve, reject) => {
    request(new URL(server.url), { path, method }, (response) => {
      response.resume();
      response.on("end", () => resolve(response));
    })
      .on("error", reject)
      .end();
  });
}

const served = [
  ["/", "text/html; charset=utf-8"],
  ["/index.html?a=b", "text/html; charset=utf-8"],
  ["/pkg/index.js", "text/javascript; charset=utf-8"],
  ["/pkg/package.json", "application/json; charset=utf-8"],
  ["/pkg/engine/variorum_bg.wasm", "application/wasm"],
];
for (const [path, type] of served) {
  test(`${path} is ${type}`, async () => {
    const response = await get(path);
    assert.equal(response.statusCode, 200);
    assert.equal(response.headers["content-type"], type);
  });
}

/** @type {[string, number][]} */
const refused = [
  ["/absent.html", 404],
  ["/pkg/absent.js", 404],
  ["/pkg", 404],
  ["/../serve.mjs", 404],
  ["/pkg/../../Cargo.toml", 404],
  ["/pkg/..%2f..%2fCargo.toml", 404],
  ["/%2e%2e/%2e%2e/Cargo.toml", 404],
  ["/index.html%00", 404],
  ["/%", 404],
];
for (const [path, status] of refused) {
  test(`${path} is refused`, async () => assert.equal((await get(path)).statusCode, status));
}

test("only reading is allowed", async () => assert.equal((await get("/", "POST")).statusCode, 405));

test("every answer carries the policy, errors too", async () => {
  for (const path of ["/", "/pkg/variorum-worker.js", "/absent.html"]) {
    const policy = String((await get(path)).headers["content-security-policy"]);
    assert.match(policy, /^default-src 'none';.* connect-src 'none';/);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  }
});

test("a taken port gives way to a free one", async () => {
  const { port } = new URL(server.url);
  const second = await serve({ port: Number(port) });
  try {
    assert.notEqual(second.url, server.url);
    assert.equal((await fetch(second.url)).status, 200);
  } finally {
    await second.close();
  }
});
