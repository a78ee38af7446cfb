import { readdirSync } from "node:fs";
import { chain, type Family, gradientDescent, type Hyper, type Optimizer, type Rule } from "downhill";
import { exportedRules } from "../packages/downhill/src/exported-rules.ts";

/** The families of the rules' folder by name: a new rule is in every table by standing there. */
export const families: ReadonlyMap<string, Family<string>> = await findFamilies();

/** Every rule of the library and its dialects by name, each as one that can step. */
export const steppingRules: readonly (readonly [name: string, rule: Rule])[] = exportedRules.map(
  ([name, made]) => {
    const family = families.get(name);
    return [name, family === undefined ? made : makeStepping(family)];
  },
);

async function findFamilies(): Promise<ReadonlyMap<string, Family<string>>> {
  const folder = new URL("../packages/downhill/src/rules/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const modules: object[] = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
  const exports = modules.flatMap((module) => Object.entries(module));
  return new Map(exports.filter(([, value]) => typeof value === "function"));
}

/** The rule of a family; one that changes only the gradient, or lacks a learning rate, before gradient descent. */
export function makeStepping(family: Family<string>, hyper: Hyper = {}): Rule {
  const { program, diagnostics } = family();
  const { lr: rate, ...others } = hyper;
  // What moves θ by θ alone, as lookahead does, stands after the rule that steps.
  if (!/\bg\b|∇/.test(family().text) && !("lr" in family().hyper))
    return chain(gradientDescent(rate), family(others));
  const steps = !diagnostics.some(({ code }) => code === "no-step");
  if (steps && program.hyperparameters.every(({ value }) => value !== undefined)) return family(hyper);
  const { lr, ...rest } = hyper;
  return chain(family(rest), gradientDescent(lr));
}

/** Whether no line reads more than one element of a tensor. */
export function isElementwise({ text }: Rule): boolean {
  return !/‖|\b(sum|mean|norm|rms|dot)\(/.test(text);
}

/** Writes numbers into tensors one after the other. */
export function spread(views: Optimizer["params"], flat: readonly number[]): void {
  let first = 0;
  for (const view of Object.values(views)) {
    view.set(flat.slice(first, first + view.length));
    first += view.length;
  }
}

/** Float32 numbers of mixed sign and size; every sixth is 0. */
export function wave(length: number, seed: number): number[] {
  return Array.from({ length }, (_, i) =>
    (i + seed) % 6 === 5 ? 0 : Math.fround(3 ** ((i % 5) - 2) * Math.sin(1.7 * i + 2.3 * seed + 1)),
  );
}
