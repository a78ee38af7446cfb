import {
  adabelief,
  adadelta,
  adagrad,
  adamax,
  adan,
  adopt,
  amsgrad,
  grams,
  laprop,
  lion,
  madgrad,
  nadam,
  optimizer,
  qhadam,
  qhm,
  type Rule,
  radam,
  signSgd,
  signum,
  yogi,
} from "downhill";
import { describe, expect, test } from "vitest";
import { type Target, targets } from "./targets.ts";
import { measureGap } from "./torch-traces.ts";

// Each rule against a plain loop written from its paper, and against two steps worked with 34 decimal digits: from θ = 1,
// gradients 2 and −1. The learning rate is 0.1, so that a wrong formula shows.

const α = 0.1;
const { sqrt, abs, sign, max, min, cbrt } = Math;

/** One coordinate: begins a walk at θ and gives what takes it one step further. */
type Begin = (θ: number) => (g: number, t: number) => number;

interface Form {
  readonly name: string;
  readonly rule: Rule;
  readonly begin: Begin;
  readonly byHand: readonly [number, number];
}

/** An average of what it is given, from 0: `average.next(x)`, and corrected for that start. */
function average(β: number): { next: (x: number) => number; corrected: () => number; value: () => number } {
  let [sum, weight] = [0, 0];
  return {
    next: (x) => {
      sum = β * sum + (1 - β) * x;
      weight = β * weight + (1 - β);
      return sum;
    },
    corrected: () => sum / weight,
    value: () => sum,
  };
}

const forms: readonly Form[] = [
  {
    name: "adagrad",
    rule: adagrad({ lr: α }),
    begin: (θ) => {
      let sum = 0;
      return (g) => {
        sum += g * g;
        θ -= (α * g) / (sqrt(sum) + 1e-8);
        return θ;
      };
    },
    byHand: [0.9000000005, 0.944721359849996],
  },
  {
    name: "adadelta",
    rule: adadelta(),
    begin: (θ) => {
      const [squares, steps] = [average(0.95), average(0.95)];
      return (g) => {
        squares.next(g * g);
        const step = (sqrt(steps.value() + 1e-6) / sqrt(squares.value() + 1e-6)) * g;
        steps.next(step * step);
        θ -= step;
        return θ;
      };
    },
    byHand: [0.995527875225298, 0.998414616948784],
  },
  {
    name: "adamax",
    rule: adamax({ lr: α }),
    begin: (θ) => {
      const m = average(0.9);
      let u = 0;
      return (g) => {
        m.next(g);
        u = max(0.999 * u, abs(g));
        θ -= (α * m.corrected()) / (u + 1e-8);
        return θ;
      };
    },
    byHand: [0.9000000005, 0.878926295321242],
  },
  {
    name: "amsgrad",
    rule: amsgrad({ lr: α }),
    begin: (θ) => {
      const [m, v] = [average(0.9), average(0.999)];
      let most = 0;
      return (g) => {
        most = max(most, v.next(g * g));
        θ -= (α * m.next(g)) / (sqrt(most) + 1e-8);
        return θ;
      };
    },
    byHand: [0.683772283983154, 0.570589933001104],
  },
  {
    name: "nadam",
    rule: nadam({ lr: α }),
    begin: (θ) => {
      const [m, v] = [average(0.9), average(0.999)];
      const schedule = (t: number) => 0.9 * (1 - 0.5 * 0.96 ** (t / 250));
      return (g, t) => {
        m.next(g);
        v.next(g * g);
        const past = Array.from({ length: t }, (_, i) => schedule(i + 1)).reduce((a, b) => a * b, 1);
        const ahead = (schedule(t + 1) * m.value()) / (1 - past * schedule(t + 1));
        θ -= (α * (ahead + ((1 - schedule(t)) * g) / (1 - past))) / (sqrt(v.corrected()) + 1e-8);
        return θ;
      };
    },
    byHand: [0.894354822692687, 0.935465795356602],
  },
  {
    name: "radam",
    rule: radam({ lr: α }),
    begin: (θ) => {
      const [m, v] = [average(0.9), average(0.999)];
      return (g, t) => {
        m.next(g);
        v.next(g * g);
        const longest = 1999;
        const length = longest - (2 * t * 0.999 ** t) / (1 - 0.999 ** t);
        if (length <= 4) θ -= α * m.corrected();
        else {
          const drift = (length - 4) * (length - 2) * longest;
          const rectified = sqrt(drift / ((longest - 4) * (longest - 2) * length));
          θ -= (α * rectified * m.corrected()) / (sqrt(v.corrected()) + 1e-8);
        }
        return θ;
      };
    },
    // The first four steps are momentum's: m̂ is 2, then 0.08 / 0.19.
    byHand: [0.8, 0.757894736842105],
  },
  {
    name: "adabelief",
    rule: adabelief({ lr: α }),
    begin: (θ) => {
      const m = average(0.9);
      let s = 0;
      return (g, t) => {
        s = 0.999 * s + 0.001 * (g - m.next(g)) ** 2 + 1e-16;
        θ -= (α * m.corrected()) / (sqrt(s / (1 - 0.999 ** t)) + 1e-16);
        return θ;
      };
    },
    byHand: [0.888888888888891, 0.860518809595957],
  },
  {
    name: "lion",
    rule: lion({ lr: α, weightDecay: 0.5 }),
    begin: (θ) => {
      let m = 0;
      return (g) => {
        θ -= α * (sign(0.9 * m + 0.1 * g) + 0.5 * θ);
        m = 0.99 * m + 0.01 * g;
        return θ;
      };
    },
    byHand: [0.85, 0.9075],
  },
  {
    name: "signSgd",
    rule: signSgd({ lr: α }),
    begin: (θ) => (g) => {
      θ -= g > 0 ? α : g < 0 ? -α : 0;
      return θ;
    },
    byHand: [0.9, 1],
  },
  {
    name: "signum",
    rule: signum({ lr: α }),
    begin: (θ) => {
      const m = average(0.9);
      return (g) => {
        θ -= α * sign(m.next(g));
        return θ;
      };
    },
    byHand: [0.9, 0.8],
  },
  {
    name: "yogi",
    rule: yogi({ lr: α }),
    begin: (θ) => {
      const m = average(0.9);
      let v = 1e-6;
      return (g) => {
        v += (v < g * g ? 1 : v > g * g ? -1 : 0) * 0.001 * g * g;
        θ -= (α * m.next(g)) / (sqrt(v) + 1e-3);
        return θ;
      };
    },
    byHand: [0.688732707982631, 0.577184309849913],
  },
  {
    name: "adan",
    rule: adan({ lr: α, weightDecay: 0.5 }),
    begin: (θ) => {
      const [m, v, n] = [average(0.98), average(0.92), average(0.99)];
      let before: number | undefined;
      return (g) => {
        const difference = g - (before ?? g);
        before = g;
        m.next(g);
        v.next(difference);
        n.next((g + 0.92 * difference) ** 2);
        const step = (m.corrected() + 0.92 * v.corrected()) / (sqrt(n.corrected()) + 1e-8);
        θ = (θ - α * step) / (1 + α * 0.5);
        return θ;
      };
    },
    byHand: [0.857142857619048, 0.846412278663065],
  },
  {
    name: "qhm",
    rule: qhm({ lr: α }),
    begin: (θ) => {
      const m = average(0.999);
      return (g) => {
        θ -= α * (0.3 * g + 0.7 * m.next(g));
        return θ;
      };
    },
    byHand: [0.93986, 0.96979014],
  },
  {
    name: "qhadam",
    rule: qhadam({ lr: α, nu2: 0.6 }),
    begin: (θ) => {
      const [m, v] = [average(0.995), average(0.999)];
      return (g) => {
        m.next(g);
        v.next(g * g);
        const root = sqrt(0.4 * g * g + 0.6 * v.corrected());
        θ -= (α * (0.3 * g + 0.7 * m.corrected())) / (root + 1e-8);
        return θ;
      };
    },
    byHand: [0.9000000005, 0.896563126851122],
  },
  {
    name: "laprop",
    rule: laprop({ lr: α }),
    begin: (θ) => {
      const [m, v] = [average(0.9), average(0.999)];
      return (g) => {
        v.next(g * g);
        m.next(g / (sqrt(v.corrected()) + 1e-15));
        θ -= α * m.corrected();
        return θ;
      };
    },
    byHand: [0.9, 0.885923708904919],
  },
  {
    name: "adopt",
    rule: adopt({ lr: α }),
    begin: (θ) => {
      const m = average(0.9);
      let v: number | undefined;
      let count = 0;
      return (g) => {
        if (v === undefined) v = g * g;
        else {
          count += 1;
          const limit = count ** 0.25;
          m.next(max(-limit, min(limit, g / max(sqrt(v), 1e-6))));
          θ -= α * m.value();
          v = 0.9999 * v + 0.0001 * g * g;
        }
        return θ;
      };
    },
    byHand: [1, 1.005],
  },
  {
    name: "grams",
    rule: grams({ lr: α }),
    begin: (θ) => {
      const [m, v] = [average(0.9), average(0.999)];
      return (g) => {
        m.next(g);
        v.next(g * g);
        const size = abs(m.corrected()) / (sqrt(v.corrected()) + 1e-8);
        θ -= α * (g < 0 ? -size : g > 0 ? size : 0);
        return θ;
      };
    },
    byHand: [0.9000000005, 0.926633704297569],
  },
  {
    name: "madgrad",
    rule: madgrad({ lr: α }),
    begin: (θ) => {
      const start = θ;
      let [sum, squares] = [0, 0];
      return (g, t) => {
        sum += α * sqrt(t) * g;
        squares += α * sqrt(t) * g * g;
        θ = 0.9 * θ + 0.1 * (start - sum / (cbrt(squares) + 1e-6));
        return θ;
      };
    },
    byHand: [0.972855860674316, 0.968383064866172],
  },
];

// Changing signs, zeros at the start, in a row and alone, a spike of each sign.
const gradients = [
  0, 0, 0.5, -0.25, 0.75, 0.125, -1, 0, 0.375, 80, -0.5, 0.25, 0.625, -0.75, 0, 0, 0, 0.5, -0.125, 1, -40,
  0.25, -0.375, 0.875, -0.5, 0.0625, 0, -0.25, 0.5, 0.5, 0.5, -1, -1, 2, 0.03125, -0.75, 0.25, -0.5, 0.125,
  0.375,
];
const starts = [1, -0.5, 0.25, 0, 2];

// f64: sums and products in another order. f32: rounding of θ and of what is added to it, and, in what remembers,
// of states; each of at most 2⁻²⁴.
const tolerance = { f64: 1e-12, f32: 4 * gradients.length * 2 ** -24 };

describe.each(forms)("$name", ({ rule, begin, byHand }) => {
  test.each(targets)("first steps as worked by hand, $label", async (target) => {
    const found = (await follow(rule, target, [1], [2, -1])).flat();
    const digits = target.dtype === "f64" ? 13 : 6;
    for (const [i, wanted] of byHand.entries()) expect(found[i]).toBeCloseTo(wanted, digits);
  });

  test.each(targets)("follows a plain loop for 40 steps, $label", async (target) => {
    const walks = starts.map(begin);
    const wanted = gradients.map((g, index) => walks.map((next) => next(g, index + 1)));
    const gap = measureGap(starts, await follow(rule, target, starts, gradients), wanted);
    const message = `step ${gap.step}, start ${starts[gap.coordinate]}: ${gap.actual} here, ${gap.expected} in the loop`;
    expect(gap.share, message).toBeLessThanOrEqual(tolerance[target.dtype]);
  });
});

test("the steps are many enough", () => {
  expect(gradients.length).toBeGreaterThanOrEqual(30);
});

async function follow(
  rule: Rule,
  { backend, dtype }: Target,
  start: readonly number[],
  series: readonly number[],
): Promise<number[][]> {
  const opt = await optimizer(rule, { w: [start.length] }, { backend, dtype });
  opt.params.w.set(start);
  const rows = series.map((g) => {
    opt.grads.w.fill(g);
    opt.step();
    return [...opt.params.w];
  });
  opt.dispose();
  return rows;
}
