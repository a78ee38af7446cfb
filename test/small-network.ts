import { type Optimizer, type OptimizerOptions, optimizer, type Rule } from "downhill";

/** Tensors of a small network. */
export const shapes = {
  "a.weight": [3, 4],
  "a.bias": [4],
  "norm.scale": [4],
  "b.weight": [4, 2],
  "b.bias": [2],
} as const;
export type Name = keyof typeof shapes;
export const names = Object.keys(shapes) as Name[];

/** Fills the parameters or the gradients with numbers that depend on `seed`. */
export function write(opt: Optimizer<Name>, what: "params" | "grads", seed: number): void {
  let i = seed;
  for (const name of names)
    for (const place of opt[what][name].keys()) opt[what][name][place] = Math.sin(1 + 3 * i++ + seed * seed);
}

export async function begin(
  rule: Rule,
  options: Omit<OptimizerOptions, "threads">,
): Promise<Optimizer<Name>> {
  const opt: Optimizer<Name> = await optimizer(rule, shapes, options);
  write(opt, "params", 0);
  return opt;
}

/** The parameters by tensor. */
export function valuesOf(opt: Optimizer<Name>): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(names.map((name) => [name, [...opt.params[name]]]));
}
