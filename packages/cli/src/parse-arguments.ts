import { parseArgs } from "node:util";
import { nearest } from "downhill";
import type { CommandLine, CommandSpec, Option, Options, ValuesOf } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Reads a command's argument and options.
 * @throws UsageError for an option that the command does not take (naming the nearest), a value that is missing or cannot
 *   be read, an option given twice, and an argument missing or too many
 */
export function parseArguments<O extends Options>(
  spec: CommandSpec<O>,
  args: readonly string[],
): CommandLine<O> {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(spec.options).map(([name, { placeholder }]) => [
        name,
        { type: placeholder === undefined ? "boolean" : "string" } as const,
      ]),
    ),
  });

  const given = new Map<string, unknown>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const option = findOption(spec, token.name, token.rawName);
    if (given.has(token.name)) throw new UsageError(`${token.rawName} is given twice`);
    given.set(token.name, readValue(option, token));
  }

  const takes = [spec, ...(spec.second === undefined ? [] : [spec.second])];
  const [argument = spec.argumentDefault, second = ""] = positionals;
  const missing = takes.find((_, index) => positionals[index] === undefined);
  if (argument === undefined || (missing !== undefined && missing !== spec))
    throw new UsageError(
      `${spec.name} needs a ${missing?.argument} (${missing?.argumentHelp}), as in\n  ${spec.example}`,
    );
  const extra = positionals[takes.length];
  if (extra !== undefined) {
    const wanted = takes.map((taken, index) => `${taken.argument}, ${positionals[index]}`).join(", and one ");
    throw new UsageError(`${spec.name} takes one ${wanted}; ${quote(extra)} is one too many`);
  }
  const options: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(spec.options)) {
    if (option.required && !given.has(name)) {
      throw new UsageError(`${spec.name} needs --${name} ${option.placeholder}, as in\n  ${spec.example}`);
    }
    options[name] = given.has(name) ? given.get(name) : option.absent;
  }
  return { argument, second, options: options as ValuesOf<O> };
}

function findOption<O extends Options>(spec: CommandSpec<O>, name: string, rawName: string): Option<unknown> {
  const option = Object.hasOwn(spec.options, name) ? spec.options[name] : undefined;
  if (option !== undefined) return option;
  const known = Object.keys(spec.options);
  const guess = nearest(name, known);
  const mend = guess === undefined ? "" : ` Did you mean --${guess}?`;
  const list = known.map((other) => `--${other}`).join(", ");
  throw new UsageError(`${spec.name} has no option ${rawName}. It has ${list}.${mend}`);
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readValue(
  { placeholder, read }: Option<unknown>,
  { rawName, value, inlineValue }: OptionToken,
): unknown {
  if (placeholder === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} is a switch and takes no value`);
    return true;
  }
  const isNextOption = value?.startsWith("--") === true && inlineValue !== true;
  if (value === undefined || value === "" || isNextOption) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${placeholder}`);
  }
  try {
    return read(value);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${rawName}: ${error.message}`, { cause: error });
    throw error;
  }
}

function quote(text: string): string {
  return JSON.stringify(text);
}
