// What the package uses of the JavaScript that wasm-bindgen writes.
import type { Check, Extraction, Likeness, Note, Report } from "variorum";

export type GlueProgress = (phase: "read" | "compare", done: number, total: number) => void;

export default function init(source: {
  module_or_path: Response | WebAssembly.Module | BufferSource;
}): Promise<unknown>;
export function compare(articles: object[], options: object, progress?: GlueProgress): Report;
export function extract(article: object, options?: object): Extraction;
export function check(draft: object, sources: object[]): Check;
export function similarity(a: string, b: string, options: object): Likeness & { notes: Note[] };
export function load_vectors(bytes: Uint8Array): void;
export function __wbg_reset_state(): void;
/** Once loaded, gives the exports of the instance there is. */
export function initSync(): { memory: WebAssembly.Memory };
