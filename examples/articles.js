// What every recipe compares: one statement as two papers print it. The example is invented.
export const articles = [
  {
    outlet: "Courier",
    text: "“We will run 40 ferries this winter,” harbour master Ada Reed said on Monday.",
  },
  { outlet: "Gazette", text: "Harbour master Ada Reed said: “We may run 14 ferries this winter.”" },
];
