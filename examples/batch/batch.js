// node batch.js FOLDER: reads every text of a folder and prints its quotes, one JSON line each; then the families.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { createComparer } from "variorum";

const folder = process.argv[2] ?? ".";
const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
const articles = await Promise.all(
  names.map(async (name) => ({ id: name, text: await readFile(join(folder, name), "utf8") })),
);

const comparer = createComparer();
const report = await comparer.compare(articles, {
  onProgress: ({ phase, done, total }) => process.stderr.write(`\r${phase} ${done} of ${total} `),
});
process.stderr.write("\n");
for (const { article, speaker, text } of report.quotes)
  console.log(JSON.stringify({ article, speaker: speaker?.name ?? null, text }));
for (const { severity, label, quotes } of report.families)
  console.log(JSON.stringify({ family: label, severity, quotes }));
