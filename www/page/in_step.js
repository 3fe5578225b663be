// Two articles that scroll in step: where both quote the same, the one follows the other.

/**
 * A place in either text that belongs together, in pixels from the top.
 *
 * @typedef {[number, number]} Anchor
 */

/** The place that is kept in step lies so far down the window. */
const READ_AT = 1 / 3;

/**
 * Which place of the second text belongs to a place of the first, between the anchors around it. Anchors that would lead
 * backwards, because the second tells things in another order, are passed over.
 *
 * @param {Anchor[]} anchors
 * @param {Anchor} ends the heights of the two texts
 * @param {number} place in the first
 */
export function placeInStep(anchors, ends, place) {
  let before = /** @type {Anchor} */ ([0, 0]);
  for (const anchor of [...anchors.toSorted(([a], [b]) => a - b), ends]) {
    if (anchor[1] < before[1] || anchor[0] === before[0]) continue;
    if (place <= anchor[0]) {
      const share = (place - before[0]) / (anchor[0] - before[0]);
      return before[1] + share * (anchor[1] - before[1]);
    }
    before = anchor;
  }
  return ends[1];
}

/**
 * Makes two texts follow each other; the one under the mouse or with the focus leads. Returns what ends it.
 *
 * @param {HTMLElement} first
 * @param {HTMLElement} second
 * @param {() => Anchor[]} anchorsOf asked again at every step, since widths change
 */
export function keepInStep(first, second, anchorsOf) {
  const ending = new AbortController();
  const { signal } = ending;
  let leader = first;
  for (const one of [first, second]) {
    const lead = () => void (leader = one);
    for (const kind of ["pointerenter", "pointerdown", "focusin", "wheel", "touchstart"])
      one.addEventListener(kind, lead, { signal, passive: true });
    one.addEventListener("scroll", () => leader === one && follow(), { signal, passive: true });
  }
  const follow = () => {
    const follower = leader === first ? second : first;
    const anchors = anchorsOf().map(([a, b]) => /** @type {Anchor} */ (leader === first ? [a, b] : [b, a]));
    const place = leader.scrollTop + leader.clientHeight * READ_AT;
    const there = placeInStep(anchors, [leader.scrollHeight, follower.scrollHeight], place);
    follower.scrollTop = there - follower.clientHeight * READ_AT;
  };
  return () => ending.abort();
}
