// What a result is taken along as: text, Markdown, CSV, HTML, web annotations, links into a page, ranges to mark. An entry
// of its own, which needs no engine. Types: export.d.ts.
export { toWebAnnotations } from "./annotations.js";
export { toCSV } from "./csv.js";
export { highlights } from "./highlights.js";
export { toHTML } from "./html.js";
export { toMarkdown } from "./markdown.js";
export { sheetOf } from "./sheet.js";
export {
  counted,
  extentOf,
  familyTitle,
  isUnjudged,
  SIGNS,
  speakerAsPrinted,
  summaryOf,
  tellingFindings,
  VERDICTS,
  webAddress,
} from "./words.js";
export { toText } from "./text.js";
export { toTextFragment } from "./text_fragment.js";
