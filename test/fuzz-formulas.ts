import { createRandom, type Random } from "@downhill/lab/random";
import { catalogue } from "downhill/catalogue";
import fc from "fast-check";
import { allQuestions } from "../packages/practice/src/bank/all-questions.ts";
import type { FormulaQuestion } from "../packages/practice/src/question/formula-question.ts";
import { exactOps, programs } from "./random-rules.ts";

const formulaQuestions: readonly FormulaQuestion[] = allQuestions.filter(
  (question) => question.type === "formula",
);

export interface FuzzedFormula {
  readonly question: FormulaQuestion;
  readonly text: string;
  /** Whether the text is one of the question's right answers as it stands. */
  readonly isRight: boolean;
}

/**
 * Answers to formula questions that nobody trusts: right answers and rules of the catalogue with tokens taken out, doubled,
 * exchanged or put in, soups of tokens, random rules that can be read, texts of other languages, and walls of 4,000 characters.
 * One in fifty is right. The same for the same seed.
 */
export function* fuzzFormulas(seed: number, count: number): Generator<FuzzedFormula> {
  const random = createRandom(seed, "noise");
  const made = fc.sample(programs(exactOps), { seed, numRuns: 60 }).map(({ text }) => text);
  for (let i = 0; i < count; i++) {
    const question = pick(random, formulaQuestions);
    const isRight = i % 50 === 0;
    const text = isRight ? pick(random, question.right) : nasty(random, question, made);
    yield { question, text, isRight };
  }
}

const rules = catalogue.map(({ make }) => make().text);

function nasty(random: Random, question: FormulaQuestion, made: readonly string[]): string {
  const kind = random.below(100);
  if (kind < 20) return exchangeAlike(random, pick(random, question.right));
  if (kind < 50) return mutate(random, pick(random, question.right));
  if (kind < 56) return mutate(random, pick(random, rules));
  if (kind < 80) return soup(random);
  if (kind < 82) return pick(random, made);
  if (kind < 86) return mutate(random, pick(random, made));
  if (kind < 94) return mutate(random, pick(random, otherTexts));
  if (kind < 97) return wall(random, question);
  return nest(random, question);
}

const token = /\s+|\\?[\p{L}_]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?|./gsu;

function mutate(random: Random, text: string): string {
  const tokens = [...(text.match(token) ?? [])];
  for (let n = 1 + random.below(3); n > 0; n--) {
    const at = random.below(tokens.length + 1);
    const other = random.below(tokens.length + 1);
    switch (random.below(7)) {
      case 0:
        tokens.splice(at, 1);
        break;
      case 1:
        tokens.splice(at, 0, tokens[other] ?? "");
        break;
      case 2:
        [tokens[at], tokens[other]] = [tokens[other] ?? "", tokens[at] ?? ""];
        break;
      case 3:
        tokens.splice(at, 0, `(${tokens.slice(Math.min(at, other), Math.max(at, other)).join("")})`);
        break;
      case 4:
        tokens[at] = pick(random, numbers);
        break;
      case 5:
        tokens.splice(at, 0, pick(random, odd));
        break;
      default:
        tokens[at] = pick(random, words);
    }
  }
  return tokens.join("");
}

const alike = [/^(?:\\?[\p{L}][\p{L}\p{M}\p{N}]*)$/u, /^\d/, /^[+\-−*/·]$/];

/** Puts tokens of one kind in each other's place, so that what comes out can mostly still be read. */
function exchangeAlike(random: Random, text: string): string {
  const tokens = [...(text.match(token) ?? [])];
  const kind = pick(random, alike);
  const places = [...tokens.keys()].filter((i) => kind.test(tokens[i] ?? ""));
  if (places.length > 0) tokens[pick(random, places)] = tokens[pick(random, places)] ?? "";
  return tokens.join("");
}

function soup(random: Random): string {
  const bag = [words, words, words, numbers, odd];
  return Array.from({ length: 1 + random.below(40) }, () => pick(random, pick(random, bag))).join(
    random.below(2) === 0 ? " " : "",
  );
}

/** What stands close to the most characters that an answer may have. */
function wall(random: Random, question: FormulaQuestion): string {
  const brick = pick(random, [
    pick(random, words),
    pick(random, odd),
    pick(random, numbers),
    `${pick(random, question.right)}\n`,
    mutate(random, pick(random, question.right)),
    "θ = θ − α g\n",
    "m = (m + g)/(1 + v²)\n",
    "(1 + ",
    " + α g",
    "√",
    "−",
    "^2",
  ]);
  const end = pick(
    random,
    [0, 1, 2, 3].map((more) => 3_998 + more),
  );
  return brick.repeat(Math.ceil(end / Math.max(1, brick.length))).slice(0, end);
}

/** One right answer, with a deep expression in it. */
function nest(random: Random, question: FormulaQuestion): string {
  const depth = pick(random, [5, 50, 200, 400, 900]);
  const [open, inside, close] = pick(random, [
    ["(", "g", ")"],
    ["√(1 + ", "g²", ")"],
    ["\\frac{1}{1+", "g", "}"],
    ["-(", "g", ")"],
    ["max(g, ", "θ", ")"],
    ["(θ + ", "g", ")^2"],
    ["g^(", "2", ")"],
    ["norm(g + ", "θ", ")"],
  ] as const);
  const deep = open.repeat(depth) + inside + close.repeat(depth);
  return pick(random, [
    `θ = θ − α ${deep}`,
    deep,
    `${pick(random, question.right)} + ${deep}`,
    `m = ${deep}\n${pick(random, question.right)}`,
  ]).slice(0, 4_001);
}

const numbers = [
  "0",
  "-0",
  "1",
  "2",
  "1e308",
  "1e309",
  "1e-400",
  "9".repeat(400),
  "0.1",
  "1e999999999",
  "0x10",
  "1_000",
  "1.2.3",
  "2^53",
  "2^2^2^2^9",
  "NaN",
  "∞",
  "-1e300",
  "٣",
  "１２",
  "²",
  "⅓",
];

const odd = [
  "\u0000",
  "\ud800",
  "\udc00",
  "\u202e",
  "\u200f",
  "\u200b",
  "\ufeff",
  "\u2028",
  "\r",
  "\t",
  "😀",
  "👩‍👩‍👧",
  "é́́́",
  "θ̂̂̂",
  "ﬁ",
  "𝜃",
  "𝛼",
  "µ",
  "Ω",
  "−",
  "–",
  "·",
  "×",
  "⋅",
  "÷",
  "′",
  "‖",
  "⊙",
  "⁻¹",
  "₍ₜ₋₁₎",
];

const words = [
  "θ",
  "theta",
  "\\theta",
  "θ_t",
  "θ_{t-1}",
  "θ_(t+1)",
  "g",
  "g_t",
  "∇f(θ)",
  "α",
  "lr",
  "\\eta",
  "β1",
  "\\beta_2",
  "ε",
  "eps",
  "m",
  "v",
  "m̂",
  "\\hat{v}",
  "t",
  "λ",
  "μ",
  "=",
  "←",
  "<-",
  ":=",
  "+",
  "-",
  "*",
  "/",
  "^",
  "^{",
  "²",
  "_",
  "(",
  ")",
  "{",
  "}",
  "[",
  "]",
  "|",
  "√",
  "sqrt",
  "\\sqrt{",
  "\\frac{",
  "max",
  "min",
  "sign",
  "norm",
  "mean",
  "sum",
  "abs",
  "exp",
  "log",
  "clip",
  "if",
  "when",
  "otherwise",
  "else",
  "repeat",
  "for",
  "eval",
  "init",
  "group",
  "rule(",
  "adam(α = 0.1)",
  ",",
  ";",
  ":",
  "\\\\",
  "\\",
  "&",
  "$",
  "#",
  "//",
  "\n",
  "\n\n",
  "\n  ",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
];

const otherTexts = [
  "def step(theta, g, lr=0.1):\n    return theta - lr * g\n",
  "import numpy as np\nm = beta1 * m + (1 - beta1) * g\nv = beta2 * v + (1 - beta2) * g ** 2\ntheta -= lr * m / (np.sqrt(v) + 1e-8)\n",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "<math><mi>θ</mi><mo>=</mo><mi>θ</mi></math>&lt;&#x3b8;\"'>",
  "SELECT * FROM answers WHERE id = 1; DROP TABLE answers; --",
  '{"theta": [1, 2, {"g": null}], "__proto__": {"x": 1}}',
  "function step(theta, g) { return theta.map((x, i) => x - 0.1 * g[i]); }",
  "\\begin{align} \\theta &= \\theta - \\alpha g \\\\ \\end{align}",
  "$(curl http://127.0.0.1/) `id` %s %n $HOME",
  "I think that you subtract the gradient, times the learning rate, from the weights.",
  "梯度下降：θ 减去学习率乘以梯度",
  "הגרדיאנט θ = θ − α g מוכפל",
  "x = x; x = x; x = x; x = x; x = x; x = x",
  "while (true) {}\n#!/bin/sh\nexit",
];

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[random.below(items.length)] as Item;
}
