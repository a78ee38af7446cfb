import { parseArguments } from "./parse-arguments.ts";

/** A `--name` that a command takes. */
export interface Option<Value> {
  /** What stands for the value in the help; undefined for a switch, which takes none. */
  readonly placeholder: string | undefined;
  readonly help: string;
  /**
   * Reads the value from its text.
   * @throws UsageError where it cannot be read
   */
  readonly read: (text: string) => Value;
  /** The text of the default, as the help shows it. */
  readonly default: string | undefined;
  /** The value where the option is not given. */
  readonly absent: Value;
  readonly required: boolean;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

export type ValuesOf<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends Option<infer V> ? V : never;
};

/** What a command is told: its argument or two, and its options by name. */
export interface CommandLine<O extends Options> {
  readonly argument: string;
  /** The second argument; empty where the command takes one. */
  readonly second: string;
  readonly options: ValuesOf<O>;
}

export interface CommandSpec<O extends Options> {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The name of its argument in the help: `PROBLEM`. */
  readonly argument: string;
  readonly argumentHelp: string;
  /** What the argument is where it is left out; undefined where it has to be given. */
  readonly argumentDefault?: string;
  /** A second argument, which then has to be given too. */
  readonly second?: { readonly argument: string; readonly argumentHelp: string };
  readonly options: O;
  /** A command line that works. */
  readonly example: string;
  /** Paragraphs shown below the options. */
  readonly details: readonly string[];
  /** Gives the exit code. */
  readonly run: (line: CommandLine<O>) => Promise<number>;
}

/** A command as the table holds it: its description, and a way to run it on arguments that are not parsed yet. */
export interface Command extends Omit<CommandSpec<Options>, "run"> {
  /** @throws UsageError where the arguments are wrong */
  readonly start: (args: readonly string[]) => Promise<number>;
}

export function command<const O extends Options>(spec: CommandSpec<O>): Command {
  const { run, ...description } = spec;
  return { ...description, start: async (args) => run(parseArguments(spec, args)) };
}

export function flag(help: string): Option<boolean> {
  return {
    placeholder: undefined,
    help,
    read: () => true,
    default: undefined,
    absent: false,
    required: false,
  };
}

/** An option that takes a value, undefined where it is not given. */
export function option<Value>(
  placeholder: string,
  help: string,
  read: (text: string) => Value,
): Option<Value | undefined> {
  return { placeholder, help, read, default: undefined, absent: undefined, required: false };
}

/** An option that is read from `text` where it is not given. */
export function optionWithDefault<Value>(
  placeholder: string,
  help: string,
  read: (text: string) => Value,
  text: string,
): Option<Value> {
  return { placeholder, help, read, default: text, absent: read(text), required: false };
}

export function requiredOption(placeholder: string, help: string): Option<string> {
  return { placeholder, help, read: (text) => text, default: undefined, absent: "", required: true };
}
