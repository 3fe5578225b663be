import { createComparer } from "variorum";
import { articles } from "../articles.js";

// On a thread of its own; the process ends when nothing is left to do.
const comparer = createComparer();
const { runsIn } = await comparer.ready();
const { families } = await comparer.compare(articles);
const notes = families[0].findings.map(({ note }) => note);
console.log(`${notes.join(" ")} (computed in the ${runsIn})`);
