import { nearest } from "downhill";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { commandHelp, overview } from "./help.ts";
import { paintFor } from "./terminal/paint.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

/**
 * Runs `downhill` on its arguments and gives the exit code: 0 fine, 1 checked and found wrong, 2 asked wrongly, 130
 * interrupted.
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  try {
    return await dispatch(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const label = paintFor(process.stderr)("red", "downhill:");
    process.stderr.write(`${label} ${error.message}\n`);
    return 2;
  }
}

async function dispatch([first, ...rest]: readonly string[]): Promise<number> {
  const paint = paintFor(process.stdout);
  const isHelp = (arg: string | undefined): boolean => arg === "--help" || arg === "-h" || arg === "help";
  if (first === undefined || (isHelp(first) && rest[0] === undefined)) {
    process.stdout.write(overview(commands, paint));
    return 0;
  }
  if (first === "--version" || first === "-v") {
    process.stdout.write(`downhill ${version()}, Node ${process.version}\n`);
    return 0;
  }
  const named = findCommand(isHelp(first) ? rest[0] : first);
  const options = rest.includes("--") ? rest.slice(0, rest.indexOf("--")) : rest;
  if (isHelp(first) || options.includes("--help") || options.includes("-h")) {
    process.stdout.write(commandHelp(named, paint));
    return 0;
  }
  return named.start(rest);
}

function findCommand(name = ""): Command {
  const found = commands.find((command) => command.name === name);
  if (found !== undefined) return found;
  const known = commands.map((command) => command.name);
  if (name.startsWith("-")) {
    throw new UsageError(
      `${name} stands before the command: downhill <command> [options], with ${known.join(", ")}`,
    );
  }
  const guess = nearest(name, known);
  const mend = guess === undefined ? "" : ` Did you mean ${guess}?`;
  throw new UsageError(`${JSON.stringify(name)} is not a command. There are ${known.join(", ")}.${mend}`);
}
