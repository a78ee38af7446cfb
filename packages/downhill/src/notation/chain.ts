import { type Expr, mapOperands, type NameExpr, operandsOf } from "../ir/expr.ts";
import { gradient, parameter, stepCount } from "../ir/program.ts";
import type { Declaration, Statement, StoreStatement } from "../ir/rule-tree.ts";
import { print } from "./print.ts";
import { type Rule, rule } from "./rule.ts";

/**
 * One rule that does what `links` do one after the other: a link's gradient is what the links before it made of it,
 * and so is its θ. The texts are joined into one text, which is compiled like any other, so a chain costs what its
 * equations cost.
 *
 * States and locals of one name are kept apart by a number (`m`, `m2`), and so are hyperparameters, unless a link
 * leaves one open (`weightDecay`'s α): then it is the one that another link gives.
 * @throws RangeError where there is no link, or two say what to evaluate with
 */
export function chain(...links: readonly Rule[]): Rule {
  if (links.length === 0)
    throw new RangeError("chain needs at least one rule, as in chain(clipByValue(1), adam())");
  const declares = new Map<string, number | undefined>();
  const taken = new Set<string>([parameter, gradient, stepCount]);
  const body: Statement[] = [];
  let parameterStored = false;
  let evaluation: StoreStatement | undefined;

  for (const link of links) {
    const { program, hyper } = link;
    const renamed = new Map<string, string>();
    for (const { symbol, word } of program.hyperparameters) {
      const value = hyper[word];
      const isOpen = declares.has(symbol) && (declares.get(symbol) === undefined || value === undefined);
      const name = isOpen ? symbol : freshName(symbol, taken);
      taken.add(name);
      renamed.set(symbol, name);
      if (value !== undefined || !declares.has(name)) declares.set(name, value);
    }
    for (const name of program.ranks.keys()) {
      if (name === parameter || name === gradient) continue;
      const fresh = freshName(name, taken);
      taken.add(fresh);
      renamed.set(name, fresh);
    }
    const rename = (name: string) => renamed.get(name) ?? name;

    for (const { name, initial } of program.states) {
      if (initial.kind === "number" && initial.value === 0) continue;
      body.push({ kind: "store", name: rename(name), time: "initial", value: mapNames(initial, rename) });
    }
    const lines = mapLines(program.body, rename);
    body.push(...(parameterStored ? startingFromNow(lines, taken) : lines));
    parameterStored ||= storesParameter(program.body);
    if (program.evaluation === undefined) continue;
    if (evaluation !== undefined)
      throw new RangeError(
        `${program.name} is the second link of this chain with an eval θ = …; a rule has one`,
      );
    const value = mapNames(program.evaluation, rename);
    evaluation = { kind: "store", name: parameter, time: "newest", value };
  }

  const header = {
    name: links
      .map(({ name }, index) => (index === 0 ? name : name.charAt(0).toUpperCase() + name.slice(1)))
      .join("Then"),
    declares: [...declares].map(([name, value]): Declaration => ({ name, value })),
  };
  return rule(print({ header, body, evaluation }, "unicode"));
}

/** `name`, or where it is taken the first of `name2`, `name3`, … that is not; a bracket name counts on from its letter. */
function freshName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const stem = name.replace(/\[.*$/, "");
  for (let count = 2; ; count++) if (!taken.has(`${stem}${count}`)) return `${stem}${count}`;
}

function mapNames(expr: Expr, rename: (name: string) => string): Expr {
  return mapExpr(expr, (read) => ({ ...read, name: rename(read.name) }));
}

function mapExpr(expr: Expr, change: (read: NameExpr) => Expr): Expr {
  if (expr.kind === "name") return change(expr);
  return mapOperands(expr, (operand) => mapExpr(operand, change));
}

function mapLines(lines: readonly Statement[], rename: (name: string) => string): readonly Statement[] {
  return lines.map((line): Statement => {
    if (line.kind === "store")
      return { ...line, name: rename(line.name), value: mapNames(line.value, rename) };
    const then = mapLines(line.then, rename);
    return { ...line, test: mapNames(line.test, rename), then, otherwise: mapLines(line.otherwise, rename) };
  });
}

function storesParameter(lines: readonly Statement[]): boolean {
  return lines.some((line) =>
    line.kind === "store"
      ? line.name === parameter
      : storesParameter(line.then) || storesParameter(line.otherwise),
  );
}

/** In a later link `θ_(t-1)` is θ as the links before left it, not as the step began. */
function startingFromNow(lines: readonly Statement[], taken: Set<string>): readonly Statement[] {
  const readsOld = (expr: Expr): boolean =>
    operandsOf(expr).some(readsOld) ||
    (expr.kind === "name" && expr.name === parameter && expr.time === "old");
  const anyOld = (some: readonly Statement[]): boolean =>
    some.some((line) =>
      line.kind === "store" ? readsOld(line.value) : anyOld(line.then) || anyOld(line.otherwise),
    );
  if (!anyOld(lines)) return lines;
  const start = freshName("s", taken);
  taken.add(start);
  const redirect = (some: readonly Statement[]): readonly Statement[] =>
    some.map((line): Statement => {
      if (line.kind === "when")
        return { ...line, then: redirect(line.then), otherwise: redirect(line.otherwise) };
      const value = mapExpr(line.value, (read) =>
        read.name === parameter && read.time === "old" ? { kind: "name", name: start, time: "newest" } : read,
      );
      return { ...line, value };
    });
  const now: Expr = { kind: "name", name: parameter, time: "newest" };
  return [{ kind: "store", name: start, time: "newest", value: now }, ...redirect(lines)];
}
