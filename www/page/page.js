// The page: paste, compare, look. It imports the package as any embedder would.
import { createComparer } from "/pkg/index.js";
import { articlesGiven, focusEmptyBox, giveArticles, startArticles } from "./articles.js";
import { createReportView } from "./report_view.js";
import { element } from "./dom.js";
import { example } from "./example.js";
import { resultOf, summary } from "./result.js";
import { fitTables } from "./table.js";

const intro = document.getElementById("intro");
const articles = document.getElementById("articles");
const gist = document.getElementById("articles-gist");
const result = document.getElementById("result");
const status = document.getElementById("status");

const comparer = createComparer();
/** What cancels the comparison under way; null when there is none. */
let running = null;
/** The texts of the comparison shown, to tell whether the boxes have changed since; null when none is shown. */
let shown = null;

startArticles(onEdit);
fitTables(result);
document.getElementById("compare").addEventListener("click", run);
document.getElementById("example").addEventListener("click", () => {
  giveArticles(example);
  run();
});
document.getElementById("boxes").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
});
comparer.ready().catch(showError); // now, so that nothing is requested from the server later

async function run() {
  const given = articlesGiven();
  if (given.length === 0) {
    say("Paste an article first.");
    focusEmptyBox();
    return;
  }
  running?.abort();
  const controller = new AbortController();
  running = controller;
  showBusy(controller);
  try {
    const report = await comparer.compare(
      given.map(({ outlet, text }) => (outlet ? { outlet, text } : { text })),
      { signal: controller.signal, onProgress: showProgress },
    );
    showResult(createReportView(report, given));
    shown = JSON.stringify(given);
  } catch (error) {
    if (controller.signal.aborted) {
      if (running === controller) showCancelled();
    } else showError(error);
  } finally {
    if (running === controller) running = null;
  }
}

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

function showProgress({ phase, done, total }) {
  const words = {
    load: "Loading the engine…",
    read: `Reading ${total === 1 ? "the article" : `${total} articles`}…`,
    compare: "Comparing…",
  };
  const bar = document.getElementById("progress");
  document.getElementById("phase").textContent = words[phase];
  bar.max = total;
  bar.value = done;
}

function showResult(view) {
  show(...resultOf(view));
  say(summary(view));
  gist.textContent = view.articles.map(({ name }) => name).join(", ");
  intro.hidden = true;
  articles.open = view.articles.length < 2;
  result.querySelector(".sum").focus();
}

function showCancelled() {
  show(element("p", {}, "Cancelled. Your texts are as you left them."));
  say("Cancelled.");
  document.getElementById("compare").focus();
}

function showError(error) {
  show(
    element(
      "div",
      { class: "error", role: "alert" },
      element("h2", {}, error.code === "load" ? "The engine did not load" : "The comparison did not work"),
      element("p", {}, error.message),
      element("p", {}, "Your texts stay in their boxes."),
    ),
  );
}

function show(...children) {
  result.removeAttribute("aria-busy");
  result.replaceChildren(...children);
}

/** A result that is out of date stays visible and says so. */
function onEdit() {
  if (shown === null || JSON.stringify(articlesGiven()) === shown) {
    document.getElementById("stale")?.remove();
  } else if (!document.getElementById("stale")) {
    const again = element("button", { type: "button", class: "strong", onclick: run }, "Compare again");
    result.prepend(element("p", { id: "stale", class: "stale" }, "The articles have changed since. ", again));
  }
}

function say(words) {
  status.textContent = words;
}
