import { parameter } from "../ir/program.ts";
import type { RuleTree } from "../ir/rule-tree.ts";
import type { Rule } from "./rule.ts";

/** The tree that a rule's program was read from, with every name settled and the rule's current hyperparameters. */
export function treeOf({ name, program, hyper }: Rule): RuleTree {
  const initials = program.states.filter(
    ({ initial }) => initial.kind !== "number" || !Object.is(initial.value, 0),
  );
  return {
    header: {
      name,
      declares: program.hyperparameters.map(({ symbol, word }) => ({ name: symbol, value: hyper[word] })),
    },
    body: [
      ...initials.map((state) => ({
        kind: "store" as const,
        name: state.name,
        time: "initial" as const,
        value: state.initial,
      })),
      ...program.body,
    ],
    evaluation:
      program.evaluation === undefined
        ? undefined
        : { kind: "store", name: parameter, time: "newest", value: program.evaluation },
  };
}
