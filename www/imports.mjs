#!/usr/bin/env node
// Fails where a wasm module imports anything: without the feature `js` the crate needs nothing of its host.
//
//   node www/imports.mjs MODULE.wasm
import { readFileSync } from "node:fs";

const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(process.argv[2])));
for (const { module, name } of imports) console.error(`${module}.${name} is imported`);
console.log(`${imports.length} imports`);
process.exit(imports.length === 0 ? 0 : 1);
