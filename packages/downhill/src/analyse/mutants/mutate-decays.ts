import { call, type Expr, name } from "../../ir/expr.ts";
import type { Program } from "../../ir/program.ts";
import type { StoreStatement } from "../../ir/rule-tree.ts";
import { changeAll, changeEach } from "../edit.ts";
import { buffer } from "../patterns.ts";
import { fromEdits, type Mutant, one } from "./mutant.ts";

/** Decays exchanged, averages made sums and sums averages. */
export function mutateDecays({ body, hyperparameters }: Program): readonly Mutant[] {
  const decays = hyperparameters.map(({ symbol }) => symbol).filter((symbol) => /^(β|ρ|μ|γ)/.test(symbol));
  const swaps = decays.flatMap((first, index) =>
    decays.slice(index + 1).map((second) => [first, second] as const),
  );
  const buffers = (
    say: (found: NonNullable<ReturnType<typeof buffer>>, line: StoreStatement) => Expr | undefined,
  ) =>
    changeEach(body, (expr, line) => {
      const found = buffer(expr, line);
      return found && say(found, line);
    });
  const average = (
    { decay, before, added }: NonNullable<ReturnType<typeof buffer>>,
    swapped: boolean,
  ): Expr => {
    const rest = call("sub", one, decay);
    return call(
      "add",
      call("mul", swapped ? rest : decay, before),
      call("mul", swapped ? decay : rest, added),
    );
  };
  return [
    ...swaps.map(([first, second]) => ({
      name: `${first} and ${second} swapped`,
      sentence: `${first} and ${second} have changed places: each average remembers as long as the other should.`,
      body: changeAll(body, (expr) => {
        if (expr.kind !== "name") return undefined;
        if (expr.name === first) return name(second);
        return expr.name === second ? name(first) : undefined;
      }),
    })),
    ...fromEdits(
      buffers((found) => (found.averages ? average(found, true) : undefined)),
      ({ before: line, was }) => {
        const decay = buffer(was, line)?.decay.name;
        return {
          name: `${decay} and 1 − ${decay} exchanged in ${line.name}`,
          sentence: `${decay} weighs the past and 1 − ${decay} the new value; the other way round ${line.name} forgets nearly everything at once.`,
        };
      },
    ),
    ...fromEdits(
      buffers(({ averages, decay, before, added }) =>
        averages ? call("add", call("mul", decay, before), added) : undefined,
      ),
      ({ before: line, was }) => {
        const decay = buffer(was, line)?.decay.name;
        return {
          name: `no 1 − ${decay} in ${line.name}`,
          sentence: `Without the factor 1 − ${decay}, ${line.name} is a sum and no average: up to 1 / (1 − ${decay}) times as large.`,
        };
      },
    ),
    ...fromEdits(
      buffers(({ averages, before, decay, added }) =>
        averages ? call("add", before, call("mul", call("sub", one, decay), added)) : undefined,
      ),
      ({ before: line, was }) => ({
        name: `no ${buffer(was, line)?.decay.name} in ${line.name}`,
        sentence: `Nothing is forgotten: without ${buffer(was, line)?.decay.name} before its old value, ${line.name} grows as long as gradients come.`,
      }),
    ),
    ...fromEdits(
      buffers((found) => (found.averages ? undefined : average(found, false))),
      ({ before: line, was }) => {
        const decay = buffer(was, line)?.decay.name;
        return {
          name: `${line.name} as an average`,
          sentence: `With the factor 1 − ${decay}, ${line.name} is an average of what came; the sum is 1 / (1 − ${decay}) times as large, and α means something else.`,
        };
      },
    ),
  ];
}
