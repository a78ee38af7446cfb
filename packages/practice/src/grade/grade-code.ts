import { createRandom } from "@downhill/lab/random";
import type { CodeLimits, CodeOutcome, CodeRunner } from "../code/code-runner.ts";
import { stripTypes } from "../code/strip-types.ts";
import type { CodeCase, CodeQuestion, CodeRelative, Data, Language } from "../question/code-question.ts";
import { findParting } from "./compare-data.ts";
import { describeMiss, showMiss } from "./describe-miss.ts";
import type { Grade } from "./grade.ts";

export interface CodeAnswer {
  readonly language: Language;
  readonly source: string;
}

export interface CodeSetting {
  readonly seed: number;
  readonly runner: CodeRunner;
  /** For all cases together. */
  readonly limits?: CodeLimits;
}

/** Enough for the slowest right answer many times over. */
const usualLimits: CodeLimits = { seconds: 5, megabytes: 64 };

/** Longer answers are not read. */
export const longestAnswer = 20_000;

/**
 * Runs an answer on the question's cases and compares what it gives, number by number.
 * @throws Error where the language cannot be loaded
 */
export async function gradeCode(
  question: CodeQuestion,
  { language, source }: CodeAnswer,
  { seed, runner, limits = usualLimits }: CodeSetting,
): Promise<Grade> {
  if (source.trim() === "") return unread("There is nothing to run yet.");
  if (source.length > longestAnswer)
    return unread(`The answer has ${source.length} characters; ${longestAnswer} are read at the most.`);
  const inside = language === "python" ? "python" : "javascript";
  let program = source;
  try {
    if (language === "typescript") program = await stripTypes(source);
  } catch (error) {
    return unread(`This cannot be read as TypeScript: ${(error as Error).message}.`);
  }
  const cases = casesOf(question, seed);
  const outcome = await runner.run({
    language: inside,
    prelude: question.prelude?.[inside] ?? "",
    source: program,
    entry: question.entry[inside],
    calls: cases.map(({ args }) => args),
    limits,
  });
  switch (outcome.kind) {
    case "stopped":
      return gradeStopped(outcome.why, limits);
    case "threw":
      return gradeThrown(outcome, cases);
    case "returned":
      return gradeReturned(question, cases, outcome);
  }
}

const drawn = new WeakMap<CodeQuestion, { readonly seed: number; readonly cases: readonly CodeCase[] }>();
const made = new WeakMap<CodeQuestion, readonly CodeRelative[]>();

/** The cases of a seed, kept: what is right is followed step by step, which takes longer than the answer. */
function casesOf(question: CodeQuestion, seed: number): readonly CodeCase[] {
  const known = drawn.get(question);
  if (known?.seed === seed) return known.cases;
  const cases = question.cases(createRandom(seed, "data"));
  drawn.set(question, { seed, cases });
  return cases;
}

function relativesOf(question: CodeQuestion): readonly CodeRelative[] {
  const relatives = made.get(question) ?? question.relatives?.() ?? [];
  made.set(question, relatives);
  return relatives;
}

function unread(feedback: string): Grade {
  return { outcome: "unread", score: 0, feedback };
}

function gradeStopped(
  why: Extract<CodeOutcome, { kind: "stopped" }>["why"],
  { seconds, megabytes }: CodeLimits,
): Grade {
  if (why === "closed") return unread("It was stopped.");
  const feedback =
    why === "time"
      ? `It was stopped after ${seconds} s. Does every loop come to its end?`
      : `It was stopped: it wanted more than ${megabytes} MB of memory.`;
  return { outcome: "wrong", score: 0, matched: why === "time" ? "no end" : "too much memory", feedback };
}

function gradeThrown(
  { call, message, line }: Extract<CodeOutcome, { kind: "threw" }>,
  cases: readonly CodeCase[],
): Grade {
  const where = line === undefined ? "" : `Line ${line}: `;
  const said = `${where}${message}${/[.!?]$/.test(message) ? "" : "."}`;
  const failed = call === undefined ? undefined : cases[call];
  if (message.startsWith("ModuleNotFoundError"))
    return unread(`It cannot be run. ${said} Python's own modules are here, and a stand-in for NumPy.`);
  if (failed === undefined || /\bthe stand-in\b/.test(message)) return unread(`It cannot be run. ${said}`);
  return {
    outcome: "wrong",
    score: 0,
    feedback: `It fails on ${failed.name}. ${said}`,
  };
}

function gradeReturned(
  question: CodeQuestion,
  cases: readonly CodeCase[],
  { values, changedArguments, printed }: Extract<CodeOutcome, { kind: "returned" }>,
): Grade {
  const partings = cases.map(({ expected, tolerance }, index) =>
    findParting(expected, values[index] ?? null, tolerance),
  );
  const isRight = (index: number): boolean =>
    partings[index] === undefined && !changedArguments.some(([call]) => call === index);
  const rightCases = cases.filter((_one, index) => isRight(index)).length;
  const report = { cases: cases.length, rightCases, printed };
  if (rightCases === cases.length)
    return {
      outcome: "right",
      score: 1,
      feedback: `Right on ${cases.length === 1 ? "the hidden case" : `all ${cases.length} hidden cases`}.`,
      code: report,
    };
  const lines: string[] = [];
  const index = partings.findIndex((one) => one !== undefined);
  const [missed, parting, value] = [cases[index], partings[index], values[index]];
  const isShared = cases.every((one, at) => hasOneRow(one, values[at] ?? null));
  const relative =
    parting === undefined ? undefined : isShared ? sharedRow : findRelative(question, cases, values);
  if (relative !== undefined) lines.push(`That is ${relative.name}. ${relative.says}`);
  const changed = changedArguments[0];
  if (changed !== undefined)
    lines.push(
      `It changes ${nameArgument(question, changed[1])} in place; whoever calls it still needs it as it was, so work on a copy.`,
    );
  const miss = missed && parting && value !== undefined ? showMiss(missed, parting, value) : undefined;
  const evidence = missed && parting && value !== undefined ? [describeMiss(missed, parting, value)] : [];
  const matched = relative?.name ?? (parting === undefined ? "an argument changed in place" : undefined);
  return {
    outcome: rightCases > 0 ? "partly" : "wrong",
    score: rightCases / cases.length,
    ...(matched !== undefined && { matched }),
    feedback: [`${rightCases} of ${cases.length} hidden cases are right.`, ...lines].join(" "),
    evidence,
    code: { ...report, ...(miss !== undefined && { miss }) },
  };
}

const sharedRow = {
  name: "one row for all steps",
  says: "Every row is what the last one should be: the same list was put in at each step and changed afterwards. Put in a copy.",
};

/** Whether each row of a result is the last that is expected, as when one list stands in every place. */
function hasOneRow({ expected, tolerance }: CodeCase, value: Data): boolean {
  if (!isRows(expected) || !isRows(value) || expected.length !== value.length) return false;
  const last = expected.at(-1) ?? null;
  return value.every((row) => findParting(last, row, tolerance) === undefined);
}

function isRows(value: Data): value is readonly Data[] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}

/** The relative that gives what the answer gave, on every case. */
function findRelative(
  question: CodeQuestion,
  cases: readonly CodeCase[],
  values: readonly Data[],
): CodeRelative | undefined {
  return relativesOf(question).find(({ gives }) =>
    cases.every(
      ({ args, tolerance }, index) =>
        findParting(gives(args), values[index] ?? null, tolerance) === undefined,
    ),
  );
}

/** The name of an argument, as the signature in the starter has it. */
function nameArgument({ starter, entry }: CodeQuestion, index: number): string {
  const signature = new RegExp(`\\b${RegExp.escape(entry.python)}\\(([^)]*)\\)`).exec(starter.python)?.[1];
  return signature?.split(",")[index]?.split(/[:=]/)[0]?.trim() ?? "an argument";
}
