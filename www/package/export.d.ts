/**
 * The types of `variorum/export`: what a result is taken along as. None of it needs the engine.
 *
 * Every function takes the articles that the result was made of, in the same order, because a result holds places, not
 * texts; for a check, the draft and then its sources.
 */
import type {
  ArticleInput,
  Check,
  Extraction,
  Family,
  Finding,
  Quote,
  Report,
  Severity,
  Span,
  VerdictKind,
} from "variorum";

type Articles = readonly (Pick<ArticleInput, "text"> | string)[];

/** Plain text: the summary, what differs, gravest first, and who prints what. */
export function toText(result: Report | Check, articles: Articles): string;

/** Markdown (CommonMark). No words of an article become markup. */
export function toMarkdown(result: Report | Check, articles: Articles): string;

/**
 * A table for spreadsheets (RFC 4180) with a byte order mark: a line for each reading. A field that begins like a formula is
 * preceded by an apostrophe.
 */
export function toCSV(result: Report | Check, articles: Articles): string;

/** A whole HTML page that loads nothing. No words of an article become markup; only web addresses become links. */
export function toHTML(result: Report | Check, articles: Articles): string;

/**
 * Quotes as annotations of the W3C Web Annotation Data Model. Their positions count Unicode code points, as it asks, not
 * UTF-16 units.
 *
 * @param article With an id, only its quotes are taken; its address is their source.
 */
export function toWebAnnotations(
  result: Pick<Extraction, "quotes">,
  article: { text: string; id?: string | null; url?: string | null },
): WebAnnotation[];

/**
 * The address of an article with a fragment that leads to the quote's words (URL Fragment Text Directives); of an article
 * without an address the fragment alone. Words beside the quote are named where its own stand there more than once.
 */
export function toTextFragment(
  quote: Pick<Quote, "span">,
  article: { text: string; url?: string | null },
): string;

/**
 * The quotes of one article as ranges that lie within each other or apart and never cross, in order.
 *
 * @param article With an id, only its quotes are taken.
 */
export function highlights(result: Pick<Extraction, "quotes">, article: { id?: string | null }): Highlight[];

/** What the writers above write, for a form of your own. */
export function sheetOf(result: Report | Check, articles: Articles): Sheet;

/** “3 statements reach readers with another meaning.” or “1 quotation of 6 in the draft needs mending.” */
export function summaryOf(result: Report | Check): string;

/** “5 articles · 31 quotations and 3 reported statements · 9 shared” or “Checked against the Courier.” */
export function extentOf(result: Report | Check): string;

/** The findings of a family that an editor reads: those of form only where there are no others. */
export function tellingFindings(family: Family): Finding[];

/** Whether a family's words differ in a language that is not judged: nothing can be said of them. */
export function isUnjudged(family: Family): boolean;

/** What a family comes to: “Differ in meaning”. */
export function familyTitle(family: Family): string;

/** The speaker as the article puts it, with the name where that says more, and “probably” where it is unsure. */
export function speakerAsPrinted(quote: Quote, text: string): string;

/** An address that may stand in a link, as browsers write it; null where it is none of the web's: it could be a script. */
export function webAddress(address: string | null): string | null;

/** “1 quote”, “1,200 quotes” */
export function counted(number: number, noun: string): string;

/** The sign of each severity. */
export const SIGNS: Readonly<Record<Severity, string>>;

/** The verdicts with their titles, from what must be mended to what stands. */
export const VERDICTS: readonly (readonly [VerdictKind, string, Severity])[];

export interface Sheet {
  summary: string;
  extent: string;
  /** The families, gravest first, or the verdicts, what must be mended first. */
  sections: SheetSection[];
  articles: SheetArticle[];
}

export interface SheetSection {
  /** The words, or the gist of them. */
  heading: string;
  /** What it comes to: “Differ in meaning”, “Altered”. */
  title: string;
  severity: Severity;
  notes: { severity: Severity; note: string }[];
  readings: SheetReading[];
}

export interface SheetReading {
  /** What the article goes by: its outlet, or else its title, or else its id. */
  article: string;
  /** May be empty. */
  speaker: string;
  /** As printed, with their marks. */
  words: string;
  published: string | null;
  /** Leads to the words in the article, if its address is known. */
  link: string | null;
}

export interface SheetArticle {
  name: string;
  /** Where the name does not say it already. */
  title: string | null;
  published: string | null;
  /** A web address, or null. */
  url: string | null;
}

/** A range of an article in UTF-16 units. */
export interface Highlight extends Span {
  /** The id of the quote. */
  quote: string;
  /** The quotes within it. */
  inner: Highlight[];
}

export interface WebAnnotation {
  "@context": "http://www.w3.org/ns/anno.jsonld";
  id: string;
  type: "Annotation";
  motivation: "identifying";
  body: { type: "TextualBody"; purpose: "classifying" | "identifying"; value: string }[];
  target: {
    source: string;
    selector: (
      | { type: "TextPositionSelector"; start: number; end: number }
      | { type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string }
    )[];
  };
}
