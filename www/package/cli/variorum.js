#!/usr/bin/env node
// variorum on the command line.
import { argv, exit, stderr, stdout } from "node:process";
import { VariorumError } from "../error.js";
import { USAGE, UsageError, parsed } from "./arguments.js";
import { ran } from "./commands.js";

try {
  const { text, code } = await ran(parsed(argv.slice(2)));
  stdout.write(text);
  // Not exit(): what is still to be written to a pipe would be lost.
  process.exitCode = code;
} catch (error) {
  if (error instanceof UsageError) stderr.write(`variorum: ${error.message}\n\n${USAGE}`);
  else if (error instanceof VariorumError) stderr.write(`variorum: ${error.message}\n`);
  else throw error;
  exit(2);
}
