// The licences of the crates that are compiled into the module, which their licences ask to go with it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * @typedef {{ id: string, name: string, version: string, license: string, manifest_path: string,
 *   targets: { kind: string[] }[] }} Crate
 * @typedef {{ id: string, deps: { pkg: string, dep_kinds: { kind: string | null }[] }[] }} Node
 * @typedef {{ packages: Crate[], resolve: { root: string, nodes: Node[] } }} Metadata as `cargo metadata` prints it
 */

/**
 * One section for each crate: name, version, licence, and the licence's text.
 *
 * @param {Metadata} metadata
 */
export function notices(metadata) {
  const crates = compiledIn(metadata).sort((a, b) => (a.name < b.name ? -1 : 1));
  const sections = crates.map((crate) => {
    const title = `${crate.name} ${crate.version} (${crate.license})`;
    return `${title}\n${"=".repeat(title.length)}\n\n${licenceText(crate)}`;
  });
  return `The module is compiled from variorum and from the crates below.\n\n\n${sections.join("\n\n")}`;
}

/**
 * The crates whose code is in the module: what the root needs at run time, without macros and the root itself.
 *
 * @param {Metadata} metadata
 */
function compiledIn({ packages, resolve }) {
  const crates = new Map(packages.map((crate) => [crate.id, crate]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  /** @type {Set<string>} */
  const seen = new Set();
  const visit = (/** @type {string} */ id) => {
    const isMacro = crates.get(id)?.targets.some(({ kind }) => kind.includes("proc-macro"));
    if (seen.has(id) || isMacro) return;
    seen.add(id);
    for (const { pkg, dep_kinds } of nodes.get(id)?.deps ?? []) {
      if (dep_kinds.some(({ kind }) => kind === null)) visit(pkg);
    }
  };
  visit(resolve.root);
  seen.delete(resolve.root);
  return [...seen].flatMap((id) => crates.get(id) ?? []);
}

/**
 * The text of the MIT licence where the crate has it, since that is the shortest of those it offers.
 *
 * @param {Crate} crate
 */
function licenceText({ name, manifest_path }) {
  const folder = dirname(manifest_path);
  const files = readdirSync(folder).filter((file) => /^(LICEN[CS]E|COPYING)/i.test(file));
  const file = files.find((file) => /mit/i.test(file)) ?? files[0];
  if (!file || !existsSync(join(folder, file))) throw new Error(`the crate ${name} ships no licence text`);
  return readFileSync(join(folder, file), "utf8").trim() + "\n";
}
