// What is printed: the findings, every shared quote, the articles, and when and with what it was made.
import { sheetOf, SIGNS } from "variorum/export";
import { byId, element } from "./dom.js";

/**
 * @import { Check, Report } from "variorum"
 * @import { Article } from "./report_view.js"
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
 * @param {Report | Check} result of which all that it holds is printed
 * @param {Article[]} articles
 */
export function paperOf(result, articles) {
  const { summary, extent, sections, articles: printed } = sheetOf(result, articles);
  const made = [
    new Date().toLocaleDateString("en", { dateStyle: "long" }),
    "engine" in result && versionOf(result),
  ];
  return [
    element("h1", {}, summary),
    element("p", {}, [extent.replace(/\.$/, ""), made.filter(Boolean).join(", ")].join(". ") + "."),
    ...sections.map(({ heading, title, severity, notes, readings }) =>
      element(
        "section",
        {},
        element("h2", { dir: "auto" }, heading),
        element("p", {}, `${SIGNS[severity]} ${title}`),
        element(
          "ul",
          {},
          ...notes.map(({ severity, note }) => element("li", { dir: "auto" }, `${SIGNS[severity]} ${note}`)),
        ),
        element(
          "dl",
          {},
          ...readings.flatMap(({ article, speaker, words }) => [
            element("dt", { dir: "auto" }, [article, speaker].filter(Boolean).join(" · ")),
            element("dd", { dir: "auto" }, words),
          ]),
        ),
      ),
    ),
    element(
      "section",
      {},
      element("h2", {}, "Articles"),
      element(
        "ol",
        {},
        ...printed.map(({ name, title, published, url }) =>
          element("li", { dir: "auto" }, [name, title, published, url].filter(Boolean).join(", ")),
        ),
      ),
    ),
  ];
}

/** @param {Report} report */
function versionOf({ engine: { name, version } }) {
  return `${name} ${version}`;
}
