/// <reference lib="esnext.disposable" />
/**
 * The types of the npm package `variorum`: the shape of everything that crosses
 * between the engine and JavaScript. Kept by hand beside `shape.rs`, which writes
 * these shapes, and `www/package/`, which takes the calls.
 *
 * Conventions, true everywhere below:
 * - A result is plain JSON data. An absent value is `null`; no field is ever missing.
 * - A {@link Span} counts UTF-16 code units of the text exactly as it was given,
 *   so `text.slice(span.start, span.end)` is the words.
 * - What goes in is never changed. A field or option that is `null` is absent; one of an unknown name is refused, so
 *   that a slip of the pen is told. Ids, titles and outlets come back exactly as given.
 * - The same input gives the same result, byte for byte, once {@link ready} or {@link Comparer.ready} has resolved.
 *   Before that, scores may lack the word vectors; see {@link LoadOptions.vectors}.
 */

// ---- Calls -------------------------------------------------------------------

/**
 * Finds the quotations of several articles, gathers those that render the same
 * utterance, lines up their words and says where they differ.
 *
 * One article, or none, is not an error: the report then has no families.
 *
 * @param articles At most 2,000, of at most 20,000,000 UTF-16 units each and
 *   50,000,000 together.
 * @throws {VariorumError} `input`, `limit`, `load` or `internal`.
 * @throws The signal's reason, when the call is cancelled. This thread computes, so a signal that fires meanwhile is
 *   heard before and after; a {@link Comparer} hears it at once.
 */
export function compare(articles: readonly ArticleInput[], options?: CompareOptions | null): Promise<Report>;

/**
 * Finds the quotations of one article, who speaks them and how.
 *
 * @param article The article, or its text alone; at most 20,000,000 UTF-16 units.
 * @throws {VariorumError} `input`, `limit`, `load` or `internal`.
 * @throws The signal's reason, when the call is cancelled.
 */
export function extract(article: ArticleInput | string, options?: ExtractOptions | null): Promise<Extraction>;

/**
 * Checks a draft against its sources: where the words of each quotation stand, whether they still say what was
 * said, and who said it. A source needs no quotation marks: a transcript, a speech, a press release, subtitles.
 * See docs/check.md for what each verdict and tier means.
 *
 * No source is not an error: every verdict is then `not-judged`, and a note says so.
 *
 * @param draft The draft, or its text alone.
 * @param sources At most 2,000; with the draft at most 50,000,000 UTF-16 units.
 * @throws {VariorumError} `input`, `limit`, `load` or `internal`.
 * @throws The signal's reason, when the call is cancelled.
 */
export function check(
  draft: ArticleInput | string,
  sources: readonly ArticleInput[],
  options?: CheckOptions | null,
): Promise<Check>;

/**
 * Compares the words of two quotes, given without their quotation marks.
 *
 * @param a The first wording; at most 20,000,000 UTF-16 units.
 * @param b The second wording; the spans of the result's `b` sides point into it.
 * @returns How alike the two are, and a note where meaning is not judged in their language.
 * @throws {VariorumError} `input`, `limit`, `load` or `internal`.
 */
export function similarity(
  a: string,
  b: string,
  options?: SimilarityOptions | null,
): Promise<SimilarityResult>;

/**
 * Loads the engine and the word vectors now instead of at the first call. From then on the same input gives the
 * same bytes. Not needed in Node, Deno and Bun, where every call waits for both.
 *
 * @throws {VariorumError} `input` or `load`.
 */
export function ready(options?: ReadyOptions | null): Promise<void>;

/**
 * Makes the same four calls on a worker, so that a page never waits for them. It computes one call at a time.
 *
 * The worker is a file beside the package; where a bundler has lost that file or it is of another origin, it is made
 * from a string; where a policy refuses that too, the calls run where they are made. {@link Comparer.ready} tells.
 * Cheap: nothing loads before the first call or {@link Comparer.ready}.
 */
export function createComparer(options?: ComparerOptions | null): Comparer;

/** The four calls on a thread of their own. */
export interface Comparer {
  /** As {@link ready}. Says where the calls run. */
  ready(options?: ReadyOptions | null): Promise<{ runsIn: "worker" | "caller" }>;
  /** As {@link compare}; cancelling stops the work at once and touches no other call. */
  compare: typeof compare;
  /** As {@link extract}; cancelling stops the work at once. */
  extract: typeof extract;
  /** As {@link check}; cancelling stops the work at once. */
  check: typeof check;
  /** As {@link similarity}. */
  similarity: typeof similarity;
  /** Ends the worker. Calls under way and later ones reject with the code `disposed`. */
  dispose(): void;
  /** The same, so that `using comparer = createComparer()` ends it. */
  [Symbol.dispose](): void;
}

/** Why a call failed. Cancelling is not a failure: it rejects with the signal's reason. */
export class VariorumError extends Error {
  readonly name: "VariorumError";
  /**
   * - `input`: a value has the wrong type or form; `path` names it.
   * - `limit`: the input is larger than the call takes; `path` names what is too large.
   * - `load`: the engine could not be loaded here, for instance under a strict CSP.
   * - `disposed`: the comparer was disposed of.
   * - `internal`: the engine failed; `cause` has its words. Your input is untouched and the next call starts afresh.
   */
  readonly code: "input" | "limit" | "load" | "disposed" | "internal";
  /** The field that is at fault, such as `articles[3].text`; `null` where no field is. */
  readonly path: string | null;
}

// ---- What goes in ------------------------------------------------------------

export interface ArticleInput {
  /** The text as published. It is never changed; spans point into it. */
  text: string;
  /**
   * A name for the article, unique in its call. Without one it is `a1`, `a2`, … by position, or `a2-2` where another
   * article was given that name. Like every field below, at most 10,000 UTF-16 units.
   */
  id?: string | null;
  title?: string | null;
  /** The publication. */
  outlet?: string | null;
  byline?: string | null;
  url?: string | null;
  /** Date of publication, ISO 8601: a year, a month, a day or a time. */
  published?: string | null;
  /** Language of the text, BCP 47. Without one, the text's small words tell. */
  lang?: string | null;
  /** What it is to the others: one report among others, what you write, what others quote. Default `report`. */
  role?: "report" | "draft" | "source" | null;
  /**
   * How the text is laid out; by default the text tells. In an `article` no label at the front of a paragraph
   * gives anybody the word, in a `transcript` and in `subtitles` every one does.
   */
  format?: "auto" | "article" | "transcript" | "subtitles" | "mail" | "html" | null;
  /** Not asked for; it is that of {@link ArticleInfo}, so that those of a report can be passed again. */
  length?: number | null;
}

/** Where a long call stands. */
export interface Progress {
  /** What is being done now. */
  phase: "load" | "read" | "compare";
  /** How many steps of this phase are done, from 0 to `total`. */
  done: number;
  total: number;
}

interface Watched {
  /** Cancels the call; it then rejects with the signal's reason. */
  signal?: AbortSignal | null;
  /** Called now and then while the call runs. */
  onProgress?: ((progress: Progress) => void) | null;
}

/**
 * How the engine is loaded. It is loaded once, by whichever call comes first; later calls use what is there.
 * A comparer loads one of its own, and takes these options for all its calls from {@link createComparer}.
 */
export interface LoadOptions {
  /**
   * Where the engine comes from. By default from inside the package's JavaScript, which needs nothing. Give
   * `variorum/engine.wasm`, by its address, as a Response, compiled or as bytes, where a host forbids compiling, or
   * for a smaller download that browsers compile while it arrives and keep compiled.
   */
  engine?: URL | string | Response | WebAssembly.Module | BufferSource | null;
  /**
   * Whether a call waits for the word vectors, which change scores by some .005 and no verdict.
   *
   * - `wait`: it does. The default in Node, Deno and Bun, and of `variorum/static`.
   * - `later`: they load after the engine, and calls use them once they are there. The default in browsers.
   * - `none`: this call does not load them. Those already there stay in use.
   */
  vectors?: "wait" | "later" | "none" | null;
}

export interface ReadyOptions extends Watched, LoadOptions {}

export interface ExtractOptions extends Watched, LoadOptions {}

export interface CheckOptions extends Watched, LoadOptions {}

export interface CompareOptions extends Watched, LoadOptions {
  /**
   * How much evidence two quotes need to count as renderings of one utterance, in bits.
   * More gives fewer and surer families. From 4 to 40. @default 11
   */
  evidence?: number | null;
  /** Whether reported speech without marks joins the families of what it restates. @default true */
  indirect?: boolean | null;
}

export interface SimilarityOptions extends Watched, LoadOptions {
  /** Language of both wordings, BCP 47. Without one, their small words tell. */
  lang?: string | null;
}

/** What {@link similarity} finds. */
export interface SimilarityResult extends Likeness {
  /** A note where meaning is not judged in the language of the words. */
  notes: Note[];
}

export interface ComparerOptions extends LoadOptions {
  /**
   * Makes the worker, for a page whose bundler or policy needs it made in a certain way.
   * It must run the module `variorum/worker`. Not used in Node, Deno and Bun.
   */
  worker?: (() => { postMessage(message: unknown): void; terminate(): void }) | null;
}

// ---- What comes out ----------------------------------------------------------

/** A half-open range of UTF-16 code units: `0 <= start <= end <= text.length`. */
export interface Span {
  /**
   * @asType integer
   * @minimum 0
   */
  start: number;
  /**
   * @asType integer
   * @minimum 0
   */
  end: number;
}

/** What {@link compare} finds. */
export interface Report {
  schemaVersion: "1.0";
  engine: {
    name: string;
    version: string;
    /** Which word data the engine was built with. */
    lexicon: string;
  };
  /** The articles in the order given. */
  articles: ArticleInfo[];
  /** Every quote of every article, by article and then by place. */
  quotes: Quote[];
  /** Everyone who speaks in them, by id. */
  speakers: SpeakerInfo[];
  /** The quotes that render the same utterance or phrase, gravest first. */
  families: Family[];
  summary: Summary;
  notes: Note[];
}

/** What {@link extract} finds. */
export interface Extraction {
  quotes: Quote[];
  notes: Note[];
}

/** What {@link check} finds. */
export interface Check {
  schemaVersion: "1.0";
  /** One for each quote of the draft that stands in marks, in the order of the draft. */
  verdicts: Verdict[];
  /** How many there are of each kind. */
  summary: Record<VerdictKind, number>;
  /** What its reader should know: a source that is empty, a language that is not judged. */
  notes: Note[];
  /** The draft, then the sources. */
  articles: ArticleInfo[];
  /** The quotes of the draft. */
  quotes: Quote[];
}

/**
 * - `verbatim`: the same characters but for white space.
 * - `typography`: the same words; marks, dashes, capitals, spelling, figures, fillers differ.
 * - `trimmed`: words left out at an ellipsis, or put in brackets; what is left means the same.
 * - `reworded`: other words, the same claim.
 * - `altered`: a reader would believe another thing, be it by a cut.
 * - `other-speaker`: those words, another person.
 * - `nowhere`: no source has them.
 * - `not-judged`: no table knows the language, or no source could be read.
 */
export type VerdictKind =
  | "verbatim"
  | "typography"
  | "trimmed"
  | "reworded"
  | "altered"
  | "other-speaker"
  | "nowhere"
  | "not-judged";

/** What is said of one quote of a draft. */
export interface Verdict {
  /** The id of the quote. */
  quote: string;
  verdict: VerdictKind;
  /**
   * The chance that the verdict is right, 0 to 1.
   *
   * @minimum 0
   * @maximum 1
   */
  certainty: number;
  /** Where its words stand; for `nowhere` the nearest place, if there is one. */
  source: {
    article: string;
    /** The least stretch that renders the quote. */
    span: Span;
    /** Who speaks there. */
    speaker: Speaker | null;
    /** The words before it. */
    before: string;
    /** The words behind it. */
    after: string;
  } | null;
  /** What differs: `a` lies in the draft, `b` in the source. */
  divergences: Divergence[];
  /** What had to be folded to find the place; `null` for `nowhere`. */
  tier: "exact" | "typography" | "case" | "words" | "meaning" | null;
  /** One plain sentence for an editor, with the source's words. */
  note: string;
}

/** What the caller said of an article, without its text. */
export interface ArticleInfo {
  id: string;
  title: string | null;
  outlet: string | null;
  byline: string | null;
  url: string | null;
  published: string | null;
  lang: string;
  /**
   * Length of the text in UTF-16 code units.
   *
   * @asType integer
   * @minimum 0
   */
  length: number;
}

/** One quotation, or one restatement of what somebody said. */
export interface Quote {
  id: string;
  /** The id of its article. */
  article: string;
  /**
   * - `direct`: a whole clause or more between marks.
   * - `partial`: a fragment within the narrator's own sentence.
   * - `term`: a label, nickname or phrase in marks that reports no single utterance.
   * - `title`: the name of a work, a programme, a sign.
   * - `nested`: marks within a quote; `parent` is that quote.
   * - `indirect`: reported without marks.
   */
  kind: "direct" | "partial" | "term" | "title" | "nested" | "indirect";
  /** The words, without the marks. */
  span: Span;
  /** The words with their marks; equal to `span` where there are none. */
  outer: Span;
  /** The words: `text.slice(span.start, span.end)`. */
  text: string;
  /** The sentence that holds the quote. */
  context: Span;
  /** Which of its two marks the text prints. */
  marks: "paired" | "missing-open" | "missing-close" | "none";
  /** The quote that goes on from this one in the next paragraph. */
  continues: string | null;
  /** The quote before this one when a cue such as "he said" cuts one turn in two. */
  sameTurnAs: string | null;
  /** The quote that this one is nested in. */
  parent: string | null;
  /** The word that reports it, such as "said". */
  cue: { span: Span; text: string } | null;
  speaker: Speaker | null;
  /** The id of the family that it belongs to. */
  family: string | null;
  /** Stays as long as the words and their place in the article stay, whatever else changes. */
  key: string;
}

/** Who is said to have said it. */
export interface Speaker {
  /** The same for one person or body in all articles of a report. */
  id: string;
  /** The fullest form of the name that was found. */
  name: string;
  /** The speaker as written beside this quote. */
  mention: Span | null;
  /** The rule by which the speaker was found. */
  via: string;
  /**
   * How sure that rule is, from 0 to 1.
   *
   * @minimum 0
   * @maximum 1
   */
  confidence: number;
}

/** One who speaks, in all articles of a report. */
export interface SpeakerInfo {
  /** That of the quotes' {@link Speaker}s. */
  id: string;
  /** The fullest form of the name that was found. */
  name: string;
  /**
   * - `person`: a human being.
   * - `body`: an organisation, an office, a state.
   * - `group`: several people at once.
   * - `text`: a statement, a letter, a lawsuit.
   * - `unknown`: a pronoun that stands for nobody whom the article names.
   */
  kind: "person" | "body" | "group" | "text" | "unknown";
  /** How the articles call the speaker beside quotes, pronouns left out, in the order of appearance. */
  forms: string[];
  /** Ids of the articles that quote the speaker, in the order given. */
  articles: string[];
}

/** Quotes that render the same thing. */
export interface Family {
  id: string;
  /** A short heading: the words, or the gist of them. */
  label: string;
  /** `utterance`: one saying by one speaker. `phrase`: a fixed phrase that several carry. */
  basis: "utterance" | "phrase";
  /** That of the gravest finding whose certainty is at least a half. */
  severity: Severity;
  /** Ids of the quotes, at least two. */
  quotes: string[];
  /** The quote that the others are measured against. */
  base: string;
  /** Every two quotes compared. */
  pairs: Pair[];
  /** All readings side by side, from left to right. */
  columns: Column[];
  /** Why these quotes belong together, in sentences. */
  evidence: string[];
  /** How far its words could be judged. */
  judgement: Judgement;
  /** What an editor reads: one place of difference, one finding, gravest first. */
  findings: Finding[];
}

/**
 * How far words could be judged: `partly` where some are of no known relation to what stands in their place,
 * `not-judged` in a language without tables, where figures, names and denials are compared and words are not.
 */
export type Judgement = "judged" | "partly" | "not-judged";

/** One place where the readings of a family part. */
export interface Finding {
  type: DivergenceType;
  severity: Severity;
  where: Divergence["where"];
  /**
   * From 0 to 1: how sure it is that an editor finds it so grave.
   *
   * @minimum 0
   * @maximum 1
   */
  certainty: number;
  /** Who prints what, the words of most articles first; `text` is empty where they have nothing. */
  groups: { text: string; readings: { quote: string; span: Span | null }[] }[];
  /** One sentence that names the articles. */
  note: string;
}

/** One step of the aligned readings. */
export interface Column {
  /**
   * - `same`: all readings that have words here have the same.
   * - `variant`: other words in some.
   * - `gap`: words that some lack.
   * - `moved`: words that stand elsewhere in some.
   */
  kind: "same" | "variant" | "gap" | "moved";
  /** One cell for each quote of the family, in its order; `span` is `null` where it has no words. */
  cells: { quote: string; span: Span | null }[];
}

/**
 * How much a difference changes.
 *
 * - `same`: none.
 * - `cosmetic`: only a proofreader would see it.
 * - `wording`: other words, the same claim.
 * - `meaning`: the two cannot both be what was said, or a reader would believe another thing.
 */
export type Severity = "same" | "cosmetic" | "wording" | "meaning";

/** How alike two wordings are, and where they part. */
export interface Likeness {
  similarity: {
    /**
     * From 0 to 1, the same both ways round, 1 only for equal words. It tells how alike
     * the wordings are, never whether they mean the same: `severity` tells that.
     *
     * @minimum 0
     * @maximum 1
     */
    score: number;
    /** What the score is made of, each from 0 to 1; more parts may be added. */
    parts: Record<"coverage" | "meaning" | "order" | "facts", number>;
  };
  /** That of the gravest divergence. */
  severity: Severity;
  divergences: Divergence[];
}

/** Two quotes of a family compared. */
export interface Pair extends Likeness {
  /** Id of the first quote. */
  a: string;
  /** Id of the second quote. */
  b: string;
  /** How far the words could be judged. */
  judgement: Judgement;
}

/** One place where two quotes part. */
export interface Divergence {
  type: DivergenceType;
  severity: "cosmetic" | "wording" | "meaning";
  /** Within the quoted words, in the narrator's words around them, or in who is named. */
  where: "quote" | "context" | "attribution";
  /** The words of the first side, in its own text; `null` where it has none. */
  a: Span | null;
  /** The words of the second side, in its own text; `null` where it has none. */
  b: Span | null;
  /** One plain sentence for an editor. */
  note: string;
}

/** What kind of difference it is. The list is closed. */
export type DivergenceType =
  // format
  | "punctuation" | "spelling" | "article" | "contraction" | "inflection" | "function-word"
  | "span-boundary" | "pronoun" | "name-form"
  // wording
  | "synonym" | "paraphrase" | "reordering" | "voice" | "title-form"
  // cut
  | "truncation" | "no-overlap" | "omission" | "addition"
  // fact
  | "number" | "time" | "entity" | "negation" | "modality" | "tense" | "intensity" | "scope" | "sense"
  // source
  | "speaker"
  // broken text
  | "garbled";

/** The report in numbers. */
export interface Summary {
  articles: number;
  quotes: number;
  families: number;
  /** Families by severity; the four add up to `families`. */
  same: number;
  cosmetic: number;
  wording: number;
  meaning: number;
}

/** Something worth knowing that did not stop the work, such as a mark that is never closed. */
export interface Note {
  /** The id of its article; `null` where it is about the comparison. */
  article: string | null;
  /** The place, where there is one. */
  span: Span | null;
  /** What kind of oddity; new kinds may appear. */
  code: string;
  /** One plain sentence for an editor. */
  message: string;
}
