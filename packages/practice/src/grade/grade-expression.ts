import { createRandom, type Random } from "@downhill/lab/random";
import { formatMeasured } from "@downhill/lab/report/number";
import { explain, type Rule } from "downhill";
import type { ExpressionAnswer, ExpressionSlip } from "../question/formula-question.ts";
import type { Grade } from "./grade.ts";
import { readRuleAnswer } from "./read-rule-answer.ts";
import { writeAsNotation } from "./write-as-notation.ts";

const samples = 48;
const tolerance = 1e-9;
/** Longer answers are not read to their end. */
const mostCharacters = 4_000;
/** Numbers that go by a letter, where no variable has it. */
const constants: Readonly<Record<string, number>> = { e: Math.E, π: Math.PI };

type Values = Readonly<Record<string, number>>;

/**
 * Grades an expression by its values at 48 places. What stands in front of `=`, `<` or `≤` is left out, so that `α < 2/L` is
 * read as `2/L`, unless it says more of what is asked for: `αL < 2` is right where it holds with the right α as an equation.
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
  const equation = gradeEquation(asks, text, places, given, asked);
  if (equation ?? where === -1)
    return { outcome: "right", score: 1, feedback: `Right: the same value at ${samples} places.` };
  const evidence = where === -1 ? [] : [describePlace(places[where] ?? {}, asked[where], given[where])];
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
    equation === undefined &&
    Number.isFinite(first) &&
    given.every((value, index) => isSame(value, first * (asked[index] ?? 0)));
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

/**
 * Whether an equation of what is asked for, such as `√β = …`, holds at the right answer; undefined where the left side is the
 * unknown itself, or nothing that can be read.
 */
function gradeEquation(
  asks: ExpressionAnswer,
  text: string,
  places: readonly Values[],
  given: readonly number[],
  asked: readonly number[],
): boolean | undefined {
  const { asked: symbol } = asks;
  const { left = "" } = sidesOf(asks, text);
  if (symbol === undefined || left === "" || left === symbol) return undefined;
  const { rule } = readSide({ ...asks.variables, [symbol]: [1, 2] }, left);
  if (rule === undefined) return undefined;
  const leftAt = (index: number, factor: number): number =>
    valueAt(rule, { ...places[index], [symbol]: factor * (asked[index] ?? Number.NaN) });
  if (given.some((_, index) => isSame(leftAt(index, 1.1), leftAt(index, 1)))) return undefined;
  return given.every((value, index) => isSame(leftAt(index, 1), value));
}

const relation = /←|<-|:=|\\leftarrow|\\leq?(?![a-z])|\\lt(?![a-z])|\\approx|\\sim(?![a-z])|≤|<=|≈|~|=|</;
const upwards = /≥|>=|>|\\geq?(?![a-z])|\\gt(?![a-z])/;

/** The expression that a text gives, and what it is set against. */
function sidesOf(
  { spellings = [], asked = "" }: ExpressionAnswer,
  text: string,
): { readonly left?: string; readonly right: string } {
  const plain = spellings.reduce(
    (before, [pattern, written]) => before.replaceAll(pattern, written),
    writeAsNotation(
      text
        .slice(0, mostCharacters)
        .trim()
        .replaceAll(/\\left(?!arrow)|\\right(?!arrow)|\$/g, ""),
    ),
  );
  const within = /(?:∈|\\in(?![a-z]))\s*[([]\s*0\s*,(.+)[)\]]\s*$/.exec(plain)?.[1];
  if (within !== undefined) return { right: within.trim() };
  // "2/L > α" says of α what "α < 2/L" does; "f(θ) − f(θ₊) ≥ q" gives q.
  const [above = "", below = ""] = plain.split(upwards).map((side) => side.trim());
  const isTurned = below === asked && asked !== "";
  const sides = (isTurned ? above : below === "" ? plain : below).split(relation).map((side) => side.trim());
  const left = sides.at(-2);
  return { ...(left !== undefined && { left }), right: sides.at(-1) ?? "" };
}

function readExpression(asks: ExpressionAnswer, text: string): ReturnType<typeof readRuleAnswer> {
  const { right } = sidesOf(asks, text);
  if (right === "" || right.includes("\n"))
    return { unread: { outcome: "unread", score: 0, feedback: "Write one expression, such as 2/L." } };
  return readSide(asks.variables, right);
}

function readSide(variables: ExpressionAnswer["variables"], text: string): ReturnType<typeof readRuleAnswer> {
  const spaced = spaceVariables(text, Object.keys(variables));
  const header = Object.entries({
    ...constants,
    ...Object.fromEntries(Object.keys(variables).map((name) => [name, 1])),
  }).filter(([name]) => name !== "t");
  const names = header.map(([name]) => name);
  const read = readRuleAnswer(
    `answer(${header.map(([name, value]) => `${name} = ${value}`).join(", ")})\nθ = ${spaced.trim()}`,
  );
  const strange = read.rule?.program.hyperparameters.find(({ symbol }) => !names.includes(symbol));
  const asksMore =
    strange !== undefined || (read.rule !== undefined && (read.rule.program.states?.length ?? 0) > 0);
  if (asksMore) return { unread: unreadNames({ variables }, strange?.symbol) };
  return read;
}

/** Variables of one letter that were written together, as in `\\frac{1}{pt}`, parted. */
function spaceVariables(text: string, variables: readonly string[]): string {
  return text.replaceAll(/(?<![\\\p{L}_])\p{L}{2,}(?![\p{L}_\d])/gu, (word) =>
    [...word].every((letter) => variables.includes(letter)) ? [...word].join(" ") : word,
  );
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
