// The other end of tape.rs: the value that a tape holds, as plain objects.

const TAG_BITS = 3;

/**
 * @param {Uint32Array} numbers tags and payloads, as tape.rs lists them
 * @param {string} strings all strings, one behind the other
 * @param {string} constants constant strings, each on a line of its own
 * @param {string} shapes the fields of each kind of object, parted by commas, each kind on a line of its own
 */
export function unroll(numbers, strings, constants, shapes) {
  const words = constants.split("\n");
  const fields = shapes.split("\n").map((line) => line.split(","));
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
        return payload / 1e4;
      case 3:
        return strings.slice(read, (read += payload));
      case 4:
        return words[payload];
      case 5:
        return list(payload);
      case 6:
        return object(fields[payload]);
      default:
        return { start: payload, end: numbers[at++] };
    }
  }

  function list(length) {
    const values = [];
    for (let index = 0; index < length; index++) values.push(value());
    return values;
  }

  function object(names) {
    const made = {};
    for (let index = 0; index < names.length; index++) made[names[index]] = value();
    return made;
  }
}
