// A service worker allows no import() while it runs; this entry brings everything beforehand, and the browser keeps
// it for a visit without a network.
import { compare } from "/node_modules/variorum/static.js";

globalThis.onmessage = async ({ data: articles, source }) => {
  const { families } = await compare(articles);
  const notes = families[0].findings.map(({ note }) => note);
  source.postMessage(notes.join(" "));
};
