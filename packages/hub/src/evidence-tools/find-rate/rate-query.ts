import { rangeDefaults } from "@downhill/lab/search/find-rate";
import { longestText } from "../../rule-editor/read-rule-text.ts";
import type { OfferedProblem, ProblemChoice } from "../problem/problem-choice.ts";
import { readProblem, writeProblem } from "../problem/problem-query.ts";

/** What a range test is asked for, as it was typed. */
export interface RateSettings {
  readonly problem: ProblemChoice;
  readonly text: string;
  readonly start: string;
  readonly end: string;
  readonly steps: string;
}

/** The library's rules by name and text, as far as an address may name them. */
export interface NamedTexts {
  textOf(name: string): string | undefined;
  nameOf(text: string): string | undefined;
}

const longestNumber = 24;

/**
 * Settings from a page's query, over the usual ones: `problem`, `with`, `rule` (a name) or `text` (notation), `start`, `end`,
 * `steps`. What cannot be used is left out and told.
 */
export function readRateQuery(
  search: string,
  usual: RateSettings,
  offered: readonly OfferedProblem[],
  names: NamedTexts,
): { readonly settings: RateSettings; readonly complaints: readonly string[] } {
  const query = new URLSearchParams(search);
  const { problem, complaints } = readProblem(query, usual.problem, offered);
  const told = [...complaints];
  let { text } = usual;
  const [name, typed] = [query.get("rule"), query.get("text")];
  if (name !== null) {
    const known = names.textOf(name);
    if (known === undefined)
      told.push(`The address asks for a rule ${clip(name)}, which is not in the library.`);
    else text = known;
  } else if (typed !== null) {
    if (typed.length > longestText)
      told.push(`The rule in the address is longer than ${longestText} characters.`);
    else text = typed;
  }
  const number = (word: "start" | "end" | "steps"): string => {
    const value = query.get(word);
    if (value === null) return usual[word];
    if (value.length <= longestNumber && value.trim() !== "" && Number.isFinite(Number(value))) return value;
    told.push(`The address gives ${clip(value)} as ${word}, which is no number.`);
    return usual[word];
  };
  return {
    settings: { problem, text, start: number("start"), end: number("end"), steps: number("steps") },
    complaints: told,
  };
}

/** The query that brings settings back. What is usual is left out. */
export function writeRateQuery(
  { problem, text, start, end, steps }: RateSettings,
  names: NamedTexts,
): URLSearchParams {
  const query = writeProblem(problem);
  const name = names.nameOf(text);
  query.set(name === undefined ? "text" : "rule", name ?? text);
  if (Number(start) !== rangeDefaults.start) query.set("start", start);
  if (Number(end) !== rangeDefaults.end) query.set("end", end);
  if (Number(steps) !== rangeDefaults.steps) query.set("steps", steps);
  return query;
}

function clip(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
