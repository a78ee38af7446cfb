import { call, type Expr, number, reduce } from "../../ir/expr.ts";
import { gradient, type Program } from "../../ir/program.ts";
import { changeEach, isName, isNumber, operandsIf } from "../edit.ts";
import { fromEdits, type Mutant, write } from "./mutant.ts";

/** Squares and roots left out, and one second moment for a whole tensor. */
export function mutatePowers({ body }: Program): readonly Mutant[] {
  const squared = (expr: Expr): Expr | undefined => {
    const power = operandsIf(expr, "pow");
    return power && isNumber(power[1], 2) ? power[0] : undefined;
  };
  return [
    ...fromEdits(changeEach(body, squared), ({ was, before: line }) => ({
      name: `${write(squared(was) ?? was)} not squared in ${line.name}`,
      sentence: `${line.name} is meant to measure size; without the square, signs cancel in it and its root may not exist.`,
    })),
    ...fromEdits(
      changeEach(body, (expr) => operandsIf(expr, "sqrt")?.[0]),
      ({ was }) => ({
        name: `no root of ${write(operandsIf(was, "sqrt")?.[0] ?? was)}`,
        sentence: "Squares are undone by a root; without it the step shrinks as gradients grow.",
      }),
    ),
    ...fromEdits(
      changeEach(body, (expr) => {
        const base = squared(expr);
        return isName(base, gradient) ? call("pow", reduce("norm", "tensor", base), number(2)) : undefined;
      }),
      ({ before: line }) => ({
        name: `one ${line.name} for the whole tensor`,
        sentence: `g² is meant element by element; with ‖g‖² all coordinates share one scale.`,
      }),
    ),
  ];
}
