import { createRandom, type Random } from "@downhill/lab/random";
import { formatMeasured } from "@downhill/lab/report/number";
import { explain, type Rule } from "downhill";
import type { ExpressionAnswer, ExpressionSlip } from "../question/formula-question.ts";
import type { Grade } from "./grade.ts";
import { readRuleAnswer } from "./read-rule-answer.ts";

const samples = 48;
const tolerance = 1e-9;
/** Numbers that go by a letter, where no variable has it. */
const constants: Readonly<Record<string, number>> = { e: Math.E, π: Math.PI };

type Values = Readonly<Record<string, number>>;

/**
 * Grades an expression by its values at 48 places. What stands in front of `=`, `<` or `≤` is left out, so that `α < 2/L` is
 * read as `2/L`.
 */
export function gradeExpression(asks: ExpressionAnswer, text: string): Grade {
  const read = readExpression(asks, text);
  if (read.rule === undefined) return read.unread;
  const { places, asked, slips } = tableOf(asks);
  const given = places.map((place) => valueAt(read.rule, place));
  // The notation knows θ and g whatever is asked; an expression of a question has neither.
  const [one = {}] = places;
  if (!Object.is(given[0], valueAt(read.rule, one, [0.37, -1.9]))) return unreadNames(asks, "θ or g");
  const where = given.findIndex((value, index) => !isSame(value, asked[index] ?? Number.NaN));
  if (where === -1)
    return { outcome: "right", score: 1, feedback: `Right: the same value at ${samples} places.` };
  const evidence = [describePlace(places[where] ?? {}, asked[where], given[where])];
  const slip = slips.find(({ values }) =>
    values().every((value, index) => isSame(given[index] ?? Number.NaN, value)),
  )?.slip;
  if (slip !== undefined)
    return {
      outcome: "wrong",
      score: 0,
      matched: slip.name,
      feedback: `Not this: ${slip.name}. ${slip.says}`,
      evidence,
    };
  const [first = Number.NaN] = given.map((value, index) => value / (asked[index] ?? Number.NaN));
  const isMultiple =
    Number.isFinite(first) && given.every((value, index) => isSame(value, first * (asked[index] ?? 0)));
  return {
    outcome: "wrong",
    score: 0,
    feedback: isMultiple
      ? `Not this, but it is off by a factor alone: yours is ${formatMeasured(first)} times as large.`
      : "Not this.",
    evidence,
  };
}

/** The value of an expression of a question's variables, given by name. */
export function evaluateExpression(asks: ExpressionAnswer, expression: string, place: Values): number {
  const { rule } = readExpression(asks, expression);
  if (rule === undefined) throw new Error(`${expression} cannot be read: a bug of the question`);
  return valueAt(rule, place);
}

/** The value of an expression in the notation. */
function valueAt(rule: Rule, place: Values, [theta, gradient] = [0, 1]): number {
  const { t = 1, ...hyper } = place;
  const { steps } = explain(rule, { theta, gradients: [gradient], after: { t: t - 1, states: {} }, hyper });
  return steps[0]?.after.θ ?? Number.NaN;
}

function readExpression({ variables }: ExpressionAnswer, text: string): ReturnType<typeof readRuleAnswer> {
  const bare = text
    .replaceAll(/\\left(?!arrow)|\\right(?!arrow)/g, "")
    .split(/←|<-|:=|\\leftarrow|\\leq?(?![a-z])|≤|<=|=|</)
    .at(-1);
  if (bare === undefined || bare.trim() === "" || bare.includes("\n"))
    return { unread: { outcome: "unread", score: 0, feedback: "Write one expression, such as 2/L." } };
  const header = Object.entries({
    ...constants,
    ...Object.fromEntries(Object.keys(variables).map((name) => [name, 1])),
  }).filter(([name]) => name !== "t");
  const names = header.map(([name]) => name);
  const read = readRuleAnswer(
    `answer(${header.map(([name, value]) => `${name} = ${value}`).join(", ")})\nθ = ${bare.trim()}`,
  );
  const strange = read.rule?.program.hyperparameters.find(({ symbol }) => !names.includes(symbol));
  const asksMore =
    strange !== undefined || (read.rule !== undefined && (read.rule.program.states?.length ?? 0) > 0);
  if (asksMore) return { unread: unreadNames({ variables }, strange?.symbol) };
  return read;
}

function unreadNames({ variables }: Pick<ExpressionAnswer, "variables">, strange: string | undefined): Grade {
  return {
    outcome: "unread",
    score: 0,
    feedback: `The answer is made of ${Object.keys(variables).join(", ")} and numbers${strange === undefined ? "" : `; ${strange} is none of them`}.`,
  };
}

interface ExpressionTable {
  readonly places: readonly Values[];
  readonly asked: readonly number[];
  readonly slips: readonly { readonly slip: ExpressionSlip; readonly values: () => readonly number[] }[];
}

const tables = new WeakMap<ExpressionAnswer, ExpressionTable>();

/** What every answer to a question is held against, computed once. */
function tableOf(asks: ExpressionAnswer): ExpressionTable {
  const known = tables.get(asks);
  if (known !== undefined) return known;
  const places = placesOf(asks);
  const valuesOf = (expression: string): readonly number[] => {
    const { rule } = readExpression(asks, expression);
    if (rule === undefined) throw new Error(`${expression} cannot be read: a bug of the question`);
    return places.map((place) => valueAt(rule, place));
  };
  const table = {
    places,
    asked: valuesOf(asks.expression),
    slips: asks.slips.map((slip) => {
      let values: readonly number[] | undefined;
      return {
        slip,
        values() {
          values ??= valuesOf(slip.expression);
          return values;
        },
      };
    }),
  };
  tables.set(asks, table);
  return table;
}

function placesOf({ variables, isPossible = () => true }: ExpressionAnswer): readonly Values[] {
  const random = createRandom(1, "design");
  const places: Values[] = [];
  while (places.length < samples) {
    const place = Object.fromEntries(
      Object.entries(variables).map(([name, range]) => [name, draw(random, range)]),
    );
    if (isPossible(place)) places.push(place);
  }
  return places;
}

function draw(random: Random, range: ExpressionAnswer["variables"][string]): number {
  if ("among" in range) return range.among[random.below(range.among.length)] ?? Number.NaN;
  const [low, high] = range;
  return low * (high / low) ** random.uniform();
}

function isSame(a: number, b: number): boolean {
  // Infinity is within any share of itself from every number.
  return a === b || Math.abs(a - b) <= tolerance * Math.min(Math.abs(a), Math.abs(b));
}

function describePlace(place: Values, asked = Number.NaN, given = Number.NaN): string {
  const at = Object.entries(place).map(([name, value]) => `${name} = ${formatMeasured(value)}`);
  const yours = Number.isFinite(given) ? formatMeasured(given) : "no number";
  return `At ${at.join(", ")} it is ${formatMeasured(asked)}, and yours is ${yours}.`;
}
