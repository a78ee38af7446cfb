import { type Expr, mapOperands, type NameExpr, number, operandsOf, reductionsIn } from "../ir/expr.ts";
import { gradient, type Program, parameter, type Rank, type State, stepCount } from "../ir/program.ts";
import { type Statement, storesOf } from "../ir/rule-tree.ts";
import { type Diagnostic, diagnose, type Span } from "./diagnostics.ts";
import type { Parsed } from "./parse.ts";
import { type Resolved, resolve } from "./resolve.ts";

export interface Checked {
  /** Undefined where a diagnostic is an error. */
  readonly program: Program | undefined;
  /** Of the parser and of the checks, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * From a tree to a program: every name resolved, state told from local by what is read before it is given, ranks
 * (number or tensor) inferred. Never throws: what is wrong is a diagnostic.
 */
export function check(parsed: Parsed): Checked {
  if (hasError(parsed.diagnostics)) return { program: undefined, diagnostics: parsed.diagnostics };
  const resolved = resolve(parsed);
  const flow = followReads(resolved);
  const ranks = inferRanks(resolved);
  const diagnostics = [
    ...parsed.diagnostics,
    ...resolved.diagnostics,
    ...flow.diagnostics,
    ...checkTests(resolved, ranks),
    ...checkReductions(resolved, ranks),
    ...checkEvaluation(resolved, flow),
    ...checkInitials(resolved, flow),
    ...checkDepth(resolved),
    ...checkOutcome(resolved, parsed),
  ].sort((a, b) => a.at.start - b.at.start);
  if (hasError(diagnostics)) return { program: undefined, diagnostics };

  const states: State[] = [];
  for (const name of flow.states) {
    if (name === parameter) continue;
    const initial = resolved.initials.find((line) => line.name === name)?.value ?? number(0);
    states.push({ name, rank: ranks.get(name) ?? "tensor", initial: initialForm(initial) });
  }
  const { hyperparameters, body } = resolved;
  const evaluation = resolved.evaluation?.value;
  const name = parsed.tree.header?.name ?? "rule";
  const program = { name, hyperparameters, states, body, evaluation, ranks };
  return { program, diagnostics };
}

export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

interface Flow {
  /** Names whose value before the step is read, in the order of reading. */
  readonly states: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Walks the lines with the set of names that are given on every way to them. */
function followReads({ body, initials, hyperparameters, unknown, places }: Resolved): Flow {
  const diagnostics: Diagnostic[] = [];
  const states = new Set<string>();
  const storedSomewhere = new Set(storesOf(body).map((line) => line.name));
  const hasInitial = new Set(initials.map((line) => line.name));
  const fixed = new Set([gradient, stepCount, ...unknown, ...hyperparameters.map((hyper) => hyper.symbol)]);
  const at = (node: object): Span => places.get(node) ?? { start: 0, end: 0 };

  const readName = (expr: NameExpr, given: ReadonlySet<string>, stored: ReadonlySet<string>): void => {
    const { name, time } = expr;
    if (fixed.has(name)) return;
    if (time === "initial") {
      diagnostics.push(diagnose("initial-read", at(expr), { name }));
    } else if (time === "new") {
      if (!storedSomewhere.has(name)) diagnostics.push(diagnose("never-stored", at(expr), { name }));
      else if (!given.has(name)) diagnostics.push(diagnose("read-before-store", at(expr), { name }));
    } else if (time === "old" || !given.has(name)) {
      if (name !== parameter && !storedSomewhere.has(name) && !hasInitial.has(name)) {
        diagnostics.push(diagnose("never-stored", at(expr), { name }));
      }
      if (time === "old" && stored.has(name)) diagnostics.push(diagnose("stale-read", at(expr), { name }));
      states.add(name);
    }
  };

  /** Returns the names given after the lines: on every way, and on some way. */
  const walk = (
    lines: readonly Statement[],
    givenBefore: ReadonlySet<string>,
    storedBefore: ReadonlySet<string>,
  ): { given: Set<string>; stored: Set<string> } => {
    let given = new Set(givenBefore);
    const stored = new Set(storedBefore);
    for (const line of lines) {
      if (line.kind === "store") {
        for (const read of namesIn(line.value)) readName(read, given, stored);
        given.add(line.name);
        stored.add(line.name);
        continue;
      }
      for (const read of namesIn(line.test)) readName(read, given, stored);
      const then = walk(line.then, given, stored);
      const otherwise = walk(line.otherwise, given, stored);
      given = then.given.intersection(otherwise.given);
      for (const name of then.stored.union(otherwise.stored)) stored.add(name);
    }
    return { given, stored };
  };
  walk(body, new Set(), new Set());
  return { states, diagnostics };
}

/** A name is a tensor where a tensor reaches one of the lines that store it or its initial value; so with layers. */
function inferRanks({ body, initials }: Resolved): ReadonlyMap<string, Rank> {
  const ranks = new Map<string, Rank>([
    [parameter, "tensor"],
    [gradient, "tensor"],
  ]);
  const lines = [...initials, ...storesOf(body)];
  for (const line of lines) if (!ranks.has(line.name)) ranks.set(line.name, "scalar");
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      const before = ranks.get(line.name) ?? "scalar";
      const rank = widest([before, rankOf(line.value, ranks)]);
      ranks.set(line.name, rank);
      changed ||= rank !== before;
    }
  }
  return ranks;
}

/** What a step chooses has to be known before it looks at any tensor. */
function checkTests({ body, places }: Resolved, ranks: ReadonlyMap<string, Rank>): readonly Diagnostic[] {
  const measured = measuredNames(body);
  const isMeasured = (expr: Expr): boolean =>
    rankOf(expr, ranks) !== "scalar" ||
    reductionsIn(expr).length > 0 ||
    namesIn(expr).some(({ name, time }) => time !== "old" && measured.has(name));
  const visit = (lines: readonly Statement[]): readonly Diagnostic[] =>
    lines.flatMap((line): readonly Diagnostic[] => {
      if (line.kind === "store") return [];
      const inner = visit([...line.then, ...line.otherwise]);
      if (!isMeasured(line.test)) return inner;
      const at = places.get(line.test) ?? places.get(line) ?? { start: 0, end: 0 };
      return [diagnose("tensor-test", at, {}), ...inner];
    });
  return visit(body);
}

/** Names whose value of this step depends on a reduction. */
function measuredNames(body: readonly Statement[]): ReadonlySet<string> {
  const measured = new Set<string>();
  const lines = storesOf(body);
  for (let size = -1; size !== measured.size; ) {
    size = measured.size;
    for (const { name, value } of lines) {
      const isMeasured =
        reductionsIn(value).length > 0 ||
        namesIn(value).some((read) => read.time !== "old" && measured.has(read.name));
      if (isMeasured) measured.add(name);
    }
  }
  return measured;
}

/** What eval reads has to be there after a step, and is read as the step left it. */
function checkEvaluation(
  { evaluation, hyperparameters, unknown, places }: Resolved,
  { states }: Flow,
): readonly Diagnostic[] {
  if (evaluation === undefined) return [];
  const kept = new Set([
    parameter,
    stepCount,
    ...states,
    ...unknown,
    ...hyperparameters.map(({ symbol }) => symbol),
  ]);
  return namesIn(evaluation.value)
    .filter(({ name, time }) => !kept.has(name) || time === "old" || time === "initial")
    .map((read) =>
      diagnose("evaluation-read", places.get(read) ?? { start: 0, end: 0 }, { name: read.name }),
    );
}

/** A number has no elements to gather. */
function checkReductions(
  { body, initials, evaluation, places }: Resolved,
  ranks: ReadonlyMap<string, Rank>,
): readonly Diagnostic[] {
  const lines = [...initials, ...storesOf(body), ...(evaluation === undefined ? [] : [evaluation])];
  return lines.flatMap(({ value }) =>
    reductionsIn(value).flatMap((expr) => {
      if (widest(expr.args.map((arg) => rankOf(arg, ranks))) === "tensor") return [];
      const called = expr.over === "all" ? `all.${expr.by}` : expr.by;
      return [diagnose("reduced-number", places.get(expr) ?? { start: 0, end: 0 }, { name: called })];
    }),
  );
}

function checkInitials({ initials, hyperparameters, places }: Resolved, flow: Flow): readonly Diagnostic[] {
  const symbols = new Set(hyperparameters.map((hyper) => hyper.symbol));
  return initials.flatMap((line): readonly Diagnostic[] => {
    const at = places.get(line) ?? { start: 0, end: 0 };
    const isConstant =
      reductionsIn(line.value).length === 0 &&
      namesIn(line.value).every(
        ({ name, time }) =>
          symbols.has(name) || (name === parameter && (time === "initial" || time === "newest")),
      );
    if (!isConstant) return [diagnose("initial-not-constant", at, { name: line.name })];
    return flow.states.has(line.name) ? [] : [diagnose("initial-unused", at, { name: line.name })];
  });
}

// Far above any optimizer's depth (Adam's is 9), and well inside the stack of everything that walks expressions.
const deepest = 1000;

/** Lines that build on each other nest as if they were one expression. */
function checkDepth({ body, places }: Resolved): readonly Diagnostic[] {
  const depths = new Map<string, number>();
  const depthOf = (expr: Expr): number => {
    if (expr.kind === "number") return 0;
    if (expr.kind === "name") return expr.time === "old" ? 0 : (depths.get(expr.name) ?? 0);
    return 1 + operandsOf(expr).reduce((most, arg) => Math.max(most, depthOf(arg)), 0);
  };
  for (const line of storesOf(body)) {
    const depth = Math.max(depths.get(line.name) ?? 0, depthOf(line.value));
    if (depth > deepest) {
      return [diagnose("too-deep", places.get(line) ?? { start: 0, end: 0 }, { limit: deepest })];
    }
    depths.set(line.name, depth);
  }
  return [];
}

/** A rule has to change θ; one that only replaces the gradient or averages θ is a link for a chain. */
function checkOutcome({ body, evaluation }: Resolved, parsed: Parsed): readonly Diagnostic[] {
  const stored = new Set(storesOf(body).map((line) => line.name));
  if (body.length === 0 || stored.has(parameter)) return [];
  const at = { start: 0, end: parsed.text.trimEnd().length };
  const isLink = stored.has(gradient) || evaluation !== undefined;
  return [diagnose(isLink ? "no-step" : "theta-unchanged", at, {})];
}

/** Inside an initial value a bare θ is θ_0. */
function initialForm(expr: Expr): Expr {
  if (expr.kind === "name") return expr.name === parameter ? { ...expr, time: "initial" } : expr;
  return mapOperands(expr, initialForm);
}

const rankOrder: readonly Rank[] = ["scalar", "layer", "tensor"];

function widest(ranks: readonly Rank[]): Rank {
  return rankOrder[Math.max(0, ...ranks.map((rank) => rankOrder.indexOf(rank)))] ?? "scalar";
}

/** How many numbers an expression stands for; a name that no line stores is one number. */
function rankOf(expr: Expr, ranks: ReadonlyMap<string, Rank>): Rank {
  switch (expr.kind) {
    case "number":
      return "scalar";
    case "name":
      return ranks.get(expr.name) ?? "scalar";
    case "apply":
      return widest(expr.args.map((arg) => rankOf(arg, ranks)));
    case "reduce":
      return expr.over === "all" ? "scalar" : "layer";
  }
}

function namesIn(expr: Expr): readonly NameExpr[] {
  return expr.kind === "name" ? [expr] : operandsOf(expr).flatMap(namesIn);
}
