// Reads what callers pass. Objects of theirs may be anything: proxies and getters that throw, objects of another
// realm, or of a page where somebody has written to Object.prototype.
import { VariorumError } from "./error.js";

/**
 * An object that may hold fields.
 *
 * @param {unknown} value
 * @param {string} says what to pass
 * @param {string} path
 */
export function asObject(value, says, path) {
  if (value === null || typeof value !== "object" || Array.isArray(value) || tagOf(value) !== "Object")
    throw new VariorumError("input", `${says}; this is ${kindOf(value)}.`, path);
  return value;
}

/**
 * The value of a field, its own or of its class. What every object has, somebody has written there by mistake, and
 * null is absent.
 *
 * @param {object} object
 * @param {string} name
 * @param {string} path
 * @returns {unknown}
 */
export function field(object, name, path) {
  const value = careful(`${path}.${name}`, () =>
    isOfAll(object, name) ? undefined : /** @type {Record<string, unknown>} */ (object)[name],
  );
  return value ?? undefined;
}

/**
 * Refuses a field that nothing would read, since it is a slip of the pen.
 *
 * @param {object} object
 * @param {readonly string[]} known
 * @param {string} path
 */
export function refuseOtherFields(object, known, path) {
  const names = careful(path, () => Object.keys(object));
  for (const name of names) {
    if (known.includes(name) || field(object, name, path) === undefined) continue;
    throw new VariorumError(
      "input",
      `Leave “${short(name)}” out; only these are known here: ${known.join(", ")}.`,
      `${path}.${short(name)}`,
    );
  }
}

/**
 * What a value of the caller's does when it is looked at.
 *
 * @template Value
 * @param {string} path
 * @param {() => Value} look
 */
export function careful(path, look) {
  try {
    return look();
  } catch (cause) {
    // Looked at and refused.
    if (cause instanceof VariorumError) throw cause;
    throw new VariorumError("input", `Pass plain data; reading this failed (${messageOf(cause)}).`, path, {
      cause,
    });
  }
}

/**
 * Whether a field comes from the object that all objects come from; of whichever realm.
 *
 * @param {object} object
 * @param {string} name
 */
function isOfAll(object, name) {
  for (let at = object; at; at = Object.getPrototypeOf(at))
    if (Object.hasOwn(at, name)) return at !== object && Object.getPrototypeOf(at) === null;
  return false;
}

/**
 * The name of a value's built-in class, the same in every realm.
 *
 * @param {unknown} value
 */
export function tagOf(value) {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

/** @param {unknown} value */
export function kindOf(value) {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "function") return "a function";
  return typeof value === "object" ? withArticle(tagOf(value)) : `a ${typeof value}`;
}

/** @param {string} name */
function withArticle(name) {
  return `${/^[AEIOU]/i.test(name) ? "an" : "a"} ${name === "Object" ? "object" : name}`;
}

/** @param {string} name */
function short(name) {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

/** @param {unknown} cause */
function messageOf(cause) {
  return cause instanceof Error ? cause.message : typeof cause;
}
