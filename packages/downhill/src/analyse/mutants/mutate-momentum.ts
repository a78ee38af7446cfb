import { call, name } from "../../ir/expr.ts";
import { gradient, type Program, parameter } from "../../ir/program.ts";
import { storesOf } from "../../ir/rule-tree.ts";
import { changeAll, isName } from "../edit.ts";
import { buffer, readsName } from "../patterns.ts";
import type { Mutant } from "./mutant.ts";

/** Nesterov's look ahead for plain momentum. */
export function mutateMomentum({ body }: Program): readonly Mutant[] {
  return storesOf(body).flatMap((line) => {
    const found = buffer(line.value, line);
    const looksAhead = storesOf(body).some(
      (other) => other.name === parameter && readsName(other.value, gradient),
    );
    if (found === undefined || found.averages || looksAhead) return [];
    const ahead = changeAll(body, (expr, at) =>
      at.name === parameter && isName(expr, line.name) && expr.time !== "old"
        ? call("add", call("mul", found.decay, name(line.name)), found.added)
        : undefined,
    );
    return [
      {
        name: "Nesterov's step",
        sentence: `The step looks one buffer ahead: ${found.decay.name} ${line.name} and this gradient, instead of ${line.name} alone.`,
        body: ahead,
      },
    ];
  });
}
