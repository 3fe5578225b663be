// What a page loads of the package, by the files that it asks for.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** Raw, with gzip and with brotli. */
const FORMS = ["raw", "gzip", "brotli"];
/** Files of the package's own folder that a page does not load: other entries' and other hosts'. */
const OTHER_ENTRIES = ["static.js", "workerd.js"];
/** The sections of a module that its size is told by, with their numbers in its format. */
const SECTIONS = { code: 10, data: 11 };

/**
 * Prints a table in kB. A comparer's worker asks for the same files once more, which the browser has by then.
 *
 * @param {string} folder the package
 */
export function printSizes(folder) {
  const engine = join(folder, "engine");
  const scripts = (/** @type {string} */ parent) =>
    readdirSync(parent)
      .filter((name) => name.endsWith(".js"))
      .map((name) => join(parent, name));
  const entry = scripts(folder).filter((file) => !OTHER_ENTRIES.some((name) => file.endsWith(`/${name}`)));
  const vectors = join(engine, "vectors.js");
  const inlined = join(engine, "variorum_bg.wasm.js");
  const compiled = join(engine, "variorum_bg.wasm");
  const embedded = join(engine, "worker_text.js");
  const first = [...entry, ...scripts(engine)].filter((file) => ![vectors, embedded].includes(file));
  const module = readFileSync(compiled);
  const sizes = sizesOf();

  console.log("in kB".padEnd(46) + FORMS.map((form) => form.padStart(9)).join(""));
  const row = (/** @type {string} */ what, /** @type {number[]} */ sums) =>
    console.log(what.padEnd(46) + sums.map((size) => (size / 1000).toFixed(1).padStart(9)).join(""));
  row("entry", sizes(entry));
  row("engine/variorum_bg.wasm.js", sizes([inlined]));
  row("engine/vectors.js, after the first answer", sizes([vectors]));
  row("all that the first answer needs", sizes(first));
  row("all that a page loads", sizes([...first, vectors]));
  row("engine.wasm, in place of the inlined one", sizes([compiled]));
  for (const [name, number] of Object.entries(SECTIONS))
    row(`  of it ${name}`, compressed(sectionOf(module, number)));
  row("first answer with engine.wasm", sizes([...first.filter((file) => file !== inlined), compiled]));
  row("the worker as a string, where its file is lost", sizes([embedded]));
}

/**
 * Sums up files, each compressed on its own, as a server sends them. Compressing a large one takes seconds, so each is
 * compressed once.
 */
function sizesOf() {
  /** @type {Map<string, number[]>} */
  const known = new Map();
  const sizeOf = (/** @type {string} */ file) => {
    const sizes = known.get(file) ?? compressed(readFileSync(file));
    known.set(file, sizes);
    return sizes;
  };
  return (/** @type {string[]} */ files) =>
    FORMS.map((_, form) => files.reduce((sum, file) => sum + sizeOf(file)[form], 0));
}

/** @param {Uint8Array} content */
function compressed(content) {
  return [content, gzipSync(content, { level: 9 }), brotliCompressSync(content)].map(({ length }) => length);
}

/**
 * The content of a section of a WebAssembly module.
 *
 * @param {Uint8Array} module
 * @param {number} wanted
 */
function sectionOf(module, wanted) {
  let at = 8; // behind the magic word and the version
  while (at < module.length) {
    const number = module[at++];
    let [length, shift, byte] = [0, 0, 0];
    do {
      byte = module[at++];
      length |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    if (number === wanted) return module.subarray(at, at + length);
    at += length;
  }
  throw new Error(`the module has no section ${wanted}`);
}
