// Bytes as a JavaScript module, so that one import brings them to browsers, workers and Node alike, with
// nothing to fetch and no address for a bundler to rewrite.
//
// They are written as a Latin-1 string, one character a byte. Compared with base64 of gzip, that leaves the
// compressing to the server, which does it better (387 kB instead of 441 kB with brotli), needs no
// DecompressionStream, and decodes four times as fast.

/**
 * What cannot stand in the literal. A digit after \0 would make an octal escape of it, so there it is written
 * out.
 */
const ESCAPES = new Map([
  ["\0", "\\0"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ['"', '\\"'],
  ["\\", "\\\\"],
]);
/**
 * What needs an escape: the above, and `</script` and `<!--`, which would end a script that is written into
 * HTML.
 */
const UNSAFE = /\0[0-9]?|[\n\r"\\]|<(?=[/!])/g;

/**
 * The source text of a module whose default export gives the bytes.
 *
 * @param {Uint8Array} bytes
 */
export function byteModule(bytes) {
  const rotation = shortestRotation(bytes);
  return `const text =
  "${literal(rotated(bytes, rotation))}";

/** @returns {Uint8Array<ArrayBuffer>} the bytes, decoded anew at each call */
export default function bytes() {
  if (text.length !== ${bytes.length}) throw new Error("a module of the engine was not decoded as UTF-8");
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at) - ${rotation};
  return bytes;
}
`;
}

/**
 * The same for bytes close to random, such as word vectors: nothing compresses them, so the escapes and
 * two-byte characters of a string cost more than base64 does (315 kB against 309 kB with brotli).
 *
 * @param {Uint8Array} bytes
 */
export function denseByteModule(bytes) {
  return `const text =
  "${Buffer.from(bytes).toString("base64")}";

/** @returns {Uint8Array<ArrayBuffer>} the bytes, decoded anew at each call */
export default function bytes() {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
`;
}

/**
 * A character takes two bytes of UTF-8 beyond ASCII and where it needs an escape. Adding a constant to every
 * byte moves the frequent ones away from there.
 *
 * @param {Uint8Array} bytes
 */
function shortestRotation(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte]++;
  const isLong = (/** @type {number} */ code) => code > 0x7f || ESCAPES.has(String.fromCharCode(code));
  const longAt = (/** @type {number} */ rotation) =>
    counts.reduce((sum, count, byte) => sum + (isLong((byte + rotation) % 256) ? count : 0), 0);
  const lengths = counts.map((_, rotation) => longAt(rotation));
  return lengths.indexOf(Math.min(...lengths));
}

/**
 * @param {Uint8Array} bytes
 * @param {number} rotation
 */
function rotated(bytes, rotation) {
  return Buffer.from(bytes.map((byte) => byte + rotation)).toString("latin1");
}

/**
 * The inside of a string literal.
 *
 * @param {string} text Latin-1
 */
function literal(text) {
  return text.replace(UNSAFE, (unsafe) => ESCAPES.get(unsafe) ?? inHex(unsafe[0]) + unsafe.slice(1));
}

/** @param {string} character */
function inHex(character) {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
