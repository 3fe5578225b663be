#!/usr/bin/env node
// Serves the page at / and the built package at /pkg/, to this machine only.
//
//   node www/serve.mjs [PORT]
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { libraryAt } from "./libraries.mjs";

const page = fileURLToPath(new URL("page/", import.meta.url));
const pkg = fileURLToPath(new URL("../pkg/", import.meta.url));

/** @type {Record<string, string>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
};

// No request to anywhere: the articles stay here. The page says so itself, for hosts that send no headers; a header can
// also forbid other pages to frame it.
const policy = `${policyOf(readFileSync(join(page, "index.html"), "utf8"))}; frame-ancestors 'none'`;

// The worker that keeps the page asks the server for it; all else may ask for nothing.
const keeperPolicy = policy.replace("connect-src 'none'", "connect-src 'self'");

const headers = {
  "content-security-policy": policy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

/**
 * The policy in a page's meta element.
 *
 * @param {string} html
 */
export function policyOf(html) {
  const found = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html);
  if (!found) throw new Error("the page has no policy");
  return found[1].replace(/\s+/g, " ").trim();
}

/** Listens on the port, or on a free one where it is taken (0 asks for any free one). */
export async function serve({ port = 0 } = {}) {
  const server = createServer(async (request, response) => {
    const { status, type, body } = await answer(request);
    const isKeeper = request.url === "/sw.js";
    const own = isKeeper ? { ...headers, "content-security-policy": keeperPolicy } : headers;
    response.writeHead(status, { ...own, "content-type": type, "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await listen(server, port).catch((error) => {
    if (error.code !== "EADDRINUSE") throw error;
    return listen(server, 0);
  });
  return {
    url: `http://localhost:${portOf(server)}/`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/**
 * The port of a server that listens.
 *
 * @param {import("node:http").Server} server
 */
export function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("the server does not listen on a port");
  return address.port;
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** @param {import("node:http").IncomingMessage} request */
async function answer({ method, url = "/" }) {
  const plain = (/** @type {number} */ status, /** @type {string} */ text) => ({
    status,
    type: types[".txt"],
    body: Buffer.from(`${text}\n`),
  });
  if (method !== "GET" && method !== "HEAD") return plain(405, "only GET and HEAD");
  const library = await libraryAt(url);
  if (library !== null) return { status: 200, type: types[".js"], body: Buffer.from(library) };
  const file = fileAt(url);
  if (!file) return plain(404, "not found");
  try {
    const type = types[extname(file)] ?? "application/octet-stream";
    return {
      status: 200,
      type,
      body: file.startsWith(page) ? await withoutComments(file) : await readFile(file),
    };
  } catch {
    return plain(404, "not found");
  }
}

/**
 * A file of the page; of scripts and style sheets the comments are a third, which no reader needs.
 *
 * @param {string} file
 */
async function withoutComments(file) {
  const loader = /** @type {const} */ ({ ".js": "js", ".css": "css" })[extname(file)];
  const content = await readFile(file);
  if (!loader) return content;
  const { code } = await transform(content, { loader, minifyWhitespace: true, charset: "utf8" });
  return Buffer.from(code);
}

/**
 * The file that an address names, or null where it names none in the two folders.
 *
 * @param {string} url
 */
function fileAt(url) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  if (path.endsWith("/")) path += "index.html";
  return path.startsWith("/pkg/") ? join(pkg, path.slice("/pkg/".length)) : join(page, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ port: Number(process.argv[2] ?? 8080) });
  console.log(`\nvariorum is at ${url} (Ctrl-C ends it)`);
}
