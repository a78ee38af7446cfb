import type { Expr, NameExpr, ReduceExpr } from "../ir/expr.ts";
import type { Op } from "../ir/ops.ts";
import { stepCount } from "../ir/program.ts";
import type { Reduction } from "../ir/reductions.ts";

/** How tightly Python's operators bind. */
export const binding = {
  any: 0,
  conditional: 1,
  comparison: 2,
  sum: 3,
  product: 4,
  sign: 5,
  power: 6,
  atom: 7,
} as const;

/** What an expression is written over. */
export interface Scope {
  readonly isTensor: (expr: Expr) => boolean;
  readonly name: (expr: NameExpr) => string;
  /** A tensor whose shape and type every tensor of the step has. */
  readonly like: string;
  /** The Python name of a reduction over every tensor, which is known before the step. */
  readonly all: (expr: ReduceExpr) => string;
}

interface Text {
  readonly text: string;
  readonly level: number;
}

type Write = (args: readonly Expr[], scope: Scope) => Text;

interface Spelling {
  /** Where every operand is a Python float. */
  readonly host: Write;
  /** Where one operand is a tensor at least; the others may be floats. */
  readonly tensor: Write;
}

/**
 * Functions that neither torch nor Python's math has (a cube root came with Python 3.11, and a power of a negative number
 * is none): a module defines the ones that it calls.
 */
export const definitions: Readonly<Record<string, readonly string[]>> = {
  cube_root: ["def cube_root(x):", "    return math.copysign(abs(x) ** (1 / 3), x)"],
  tensor_cube_root: ["def tensor_cube_root(x):", "    return torch.copysign(torch.abs(x) ** (1 / 3), x)"],
  sign: ["def sign(x):", "    return (x > 0) - (x < 0)"],
};

/** An expression in Python, with the parentheses that it needs where something binds as tightly as `least`. */
export function writePython(expr: Expr, scope: Scope, least: number = binding.any): string {
  const { text, level } = write(expr, scope);
  return level < least ? `(${text})` : text;
}

/** An expression as a tensor, whatever it is. */
export function writeTensor(expr: Expr, scope: Scope, least: number = binding.any): string {
  if (scope.isTensor(expr)) return writePython(expr, scope, least);
  return `torch.full_like(${scope.like}, ${writePython(expr, scope)})`;
}

/** An expression as a test: a bool, or a tensor of bools. */
export function writeTest(expr: Expr, scope: Scope): string {
  const comparison = expr.kind === "apply" ? comparisons.get(expr.op) : undefined;
  if (expr.kind === "apply" && comparison !== undefined)
    return infix(comparison, binding.comparison)(expr.args, scope).text;
  return `${writePython(expr, scope, binding.sum)} != 0`;
}

export function writeNumber(value: number): string {
  if (Math.abs(value) === Number.POSITIVE_INFINITY) return value < 0 ? "-math.inf" : "math.inf";
  return Object.is(value, -0) ? "-0.0" : String(value);
}

function write(expr: Expr, scope: Scope): Text {
  switch (expr.kind) {
    case "number": {
      const text = writeNumber(expr.value);
      return { text, level: text.startsWith("-") ? binding.sign : binding.atom };
    }
    case "name":
      return { text: scope.name(expr), level: binding.atom };
    case "apply": {
      const spelling = spell[expr.op];
      return (expr.args.some(scope.isTensor) ? spelling.tensor : spelling.host)(expr.args, scope);
    }
    case "reduce":
      return atom(
        expr.over === "all"
          ? scope.all(expr)
          : reductionForms[expr.by](expr.args.map((arg) => writeTensor(arg, scope))),
      );
  }
}

/** Reductions over one tensor. */
export const reductionForms: Readonly<Record<Reduction, (texts: readonly string[]) => string>> = {
  sum: ([x]) => `torch.sum(${x})`,
  mean: ([x]) => `torch.mean(${x})`,
  norm: ([x]) => `torch.linalg.vector_norm(${x})`,
  rms: ([x]) => `torch.sqrt(torch.mean(torch.square(${x})))`,
  dot: ([x, y]) => `torch.sum((${x}) * (${y}))`,
  max: ([x]) => `torch.amax(${x})`,
};

const comparisons: ReadonlyMap<Op, string> = new Map([
  ["lt", "<"],
  ["le", "<="],
  ["gt", ">"],
  ["ge", ">="],
  ["eq", "=="],
  ["ne", "!="],
]);

const spell: Readonly<Record<Op, Spelling>> = {
  add: both(infix("+", binding.sum)),
  sub: both(infix("-", binding.sum)),
  mul: both(infix("*", binding.product)),
  div: both(infix("/", binding.product)),
  // Python's % takes the divisor's sign; a remainder has the dividend's.
  mod: { host: call("math.fmod"), tensor: callOn(1, "torch.fmod") },
  neg: both(([a], scope) => ({ text: `-${operand(a, scope, binding.sign)}`, level: binding.sign })),
  // A negative number to a broken power is complex in Python; math.pow refuses it.
  pow: {
    host: (args, scope) =>
      (args[1] !== undefined && isWhole(args[1]) ? power : call("math.pow"))(args, scope),
    tensor: power,
  },
  sqrt: { host: call("math.sqrt"), tensor: call("torch.sqrt") },
  cbrt: { host: call("cube_root"), tensor: call("tensor_cube_root") },
  exp: { host: call("math.exp"), tensor: call("torch.exp") },
  log: { host: call("math.log"), tensor: call("torch.log") },
  tanh: { host: call("math.tanh"), tensor: call("torch.tanh") },
  sigmoid: {
    host: ([a], scope) => ({
      text: `1 / (1 + math.exp(-${operand(a, scope, binding.sign)}))`,
      level: binding.product,
    }),
    tensor: call("torch.sigmoid"),
  },
  atan2: { host: call("math.atan2"), tensor: callOn(2, "torch.atan2") },
  sign: {
    host: call("sign"),
    tensor: call("torch.sign"),
  },
  abs: { host: call("abs"), tensor: call("torch.abs") },
  min: { host: call("min"), tensor: bound("max", "torch.minimum") },
  max: { host: call("max"), tensor: bound("min", "torch.maximum") },
  clip: {
    host: ([a, low, high], scope) =>
      atom(`min(max(${operand(a, scope)}, ${operand(low, scope)}), ${operand(high, scope)})`),
    // torch.clamp takes two numbers or two tensors.
    tensor: (args, scope) => callOn(args.slice(1).some(scope.isTensor) ? 3 : 1, "torch.clamp")(args, scope),
  },
  where: {
    host: conditional,
    tensor: (args, scope) => {
      const [test, then, otherwise] = args;
      if (test === undefined || then === undefined || otherwise === undefined) return atom("");
      if (!scope.isTensor(test)) return conditional(args, scope);
      const isMixed = scope.isTensor(then) || scope.isTensor(otherwise);
      // Two plain numbers would give a tensor of torch's default type.
      const first = isMixed ? writePython(then, scope) : writeTensor(then, scope);
      return atom(`torch.where(${writeTest(test, scope)}, ${first}, ${writePython(otherwise, scope)})`);
    },
  },
  lt: comparison("lt"),
  le: comparison("le"),
  gt: comparison("gt"),
  ge: comparison("ge"),
  eq: comparison("eq"),
  ne: comparison("ne"),
};

function both(write: Write): Spelling {
  return { host: write, tensor: write };
}

function atom(text: string): Text {
  return { text, level: binding.atom };
}

function operand(expr: Expr | undefined, scope: Scope, least: number = binding.any): string {
  return expr === undefined ? "" : writePython(expr, scope, least);
}

/** The left operand may bind as tightly as the sign, the right one has to bind tighter; comparisons never chain. */
function infix(sign: string, level: number): Write {
  const first = level === binding.comparison ? level + 1 : level;
  return ([a, b], scope) => ({
    text: `${operand(a, scope, first)} ${sign} ${operand(b, scope, level + 1)}`,
    level,
  });
}

function call(name: string): Write {
  return (args, scope) => atom(`${name}(${args.map((arg) => writePython(arg, scope)).join(", ")})`);
}

/** A function that takes tensors alone as its first `count` operands. */
function callOn(count: number, name: string): Write {
  return (args, scope) => {
    const texts = args.map((arg, index) =>
      index < count ? writeTensor(arg, scope) : writePython(arg, scope),
    );
    return atom(`${name}(${texts.join(", ")})`);
  };
}

/** Whether Python computes it as an int, as it does with the step count. */
function isWhole(expr: Expr): boolean {
  if (expr.kind === "number") return Number.isSafeInteger(expr.value);
  if (expr.kind === "name") return expr.name === stepCount;
  return expr.kind === "apply" && ["add", "sub", "mul", "neg"].includes(expr.op) && expr.args.every(isWhole);
}

/** Close around simple operands, as PEP 8 has it for what binds tightest. */
function power([base, exponent]: readonly Expr[], scope: Scope): Text {
  const [below, above] = [operand(base, scope, binding.atom), operand(exponent, scope, binding.sign)];
  const isSimple = /^[\w.]+$/.test(below) && /^-?[\w.]+$/.test(above);
  return { text: isSimple ? `${below}**${above}` : `${below} ** ${above}`, level: binding.power };
}

/** A tensor held on one side: by a number with clamp, by a tensor with the function of two. */
function bound(side: "min" | "max", name: string): Write {
  return (args, scope) => {
    const number = args.find((arg) => !scope.isTensor(arg));
    const tensor = args.find(scope.isTensor);
    if (number === undefined) return call(name)(args, scope);
    return atom(`torch.clamp(${operand(tensor, scope)}, ${side}=${operand(number, scope)})`);
  };
}

function conditional([test, then, otherwise]: readonly Expr[], scope: Scope): Text {
  const isTensor = [then, otherwise].some((expr) => expr !== undefined && scope.isTensor(expr));
  const branch = (expr: Expr | undefined, least: number): string =>
    expr === undefined ? "" : (isTensor ? writeTensor : writePython)(expr, scope, least);
  const condition = test === undefined ? "" : writeTest(test, scope);
  return {
    text: `${branch(then, binding.comparison)} if ${condition} else ${branch(otherwise, binding.conditional)}`,
    level: binding.conditional,
  };
}

/** A comparison as the number 1 or 0. */
function comparison(op: Op): Spelling {
  return {
    host: (args, scope) => atom(`float(${writeTest({ kind: "apply", op, args }, scope)})`),
    tensor: (args, scope) =>
      atom(`(${writeTest({ kind: "apply", op, args }, scope)}).to(${scope.like}.dtype)`),
  };
}
