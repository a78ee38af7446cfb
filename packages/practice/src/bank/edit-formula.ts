import type { Random } from "@downhill/lab/random";
import { follow, type Rule } from "downhill";
import { evaluateExpression } from "../grade/grade-expression.ts";
import { readRuleAnswer } from "../grade/read-rule-answer.ts";
import type { ExpressionAnswer, FormulaQuestion } from "../question/formula-question.ts";

const token = /\\?\p{L}[\p{L}\p{M}]*(?:_?\d|_\{[^}]*\}|_\([^)]*\)|_\p{L})?|\d+(?:\.\d+)?|\s+|./gsu;
const operators = ["+", "-", "*", "/"] as const;
const operator = /^[+\-−*/·]$/;
const letter = /^\\?\p{L}/u;

/**
 * Right answers with one token changed: an operator, a factor, a number or a name exchanged or left out. Kept are those that can be
 * read and are another formula, which is judged by following both from the same place, not by the comparison that grades.
 * @returns as many as there are, at most `most`, each once
 */
export function editFormula(question: FormulaQuestion, random: Random, most: number): readonly string[] {
  const all = question.right.flatMap((right) => editsOf(right).map((text) => ({ right, text })));
  const kept = new Set<string>();
  while (all.length > 0 && kept.size < most) {
    const [one] = all.splice(random.below(all.length), 1);
    if (one !== undefined && !kept.has(one.text) && isAnother(question, one.right, one.text))
      kept.add(one.text);
  }
  return [...kept];
}

function editsOf(right: string): readonly string[] {
  const tokens = right.match(token) ?? [];
  const names = [...new Set(tokens.filter((one) => letter.test(one)))];
  return tokens.flatMap((one, at) =>
    swapsOf(one, names).map((other) => [...tokens.slice(0, at), other, ...tokens.slice(at + 1)].join("")),
  );
}

function swapsOf(one: string, names: readonly string[]): readonly string[] {
  if (operator.test(one)) return operators.filter((other) => other !== one.replace("−", "-"));
  if (/^\d/.test(one)) return [String(Number(one) + 1), String(Number(one) / 2), String(Number(one) * 3)];
  if (letter.test(one)) return [...names.filter((name) => name !== one), "1", "", `2 ${one}`];
  if (one === "²") return ["", "³"];
  if (one === "√") return [""];
  return [];
}

function isAnother({ asks }: FormulaQuestion, right: string, text: string): boolean {
  if (asks.kind === "expression") return isOtherExpression(asks, right, text);
  const [before, after] = [readRuleAnswer(right).rule, readRuleAnswer(text).rule];
  if (before === undefined || after === undefined) return false;
  const path = pathOf(after);
  return [before, asks.rule(), ...(asks.accepts ?? []).map(({ rule }) => rule())].every((rule) =>
    isApart(pathOf(rule), path),
  );
}

function isOtherExpression(asks: ExpressionAnswer, right: string, text: string): boolean {
  try {
    return [0.21, 0.5, 0.83].some((share) => {
      const place = Object.fromEntries(
        Object.entries(asks.variables).map(([name, range], index) => [
          name,
          "among" in range
            ? (range.among[Math.floor(share * range.among.length)] ?? Number.NaN)
            : range[0] * (range[1] / range[0]) ** ((share + 0.31 * index) % 1),
        ]),
      );
      if (asks.isPossible?.(place) === false) return false;
      const [one, other] = [right, text].map((expression) => evaluateExpression(asks, expression, place));
      return isFar(one, other);
    });
  } catch {
    // It cannot be read.
    return false;
  }
}

/** Values that tell every symbol from every other, the same for all spellings of a letter that is the learning rate. */
function settingOf(symbol: string): number {
  if (/^(?:α|η|lr|γ)$/.test(symbol)) return 0.03;
  if (/^ε/.test(symbol)) return 0.02;
  if (symbol === "λ") return 0.15;
  if (/2$/.test(symbol)) return 0.83;
  return 0.71;
}

function pathOf(rule: Rule): readonly number[] | undefined {
  const hyper = Object.fromEntries(
    rule.program.hyperparameters.map(({ symbol }) => [symbol, settingOf(symbol)]),
  );
  const slope = (_: number, t: number): number => ((t * 7) % 5) - 1.7 + 0.3 * t;
  try {
    return follow(rule, { theta: 0.6, slope, steps: 12, hyper }).map(({ θ }) => θ ?? Number.NaN);
  } catch {
    return undefined;
  }
}

function isApart(one: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.some((value, t) => isFar(value, other[t]));
}

/** Apart by more than any order of operations explains, and by less than nobody would call a formula. */
function isFar(one = Number.NaN, other = Number.NaN): boolean {
  if (!Number.isFinite(one) || !Number.isFinite(other))
    return Number.isFinite(one) !== Number.isFinite(other);
  return Math.abs(one - other) > 1e-5 * Math.max(Math.abs(one), Math.abs(other));
}
