// Cuts aligned columns into lines that fit, like the staves of a score, and tells which neighbours are alike. Knows no DOM.

/** Neighbours that are alike, together. */
export function inRuns(list, alike) {
  const runs = [];
  for (const item of list) {
    if (runs.length > 0 && alike(runs.at(-1).at(-1), item)) runs.at(-1).push(item);
    else runs.push([item]);
  }
  return runs;
}

/** Whether two columns look alike in every row, so that their words can share a cell. */
export function sameCells(left, right) {
  return left.every((cell, row) => sameCell(cell, right[row]));
}

export function sameCell(left, right) {
  return left.state === right.state && left.severity === right.severity;
}

/**
 * Cuts columns into as few staves as the room allows, about equally long.
 *
 * @param {object[][]} columns as columns.js gives them
 * @param {number} room the width of a stave
 * @param {(text: string) => number} widthOf the width of words
 * @param {number} cellRoom what a cell needs beyond its words
 */
export function inStaves(columns, room, widthOf, cellRoom) {
  const needs = columns.map((column, index) => {
    const words = Math.max(...column.map(({ text, state }) => (state === "left-out" ? 0 : widthOf(text))));
    return words + (index > 0 && sameCells(columns[index - 1], column) ? 0 : cellRoom);
  });
  const fewest = cutAt(columns, needs, room);
  const total = needs.reduce((sum, need) => sum + need, 0);
  for (let part = total / fewest.length; part < room; part += cellRoom) {
    const even = cutAt(columns, needs, part);
    if (even.length === fewest.length) return even;
  }
  return fewest;
}

function cutAt(columns, needs, room) {
  const staves = [[]];
  let used = 0;
  columns.forEach((column, index) => {
    if (used > 0 && used + needs[index] > room) {
      staves.push([]);
      used = 0;
    }
    used += needs[index];
    staves.at(-1).push(column);
  });
  return staves;
}
