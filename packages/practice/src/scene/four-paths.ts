import { ravine } from "@downhill/lab/problems/ravine";
import { startDeviation } from "@downhill/lab/problems/surface";
import { createRandom } from "@downhill/lab/random";
import { formatMeasured } from "@downhill/lab/report/number";
import { adam, follow, gradientDescent, momentum, type Rule, rmsprop } from "downhill";
import type { Curve, Scene } from "../question/diagnose-question.ts";

/** The rule behind each letter. */
export const fourPaths: Readonly<Record<"A" | "B" | "C" | "D", Rule>> = {
  A: momentum({ lr: 0.1, beta: 0.9 }),
  B: adam({ lr: 0.4 }),
  C: gradientDescent({ lr: 0.9 }),
  D: rmsprop({ lr: 0.2 }),
};

export const pathSteps = 40;
/** What the loss is divided by in the second picture. */
export const lossDivisor = 10;

/** Four rules from one start down the lab's ravine. */
export const fourPathsScene: Scene = {
  mend: `The loss divided by ${lossDivisor}, from the same start: B and D take the same way as before, A and C hardly move. (A is momentum, B Adam, C gradient descent, D RMSprop.)`,
  comparedAs: `the loss divided by ${lossDivisor}`,
  async run({ seed, isMended }) {
    const random = createRandom(seed, "start");
    const start = ravine.start.map((value) => value + startDeviation * random.normal());
    const scale = isMended ? 1 / lossDivisor : 1;
    const curves = Object.entries(fourPaths).map(([name, rule]): Curve => {
      // The ravine is a sum of two functions of one coordinate each, so each goes its own way.
      const [x = [], y = []] = start.map((theta, axis) =>
        follow(rule, {
          theta,
          slope: (at) => scale * (axis === 0 ? ravine.gradient(at, 0)[0] : ravine.gradient(0, at)[1]),
          steps: pathSteps,
        }).map((values) => values.θ ?? Number.NaN),
      );
      return { name, axis: { label: "θ2", isLogarithmic: false }, x, y };
    });
    const said = curves.map(({ name, x, y }) => {
      const first = Math.sqrt(((x[1] ?? 0) - (x[0] ?? 0)) ** 2 + ((y[1] ?? 0) - (y[0] ?? 0)) ** 2);
      return `${name}: first step ${formatMeasured(first)} long, ${countCrossings(y)} crossings of the floor, then at (${formatPlace(x.at(-1))}, ${formatPlace(y.at(-1))})`;
    });
    return {
      x: "θ1",
      isPath: true,
      curves,
      caption: `${pathSteps} steps towards (0, 0), ${isMended ? `with the loss divided by ${lossDivisor}, ` : ""}on a loss twenty times as steep along θ2 as along θ1. ${said.join("; ")}.`,
    };
  },
};

/** How often a path crosses the floor of the ravine; what is hardly beside it does not count. */
function countCrossings(values: readonly number[]): number {
  const clear = values.filter((value) => Math.abs(value) > 0.02);
  return clear.slice(1).filter((value, index) => value * (clear[index] ?? 0) < 0).length;
}

function formatPlace(value = Number.NaN): string {
  return value.toFixed(2).replace("-", "−");
}
