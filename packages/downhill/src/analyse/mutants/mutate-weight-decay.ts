import { call, name, number } from "../../ir/expr.ts";
import { gradient, type Program, parameter } from "../../ir/program.ts";
import type { Statement } from "../../ir/rule-tree.ts";
import { changeEach } from "../edit.ts";
import { decayTerm } from "../patterns.ts";
import { isRate, type Mutant } from "./mutant.ts";

/** Weight decay in the gradient for decay beside it, and back. */
export function mutateWeightDecay({ body, hyperparameters }: Program): readonly Mutant[] {
  const rate = hyperparameters.map(({ symbol }) => symbol).find(isRate);
  const removed = changeEach(body, (expr) => (decayTerm(expr) === undefined ? undefined : number(0)));
  return removed.flatMap(({ lines, before: line, was }): readonly Mutant[] => {
    const decay = decayTerm(was)?.decay;
    if (decay === undefined) return [];
    const term = call("mul", decay, name(parameter));
    const none: Mutant = {
      name: "no weight decay",
      sentence: `${decay.name} θ is missing: weights are not pulled towards 0.`,
      body: lines,
    };
    if (line.name === parameter) {
      const first: Statement = {
        kind: "store",
        name: gradient,
        time: "newest",
        value: call("add", name(gradient), term),
      };
      return [
        none,
        {
          name: "L2 for decoupled decay",
          sentence: `With ${decay.name} θ in the gradient the decay passes through the averages and is divided by them: coordinates with large gradients decay less.`,
          body: [first, ...lines],
        },
      ];
    }
    if (rate === undefined) return [none];
    const value = call("sub", name(parameter), call("mul", call("mul", name(rate), decay), name(parameter)));
    return [
      none,
      {
        name: "decoupled decay for L2",
        sentence: `Beside the gradient the decay is the same for every coordinate; in it, it would pass through what follows.`,
        body: [{ kind: "store", name: parameter, time: "newest", value }, ...lines],
      },
    ];
  });
}
