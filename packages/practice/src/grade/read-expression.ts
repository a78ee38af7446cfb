import type { ExpressionAnswer } from "../question/formula-question.ts";
import type { Grade } from "./grade.ts";
import { type ReadRule, readRuleAnswer } from "./read-rule-answer.ts";
import { writeAsNotation } from "./write-as-notation.ts";

/** Longer answers are not read to their end. */
const mostCharacters = 4_000;
/** Numbers that go by a letter, where no variable has it. */
const constants: Readonly<Record<string, number>> = { e: Math.E, π: Math.PI };

/** An answer as an expression, or as what is said of two. */
export interface Sides {
  readonly right: string;
  readonly left?: string;
  /** What the left side is said to be: below the right one, above it, or equal. */
  readonly relation: "below" | "above" | "equal";
}

/** The last two sides of an answer, without `0 <` in front and `> 0` behind; what is asked for stands on the left. */
export function sidesOf(asks: ExpressionAnswer, text: string): Sides {
  const { spellings = [], asked } = asks;
  const plain = spellings.reduce(
    (before, [pattern, written]) => before.replaceAll(pattern, written),
    writeAsNotation(writeWords(text.slice(0, mostCharacters).trim())),
  );
  const [, head = "", name = "", value = ""] = definition.exec(plain) ?? [];
  const named = new RegExp(`(?<![\\p{L}\\w\\\\])${RegExp.escape(name)}(?![\\p{L}\\w])`, "gu");
  // "2/L, L = λ2" says "2/λ2".
  if (name !== "" && name !== asked && head.search(named) !== -1)
    return sidesOf({ ...asks, spellings: [] }, head.replaceAll(named, `(${value})`));
  const within = /(?:∈|\\in(?![a-z]))\s*[([]\s*0\s*,(.+)[)\]]\s*$/.exec(plain)?.[1];
  if (within !== undefined) return { right: within.trim(), relation: "equal" };
  const parts = plain.split(relation).map((part) => part.trim());
  if (parts.length > 3 && parts[0] === "0") parts.splice(0, 2);
  if (parts.length > 3 && parts.at(-1) === "0") parts.splice(-2);
  const [left, sign = "=", right = ""] = parts.length === 1 ? [undefined, "=", parts[0]] : parts.slice(-3);
  const said = upwards.test(sign) ? "above" : downwards.test(sign) ? "below" : "equal";
  if (left === undefined || left === "") return { right, relation: "equal" };
  if (right !== asked) return { left, right, relation: said };
  return { left: right, right: left, relation: turned[said] };
}

/** An expression, and behind it what one of its letters stands for. */
const definition = /^(.+?)(?:,\s*(?:where\s|with\s)?|\s(?:where|with)\s)\s*(\\?\p{L}+\d?)\s*=\s*([^=,]+)$/u;

const relation =
  /(←|<-|:=|\\leftarrow|\\(?:leq?|geq?)(?:slant)?(?![a-z])|\\[lg]t(?![a-z])|\\approx|\\sim(?:eq)?(?![a-z])|≤|<=|≥|>=|≈|≃|∼|~|=|<|>)/;
const upwards = /^(?:≥|>=|>|\\geq?(?:slant)?|\\gt)$/;
const downwards = /^(?:≤|<=|<|\\leq?(?:slant)?|\\lt)$/;
const turned = { above: "below", below: "above", equal: "equal" } as const;

/** Words between formulas, and marks that the notation lacks, as it has them. */
function writeWords(text: string): string {
  return text
    .replaceAll(/\\left(?!arrow)|\\right(?!arrow)|\$/g, "")
    .replace(/\s\((?=[^()]*[A-Za-z]{2,}\s+[A-Za-z]{2,})[^()]*\)\s*\.?$/, "")
    .replace(/\s*\.$/, "")
    .replace(/\s*\+\s*[oO]\((?:[^()]|\([^()]*\))*\)$/, "")
    .replaceAll(
      /(?:\b(?:must|has to|should|can|may) be\s+|\bis\s+)?\b(?:at most|less than|smaller than|below|up to)\s+/gi,
      "< ",
    )
    .replaceAll(
      /(?:\b(?:must|has to|should) be\s+|\bis\s+)?\b(?:at least|greater than|larger than|more than|above)\s+/gi,
      "> ",
    )
    .replace(/^[A-Za-zα-ω ]+\bis\s+(?=\S)/, "")
    .replaceAll(/(?<=[\w)\]])\s+over\s+(?=[\p{L}\d(])/gu, " / ")
    .replaceAll(/(?<=[\p{L}\d)}])\s+times\s+/gu, " * ")
    .replaceAll("÷", "/")
    .replaceAll(
      /([⁻]?[⁰¹²³⁴-⁹]+)[·.⋅˙]([⁰¹²³⁴-⁹]+)/g,
      (power) => `^(${power.normalize("NFKC").replaceAll("−", "-").replace(/[·⋅˙]/, ".")})`,
    )
    .replaceAll(
      /(\\?(?:log|ln))\s*(\\[dt]?frac\s*\{(?:[^{}]|\{[^{}]*\})*\}\s*\{(?:[^{}]|\{[^{}]*\})*\})/g,
      "$1($2)",
    )
    .replaceAll(/(?<![A-Za-z])(\\?(?:log|ln|sqrt))\s+(\\?[\p{L}]+(?:_?\d)?)(?![\p{L}(])/gu, "$1($2)");
}

/** Reads the expression that an answer gives. */
export function readExpression(asks: ExpressionAnswer, text: string): ReadRule {
  const { right } = sidesOf(asks, text);
  if (right === "" || right.includes("\n"))
    return { unread: { outcome: "unread", score: 0, feedback: "Write one expression, such as 2/L." } };
  return readSide(asks.variables, right);
}

/** Reads an expression of the variables as a rule that gives θ its value. */
export function readSide(variables: ExpressionAnswer["variables"], text: string): ReadRule {
  const spaced = spaceVariables(text, Object.keys(variables));
  const header = Object.entries({
    ...constants,
    ...Object.fromEntries(Object.keys(variables).map((name) => [name, 1])),
  }).filter(([name]) => name !== "t");
  const names = header.map(([name]) => name);
  const read = readRuleAnswer(
    `answer(${header.map(([name, value]) => `${name} = ${value}`).join(", ")})\nθ = ${spaced.trim()}`,
  );
  if (read.rule === undefined)
    return { unread: { ...read.unread, feedback: describe(variables, read.unread) } };
  const strange = read.rule.program.hyperparameters.find(({ symbol }) => !names.includes(symbol));
  const asksMore = strange !== undefined || (read.rule.program.states?.length ?? 0) > 0;
  return asksMore ? { unread: unreadNames({ variables }, strange?.symbol) } : read;
}

/** What is wrong with an expression, without the line that it was read in. */
function describe(variables: ExpressionAnswer["variables"], { feedback }: Grade): string {
  const strange = [...feedback.matchAll(/^answer:\S+\s+unknown-name\s+(\S+) is not/gm)].map(
    ([, name = ""]) => name,
  );
  if (strange.length > 0) return unreadNames({ variables }, [...new Set(strange)].join(" and ")).feedback;
  return feedback
    .split("\n")
    .map((line) => line.replace(/^answer:\d+:\d+\s+[a-z-]+\s+/, ""))
    .map((line, at, all) =>
      /^ {4}θ = /.test(line)
        ? line.replace("θ = ", "")
        : /^ {4}θ = /.test(all[at - 1] ?? "")
          ? line.slice("θ = ".length)
          : line,
    )
    .join("\n");
}

/** Variables of one letter that were written together, as in `\\frac{1}{pt}`, parted. */
function spaceVariables(text: string, variables: readonly string[]): string {
  return text.replaceAll(/(?<![\\\p{L}_])\p{L}{2,}(?![\p{L}_\d])/gu, (word) =>
    [...word].every((letter) => variables.includes(letter)) ? [...word].join(" ") : word,
  );
}

export function unreadNames(
  { variables }: Pick<ExpressionAnswer, "variables">,
  strange: string | undefined,
): Grade {
  const names = Object.keys(variables).join(", ");
  return {
    outcome: "unread",
    score: 0,
    feedback: `The answer is made of ${names} and numbers${strange === undefined ? "" : `; ${strange} ${/ and /.test(strange) ? "are" : "is"} none of them`}.`,
  };
}
