// Underlines each quote of a draft by its verdict. The marks follow every edit at once; a moment later the draft is
// checked again.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

const key = new PluginKey("quotes");

/**
 * The text of a document, and the position of each of its characters.
 *
 * @param {import("prosemirror-model").Node} doc
 */
export function textOf(doc) {
  let text = "";
  /** @type {number[]} */
  const positions = [];
  doc.descendants((node, position) => {
    if (node.isTextblock && text) add("\n\n", () => position);
    if (node.isText) add(node.text ?? "", (at) => position + at);
    else if (node.isInline) add(node.type.name === "hard_break" ? "\n" : " ", () => position);
  });
  positions.push(doc.content.size);

  /**
   * @param {string} more
   * @param {(at: number) => number} place
   */
  function add(more, place) {
    text += more;
    for (let at = 0; at < more.length; at++) positions.push(place(at));
  }
  return { text, positions };
}

/**
 * @param {import("prosemirror-model").Node} doc
 * @param {number[]} positions
 * @param {import("variorum").Check} check
 */
function decorations(doc, positions, { quotes, verdicts }) {
  const spanOf = new Map(quotes.map(({ id, span }) => [id, span]));
  const marks = verdicts.map(({ quote, verdict, note }) => {
    const { start, end } = spanOf.get(quote);
    const to = positions[end - 1] + 1;
    return Decoration.inline(positions[start], to, { class: `quote-${verdict}`, title: note });
  });
  return DecorationSet.create(doc, marks);
}

/**
 * @param {import("variorum").Comparer} comparer
 * @param {import("variorum").ArticleInput[]} sources
 */
export function quoteMarks(comparer, sources, pause = 300) {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, marks) =>
        transaction.getMeta(key) ?? marks.map(transaction.mapping, transaction.doc),
    },
    props: { decorations: (state) => key.getState(state) },
    view(view) {
      let running = new AbortController();
      let timer = 0;

      async function check() {
        running.abort();
        running = new AbortController();
        const { doc } = view.state;
        const { text, positions } = textOf(doc);
        try {
          const check = await comparer.check(text, sources, { signal: running.signal });
          if (view.state.doc === doc)
            view.dispatch(view.state.tr.setMeta(key, decorations(doc, positions, check)));
        } catch (error) {
          if (error.name !== "AbortError" && error.code !== "disposed") throw error;
        }
      }

      const checkSoon = (delay = pause) => {
        clearTimeout(timer);
        timer = setTimeout(check, delay);
      };
      checkSoon(0);
      return {
        update: (view, before) => view.state.doc === before.doc || checkSoon(),
        destroy() {
          clearTimeout(timer);
          running.abort();
        },
      };
    },
  });
}
