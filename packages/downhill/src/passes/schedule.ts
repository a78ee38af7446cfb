import { type Expr, operandsOf, type ReduceExpr } from "../ir/expr.ts";
import { gradient } from "../ir/program.ts";
import type { Outcome } from "./inline.ts";

/** Which pass does what. */
export interface Schedule {
  /** Reductions in the order in which they become known; a pass gathers the ones whose operands it is the first to know. */
  readonly passes: readonly {
    readonly reductions: readonly ReduceExpr[];
    /** Slots that get their new values. */
    readonly stores: readonly string[];
  }[];
  /** The slot that holds an expression's value when a pass begins, because an earlier pass stored it there. */
  readonly storedBefore: (expr: Expr, pass: number) => string | undefined;
}

/**
 * Puts the work of a step in passes: one, and one more only where something has to wait for a reduction. Every slot is
 * stored as early as its new value is known, because later passes then read it instead of computing it again; but
 * not before the last pass that reads the old one.
 *
 * @param tensors new values of the slots
 * @param numbers new values of the states that have no elements: they need reductions, but no pass of their own
 */
export function schedule(tensors: Outcome, numbers: readonly Expr[]): Schedule {
  const stageOf = stages();
  const stored = new Map([...tensors].filter(([slot, expr]) => !keeps(slot, expr)));
  const reductions = reductionsOf([...stored.values(), ...numbers]);
  const gatherPass = (expr: ReduceExpr): number => Math.max(...expr.args.map(stageOf));
  const storePass = new Map([...stored].map(([slot, expr]) => [slot, stageOf(expr)]));
  const slotOf = new Map<Expr, string>();
  for (const [slot, expr] of stored) if (expr.kind === "apply") slotOf.set(expr, slot);
  const storedBefore = (expr: Expr, pass: number): string | undefined => {
    const slot = slotOf.get(expr);
    return slot !== undefined && (storePass.get(slot) ?? pass) < pass ? slot : undefined;
  };
  const last = Math.max(0, ...storePass.values(), ...reductions.map(gatherPass));
  const rootsOf = (pass: number): readonly Expr[] => [
    ...[...stored].flatMap(([slot, expr]) => (storePass.get(slot) === pass ? [expr] : [])),
    ...reductions.filter((expr) => gatherPass(expr) === pass).flatMap(({ args }) => args),
  ];
  /** Puts off one store that a later pass would miss; false where there is none. */
  const putOff = (): boolean => {
    for (let pass = last; pass > 0; pass--) {
      for (const slot of oldReads(rootsOf(pass), (expr) => storedBefore(expr, pass) !== undefined)) {
        if ((storePass.get(slot) ?? pass) >= pass) continue;
        storePass.set(slot, pass);
        return true;
      }
    }
    return false;
  };
  while (putOff());

  const passes = Array.from({ length: last + 1 }, (_, pass) => ({
    reductions: reductions.filter((expr) => gatherPass(expr) === pass),
    stores: [...storePass].flatMap(([slot, at]) => (at === pass ? [slot] : [])),
  }));
  return { passes, storedBefore };
}

/** Every reduction once, operands before what is made of them; lines share so much that a tree walk could not end. */
function reductionsOf(roots: readonly Expr[]): readonly ReduceExpr[] {
  const seen = new Set<Expr>();
  const found: ReduceExpr[] = [];
  const visit = (expr: Expr): void => {
    if (seen.has(expr)) return;
    seen.add(expr);
    operandsOf(expr).forEach(visit);
    if (expr.kind === "reduce") found.push(expr);
  };
  roots.forEach(visit);
  return found;
}

/** The first pass in which an expression can be computed: after every reduction in it. */
function stages(): (expr: Expr) => number {
  const known = new Map<Expr, number>();
  const visit = (expr: Expr): number => {
    const before = known.get(expr);
    if (before !== undefined) return before;
    const inner = Math.max(0, ...operandsOf(expr).map(visit));
    const stage = expr.kind === "reduce" ? inner + 1 : inner;
    known.set(expr, stage);
    return stage;
  };
  return visit;
}

/** The slots whose old values the element loop reads for `roots`, when what `isStored` names is read from its slot. */
function oldReads(roots: readonly Expr[], isStored: (expr: Expr) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<Expr>();
  const visit = (expr: Expr): void => {
    if (seen.has(expr) || isStored(expr)) return;
    seen.add(expr);
    if (expr.kind === "name" && expr.name !== gradient) found.add(expr.name);
    if (expr.kind === "apply") expr.args.forEach(visit);
  };
  roots.forEach(visit);
  return found;
}

/** A slot that gets back what it held needs no store. */
function keeps(slot: string, expr: Expr): boolean {
  return expr.kind === "name" && expr.name === slot;
}
