import { aggmo, lion, optimistic, qhm, signSgd, signum } from "downhill";
import { average, type Form, α } from "./plain-loop.ts";

const { sign } = Math;

/** Rules of the gradient, its averages and their signs. */
export const momentumFormulas: readonly Form[] = [
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
    name: "aggmo",
    rule: aggmo({ lr: α }),
    begin: (θ) => {
      const [middle, slow] = [average(0.9), average(0.99)];
      return (g) => {
        θ -= (α * (g + 10 * middle.next(g) + 100 * slow.next(g))) / 3;
        return θ;
      };
    },
    byHand: [0.8, 0.774],
  },
  {
    name: "optimistic",
    rule: optimistic({ lr: α }),
    begin: (θ) => {
      let before: number | undefined;
      return (g) => {
        θ -= α * (g + (g - (before ?? g)));
        before = g;
        return θ;
      };
    },
    byHand: [0.8, 1.2],
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
];
