// Runs the recipes of examples/ with the packed tarball, as its readers do.
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { portOf } from "../serve.mjs";

export const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
const pkg = fileURLToPath(new URL("../../pkg/", import.meta.url));

/** What every recipe shows: the papers' numbers, and where they were compared. */
export const NOTES = /Courier[^]*40[^]*Gazette[^]*14/;

/** And where it ends, if that was a worker. */
export const ON_A_WORKER = /\(computed in the worker\)$/;

/** Packs the package and unpacks it where the recipes find it. */
export function installPackage() {
  const folder = mkdtempSync(join(tmpdir(), "variorum-pack-"));
  const target = join(examples, "node_modules/variorum");
  const options = { encoding: /** @type {const} */ ("utf8") };
  const name = execFileSync("npm", ["pack", pkg, "--silent", "--pack-destination", folder], options).trim();
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["xzf", join(folder, name), "-C", target, "--strip-components", "1"]);
  rmSync(folder, { recursive: true });
}

/**
 * Runs a program in examples/ and gives what it prints. One that does not end by itself fails.
 *
 * @param {string} program of node_modules/.bin, or `node`
 * @param {string[]} options
 * @param {NodeJS.ProcessEnv} [environment]
 */
export async function output(program, options, environment = {}) {
  const path = program === "node" ? process.execPath : join(examples, "node_modules/.bin", program);
  // The test runner's own settings would make other runners its children.
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const { stdout, stderr } = await promisify(execFile)(path, options, {
    cwd: examples,
    env: { ...inherited, NO_COLOR: "1", CI: "1", ...environment },
    timeout: 240_000,
    maxBuffer: 2 ** 26,
  });
  return stdout + stderr;
}

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/**
 * Serves a folder, as any plain server does.
 *
 * @param {string} [folder]
 * @param {Record<string, string>} [headers]
 */
export async function serveFolder(folder = examples, headers = {}) {
  const server = createServer(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const name = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    try {
      const content = await readFile(join(folder, decodeURIComponent(name)));
      response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "text/plain", ...headers });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(null)));
  return { origin: `http://localhost:${portOf(server)}`, close: () => server.close() };
}

/**
 * What a recipe's page shows once it has compared.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} address
 */
export async function shownAt(page, address) {
  /** @type {string[]} */
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(address);
  const shown = page.locator("output:not(:empty)");
  await shown.waitFor({ timeout: 30_000 }).catch((error) => {
    throw new Error([...errors, String(error)].join("\n"));
  });
  return (await shown.textContent()) ?? "";
}
