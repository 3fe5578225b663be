// What the recipes with a bundler bundle: the comparison on a worker, and its notes in the page.
import { createComparer } from "variorum";
import { articles } from "./articles.js";

const comparer = createComparer();

export async function comparison() {
  const { runsIn } = await comparer.ready();
  const { families } = await comparer.compare(articles);
  const notes = families[0].findings.map(({ note }) => note);
  return `${notes.join(" ")} (computed in the ${runsIn})`;
}
