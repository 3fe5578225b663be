import { EditorState } from "prosemirror-state";
import { schema } from "prosemirror-schema-basic";
import { EditorView } from "prosemirror-view";
import { createComparer } from "variorum";
import { articles } from "../articles.js";
import { quoteMarks } from "./quote_marks.js";

const [source, { text }] = articles;
const paragraph = (text) => schema.node("paragraph", null, [schema.text(text)]);
const view = new EditorView(document.body, {
  state: EditorState.create({
    doc: schema.node("doc", null, [paragraph("From the harbour."), paragraph(text)]),
    plugins: [quoteMarks(createComparer(), [source])],
  }),
});
Object.assign(globalThis, { view });
