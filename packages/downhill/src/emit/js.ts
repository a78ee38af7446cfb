import { meaning, type Op } from "../ir/ops.ts";
import type { Pass, Value } from "../ir/plan.ts";
import { blockLength, type Gathering, gatherings } from "../ir/reductions.ts";
import { countUses, scalarsOf, slotsOf } from "./pass-parts.ts";

/**
 * A kernel in JavaScript: one sweep over the elements from `start` to before `end`. `slots` are in the order of
 * `slotsOf(pass)`. Where the pass gathers, each block of elements leaves its numbers in `parts`, from index `part` on.
 */
export type JsKernel = (
  start: number,
  end: number,
  slots: readonly (Float64Array | Float32Array)[],
  scalars: Float64Array,
  parts: Float64Array,
  part: number,
) => void;

interface Spelling {
  /** How tightly the result binds, from JavaScript's operator precedence. */
  readonly level: number;
  /** The level each operand has to reach to stand without parentheses. */
  readonly args: readonly number[];
  readonly write: (...args: readonly string[]) => string;
}

const levels = {
  conditional: 2,
  equality: 8,
  relation: 9,
  sum: 11,
  product: 12,
  sign: 14,
  call: 17,
} as const;

const infix = (sign: string, level: number): Spelling => ({
  level,
  args: [level, level + 1],
  write: (a, b) => `${a} ${sign} ${b}`,
});
const call = (name: string): Spelling => ({
  level: levels.call,
  args: [],
  write: (...args) => `${name}(${args.join(", ")})`,
});
const compare = (sign: string, level: number): Spelling => ({
  level: levels.conditional,
  args: [level + 1, level + 1],
  write: (a, b) => `${a} ${sign} ${b} ? 1 : 0`,
});

const spell: Record<Op, Spelling> = {
  add: infix("+", levels.sum),
  sub: infix("-", levels.sum),
  mul: infix("*", levels.product),
  div: infix("/", levels.product),
  mod: infix("%", levels.product),
  // An operand that is itself a sign is grouped: `--x` would be a decrement.
  neg: { level: levels.sign, args: [levels.sign + 1], write: (a) => `-${a}` },
  pow: call("ops.pow"),
  sqrt: call("Math.sqrt"),
  cbrt: call("Math.cbrt"),
  exp: call("Math.exp"),
  log: call("Math.log"),
  tanh: call("Math.tanh"),
  sigmoid: call("ops.sigmoid"),
  atan2: call("Math.atan2"),
  sign: call("Math.sign"),
  abs: call("Math.abs"),
  min: call("Math.min"),
  max: call("Math.max"),
  clip: {
    level: levels.call,
    args: [],
    write: (a, low, high) => `Math.min(Math.max(${a}, ${low}), ${high})`,
  },
  where: {
    level: levels.conditional,
    args: [levels.equality + 1, levels.conditional + 1, levels.conditional],
    write: (condition, a, b) => `${condition} !== 0 ? ${a} : ${b}`,
  },
  lt: compare("<", levels.relation),
  le: compare("<=", levels.relation),
  gt: compare(">", levels.relation),
  ge: compare(">=", levels.relation),
  eq: compare("===", levels.equality),
  ne: compare("!==", levels.equality),
};

/** Source of a `JsKernel`, an arrow function; `ops` in it is `meaning`. Operations stand in the rule's order. */
export function emitJs(pass: Pass): string {
  const slots = slotsOf(pass);
  const uses = countUses(pass);
  const lines: string[] = [];
  const names = new Map<Value, string>();

  const write = (value: Value, level = 0): string => {
    const name = names.get(value);
    if (name !== undefined) return name;
    if (value.kind === "number") return writeNumber(value.value, level);
    if (value.kind === "scalar") return `s${value.index}`;
    if (value.kind === "load" || (uses.get(value) ?? 0) > 1) {
      const text = value.kind === "load" ? `a${slots.indexOf(value.slot)}[i]` : writeApply(value, 0);
      const fresh = `x${names.size}`;
      names.set(value, fresh);
      lines.push(`const ${fresh} = ${text};`);
      return fresh;
    }
    return writeApply(value, level);
  };
  const writeApply = (value: Extract<Value, { kind: "apply" }>, level: number): string => {
    const spelling = spell[value.op];
    const text = spelling.write(...value.args.map((arg, index) => write(arg, spelling.args[index] ?? 0)));
    return spelling.level < level ? `(${text})` : text;
  };

  /** A value that is read twice has a name. */
  const keep = (value: Value): string => {
    const text = write(value, levels.product + 1);
    if (value.kind !== "apply" || names.has(value)) return text;
    const fresh = `x${names.size}`;
    names.set(value, fresh);
    lines.push(`const ${fresh} = ${text};`);
    return fresh;
  };
  const results = pass.stores.map(({ slot, value }) => ({ slot, text: write(value) }));
  const gathered = pass.gathers.map(({ gathering, values }, index) => {
    const [x = "", y = ""] = values.map(keep);
    return `p${index} = ${gather[gathering](`p${index}`, x, y)};`;
  });
  lines.push(...gathered);
  for (const { slot, text } of results) lines.push(`a${slots.indexOf(slot)}[i] = ${text};`);
  const loop = (from: string, to: string): readonly string[] => [
    `for (let i = ${from}; i < ${to}; i++) {`,
    ...lines.map((line) => `  ${line}`),
    "}",
  ];
  return [
    gathered.length === 0 ? "(start, end, slots, s) => {" : "(start, end, slots, s, parts, part) => {",
    ...slots.map((_, index) => `  const a${index} = slots[${index}];`),
    ...scalarsOf(pass).map((index) => `  const s${index} = s[${index}];`),
    ...(gathered.length === 0 ? loop("start", "end") : blocks(pass, loop)).map((line) => `  ${line}`),
    "}",
  ].join("\n");
}

/** A loop over blocks, each of which gathers from nothing. */
function blocks({ gathers }: Pass, loop: (from: string, to: string) => readonly string[]): readonly string[] {
  return [
    `for (let block = start; block < end; block += ${blockLength}) {`,
    ...gathers.map(({ gathering }, index) => `  let p${index} = ${gatherings[gathering].start};`),
    ...loop("block", `Math.min(block + ${blockLength}, end)`).map((line) => `  ${line}`),
    ...gathers.map((_, index) => `  parts[part++] = p${index};`),
    "}",
  ];
}

/** How one more element is gathered. */
const gather: Record<Gathering, (total: string, x: string, y: string) => string> = {
  sum: (total, x) => `${total} + ${x}`,
  squares: (total, x) => `${total} + ${x} * ${x}`,
  products: (total, x, y) => `${total} + ${x} * ${y}`,
  largest: (total, x) => `Math.max(${total}, ${x})`,
};

/** @throws EvalError where a Content-Security-Policy forbids generated code */
export function compileJs(pass: Pass): JsKernel {
  return new Function("ops", `"use strict";\nreturn ${emitJs(pass)};`)(meaning) as JsKernel;
}

function writeNumber(value: number, level: number): string {
  const text = Object.is(value, -0) ? "-0" : String(value);
  return text.startsWith("-") && level > levels.sign ? `(${text})` : text;
}
