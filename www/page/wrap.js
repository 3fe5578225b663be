// Breaks aligned columns into lines that fit, and groups neighbours that look alike. Does not use the DOM.

/** @import { AlignedCell } from "./columns.js" */

/**
 * Groups neighbours that are alike.
 *
 * @template Item
 * @param {Item[]} list
 * @param {(left: Item, right: Item) => boolean} alike
 */
export function inRuns(list, alike) {
  /** @type {Item[][]} */
  const runs = [];
  list.forEach((item, index) => {
    if (index > 0 && alike(list[index - 1], item)) runs[runs.length - 1].push(item);
    else runs.push([item]);
  });
  return runs;
}

/**
 * Whether two columns look alike in every row, so that their words can share a cell.
 *
 * @param {AlignedCell[]} left
 * @param {AlignedCell[]} right
 */
export function sameCells(left, right) {
  return left.every((cell, row) => sameCell(cell, right[row]));
}

/**
 * @param {AlignedCell} left
 * @param {AlignedCell} right
 */
export function sameCell(left, right) {
  return (
    left.state === right.state &&
    left.severity === right.severity &&
    left.findings.join() === right.findings.join()
  );
}

/** Lines of equal length are sought in steps of so many pixels. */
const EVENING = 16;

/**
 * Breaks columns into as few lines as the room allows, about equally long.
 *
 * @param {AlignedCell[][]} columns
 * @param {number} room the width of a line
 * @param {(cell: AlignedCell) => number} widthOf the width of what a cell shows
 * @param {number} padding of a cell
 */
export function wrapColumns(columns, room, widthOf, padding) {
  const needs = columns.map((column, index) => {
    const words = Math.max(...column.map((cell) => widthOf(cell)));
    return words + (index > 0 && sameCells(columns[index - 1], column) ? 0 : padding);
  });
  const fewest = brokenAt(columns, needs, room);
  const total = needs.reduce((sum, need) => sum + need, 0);
  for (let part = total / fewest.length; part < room; part += EVENING) {
    const even = brokenAt(columns, needs, part);
    if (even.length === fewest.length) return even;
  }
  return fewest;
}

/**
 * @param {AlignedCell[][]} columns
 * @param {number[]} needs
 * @param {number} room
 */
function brokenAt(columns, needs, room) {
  /** @type {AlignedCell[][]} */
  let line = [];
  const lines = [line];
  let used = 0;
  columns.forEach((column, index) => {
    if (used > 0 && used + needs[index] > room) {
      line = [];
      lines.push(line);
      used = 0;
    }
    used += needs[index];
    line.push(column);
  });
  return lines;
}
