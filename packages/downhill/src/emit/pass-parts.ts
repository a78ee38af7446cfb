import { type Pass, rootsOf, type Value } from "../ir/plan.ts";

/** The slots of a pass in the order in which kernels take them: what is loaded, then what is only stored. */
export function slotsOf(pass: Pass): readonly string[] {
  return [...new Set([...pass.loads, ...pass.stores.map(({ slot }) => slot)])];
}

/** Every value of a pass, operands before results, with how often it is read. */
export function countUses(pass: Pass): ReadonlyMap<Value, number> {
  const uses = new Map<Value, number>();
  const order = new Map<Value, number>();
  const visit = (value: Value): void => {
    const count = uses.get(value) ?? 0;
    uses.set(value, count + 1);
    if (count > 0) return;
    if (value.kind === "apply") value.args.forEach(visit);
    order.set(value, 0);
  };
  for (const value of rootsOf(pass)) visit(value);
  for (const value of order.keys()) order.set(value, uses.get(value) ?? 0);
  return order;
}

/** Indices of the host scalars that a pass reads, ascending. */
export function scalarsOf(pass: Pass): readonly number[] {
  const found = new Set<number>();
  for (const value of countUses(pass).keys()) if (value.kind === "scalar") found.add(value.index);
  return [...found].sort((a, b) => a - b);
}
