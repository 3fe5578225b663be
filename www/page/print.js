// What is printed: the findings, every shared quote, the articles, and when and with what it was made.
import { byId, element } from "./dom.js";
import { tellingFindings } from "./findings.js";
import { SAYS } from "./severity.js";
import { extent, summary } from "./summary.js";

/** @import { ReportView } from "./report_view.js" */

/**
 * Fills the part of the page that only paper shows.
 *
 * @param {ReportView} view
 */
export function printed(view) {
  const { report, articles } = view;
  const { name, version } = report.engine;
  const families = report.families.map((family) =>
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
  byId("paper", HTMLElement).replaceChildren(
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
  );
}
