// The public interface: four calls, the same four on a worker, one error class.
// Importing it does nothing; the engine loads at the first call. Types: index.d.ts.
export { check, compare, extract, ready, similarity } from "./calls.js";
export { createComparer } from "./comparer.js";
export { VariorumError } from "./error.js";
