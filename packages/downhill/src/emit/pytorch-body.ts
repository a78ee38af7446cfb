import { type ApplyExpr, type Expr, type NameExpr, operandsOf } from "../ir/expr.ts";
import { type Program, parameter } from "../ir/program.ts";
import type { Statement } from "../ir/rule-tree.ts";
import { binding, type Scope, writePython, writeTensor, writeTest } from "./python-expression.ts";
import { tensorTest } from "./python-tensors.ts";
import { keyOfAll } from "./pytorch-gather.ts";

/** The Python of a program's lines. */
export interface Body {
  /** Statements with their indentation below the body's own. */
  readonly lines: readonly string[];
  /** Parameter and states whose value before the step is read after a line has stored a new one. */
  readonly kept: ReadonlySet<string>;
}

/**
 * Writes the lines of a rule over one parameter tensor. θ and the tensor states are updated in place, with torch's fused
 * forms where a line has their shape; every other name is rebound.
 */
export function writeBody(program: Program, names: ReadonlyMap<string, string>): Body {
  const kept = new Set<string>();
  const states = new Map(program.states.map(({ name, rank }) => [name, rank]));
  const inPlace = new Set([
    parameter,
    ...[...states].flatMap(([name, rank]) => (rank === "tensor" ? [name] : [])),
  ]);
  let stored: ReadonlySet<string> = new Set<string>();
  const aliases = new Map<string, ReadonlySet<string>>();
  const aliasesOf = (name: string): ReadonlySet<string> => aliases.get(name) ?? new Set<string>();
  const python = (name: string): string => names.get(name) ?? name;
  const isOld = ({ name, time }: NameExpr): boolean => time === "old" && stored.has(name);
  const isTensor = tensorTest(program);
  const scope: Scope = {
    isTensor,
    like: python(parameter),
    all: (expr) => python(keyOfAll(expr)),
    name: (expr) => {
      if (!isOld(expr)) return python(expr.name);
      kept.add(expr.name);
      return `${python(expr.name)}_old`;
    },
  };

  const walk = (
    lines: readonly Statement[],
    indent: string,
    later: readonly Statement[],
  ): readonly string[] =>
    lines.flatMap((line, index) => {
      const rest = [...lines.slice(index + 1), ...later];
      if (line.kind === "when") return branch("if", line, indent, rest);
      const text = store(line.name, line.value, rest);
      stored = stored.union(new Set([line.name]));
      return [indent + text];
    });
  const branch = (
    word: "if" | "elif",
    { test, then, otherwise }: Extract<Statement, { kind: "when" }>,
    indent: string,
    rest: readonly Statement[],
  ): readonly string[] => {
    const head = `${indent}${word} ${writeTest(test, scope)}:`;
    const inner = `${indent}    `;
    const before = stored;
    const first = walk(then, inner, rest);
    const afterThen = stored;
    stored = before;
    const [only] = otherwise;
    const second =
      otherwise.length === 1 && only?.kind === "when"
        ? branch("elif", only, indent, rest)
        : [...(otherwise.length === 0 ? [] : [`${indent}else:`]), ...walk(otherwise, inner, rest)];
    stored = afterThen.union(stored);
    return [head, ...(first.length === 0 ? [`${inner}pass`] : first), ...second];
  };
  const store = (name: string, value: Expr, rest: readonly Statement[]): string => {
    const target = python(name);
    if (inPlace.has(name)) return update(target, value, isSelf(name), scope);
    if (program.ranks.get(name) !== "tensor") return `${target} = ${writePython(value, scope)}`;
    const text = writeTensor(value, scope);
    if (value.kind !== "name" || isOld(value)) return `${target} = ${text}`;
    const shared = inPlace.has(value.name) ? new Set([value.name]) : aliasesOf(value.name);
    if (storesAny(rest, shared)) return `${target} = ${text}.clone()`;
    aliases.set(name, aliasesOf(name).union(shared));
    return `${target} = ${text}`;
  };
  const isSelf =
    (name: string) =>
    (expr: Expr): boolean =>
      expr.kind === "name" && expr.name === name && !isOld(expr);

  return { lines: walk(program.body, "", []), kept };
}

/** A tensor's new value, written into it. */
function update(target: string, value: Expr, isSelf: (expr: Expr) => boolean, scope: Scope): string {
  if (!scope.isTensor(value)) return `${target}.fill_(${writePython(value, scope)})`;
  const copy = `${target}.copy_(${writePython(value, scope)})`;
  if (value.kind !== "apply") return copy;
  const [first, second] = value.args;
  if (first === undefined || second === undefined) return copy;
  if (value.op === "mul") {
    const factor = factorOf(value, isSelf, scope);
    return factor === undefined ? copy : `${target}.mul_(${factor})`;
  }
  if (value.op !== "add" && value.op !== "sub") return copy;
  if (isSelf(first)) return target + addition(second, value.op === "sub", scope);
  if (value.op === "add" && isSelf(second)) return target + addition(first, false, scope);
  const factor = first.kind === "apply" ? factorOf(first, isSelf, scope) : undefined;
  // The product is written before the rest is read.
  if (factor === undefined || reads(second, isSelf)) return copy;
  return `${target}.mul_(${factor})${addition(second, value.op === "sub", scope)}`;
}

/** `h` of `h · self`, where no tensor reaches `h`. */
function factorOf(
  { op, args }: ApplyExpr,
  isSelf: (expr: Expr) => boolean,
  scope: Scope,
): string | undefined {
  if (op !== "mul") return undefined;
  const [a, b] = args;
  if (a === undefined || b === undefined) return undefined;
  if (isSelf(b) && !scope.isTensor(a)) return writePython(a, scope);
  return isSelf(a) && !scope.isTensor(b) ? writePython(b, scope) : undefined;
}

/** What is added in place: a product with a square, a quotient or a number has a form of its own in torch. */
function addition(term: Expr, isSubtracted: boolean, scope: Scope): string {
  const { factors, divisor } = partsOf(term, scope);
  const numbers = factors.filter((factor) => !scope.isTensor(factor));
  const tensors = factors.filter(scope.isTensor);
  const [number] = numbers;
  const [tensor] = tensors;
  const plain = `.${isSubtracted ? "sub" : "add"}_(${writePython(term, scope)})`;
  if (tensor === undefined || tensors.length > 1 || numbers.length > 1) return plain;
  const scale =
    number === undefined ? (isSubtracted ? "-1" : undefined) : negated(number, isSubtracted, scope);
  if (divisor !== undefined) {
    const value = scale === undefined ? "" : `, value=${scale}`;
    return `.addcdiv_(${writePython(tensor, scope)}, ${writePython(divisor, scope)}${value})`;
  }
  if (number === undefined) return plain;
  if (tensor.kind === "apply" && tensor.op === "pow") {
    const [base, exponent] = tensor.args;
    if (base?.kind === "name" && exponent?.kind === "number" && exponent.value === 2) {
      const text = writePython(base, scope);
      return `.addcmul_(${text}, ${text}, value=${scale})`;
    }
  }
  return `.add_(${writePython(tensor, scope)}, alpha=${scale})`;
}

function negated(number: Expr, isNegated: boolean, scope: Scope): string {
  return isNegated ? `-${writePython(number, scope, binding.sign)}` : writePython(number, scope);
}

/** The factors of a product, and the tensor that divides it; host factors that stand together stay one number. */
function partsOf(
  term: Expr,
  scope: Scope,
): { readonly factors: readonly Expr[]; readonly divisor: Expr | undefined } {
  if (!scope.isTensor(term) || term.kind !== "apply") return { factors: [term], divisor: undefined };
  const [a, b] = term.args;
  if (a === undefined || b === undefined || (term.op !== "mul" && term.op !== "div")) {
    return { factors: [term], divisor: undefined };
  }
  const left = partsOf(a, scope);
  if (term.op === "div") {
    if (left.divisor !== undefined || !scope.isTensor(b)) return { factors: [term], divisor: undefined };
    return { factors: left.factors, divisor: b };
  }
  const right = partsOf(b, scope);
  if (left.divisor !== undefined && right.divisor !== undefined)
    return { factors: [term], divisor: undefined };
  return { factors: [...left.factors, ...right.factors], divisor: left.divisor ?? right.divisor };
}

function reads(expr: Expr, isSelf: (expr: Expr) => boolean): boolean {
  return isSelf(expr) || operandsOf(expr).some((arg) => reads(arg, isSelf));
}

function storesAny(lines: readonly Statement[], targets: ReadonlySet<string>): boolean {
  return lines.some((line) =>
    line.kind === "store"
      ? targets.has(line.name)
      : storesAny(line.then, targets) || storesAny(line.otherwise, targets),
  );
}

/** Whether a program's lines read a name. */
export function readsName(lines: readonly Statement[], name: string): boolean {
  const readsIt = (expr: Expr): boolean =>
    expr.kind === "name" ? expr.name === name : operandsOf(expr).some(readsIt);
  return lines.some((line) =>
    line.kind === "store"
      ? readsIt(line.value)
      : readsIt(line.test) || readsName(line.then, name) || readsName(line.otherwise, name),
  );
}
