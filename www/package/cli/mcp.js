// A tool server for assistants over standard input and output (Model Context Protocol): quotes are best checked where they
// are written.
import { readFileSync } from "node:fs";
import { check, compare } from "../calls.js";
import { VariorumError } from "../error.js";
import { toText } from "../export/text.js";
import { UsageError } from "./arguments.js";

/** @import { ArticleInput } from "variorum" */

const ARTICLE = {
  type: "object",
  properties: {
    text: { type: "string", description: "The whole text." },
    outlet: { type: "string", description: "Who published it." },
    url: { type: "string" },
  },
  required: ["text"],
};

const TOOLS = [
  {
    name: "check_quotes",
    description:
      "Checks whether each quotation of a draft stands in its sources, says what was said there, and is given to who said " +
      "it. Use it before handing over any text that quotes somebody.",
    inputSchema: {
      type: "object",
      properties: {
        draft: { type: "string", description: "The text whose quotations are checked." },
        sources: {
          type: "array",
          items: ARTICLE,
          description: "Transcripts, releases or articles that the quotations are from.",
        },
      },
      required: ["draft", "sources"],
    },
  },
  {
    name: "compare_articles",
    description:
      "Finds the quotations that several articles share and says where their words differ, gravest first.",
    inputSchema: {
      type: "object",
      properties: { articles: { type: "array", items: ARTICLE } },
      required: ["articles"],
    },
  },
];

/** Serves until the other side hangs up. */
export async function serveTools() {
  const { Server, StdioServerTransport, types } = await sdk();
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const server = new Server({ name: "variorum", version }, { capabilities: { tools: {} } });
  server.setRequestHandler(types.ListToolsRequestSchema, () => ({ tools: TOOLS }));
  server.setRequestHandler(types.CallToolRequestSchema, ({ params }) =>
    called(params.name, params.arguments ?? {}),
  );
  const ended = new Promise((end) => (server.onclose = () => end(undefined)));
  await server.connect(new StdioServerTransport());
  process.stdin.once("end", () => server.close());
  await ended;
}

/**
 * @param {string} name
 * @param {Record<string, unknown>} given
 */
async function called(name, given) {
  try {
    return { content: [{ type: /** @type {const} */ ("text"), text: await answer(name, given) }] };
  } catch (error) {
    if (!(error instanceof VariorumError || error instanceof UsageError)) throw error;
    return { isError: true, content: [{ type: /** @type {const} */ ("text"), text: error.message }] };
  }
}

/**
 * @param {string} name
 * @param {Record<string, unknown>} given
 */
async function answer(name, given) {
  if (name === "check_quotes") {
    const draft = /** @type {string} */ (given.draft);
    const sources = /** @type {ArticleInput[]} */ (given.sources);
    return toText(await check(draft, sources), [draft, ...sources]);
  }
  if (name === "compare_articles") {
    const articles = /** @type {ArticleInput[]} */ (given.articles);
    return toText(await compare(articles), articles);
  }
  throw new UsageError(`there is no tool “${name}”`);
}

/** The official SDK, which only this needs. */
async function sdk() {
  try {
    const [{ Server }, { StdioServerTransport }, types] = await Promise.all([
      import("@modelcontextprotocol/sdk/server/index.js"),
      import("@modelcontextprotocol/sdk/server/stdio.js"),
      import("@modelcontextprotocol/sdk/types.js"),
    ]);
    return { Server, StdioServerTransport, types };
  } catch (cause) {
    const advice =
      "The tool server needs @modelcontextprotocol/sdk; install it beside variorum, then try again.";
    throw new VariorumError("load", advice, null, { cause });
  }
}
