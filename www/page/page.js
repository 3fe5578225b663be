// The page: paste, compare, look. It imports the package as any embedder would.
import { createComparer, VariorumError } from "variorum";
import { summaryOf } from "variorum/export";
import { createReportView } from "./report_view.js";
import { checkResult } from "./check_result.js";
import { around, byId, element, within } from "./dom.js";
import { examples } from "./examples/index.js";
import {
  articlesGiven,
  focusZone,
  giveArticles,
  knowExample,
  startArticles,
  takeTyped,
} from "./intake/articles.js";
import { textOf } from "./intake/texts.js";
import { keep, startKeeping, stopKeeping } from "./keep.js";
import { excerptsIn } from "./link.js";
import { paperOf, setPaper } from "./print.js";
import { resultOf } from "./result.js";
import { keeper, loading } from "./surroundings.js";
import { fitTables } from "./table.js";
import { scriptAddress, startWorker } from "./trusted.js";

/**
 * @import { ArticleInput, Check, Progress } from "variorum"
 * @import { Article, ReportView } from "./report_view.js"
 */

const intro = byId("intro", HTMLElement);
const boxes = byId("articles", HTMLDetailsElement);
const gist = byId("articles-gist", HTMLElement);
const result = byId("result", HTMLElement);
const status = byId("status", HTMLElement);

const comparer = createComparer({ ...loading, worker: startWorker });
/**
 * What cancels the comparison under way; null when there is none.
 *
 * @type {AbortController | null}
 */
let running = null;
/**
 * The texts of the comparison shown, to tell whether the boxes have changed since; null when none is shown.
 *
 * @type {string | null}
 */
let shown = null;

let isStarted = false;

startArticles(onEdit);
Object.values(examples).forEach(knowExample);
fitTables(result);
byId("compare", HTMLElement).addEventListener("click", run);
byId("examples", HTMLElement).addEventListener("click", ({ target }) => {
  const id = around(target, "button")?.id;
  if (!isExample(id)) return;
  giveArticles("The example is here.", examples[id].map(textOf), onEdit);
  run();
});
// Anywhere in the result a key presses the button that names it.
result.addEventListener("keydown", ({ target, key, ctrlKey, metaKey, altKey }) => {
  if (around(target, "input, select, textarea") || ctrlKey || metaKey || altKey) return;
  const buttons = result.querySelectorAll("button[aria-keyshortcuts]");
  const named = [...buttons].find((button) => button.getAttribute("aria-keyshortcuts") === key);
  if (named instanceof HTMLElement) named.click();
});
byId("intake", HTMLElement).addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
});
start();
addEventListener("hashchange", start);
// Now, so that nothing is requested from the server later; then what was loaded is kept for a visit without a network.
comparer.ready().then(keepPage, showError);

/** Starts with the quote of a link, else with the texts that were kept; these stay as they were kept. */
async function start() {
  const excerpts = await excerptsIn(location.hash);
  if (excerpts) {
    stopKeeping();
    giveArticles("The paragraphs of the link are here.", excerpts, onEdit);
    await run();
  } else if (!isStarted) {
    startKeeping(articlesGiven, (kept) => giveArticles("Your texts are back.", kept, onEdit));
  }
  isStarted = true;
}

/**
 * @param {string | undefined} id
 * @returns {id is keyof typeof examples}
 */
function isExample(id) {
  return id !== undefined && Object.hasOwn(examples, id);
}

async function keepPage() {
  if (keeper === null || !("serviceWorker" in navigator) || !isSecureContext) return;
  await navigator.serviceWorker.register(scriptAddress(keeper)).catch(() => {
    // It works as well without; only the next visit needs the network.
  });
}

async function run() {
  takeTyped(onEdit);
  const given = articlesGiven();
  if (given.length === 0) {
    say("Paste an article first.");
    focusZone();
    return;
  }
  running?.abort();
  const controller = new AbortController();
  running = controller;
  showBusy(controller);
  try {
    const options = { signal: controller.signal, onProgress: showProgress };
    const draft = given.find(({ role }) => role === "draft");
    if (draft && given.length > 1) {
      const others = given.filter((article) => article !== draft);
      const sources = others.filter(({ role }) => role === "source");
      const against = sources.length > 0 ? sources : others;
      const found = await comparer.check(inputOf(draft), against.map(inputOf), options);
      showCheck(found, [draft, ...against], others.length - against.length);
    } else {
      const report = await comparer.compare(given.map(inputOf), options);
      await showResult(createReportView(report, given));
    }
    shown = JSON.stringify(given);
  } catch (error) {
    if (controller.signal.aborted) {
      if (running === controller) showCancelled();
    } else showError(error);
  } finally {
    if (running === controller) running = null;
  }
}

/**
 * An article as the package takes it.
 *
 * @param {ReturnType<typeof articlesGiven>[number]} article
 * @returns {ArticleInput}
 */
function inputOf({ name, headline, date, url, role, text }) {
  return {
    text,
    outlet: name,
    role,
    ...(headline && { title: headline }),
    ...(date && { published: date }),
    ...(url && { url }),
  };
}

/** @param {AbortController} controller */
function showBusy(controller) {
  shown = null;
  result.setAttribute("aria-busy", "true");
  result.replaceChildren(
    element(
      "div",
      { class: "busy" },
      element("p", { id: "phase" }, "Reading…"),
      element("progress", { id: "progress", "aria-labelledby": "phase" }),
      element("button", { type: "button", id: "cancel", onclick: () => controller.abort() }, "Cancel"),
    ),
  );
  say("Comparing.");
}

/** @param {Progress} progress */
function showProgress({ phase, done, total }) {
  const words = {
    load: "Loading the engine…",
    read: `Reading ${total === 1 ? "the article" : `${total} articles`}…`,
    compare: "Comparing…",
  };
  const bar = byId("progress", HTMLProgressElement);
  byId("phase", HTMLElement).textContent = words[phase];
  bar.max = total;
  bar.value = done;
}

/**
 * The answer first; what is below it follows in tasks of its own, so that the page never stands still.
 *
 * @param {ReportView} view
 */
async function showResult(view) {
  const parts = resultOf(view);
  const first = parts.next().value ?? [];
  showAnswer(first, summaryOf(view.report), view.articles);
  result.setAttribute("aria-busy", "true");
  for (const part of parts) {
    await nextTask();
    // Another result may have come in between.
    if (first[0].parentNode !== result) return;
    result.append(...part);
  }
  result.removeAttribute("aria-busy");
}

function nextTask() {
  return new Promise((go) => setTimeout(go));
}

/**
 * @param {Check} check
 * @param {Article[]} articles the draft, then what it was checked against
 * @param {number} leftAside how many articles it was not checked against
 */
function showCheck(check, articles, leftAside) {
  showAnswer(checkResult(check, articles, leftAside), summaryOf(check), articles);
  setPaper(() => paperOf(check, articles));
}

/**
 * Makes room for a result and leads the reader to it.
 *
 * @param {Node[]} parts
 * @param {string} summary
 * @param {Article[]} articles
 */
function showAnswer(parts, summary, articles) {
  show(...parts);
  say(summary);
  gist.textContent = articles.map(({ name }) => name).join(", ");
  intro.hidden = true;
  boxes.open = articles.length < 2;
  document.body.classList.add("has-result");
  within(result, ".sum", HTMLElement).focus();
}

function showCancelled() {
  show(element("p", {}, "Cancelled. Your texts are as you left them."));
  say("Cancelled.");
  byId("compare", HTMLElement).focus();
}

/** @param {unknown} error */
function showError(error) {
  const isLoad = error instanceof VariorumError && error.code === "load";
  show(
    element(
      "div",
      { class: "error", role: "alert" },
      element("h2", {}, isLoad ? "The engine did not load" : "The comparison did not work"),
      element("p", {}, error instanceof Error ? error.message : String(error)),
      element("p", {}, "Your texts stay in their boxes."),
    ),
  );
}

/** @param {Node[]} children */
function show(...children) {
  result.removeAttribute("aria-busy");
  result.replaceChildren(...children);
  setPaper(() => []);
}

/** A result that is out of date stays visible and says so. */
function onEdit() {
  keep(articlesGiven());
  if (shown === null || JSON.stringify(articlesGiven()) === shown) {
    document.getElementById("stale")?.remove();
  } else if (!document.getElementById("stale")) {
    const again = element("button", { type: "button", class: "strong", onclick: run }, "Compare again");
    result.prepend(element("p", { id: "stale", class: "stale" }, "The articles have changed since. ", again));
  }
}

/** @param {string} words */
function say(words) {
  status.textContent = words;
}
