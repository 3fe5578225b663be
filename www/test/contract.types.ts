// Never run: `tsc --strict` passes over it when the package's types say what the contract says.
import {
  check,
  compare,
  createComparer,
  extract,
  ready,
  similarity,
  VariorumError,
  type ArticleInput,
  type Comparer,
  type DivergenceType,
  type Report,
  type VerdictKind,
  type Span,
} from "variorum";

const articles: ArticleInput[] = [
  { text: "“Yes,” he said." },
  { text: "", id: "b", outlet: "The Post", published: "2031-05-01", lang: "en" },
];

export async function everyCall(signal: AbortSignal): Promise<string[]> {
  const report: Report = await compare(articles, {
    signal,
    evidence: 12,
    indirect: false,
    onProgress: ({ phase, done, total }) => `${phase} ${done / total}`,
  });
  const { quotes, notes } = await extract("text", { signal });
  const { similarity: likeness, severity, divergences } = await similarity("a", "b", { lang: "en-GB" });
  const score: number = likeness.score + likeness.parts.facts;
  const places: (Span | null)[] = divergences.flatMap(({ a, b }) => [a, b]);
  const speakers = report.quotes.map(({ speaker }) => speaker?.name ?? "nobody");
  const people = report.speakers.filter(({ kind }) => kind === "person").flatMap(({ forms }) => forms);
  const { verdicts, summary } = await check("a draft", articles, { signal });
  const kinds: VerdictKind[] = verdicts.map(({ verdict }) => verdict);
  const nowhere: number = summary.nowhere + verdicts.filter(({ source }) => source === null).length;
  return [
    ...kinds,
    String(nowhere),
    ...speakers,
    ...people,
    severity,
    String(score),
    String(places.length),
    ...quotes.map(({ text }) => text),
    ...notes.map(({ message }) => message),
  ];
}

export async function sameOnAWorker(): Promise<void> {
  const comparer: Comparer = createComparer({
    worker: () => new Worker(new URL("variorum/worker", import.meta.url), { type: "module" }),
  });
  const where: "worker" | "caller" = (await comparer.ready()).runsIn;
  const report: Report = await comparer.compare(articles);
  comparer.dispose();
  console.log(where, report.families[0]?.columns[0]?.cells[0]?.span?.start);
}

export async function everyEngine(
  fetched: Response,
  module: WebAssembly.Module,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  for (const engine of [
    new URL("variorum/engine.wasm", import.meta.url),
    "engine.wasm",
    fetched,
    module,
    bytes,
    bytes.buffer,
  ]) {
    await ready({ engine, vectors: "wait" });
    await compare(articles, { engine, vectors: "later" });
    await createComparer({ engine, vectors: "none" }).ready();
  }
}

export function everyFailure(error: unknown): string {
  if (!(error instanceof VariorumError)) return "not ours";
  switch (error.code) {
    case "input":
    case "limit":
      return error.path ?? "";
    case "load":
    case "disposed":
    case "internal":
      return error.message;
  }
}

// What must not pass.

// @ts-expect-error a text is needed
void compare([{ id: "a" }]);
// @ts-expect-error one article is not a list
void compare({ text: "" });
// @ts-expect-error no such choice
void compare([], { indirect: "perhaps" });
// @ts-expect-error no such time
void ready({ vectors: "soon" });
// @ts-expect-error the list of types is closed
export const unknownType: DivergenceType = "mystery";
// @ts-expect-error absent values are null, so they must be looked at
export const unlooked = (report: Report) => report.quotes[0]!.speaker.name;
