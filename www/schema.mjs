// The JSON schema of what the package gives, made from the types that document it.
import { createGenerator } from "ts-json-schema-generator";

const RESULTS = ["Report", "Check", "Extraction", "SimilarityResult"];

/** @param {string} types the path of the file that declares them */
export function schemaOf(types) {
  const definitions = {};
  for (const type of RESULTS)
    Object.assign(
      definitions,
      createGenerator({ path: types, type, skipTypeCheck: true }).createSchema(type).definitions,
    );
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "What variorum finds",
    anyOf: RESULTS.map((type) => ({ $ref: `#/definitions/${type}` })),
    definitions,
  };
}
