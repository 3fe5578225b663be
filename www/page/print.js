// What is printed: the findings, every shared quote, the articles, and when and with what it was made.
import { byId, element } from "./dom.js";
import { tellingFindings } from "./findings.js";
import { SAYS } from "./severity.js";
import { extent, summary } from "./summary.js";

/**
 * @import { Family } from "variorum"
 * @import { ReportView } from "./report_view.js"
 */

/** @type {() => Node[]} */
let paper = () => [];
addEventListener("beforeprint", () => byId("paper", HTMLElement).replaceChildren(...paper()));

/**
 * Says what a print shows in place of the screen; with nothing in it the screen is printed.
 *
 * @param {() => Node[]} make asked at every print
 */
export function setPaper(make) {
  paper = make;
}

/**
 * A result on paper.
 *
 * @param {ReportView} view
 * @param {Family[]} kept those to print
 */
export function paperOf(view, kept) {
  const { report, articles } = view;
  const { name, version } = report.engine;
  const families = kept.map((family) =>
    element(
      "section",
      {},
      element("h2", { dir: "auto" }, family.label),
      element(
        "ul",
        {},
        ...tellingFindings(family).map(({ severity, note }) =>
          element("li", { dir: "auto" }, `${SAYS[severity].symbol} ${note}`),
        ),
      ),
      element(
        "dl",
        {},
        ...family.quotes.flatMap((id) => [
          element(
            "dt",
            { dir: "auto" },
            [view.article(id).name, view.speaker(id)].filter(Boolean).join(" · "),
          ),
          element("dd", { dir: "auto" }, view.printed(id)),
        ]),
      ),
    ),
  );
  return [
    element("h1", {}, summary(view)),
    element(
      "p",
      {},
      `${extent(view)}. ${new Date().toLocaleDateString("en", { dateStyle: "long" })}, ${name} ${version}.`,
    ),
    ...families,
    element(
      "section",
      {},
      element("h2", {}, "Articles"),
      element("ol", {}, ...articles.map((article) => element("li", { dir: "auto" }, article.name))),
    ),
  ];
}
