import type { Command, Option } from "./command.ts";
import type { Paint } from "./terminal/paint.ts";
import { wrap } from "./terminal/text.ts";

const width = 80;

/** What `downhill` alone says. */
export function overview(commands: readonly Command[], paint: Paint): string {
  const rows = commands.map((command): Row => [`${command.name} ${argumentsOf(command)}`, command.summary]);
  const first = commands[0];
  return page([
    "Downhill runs optimizers that are written as text in paper notation.",
    "",
    paint("bold", "usage"),
    "  downhill COMMAND [options]",
    "",
    paint("bold", "example"),
    ...(first === undefined ? [] : [`  ${first.example}`]),
    "",
    paint("bold", "commands"),
    ...list(rows),
    "",
    "downhill help COMMAND says more of one; downhill --version names this version.",
  ]);
}

/** What `downhill help COMMAND` says. */
export function commandHelp(command: Command, paint: Paint): string {
  const { name, summary, argument, argumentHelp, second, options, example, details } = command;
  const needed = Object.entries(options).filter(([, { required }]) => required);
  const usage = [
    name,
    argumentsOf(command),
    ...needed.map(([word, option]) => spell(word, option)),
    "[options]",
  ].join(" ");
  return page([
    ...wrap(summary, width),
    "",
    paint("bold", "usage"),
    `  downhill ${usage}`,
    "",
    paint("bold", "example"),
    `  ${example}`,
    "",
    ...list([
      [argument, argumentHelp],
      ...(second === undefined ? [] : [[second.argument, second.argumentHelp] as const]),
      ...Object.entries(options).map(describeOption),
    ]),
    ...details.flatMap((paragraph) => ["", ...wrap(paragraph, width)]),
  ]);
}

function argumentsOf({ argument, second }: Command): string {
  return second === undefined ? argument : `${argument} ${second.argument}`;
}

type Row = readonly [left: string, right: string];

function describeOption([name, option]: readonly [string, Option<unknown>]): Row {
  const says = option.default === undefined ? "" : ` (default: ${option.default})`;
  return [spell(name, option), `${option.help}${says}`];
}

function spell(name: string, { placeholder }: Option<unknown>): string {
  return placeholder === undefined ? `--${name}` : `--${name} ${placeholder}`;
}

/** Two columns; the right one is wrapped, and begins below where the left one is long. */
function list(rows: readonly Row[]): string[] {
  const left = Math.min(Math.max(...rows.map(([text]) => text.length)), 18);
  return rows.flatMap(([name, help]) => {
    const lines = wrap(help, width - left - 4);
    const indent = " ".repeat(left + 4);
    const rest = lines.slice(1).map((line) => indent + line);
    if (name.length > left) return [`  ${name}`, `${indent}${lines[0]}`, ...rest];
    return [`  ${name.padEnd(left)}  ${lines[0]}`, ...rest];
  });
}

function page(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
