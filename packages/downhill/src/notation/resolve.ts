import { type Expr, mapOperands, type NameExpr, operandsOf, type Time } from "../ir/expr.ts";
import { gradient, type Hyperparameter, parameter, stepCount } from "../ir/program.ts";
import type { RuleTree, Statement, StoreStatement } from "../ir/rule-tree.ts";
import { type Diagnostic, diagnose, type Span } from "./diagnostics.ts";
import { customary, learningRateAliases, parameterAliases, words } from "./names.ts";
import { nearest } from "./nearest.ts";
import type { Parsed } from "./parse.ts";

// A guess compares with every name. A text with more unknown names than this is no rule with slips.
const mostGuesses = 20;

/** A rule whose names mean one thing each: `θ`, `g`, `t`, hyperparameters, and names that lines store. */
export interface Resolved {
  readonly hyperparameters: readonly Hyperparameter[];
  /** Lines that run each step; times are `newest`, `new` or `old`. */
  readonly body: readonly Statement[];
  /** Lines `name_0 = …`. */
  readonly initials: readonly StoreStatement[];
  /** The line `eval θ = …`. */
  readonly evaluation: StoreStatement | undefined;
  /** Names that mean nothing; each has its diagnostic. */
  readonly unknown: ReadonlySet<string>;
  readonly places: WeakMap<object, Span>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Settles what each name stands for: which symbol is the parameter, which alias is the learning rate, which names are
 * hyperparameters (declared, or customary where there is no header), and what `_(t+1)` makes of `_t`.
 */
export function resolve({ tree, places: parsedPlaces }: Parsed): Resolved {
  const diagnostics: Diagnostic[] = [];
  const places = new WeakMap<object, Span>();
  const placeOf = (node: object): Span => parsedPlaces.get(node) ?? { start: 0, end: 0 };

  const declared = new Map<string, number | undefined>();
  for (const declaration of tree.header?.declares ?? []) {
    if (declared.has(declaration.name)) {
      diagnostics.push(diagnose("duplicate-declaration", placeOf(declaration), { name: declaration.name }));
    }
    declared.set(declaration.name, declaration.value);
  }

  const uses = collectUses(tree);
  const parameterSymbol = findParameter(uses, declared);
  if (parameterSymbol === undefined) {
    const [first, second] = parameterAliases.filter((alias) => uses.stored.has(alias));
    const at = placeOf(uses.stored.get(second ?? "")?.[0] ?? tree);
    diagnostics.push(diagnose("ambiguous-parameter", at, { name: `${first}`, other: `${second}` }));
  }
  const isStored = (name: string) => uses.stored.has(name) || uses.initials.has(name);
  const learningRate = learningRateAliases.filter((alias) => declared.has(alias));
  const hyper = new Map<string, Hyperparameter>();
  const take = (symbol: string, value: number | undefined, isCustomary: boolean) =>
    hyper.set(symbol, { symbol, word: wordOf(symbol, hyper), value, customary: isCustomary });
  for (const [symbol, value] of declared) take(symbol, value, false);

  const unknown = new Set<string>();
  const used = new Set<string>();

  const guessName = (text: string): string | undefined => {
    const assumed = tree.header ? [] : Object.keys(customary).filter((symbol) => uses.read.has(symbol));
    const known = [...declared.keys(), ...uses.stored.keys(), ...uses.initials.keys(), ...assumed];
    return nearest(text, new Set([...known, gradient, stepCount, parameterSymbol ?? parameter]));
  };

  /** The canonical name that `text` stands for in this rule. */
  const meant = (text: string, node: NameExpr): string => {
    if (text === parameterSymbol) return parameter;
    if (text === gradient || text === stepCount || isStored(text)) return text;
    const isLearningRate = (learningRateAliases as readonly string[]).includes(text);
    const sole = learningRate.length === 1 ? learningRate[0] : undefined;
    const symbol = declared.has(text) || !isLearningRate ? text : (sole ?? (tree.header ? text : "α"));
    used.add(symbol);
    if (hyper.has(symbol)) return symbol;
    const value = tree.header ? undefined : customary[symbol];
    if (value !== undefined) {
      take(symbol, value, true);
      diagnostics.push(diagnose("customary-value", placeOf(node), { name: symbol, value: String(value) }));
    } else if (!unknown.has(text)) {
      unknown.add(text);
      const guess = unknown.size > mostGuesses ? undefined : guessName(text);
      const isState = guess === undefined && node.time !== "newest";
      diagnostics.push(
        isState
          ? diagnose("never-stored", placeOf(node), { name: text })
          : diagnose("unknown-name", placeOf(node), { name: text, nearest: guess }),
      );
    }
    return symbol;
  };

  const timeOf = (text: string, time: Time, node: object): Time => {
    if (text === gradient && !isStored(text)) {
      if (time === "old" || time === "initial")
        diagnostics.push(diagnose("gradient-history", placeOf(node), {}));
      return "newest";
    }
    if (text === gradient) return "newest";
    if (uses.counted.has(text)) {
      if (time === "old") diagnostics.push(diagnose("two-steps-back", placeOf(node), { name: text }));
      if (time === "next") return "new";
      if (time === "new") return "old";
    }
    return time;
  };

  const place = <T extends object>(made: T, from: object): T => {
    places.set(made, placeOf(from));
    return made;
  };
  const rewrite = (expr: Expr): Expr => {
    switch (expr.kind) {
      case "number":
        return expr;
      case "name": {
        const name = meant(expr.name, expr);
        const time = hyper.has(name) || name === stepCount ? "newest" : timeOf(expr.name, expr.time, expr);
        return place({ kind: "name", name, time }, expr);
      }
      case "apply":
      case "reduce":
        return place(mapOperands(expr, rewrite), expr);
    }
  };
  const rewriteEvaluation = (line: StoreStatement): StoreStatement => {
    const isParameter =
      line.name === parameterSymbol || (parameterAliases as readonly string[]).includes(line.name);
    if (!isParameter) diagnostics.push(diagnose("evaluation-target", placeOf(line), { name: line.name }));
    return place({ ...line, name: parameter, time: "newest", value: rewrite(line.value) }, line);
  };
  const initials: StoreStatement[] = [];
  const rewriteStatement = (line: Statement): readonly Statement[] => {
    if (line.kind === "when") {
      const [then, otherwise] = [line.then, line.otherwise].map((lines) => lines.flatMap(rewriteStatement));
      const test = rewrite(line.test);
      return [place({ kind: "when", test, then: then ?? [], otherwise: otherwise ?? [] }, line)];
    }
    if (line.name === stepCount || declared.has(line.name)) {
      diagnostics.push(diagnose("reserved-name", placeOf(line), { name: line.name }));
    }
    const value = rewrite(line.value);
    const name = line.name === parameterSymbol ? parameter : line.name;
    const store: StoreStatement = place(
      { kind: "store", name, time: timeOf(line.name, line.time, line), value },
      line,
    );
    if (line.time === "old" || store.time === "old") {
      diagnostics.push(diagnose("store-old", placeOf(line), { name: line.name }));
    }
    if (line.time !== "initial") return [store];
    initials.push(store);
    return [];
  };

  const body = tree.body.flatMap(rewriteStatement);
  const evaluation = tree.evaluation === undefined ? undefined : rewriteEvaluation(tree.evaluation);
  for (const declaration of tree.header?.declares ?? []) {
    if (!used.has(declaration.name)) {
      diagnostics.push(diagnose("unused-declaration", placeOf(declaration), { name: declaration.name }));
    }
  }
  const hyperparameters = [...hyper.values()];
  return { hyperparameters, body, initials, evaluation, unknown, places, diagnostics };
}

interface Uses {
  /** Names that a line stores, with the lines. */
  readonly stored: ReadonlyMap<string, readonly object[]>;
  readonly initials: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
  /** Names counted from t to t + 1: somewhere written `_(t+1)`. */
  readonly counted: ReadonlySet<string>;
}

function collectUses(tree: RuleTree): Uses {
  const stored = new Map<string, object[]>();
  const initials = new Set<string>();
  const read = new Set<string>();
  const counted = new Set<string>();
  const visit = (expr: Expr): void => {
    operandsOf(expr).forEach(visit);
    if (expr.kind !== "name") return;
    read.add(expr.name);
    if (expr.time === "next") counted.add(expr.name);
  };
  const visitLines = (lines: readonly Statement[]): void => {
    for (const line of lines) {
      if (line.kind === "when") {
        visit(line.test);
        visitLines(line.then);
        visitLines(line.otherwise);
        continue;
      }
      visit(line.value);
      if (line.time === "next") counted.add(line.name);
      if (line.time === "initial") initials.add(line.name);
      else {
        const lines = stored.get(line.name);
        if (lines === undefined) stored.set(line.name, [line]);
        else lines.push(line);
      }
    }
  };
  visitLines(tree.body);
  if (tree.evaluation !== undefined) visit(tree.evaluation.value);
  return { stored, initials, read, counted };
}

/** The symbol that is the parameter; undefined where several could be. */
function findParameter(uses: Uses, declared: ReadonlyMap<string, unknown>): string | undefined {
  const [theta, ...others] = parameterAliases;
  if (uses.stored.has(theta)) return theta;
  const stored = others.filter((alias) => uses.stored.has(alias) && !declared.has(alias));
  if (stored.length > 1 && !uses.read.has(theta)) return undefined;
  if (uses.read.has(theta)) return theta;
  // A fragment such as `g ← g + λ w` changes no parameter but may read it.
  return stored[0] ?? others.find((alias) => uses.read.has(alias) && !declared.has(alias)) ?? theta;
}

/** A symbol's word, unless an earlier hyperparameter of the rule has taken it. */
function wordOf(symbol: string, taken: ReadonlyMap<string, Hyperparameter>): string {
  const [, stem = symbol, digits = ""] = /^(.*?)(\d*)$/u.exec(symbol) ?? [];
  const isLearningRate = (learningRateAliases as readonly string[]).includes(stem);
  const word = (isLearningRate ? "lr" : (words[stem as keyof typeof words] ?? stem)) + digits;
  return [...taken.values()].some((other) => other.word === word) ? symbol : word;
}
