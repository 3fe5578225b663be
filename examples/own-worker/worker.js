// Your worker, with other work beside this. It needs no comparer: the plain calls may block it.
import { compare } from "/node_modules/variorum/index.js";

globalThis.onmessage = async ({ data: articles }) => {
  const { families } = await compare(articles);
  const notes = families[0].findings.map(({ note }) => note);
  globalThis.postMessage(notes.join(" "));
};
