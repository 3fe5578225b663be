// @vitest-environment jsdom
import { compare, createComparer } from "variorum";
import { expect, test } from "vitest";
import { articles } from "../articles.js";

test("two papers print two numbers", async () => {
  document.body.textContent = (await compare(articles)).families[0].findings
    .map(({ note }) => note)
    .join(" ");
  expect(document.body.textContent).toMatch(/40.*14/);
});

test("a comparer has its worker here too", async () => {
  const comparer = createComparer();
  expect(await comparer.ready()).toEqual({ runsIn: "worker" });
  comparer.dispose();
});
