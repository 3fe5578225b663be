// The article in a news page's HTML: what a reader sees of it, and what the page says of itself.
import { Readability } from "/lib/readability.js";
import { inertDocument, readingInert } from "../trusted.js";
import { dateIn, hostOf } from "./about.js";

/** @import { About } from "./about.js" */

const BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, dt, dd, tr, div, section, article";

/**
 * Nothing of the page runs and nothing is loaded: a parsed document is inert.
 *
 * @param {string} html
 * @returns {{ text: string, about: About, leftOut: string[] }} `leftOut`: what of the page a reader sees beside the text
 */
export function articleOfHtml(html) {
  const page = inertDocument(html, "text/html");
  const about = aboutPage(page);
  const all = visibleText(page.body).split("\n\n");
  const copy = /** @type {Document} */ (page.cloneNode(true));
  const found = readingInert(() => new Readability(copy, { charThreshold: 200 }).parse());
  const body = found?.content ? inertDocument(found.content, "text/html").body : page.body;
  const text = visibleText(body);
  about.headline ||= found?.title ?? "";
  about.outlet ||= found?.siteName ?? "";
  const kept = new Set(text.split("\n\n"));
  return { text, about, leftOut: all.filter((words) => words !== "" && !kept.has(words)) };
}

/** @param {Document} page */
function aboutPage(page) {
  const meta = (/** @type {string} */ name) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content")?.trim() ??
    "";
  const linked = linkedData(page);
  const url = page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? meta("og:url");
  return {
    outlet: linked.outlet || meta("og:site_name") || hostOf(url),
    headline: linked.headline || meta("og:title"),
    date: dateIn(linked.date || meta("article:published_time")),
    url,
  };
}

/**
 * What JSON-LD says of a news article (schema.org).
 *
 * @param {Document} page
 */
function linkedData(page) {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data = JSON.parse(script.textContent ?? "");
      const entries = [data].flat().flatMap((entry) => entry?.["@graph"] ?? entry);
      const article = entries.find((entry) => /Article$/.test(String(entry?.["@type"])));
      if (!article) continue;
      const text = (/** @type {unknown} */ value) => (typeof value === "string" ? value : "");
      return {
        outlet: text(article.publisher?.name),
        headline: text(article.headline),
        date: text(article.datePublished),
      };
    } catch {
      // Broken data says nothing.
    }
  }
  return { outlet: "", headline: "", date: "" };
}

/**
 * The text as a reader sees it, a paragraph for each block.
 *
 * @param {Element} body
 */
function visibleText(body) {
  const copy = /** @type {Element} */ (body.cloneNode(true));
  for (const hidden of copy.querySelectorAll(
    "script, style, template, noscript, figcaption, button, [hidden]",
  ))
    hidden.remove();
  for (const line of copy.querySelectorAll("br")) line.replaceWith("\n");
  for (const block of copy.querySelectorAll(BLOCKS)) block.append("\n\n");
  const text = (copy.textContent ?? "").replace(/[^\S\n]+/g, " ");
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/ *\n */g, "\n").trim())
    .filter(Boolean)
    .join("\n\n");
}
