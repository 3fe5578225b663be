const { compare, createComparer } = require("variorum");

const articles = [
  {
    outlet: "Courier",
    text: "“We will run 40 ferries this winter,” harbour master Ada Reed said on Monday.",
  },
  { outlet: "Gazette", text: "Harbour master Ada Reed said: “We may run 14 ferries this winter.”" },
];

test("two papers print two numbers", async () => {
  const { families } = await compare(articles);
  expect(families[0].findings.map(({ note }) => note).join(" ")).toMatch(/40.*14/);
});

test("a comparer has its worker here too", async () => {
  const comparer = createComparer();
  expect(await comparer.ready()).toEqual({ runsIn: "worker" });
  comparer.dispose();
});
