import { readdirSync, readFileSync } from "node:fs";
import { createRandom, type Random } from "@downhill/lab/random";
import { allQuestions } from "../packages/practice/src/bank/all-questions.ts";
import type { CodeQuestion } from "../packages/practice/src/question/code-question.ts";

/** A question for code, with its right answers in JavaScript. */
export interface FuzzedQuestion {
  readonly question: CodeQuestion;
  readonly right: readonly string[];
}

export interface FuzzedProgram extends FuzzedQuestion {
  readonly source: string;
  /** Whether it surely never ends; others may not either. */
  readonly isEndless: boolean;
}

/** Every question for code, with its first cases only: they are what time allows ten thousand times. */
export function readFuzzedQuestions(): readonly FuzzedQuestion[] {
  return allQuestions
    .filter((question): question is CodeQuestion => question.type === "code")
    .map((question) => {
      const folder = new URL(
        `../packages/practice/src/bank/${question.topic}/answers/${question.id}/`,
        import.meta.url,
      );
      const right = readdirSync(folder)
        .filter((name) => /^right-.*\.js$/.test(name))
        .map((name) => readFileSync(new URL(name, folder), "utf8"));
      return { question: { ...question, cases: (random) => question.cases(random).slice(0, 3) }, right };
    });
}

/** Of so many programs one has a loop that never ends, in a place that is reached. */
const perEndless = 100;

/**
 * Programs made of right answers with tokens taken out, doubled, exchanged or put in, and soups of tokens; at even distances
 * right answers with a loop that never ends.
 */
export function* fuzzPrograms(seed: number, count: number): Generator<FuzzedProgram> {
  const random = createRandom(seed, "noise");
  const questions = readFuzzedQuestions();
  for (let i = 0; i < count; i++) {
    const { question, right } = pick(random, questions);
    if (i % perEndless === 0) {
      const source = insertEndlessLoop(random, pick(random, right), question.entry.javascript);
      yield { question, right, source, isEndless: true };
      continue;
    }
    const tokens = pick(random, right).match(token) ?? [];
    const source =
      random.below(8) === 0
        ? `function ${question.entry.javascript}(a, b, c, d) { ${soup(random)} }`
        : mutate(random, tokens).join("");
    yield { question, right, source, isEndless: false };
  }
}

const token = /\s+|[\p{L}_$][\p{L}\p{N}_$]*|\d+(?:\.\d+)?|=>|\*\*|[+\-*/%=<>!&|?]+|./gsu;

const inserted = [
  "while (true)",
  "for (;;)",
  "throw",
  "return",
  "null",
  "undefined",
  "NaN",
  "1e308",
  "-1",
  "2 ** 53",
  "[]",
  "{}",
  "(",
  ")",
  "]",
  "}",
  "`${",
  "/*",
  "'",
  ".length = 1e9",
  ".constructor",
  ".__proto__",
  "Array(1e6)",
  "new Proxy({}, { get() { throw 1 } })",
  "eval('1')",
  "Function('return this')()",
  "globalThis",
  "async",
  "await",
  "yield",
  "import('x')",
  "Symbol()",
  "1n",
  "Object.freeze(Array.prototype)",
  "JSON.stringify = null",
  "Array.prototype.push = null",
  "arguments",
  "this",
  "delete",
  "\u0000",
  "\ud800",
];

const kinds = [/^[\p{L}_$]/u, /^\d/, /^[+\-*/%<>&|?]+$/];

function mutate(random: Random, tokens: readonly string[]): readonly string[] {
  const made = [...tokens];
  for (let n = 1 + random.below(2); n > 0; n--) {
    const at = random.below(made.length);
    const other = random.below(made.length);
    switch (random.below(9)) {
      case 0:
        made.splice(at, 1);
        break;
      case 1:
        made.splice(at, 0, made[other] ?? "");
        break;
      case 2:
        [made[at], made[other]] = [made[other] ?? "", made[at] ?? ""];
        break;
      case 3:
        made.splice(at, 0, ` ${pick(random, inserted)} `);
        break;
      case 4:
        insertStatement(random, made);
        break;
      default:
        exchangeAlike(random, made);
    }
  }
  return made;
}

/** Puts a token of the same kind in another's place, so that what comes out can mostly still be read. */
function exchangeAlike(random: Random, made: string[]): void {
  const kind = pick(random, kinds);
  const places = [...made.keys()].filter((i) => kind.test(made[i] ?? "") && !keywords.has(made[i] ?? ""));
  if (places.length > 0) made[pick(random, places)] = made[pick(random, places)] ?? "";
}

/** Puts a statement where another ends. */
function insertStatement(random: Random, made: string[]): void {
  const ends = [...made.keys()].filter((i) => made[i] === ";");
  if (ends.length > 0)
    made.splice(pick(random, ends) + 1, 0, ` try { ${pick(random, inserted)}; } finally {} `);
}

/** Loops that lack what would end them: the step, a condition that can fail, a list that stays as it is. */
const endlessLoops = [
  "for (let i = 0; i < 3; ) {}",
  "for (let i = 0; i < 3; i--, i++) {}",
  "for (let i = 1; i > 0; i = i % 3 + 1) {}",
  "let i = 0; while (i < 3) {}",
  "do {} while (3 > 2);",
  "for (const xs = [1]; xs.length > 0; xs.reverse()) {}",
  "while (true) { try { throw 1; } catch { continue; } finally {} }",
  "(function again() { for (;;) again.count = 1; })();",
];

/** Puts a loop before everything else, where it runs as the program is loaded, or first in the function that is called. */
function insertEndlessLoop(random: Random, source: string, entry: string): string {
  const loop = `{ ${pick(random, endlessLoops)} }\n`;
  if (random.below(2) === 0) return loop + source;
  const head = new RegExp(`\\b${entry}\\b[^{]*\\{`).exec(source);
  if (head === null) throw new Error(`no body of ${entry} was found in\n${source}`);
  const at = head.index + head[0].length;
  return `${source.slice(0, at)} ${loop}${source.slice(at)}`;
}

const keywords = new Set("const let for of function return if class new".split(" "));

function soup(random: Random): string {
  const words = [
    "a",
    "b",
    "c",
    "d",
    "x",
    "let x =",
    "if",
    "else",
    "+",
    "*",
    "=",
    ";",
    ",",
    "1",
    "0.5",
    "=>",
    ".map",
    ...inserted,
  ];
  return Array.from({ length: 2 + random.below(14) }, () => pick(random, words)).join(" ");
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[random.below(items.length)] as Item;
}
