const { createComparer } = require("variorum");

async function main() {
  const { articles } = await import("../articles.js");
  const comparer = createComparer();
  const { runsIn } = await comparer.ready();
  const { families } = await comparer.compare(articles);
  const notes = families[0].findings.map(({ note }) => note);
  console.log(`${notes.join(" ")} (computed in the ${runsIn})`);
}

main();
