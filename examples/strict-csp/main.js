import { createComparer } from "/node_modules/variorum/index.js";
import { articles } from "../articles.js";

// The policy takes a script's address only from a rule of yours.
const WORKER = new URL("/node_modules/variorum/variorum-worker.js", location.href).href;
const rule = globalThis.trustedTypes?.createPolicy("workers", {
  createScriptURL(address) {
    if (address === WORKER) return address;
    throw new TypeError(`no worker of this page: ${address}`);
  },
});

const comparer = createComparer({
  worker: () => new Worker(rule ? rule.createScriptURL(WORKER) : WORKER, { type: "module" }),
});
const { runsIn } = await comparer.ready();
const { families } = await comparer.compare(articles);
const notes = families[0].findings.map(({ note }) => note);
document.querySelector("output").textContent = `${notes.join(" ")} (computed in the ${runsIn})`;
