// What the command line asks for.
import { parseArgs } from "node:util";

export const USAGE = `Usage:
  variorum compare FILE… [--format text|markdown|csv|html|json|jsonl]
  variorum check DRAFT --against PATH… [--format text|markdown|csv|html|json|jsonl|sarif]
  variorum extract FILE… [--format text|json|jsonl]
  variorum mcp    serves assistants over standard input and output; needs @modelcontextprotocol/sdk

A file is text, Markdown, HTML, subtitles, JSON (an article, or a list of them) or JSON lines (an article a line); a
folder stands for the files in it, and - for text from standard input. The format is text where none is asked for.

check ends with 1 where a quotation is altered or in no source, and everything with 2 where it could not be done.
`;

const FORMATS = {
  compare: ["text", "markdown", "csv", "html", "json", "jsonl"],
  check: ["text", "markdown", "csv", "html", "json", "jsonl", "sarif"],
  extract: ["text", "json", "jsonl"],
};

/**
 * @typedef {keyof typeof FORMATS} Command
 * @typedef {{ command: Command | "help" | "mcp", paths: string[], against: string[], format: string }} Asked
 */

/** Says what is wrong with the command line. */
export class UsageError extends Error {}

/**
 * @param {string[]} words
 * @returns {Asked}
 */
export function parsed(words) {
  const { values, positionals } = read(words);
  const [command, ...paths] = positionals;
  const { against = [], format = "text" } = values;
  const alone = values.help ? "help" : command;
  if (alone === "help" || alone === "mcp") return { command: alone, paths: [], against: [], format };
  if (command === undefined) throw new UsageError("say what to do");
  if (!isCommand(command)) throw new UsageError(`there is no command “${command}”`);
  if (!FORMATS[command].includes(format)) throw new UsageError(`${command} has no format “${format}”`);
  if (paths.length === 0) throw new UsageError(`${command} needs a file`);
  if (command === "check") {
    // Shells spread a pattern behind --against over several words: the first is its value, the rest stand alone.
    const [draft, ...others] = paths;
    if (against.length === 0) throw new UsageError("check needs --against and the sources");
    return { command, paths: [draft], against: [...against, ...others], format };
  }
  if (against.length > 0) throw new UsageError(`${command} takes no --against`);
  return { command, paths, against, format };
}

/** @param {string[]} args */
function read(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        against: { type: "string", multiple: true },
        format: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {string} word
 * @returns {word is Command}
 */
function isCommand(word) {
  return Object.hasOwn(FORMATS, word);
}
