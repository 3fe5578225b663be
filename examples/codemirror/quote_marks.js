// Underlines each quote of a draft by its verdict. The marks follow every edit at once; a moment later the draft is
// checked again.
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin } from "@codemirror/view";

const checked = StateEffect.define();

const marks = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    let moved = marks.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(checked)) moved = effect.value;
    return moved;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** @param {import("variorum").Check} check of the very text of the document */
function decorations({ quotes, verdicts }) {
  const spanOf = new Map(quotes.map(({ id, span }) => [id, span]));
  const ranges = verdicts.map(({ quote, verdict, note }) => {
    const { start, end } = spanOf.get(quote);
    return Decoration.mark({ class: `quote-${verdict}`, attributes: { title: note } }).range(start, end);
  });
  return Decoration.set(ranges, true);
}

/**
 * @param {import("variorum").Comparer} comparer
 * @param {import("variorum").ArticleInput[]} sources
 */
export function quoteMarks(comparer, sources, pause = 300) {
  const checker = ViewPlugin.define((view) => {
    let running = new AbortController();
    let timer = 0;

    async function check() {
      running.abort();
      running = new AbortController();
      // The editor's own text: it has one unit for each line break, whatever the file had.
      const { doc } = view.state;
      try {
        const check = await comparer.check(doc.toString(), sources, { signal: running.signal });
        if (view.state.doc === doc) view.dispatch({ effects: checked.of(decorations(check)) });
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
      update: ({ docChanged }) => docChanged && checkSoon(),
      destroy() {
        clearTimeout(timer);
        running.abort();
      },
    };
  });
  return [marks, checker];
}
