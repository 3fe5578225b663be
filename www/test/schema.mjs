// Whether a result is what the package's schema says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

const schema = JSON.parse(readFileSync(new URL("../../pkg/schema.json", import.meta.url), "utf8"));
const ajv = new Ajv({ allErrors: true }).addSchema(schema, "variorum");

/**
 * Fails with the places where a result is not of its type: every field present, none besides, absent ones null.
 *
 * @param {"Report" | "Check" | "Extraction" | "SimilarityResult"} type
 * @param {unknown} value
 */
export function assertFits(type, value) {
  const faults = faultsOf(type, value);
  assert.deepEqual(faults, [], type);
}

/**
 * @param {string} type
 * @param {unknown} value
 */
export function faultsOf(type, value) {
  ajv.validate({ $ref: `variorum#/definitions/${type}` }, value);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
