// The quotes of one article as ranges that lie within each other or apart, for whoever marks them in a text.

/**
 * @import { Quote, Span } from "variorum"
 * @import { Highlight } from "variorum/export"
 */

/** @type {typeof import("variorum/export").highlights} */
export function highlights({ quotes }, { id }) {
  const own = quotes.filter(({ article }) => id == null || article === id);
  /** @type {Highlight[]} */
  const roots = [];
  /** @type {Highlight[]} */
  const open = [];
  for (const quote of own.toSorted((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end)) {
    while (open.length > 0 && open[open.length - 1].end <= quote.outer.start) open.pop();
    const around = open.at(-1);
    // What reaches beyond the range around it ends with it, so that ranges never cross.
    const end = around ? Math.min(quote.outer.end, around.end) : quote.outer.end;
    const range = { start: quote.outer.start, end, quote: quote.id, inner: [] };
    (around ? around.inner : roots).push(range);
    open.push(range);
  }
  return roots;
}
