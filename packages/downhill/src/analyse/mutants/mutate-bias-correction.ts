import { call, type Expr, name } from "../../ir/expr.ts";
import { type Program, stepCount } from "../../ir/program.ts";
import { changeAll, changeEach } from "../edit.ts";
import { biasCorrection, fadingDecay } from "../patterns.ts";
import { fromEdits, type Mutant, one, write } from "./mutant.ts";

/** Bias corrections left out, made constant, miscounted or of the wrong moment. */
export function mutateBiasCorrection({ body }: Program): readonly Mutant[] {
  const drop = (expr: Expr): Expr | undefined => biasCorrection(expr)?.of;
  const dropped = changeEach(body, drop);
  const decays = new Set(dropped.flatMap(({ was }) => biasCorrection(was)?.decay.name ?? []));
  const [first, second] = decays;
  const timesOf = (shift: 1 | -1) =>
    changeAll(body, (expr) => {
      const decay = fadingDecay(expr);
      const t = call(shift === 1 ? "add" : "sub", name(stepCount), one);
      return decay && call("sub", one, call("pow", decay, t));
    });
  if (dropped.length === 0) return [];
  return [
    ...fromEdits(dropped, ({ was }) => {
      const { of = was, decay } = biasCorrection(was) ?? {};
      return {
        name: `no bias correction of ${write(of)}`,
        sentence: `${write(of)} starts at 0, so in the first steps it is too small; dividing by 1 − ${decay?.name}^t makes up for exactly that.`,
      };
    }),
    {
      name: "no bias correction",
      sentence:
        "The averages start at 0 and are too small at first; without the corrections the first steps have the wrong length.",
      body: changeAll(body, drop),
    },
    ...fromEdits(
      changeEach(body, (expr) => {
        const decay = fadingDecay(expr);
        return decay && call("sub", one, decay);
      }),
      ({ was }) => ({
        name: `1 − ${fadingDecay(was)?.name} for ${write(was)}`,
        sentence: `The correction has to fade: ${write(was)} goes to 1 as t grows, but 1 − ${fadingDecay(was)?.name} stays and scales every step.`,
      }),
    ),
    {
      name: "t counted from 0",
      sentence:
        "Steps are counted from 1: at t = 0 the correction 1 − β^t is 0, and the first step divides by it.",
      body: timesOf(-1),
    },
    {
      name: "t one ahead",
      sentence: "The first step has t = 1; with t = 2 there the corrections are too weak.",
      body: timesOf(1),
    },
    ...(first === undefined || second === undefined
      ? []
      : [
          {
            name: "bias corrections swapped",
            sentence: `Each average is corrected with its own decay: ${first} and ${second} have changed places in the corrections.`,
            body: changeAll(body, (expr) => {
              const decay = fadingDecay(expr);
              if (decay?.name !== first && decay?.name !== second) return undefined;
              return call(
                "sub",
                one,
                call("pow", name(decay.name === first ? second : first), name(stepCount)),
              );
            }),
          },
        ]),
  ];
}
