// The public interface: three calls, the same three on a worker, one error class.
// Importing it does nothing; the engine loads at the first call. Types: index.d.ts.
export { compare, extract, ready, similarity } from "./calls.js";
export { createComparer } from "./comparer.js";
export { VariorumError } from "./error.js";
