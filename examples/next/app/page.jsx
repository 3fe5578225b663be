import { compare } from "variorum";
import { articles } from "../../articles.js";
import { Comparison } from "./comparison.jsx";

// On the server when the page is built; then once more on a worker of the browser.
export default async function Page() {
  const { families } = await compare(articles);
  return (
    <>
      <p id="server">{families[0].findings.map(({ note }) => note).join(" ")}</p>
      <Comparison articles={articles} />
    </>
  );
}
