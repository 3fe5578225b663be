// The other end of tape.rs: the value that a tape holds, as plain objects.

const CONSTANTS = [null, false, true];
const TAG_BITS = 3;

/**
 * @param {Uint32Array} numbers tags and payloads, as tape.rs lists them
 * @param {string} strings all strings, one behind the other
 * @param {string} shapes one line for each type of object: its fields, parted by commas
 */
export function unroll(numbers, strings, shapes) {
  const fields = shapes.split("\n").map((line) => line.split(","));
  let at = 0;
  let read = 0;
  return value();

  function value() {
    const number = numbers[at++];
    const payload = number >>> TAG_BITS;
    switch (number & ((1 << TAG_BITS) - 1)) {
      case 0:
        return CONSTANTS[payload];
      case 1:
        return payload;
      case 2:
        return float();
      case 3:
        return strings.slice(read, (read += payload));
      case 4:
        return list(payload);
      default:
        return object(fields[payload]);
    }
  }

  function list(length) {
    const values = [];
    for (let index = 0; index < length; index++) values.push(value());
    return values;
  }

  function object(names) {
    const made = {};
    for (const name of names) made[name] = value();
    return made;
  }

  function float() {
    const halves = Uint32Array.of(numbers[at++], numbers[at++]);
    return new Float64Array(halves.buffer)[0];
  }
}
