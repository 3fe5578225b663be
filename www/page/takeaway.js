// The result to take along: as plain text for people, as JSON for programs.
import { distinctDifferences } from "./differences.js";
import { SAYS } from "./severity.js";

/** The shared quotes with their readings and differences as plain text. */
export function asText(edition) {
  return edition.report.families.map((family) => familyText(edition, family)).join("\n\n") + "\n";
}

/** The report as the package gives it. */
export function asJson(edition) {
  return JSON.stringify(edition.report, null, 2) + "\n";
}

/** Puts text on the clipboard; false where the browser does not allow it. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Hands a file to the reader. It is made here; nothing is asked of a server. */
export function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  // At once would be too soon in some browsers.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function familyText(edition, family) {
  const readings = family.quotes.map((id) => {
    const speaker = edition.speaker(id);
    return `${edition.article(id).name}${speaker ? ` (${speaker})` : ""}: ${edition.printed(id)}`;
  });
  const differences = distinctDifferences(edition, family).map(({ severity, note }) => `  ${SAYS[severity].symbol} ${note}`);
  return [...readings, ...differences].join("\n");
}
