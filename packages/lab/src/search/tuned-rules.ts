import type { ReadDataFile } from "../data/data-file.ts";
import type { ProblemSpec } from "../problem.ts";
import { findProblem, settleOptions } from "../problems/catalogue.ts";
import { readRateRecord } from "./rate-record.ts";

/** Hyperparameters by word. */
type Hyper = Readonly<Record<string, number>>;

/**
 * The hyperparameters with which the textbook rules race on a problem, by rule name: the best rates of the recorded
 * search, and on the quadratic the closed forms where there are any.
 * @throws RangeError for an unknown problem or option; Error where the record cannot be read
 */
export async function readTunedHyper(
  spec: ProblemSpec,
  read: ReadDataFile,
): Promise<Readonly<Record<string, Hyper>>> {
  const definition = await findProblem(spec);
  const { condition } = settleOptions(spec, definition);
  const { rules } = definition.search.recorded ? await readRateRecord(spec.name, read) : { rules: [] };
  const recorded = rules.map(({ rule, best, fixed }): [string, Hyper] => [rule, { ...fixed, lr: best }]);
  const closed = condition === undefined || spec.module !== undefined ? {} : quadraticOptima(condition);
  return { ...Object.fromEntries(recorded), ...closed };
}

/**
 * The hyperparameters with the best worst-case rate on quadratics with eigenvalues from 1 to κ (Polyak 1964):
 * gradient descent at 2/(1 + κ) contracts by (κ − 1)/(κ + 1) a step, momentum by (√κ − 1)/(√κ + 1).
 */
export function quadraticOptima(condition: number): {
  readonly gradientDescent: Hyper;
  readonly momentum: Hyper;
} {
  const root = Math.sqrt(condition);
  return {
    gradientDescent: { lr: 2 / (1 + condition) },
    momentum: { lr: (2 / (1 + root)) ** 2, beta: ((root - 1) / (root + 1)) ** 2 },
  };
}
