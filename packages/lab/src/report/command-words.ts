import type { ProblemSpec } from "../problem.ts";

/** `--with` and the problem's options, as words of a command line. */
export function spellOptions({ options = {} }: ProblemSpec): readonly string[] {
  const settings = Object.entries(options).map(([name, value]) => `${name}=${value}`);
  return settings.length === 0 ? [] : ["--with", settings.join(",")];
}

/** A word as a POSIX shell reads it back. */
export function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
