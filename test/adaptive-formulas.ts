import {
  adabelief,
  adadelta,
  adagrad,
  adamax,
  adan,
  ademamix,
  adopt,
  amsgrad,
  grams,
  laprop,
  madgrad,
  nadam,
  qhadam,
  radam,
  yogi,
} from "downhill";
import { average, type Form, α } from "./plain-loop.ts";

const { abs, cbrt, max, min, sqrt } = Math;

/** Rules that divide by a size of the gradients. */
export const adaptiveFormulas: readonly Form[] = [
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
    name: "ademamix",
    rule: ademamix({ lr: α, weightDecay: 0.5 }),
    begin: (θ) => {
      const [fast, slow, v] = [average(0.9), average(0.9999), average(0.999)];
      return (g) => {
        fast.next(g);
        v.next(g * g);
        const step = (fast.corrected() + 5 * slow.next(g)) / (sqrt(v.corrected()) + 1e-8);
        θ -= α * (step + 0.5 * θ);
        return θ;
      };
    },
    byHand: [0.84995000050025, 0.780787175479914],
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
