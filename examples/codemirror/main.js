import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { createComparer } from "variorum";
import { articles } from "../articles.js";
import { quoteMarks } from "./quote_marks.js";

const [source, { text }] = articles;
const view = new EditorView({
  parent: document.body,
  state: EditorState.create({ doc: text, extensions: quoteMarks(createComparer(), [source]) }),
});
Object.assign(globalThis, { view });
