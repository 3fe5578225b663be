#!/usr/bin/env node
// Assembles the npm package: the JavaScript of www/package/, the types of src/report/types.d.ts and the engine that
// wasm-bindgen wrote. Prints how large it is to load.
//
//   node www/pack.mjs GLUE_DIR PACKAGE_DIR
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { byteModule, denseByteModule } from "./byte_module.mjs";
import { notices } from "./notices.mjs";
import { schemaOf } from "./schema.mjs";
import { printSizes } from "./sizes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const [glue, out] = process.argv.slice(2);
if (!glue || !out) {
  console.error("usage: node www/pack.mjs GLUE_DIR PACKAGE_DIR");
  process.exit(2);
}

const metadata = cargoMetadata();
rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "engine"), { recursive: true });
writeFileSync(join(out, "package.json"), JSON.stringify(manifest(metadata), null, 2) + "\n");
writeFileSync(join(out, "NOTICE-CRATES"), notices(metadata));
withoutComments(join(root, "www/package"), out);
withoutComments(glue, join(out, "engine"));
writeFileSync(
  join(out, "engine/variorum.js"),
  'import { TextDecoder, TextEncoder } from "../text_coding.js";\n' +
    readFileSync(join(out, "engine/variorum.js"), "utf8"),
);
for (const name of readdirSync(root).filter((name) => /^(README|LICENSE|NOTICE)/.test(name)))
  cpSync(join(root, name), join(out, name));
cpSync(join(glue, "variorum_bg.wasm"), join(out, "engine/variorum_bg.wasm"));

const wasm = readFileSync(join(glue, "variorum_bg.wasm"));
writeFileSync(join(out, "engine/variorum_bg.wasm.js"), byteModule(wasm));
writeFileSync(
  join(out, "engine/vectors.js"),
  denseByteModule(readFileSync(join(root, "src/lexicon/vectors.bin"))),
);

for (const [name, text] of Object.entries({
  index: readFileSync(join(root, "src/report/types.d.ts"), "utf8"),
  export: readFileSync(join(root, "www/package/export.d.ts"), "utf8"),
  static: 'export * from "./index.js";\n',
  "variorum-worker": "export {};\n",
  "engine/variorum_bg.wasm": "declare const module: WebAssembly.Module;\nexport default module;\n",
})) {
  writeFileSync(join(out, `${name}.d.ts`), text);
  if (name !== "static") writeFileSync(join(out, `${name}.d.cts`), text);
}
writeFileSync(
  join(out, "schema.json"),
  JSON.stringify(schemaOf(join(root, "src/report/types.d.ts")), null, 1) + "\n",
);
writeFileSync(join(out, "engine/worker_text.js"), `export default ${JSON.stringify(embeddedWorker())};\n`);
writeCommonJs("commonjs.js", "index.cjs");
writeCommonJs("export/index.js", "export.cjs");
writeCommonJs("variorum-worker.js", "variorum-worker.cjs");
// They are in what was made of them.
for (const name of ["commonjs.js", "embedded_worker.js"]) rmSync(join(out, name));

/** The worker as one script without imports. */
function embeddedWorker() {
  const [{ text }] = bundle("embedded_worker.js", { format: "iife", minify: true });
  return text;
}

/**
 * @param {string} entry
 * @param {string} name
 */
function writeCommonJs(entry, name) {
  const address =
    'const address = typeof __filename === "string" && globalThis.process?.getBuiltinModule ? ' +
    'globalThis.process.getBuiltinModule("node:url").pathToFileURL(__filename).href : globalThis.document?.baseURI;';
  const [{ text }] = bundle(entry, {
    format: "cjs",
    banner: { js: address },
    define: { "import.meta.url": "address" },
  });
  writeFileSync(join(out, name), text);
}

/**
 * A script of the package with all that it imports but the large parts of the engine, which stay where they are.
 *
 * @param {string} entry
 * @param {import("esbuild").BuildOptions} options
 */
function bundle(entry, options) {
  const external = ["variorum_bg.wasm", "vectors", "worker_text"].map((name) => `./engine/${name}.js`);
  const { outputFiles } = buildSync({
    ...options,
    entryPoints: [join(out, entry)],
    bundle: true,
    write: false,
    external,
    platform: "neutral",
    target: "es2022",
  });
  return outputFiles;
}

/**
 * Writes a folder's scripts without their comments, which are a third of what they weigh; index.d.ts documents the
 * package.
 *
 * @param {string} from
 * @param {string} to
 */
function withoutComments(from, to) {
  const scripts = readdirSync(from, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".js"),
  );
  const options = "--ignoreConfig --allowJs --noCheck --removeComments --target esnext --module esnext";
  execFileSync(
    process.execPath,
    [
      join(root, "www/node_modules/typescript/bin/tsc"),
      ...options.split(" "),
      ...["--moduleResolution", "bundler", "--noResolve", "--rootDir", from, "--outDir", to],
      ...scripts.map((name) => join(from, name)),
    ],
    { stdio: "inherit" },
  );
}

/**
 * What cargo knows of the crate and of those it needs in the module.
 *
 * @returns {import("./notices.mjs").Metadata & { packages: Record<string, unknown>[] }}
 */
function cargoMetadata() {
  const target = ["--features", "js", "--filter-platform", "wasm32-unknown-unknown"];
  const output = execFileSync("cargo", ["metadata", "--locked", "--format-version", "1", ...target], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(output);
}

/**
 * What npm and bundlers read; name, version and licence are the crate's.
 *
 * @param {ReturnType<typeof cargoMetadata>} metadata
 */
function manifest({ packages, resolve }) {
  const crate = packages.find(({ id }) => id === resolve.root);
  const { name, version, description, license, keywords } = /** @type {Record<string, unknown>} */ (crate);
  return {
    name,
    version,
    description,
    license,
    keywords,
    type: "module",
    engines: { node: ">=20.16" }, // for process.getBuiltinModule
    main: "./index.cjs",
    module: "./index.js",
    types: "./index.d.ts",
    bin: { variorum: "./cli/variorum.js" },
    // What `variorum mcp` speaks with; nothing else needs it.
    peerDependencies: { "@modelcontextprotocol/sdk": "^1.32.0" },
    peerDependenciesMeta: { "@modelcontextprotocol/sdk": { optional: true } },
    exports: {
      ".": {
        workerd: { types: "./index.d.ts", default: "./workerd.js" },
        ...inBothForms("./index", "./index"),
      },
      "./static": inBothForms("./static", "./index"),
      "./export": {
        require: { types: "./export.d.cts", default: "./export.cjs" },
        default: { types: "./export.d.ts", default: "./export/index.js" },
      },
      "./worker": inBothForms("./variorum-worker", "./variorum-worker"),
      "./engine.wasm": {
        require: { types: "./engine/variorum_bg.wasm.d.cts", default: "./engine/variorum_bg.wasm" },
        default: { types: "./engine/variorum_bg.wasm.d.ts", default: "./engine/variorum_bg.wasm" },
      },
      "./schema.json": "./schema.json",
      "./package.json": "./package.json",
    },
    // For TypeScript's resolution of before there were exports.
    typesVersions: {
      "*": { worker: ["./variorum-worker.d.ts"], "engine.wasm": ["./engine/variorum_bg.wasm.d.ts"] },
    },
    files: [
      "*.js",
      "*.cjs",
      "*.d.ts",
      "*.d.cts",
      "engine",
      "export",
      "cli",
      "schema.json",
      "LICENSE-*",
      "NOTICE",
      "NOTICE-CRATES",
    ],
    sideEffects: ["./variorum-worker.*", "./static.js", "./workerd.js", "./index.cjs"],
  };
}

/**
 * An entry for `import` and for `require`.
 *
 * @param {string} module
 * @param {string} commonJs
 */
function inBothForms(module, commonJs) {
  return {
    require: { types: `${commonJs}.d.cts`, default: `${commonJs}.cjs` },
    default: { types: `${module}.d.ts`, default: `${module}.js` },
  };
}

printSizes(out);
