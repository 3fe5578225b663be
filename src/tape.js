// The other end of tape.rs: the value that a tape holds, as plain objects.

const TAG_BITS = 3;

/**
 * @param {Uint32Array} numbers tags and payloads, as tape.rs lists them
 * @param {string} strings all strings, one behind the other
 * @param {string} constants constant strings and the fields of objects, parted by commas, each on a line of its own
 */
export function unroll(numbers, strings, constants) {
  const lines = constants.split("\n");
  const fields = lines.map((line) => line.split(","));
  let at = 0;
  let read = 0;
  return value();

  function value() {
    const number = numbers[at++];
    const payload = number >>> TAG_BITS;
    switch (number & ((1 << TAG_BITS) - 1)) {
      case 0:
        return null;
      case 1:
        return payload;
      case 2:
        return float();
      case 3:
        return strings.slice(read, (read += payload));
      case 4:
        return lines[payload];
      case 5:
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
