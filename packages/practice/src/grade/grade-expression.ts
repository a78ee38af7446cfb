import { createRandom, type Random } from "@downhill/lab/random";
import { formatMeasured } from "@downhill/lab/report/number";
import { explain, type Rule } from "downhill";
import type { ExpressionAnswer, ExpressionSlip } from "../question/formula-question.ts";
import type { Grade } from "./grade.ts";
import { readExpression, readSide, sidesOf, unreadNames } from "./read-expression.ts";

const samples = 48;
const tolerance = 1e-9;

type Values = Readonly<Record<string, number>>;

/**
 * Grades an expression by its values at 48 places. What stands in front of `=`, `<` or `≤` is left out, so that `α < 2/L` is
 * read as `2/L`, unless it says more of what is asked for: `αL < 2` is right where it holds below the right α alone.
 */
export function gradeExpression(asks: ExpressionAnswer, text: string): Grade {
  const { places, asked, slips } = tableOf(asks);
  const equation = gradeEquation(asks, text, places, asked);
  if (equation !== undefined) return equation;
  const read = readExpression(asks, text);
  if (read.rule === undefined) return read.unread;
  const given = places.map((place) => valueAt(read.rule, place));
  // The notation knows θ and g whatever is asked; an expression of a question has neither.
  const [one = {}] = places;
  if (!Object.is(given[0], valueAt(read.rule, one, [0.37, -1.9]))) return unreadNames(asks, "θ or g");
  const where = given.findIndex((value, index) => !isSame(value, asked[index] ?? Number.NaN));
  const { left, relation } = sidesOf(asks, text);
  if (where === -1)
    return left !== undefined && left === asks.asked && relation === "above" ? refuseDirection : praise;
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
    feedback: !isMultiple
      ? "Not this."
      : isSame(first, -1)
        ? "Not this: the size is right and the sign is not."
        : `Not this, but it is off by a factor alone: yours is ${formatMeasured(first)} times as large.`,
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

/** What an equation or an inequality about what is asked for says of the right answer; undefined where it speaks of something else. */
function gradeEquation(
  asks: ExpressionAnswer,
  text: string,
  places: readonly Values[],
  asked: readonly number[],
): Grade | undefined {
  const { asked: symbol } = asks;
  const { left, right, relation } = sidesOf(asks, text);
  if (symbol === undefined || left === undefined || left === symbol) return undefined;
  const variables = { ...asks.variables, [symbol]: [1, 2] } as const;
  const [one, other] = [readSide(variables, left), readSide(variables, right)];
  if (one.rule === undefined || other.rule === undefined) return undefined;
  const sidesAt = (index: number, factor: number): readonly [number, number] => {
    const place = { ...places[index], [symbol]: factor * (asked[index] ?? Number.NaN) };
    return [valueAt(one.rule, place), valueAt(other.rule, place)];
  };
  const indices = places.map((_, index) => index);
  if (
    indices.every((index) =>
      sidesAt(index, 1.1).every((side, at) => isSame(side, sidesAt(index, 1)[at] ?? 0)),
    )
  )
    return undefined;
  if (!indices.every((index) => isEqual(...sidesAt(index, 1)))) {
    const [first = Number.NaN, second = Number.NaN] = sidesAt(0, 1);
    return {
      outcome: "wrong",
      score: 0,
      feedback: "Not this.",
      evidence: [
        `${describeVariables(places[0] ?? {})} the right ${symbol} is ${formatMeasured(asked[0] ?? Number.NaN)}, and there your sides are ${formatMeasured(first)} and ${formatMeasured(second)}.`,
      ],
    };
  }
  const signAt = (index: number, factor: number): number => {
    const [first, second] = sidesAt(index, factor);
    return Math.sign(first - second);
  };
  const parts = [0.03, 0.1, 0.3, 0.9, 0.99];
  const isUnique = indices.every((index) => {
    const below = signAt(index, 0.99);
    const above = signAt(index, 1.01);
    return (
      below * above < 0 &&
      parts.every((part) => [below, 0].includes(signAt(index, part))) &&
      parts.every((part) => [above, 0].includes(signAt(index, 1 / part)))
    );
  });
  if (!isUnique)
    return {
      outcome: "unread",
      score: 0,
      feedback: `This holds at the right ${symbol} and at others too: solve it for ${symbol}.`,
    };
  if (relation === "equal") return praise;
  return signAt(0, 0.99) < 0 === (relation === "below") ? praise : refuseDirection;
}

const praise: Grade = {
  outcome: "right",
  score: 1,
  feedback: `Right: the same value at ${samples} places.`,
};

const refuseDirection: Grade = {
  outcome: "wrong",
  score: 0,
  matched: "the other direction",
  feedback:
    "Not this: the limit is right, but it is said from the other side. Is what lies below it meant, or what lies above?",
};

/** Whether two sides of an equation agree, up to what cancels in either. */
function isEqual(a: number, b: number): boolean {
  return isSame(a, b) || Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
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
  const [right, yours] = [asked, given].map((value) =>
    Number.isFinite(value) ? formatMeasured(value) : "no number",
  );
  // What differs has to look different.
  const shown =
    right === yours ? [asked, given].map((value) => String(Number(value.toPrecision(10)))) : [right, yours];
  return `${describeVariables(place)} it is ${shown[0]}, and yours is ${shown[1]}.`;
}

function describeVariables(place: Values): string {
  return `At ${Object.entries(place)
    .map(([name, value]) => `${name} = ${formatMeasured(value)}`)
    .join(", ")}`;
}
