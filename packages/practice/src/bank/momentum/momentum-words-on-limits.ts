import { spellMeasured } from "@downhill/lab/report/claim-words";
import { formatSetting } from "@downhill/lab/report/number";
import { follow, momentum } from "downhill";
import type { ExplainQuestion } from "../../question/explain-question.ts";

/** The gradient of Lessard, Recht & Packard's function: curvature 25, but 1 between 1 and 2. */
function kinkedSlope(x: number): number {
  if (x < 1) return 25 * x;
  return x < 2 ? x + 24 : 25 * x - 24;
}

/** Where heavy ball with Polyak's settings for κ = 25 ends up, from the lowest of its points on. */
function findCycle(): readonly number[] {
  const path = follow(momentum({ lr: 1 / 9, beta: 4 / 9 }), { theta: 3.3, slope: kinkedSlope, steps: 600 });
  const points = path.slice(-3).map(({ θ = Number.NaN }) => θ);
  const lowest = points.indexOf(Math.min(...points));
  return [...points.slice(lowest), ...points.slice(0, lowest)];
}

const cycle = findCycle().map(spellMeasured).join(", ");

export const momentumWordsOnLimits: readonly ExplainQuestion[] = [
  {
    id: "momentum-beyond-quadratics",
    topic: "momentum",
    level: "research",
    type: "explain",
    title: "Heavy ball beyond quadratics",
    prompt: "Does momentum with Polyak's optimal α and β converge on every smooth, strongly convex function?",
    points: [
      {
        says: "No: there is a smooth, strongly convex function of condition number 25 on which it runs in a cycle.",
        sources: ["lessard"],
        ways: [
          [
            "cycle / cycles / cycling / loop / loops / periodic / limit cycle / never converge / counterexample / counter example / period 3",
          ],
        ],
        opposites: [
          "polyak proved global / proved global convergence / only non convex / only nonconvex / never cycle / converges on all / converges on every / yes converges / converges everywhere",
          "cycle only variance / it does, since / yes, since / does converge",
          "cycle due to non smooth / cycle non smooth / cycle nonsmooth / behave like quadratic",
          "it always converges / always converges",
        ],
        probe: "Is there a counterexample, and what happens on it?",
      },
      {
        says: `Its gradient is piecewise linear, with curvature 25, then 1, then 25, and the path visits ${cycle} in turn.`,
        sources: ["lessard"],
        ways: [
          [
            "piecewise / kink / curvature changes / curvature jumps / curvature differs / curvature different / two curvatures / different curvature / curvature switches / 25 1 25 / varying curvature / curvature varies",
          ],
        ],
        probe: "What does that function look like?",
      },
      {
        says: "The optimal settings come from the eigenvalues of a linear recurrence, which exists for quadratics alone.",
        sources: ["polyak"],
        ways: [
          [
            "quadratic / quadratics / linear recurrence / spectral radius / eigenvalue / linear system / linear iteration / linear map / linear analysis / linear dynamics",
            "only / derived / proof / analysis / alone / tuned / tuning / assume / assumes / comes from / settings / come / valid / holds / statement / true",
          ],
        ],
        opposites: [
          "not from quadratics / not quadratic alone",
          "analysis carries over / analysis extends / carries over / applies generally / holds for any / holds for every / holds for all / general lyapunov",
          "gradient for whole class / settings whole class / settings every function / worst case is quadratic",
          "behave like quadratic / functions behave like quadratics",
          "gradient for all strongly / settings for all / for all strongly convex / squeezed between",
        ],
        probe: "Where do the optimal settings come from?",
      },
      {
        says: "Near a minimum with a smooth Hessian they still hold, so the speed-up is local.",
        ways: [
          [
            "local / locally / near minimum / close to minimum / neighbourhood / neighborhood / once close / around minimum",
          ],
        ],
        opposites: [
          "only locally fail / only local may fail / not locally / locally may fail / locally fails",
        ],
        probe: "Is anything left of the result for other functions?",
      },
      {
        says: "For guarantees on the whole class one takes Nesterov's method; no tuning of heavy ball is accelerated on all of it.",
        sources: ["goujaud", "nesterov2004"],
        ways: [
          [
            "nesterov / triple momentum / accelerated gradient / no tuning / any tuning / no choice / no parameters / smaller β",
          ],
        ],
        opposites: [
          "nesterov no better / nesterov not better / nesterov no guarantee / nesterov not guarantee",
          "nesterov weaker / nesterov worse / nesterov same guarantee / nesterov guarantee weaker / nesterov cycles too",
          "nesterov method weaker / nesterov method worse",
          "nesterov not needed / nesterov same bound / nesterov unnecessary / nesterov gives same",
          "nesterov same optimal / nesterov has same",
        ],
        probe: "What would you use if you needed a guarantee?",
      },
    ],
    best: `No. Lessard, Recht and Packard give a strongly convex function with κ = 25 on which it runs into a cycle of three points, ${cycle}. Its gradient is piecewise linear, so the curvature changes between 25 and 1 along the way. Polyak's settings are derived from the eigenvalues of a linear recurrence, so they are optimal for quadratics only. Near a minimum they still hold locally. If a guarantee on the whole class is needed one takes Nesterov's method, since no tuning of heavy ball is accelerated on all of it.`,
    weak: "Yes, since strongly convex functions have one minimum and it is the optimal choice. It may overshoot at first but settles in the end.",
    hints: [
      "For which functions were these settings derived?",
      "Think of a gradient that is piecewise linear: the ball meets another curvature on each swing.",
      "Say yes or no with an example, where the settings come from, what holds near a minimum, and what to use instead.",
    ],
    followUp: {
      prompt: "Does this matter for training networks?",
      points: [
        {
          says: "Little directly: β and α are tuned by experiment there, far from Polyak's values, with noise and schedules.",
          ways: [
            [
              "tuned / tune / experiment / in practice / noise / schedule / 0.9 / empirical / empirically / little / rarely",
            ],
          ],
          probe: "How are α and β chosen there?",
        },
        {
          says: "It warns against carrying settings or proofs from quadratics over to other losses.",
          ways: [
            [
              "warn / caution / careful / not:transfer / carry over / quadratic / theory / extrapolate / not:generalise / not:guarantee / generalise",
            ],
          ],
          probe: "What is the lesson?",
        },
      ],
    },
  },
  {
    id: "momentum-lower-bound",
    topic: "momentum",
    level: "research",
    type: "explain",
    title: "Beyond √κ",
    prompt: "Can a method that only sees gradients need fewer than about √κ steps?",
    points: [
      {
        says: "Not in the worst case: on strongly convex functions the distance after k steps can stay above ((√κ − 1)/(√κ + 1))ᵏ of the start.",
        sources: ["nesterov2004"],
        ways: [
          [
            "lower bound / worst case / not:worst case / stay above / not in general / impossible / no method / cannot beat / not:beat",
          ],
        ],
        opposites: [
          "bound beaten / bound can be beaten / bound only for gradient descent / beats bound",
          "bound only gradient descent / bound about gradient descent / bound applies gradient descent / get below square root / go below square root / bound not tight / can get below / yes fewer",
          "rate can improved / square root improved / bound methods second order / bound only second order",
          "bound not exist / no lower bound / upper bound",
        ],
        probe: "What is the lower bound?",
      },
      {
        says: "The example is a chain, a tridiagonal quadratic: from 0 each gradient makes one more coordinate non-zero.",
        sources: ["nesterov2004"],
        ways: [
          [
            "chain / tridiagonal / neighbours / neighbors / nearest neighbour / one coordinate / one more coordinate / coordinate at a time / coordinate per step / one new coordinate / one parameter / parameter per step / one more parameter",
          ],
        ],
        opposites: [
          "chain easy / chain is easy / shows all parameter / reveals all parameter / all parameter at once",
        ],
        probe: "On which function, and what does a gradient reveal there?",
      },
      {
        says: "It holds for methods whose iterates stay in the span of past gradients, and as long as k is below the dimension.",
        ways: [
          ["span / krylov / linear combination / combinations"],
          [
            "dimension / dimensions / high dimensional / infinite dimensional / k n / n",
            "k / steps / below / smaller / larger / exceed / infinite / enough / fewer / high",
          ],
        ],
        opposites: [
          "span smaller number / span smaller steps / arbitrarily",
          "clever combination / dimension no role / dimension not matter / can be improved combination",
          "log condition number / in log κ / span can do",
        ],
        probe: "Which methods does it bind, and for how many steps?",
      },
      {
        says: "Nesterov's method attains the order of √κ, and conjugate gradients do on quadratics, so acceleration is optimal up to constants.",
        sources: ["nesterov"],
        ways: [
          [
            "nesterov / conjugate gradient / conjugate gradients / cg / accelerated / momentum / heavy ball / chebyshev",
            "optimal / attain / attains / match / matches / reach / achieve / achieves / tight / meets / best possible / order",
          ],
        ],
        opposites: [
          "faster than bound / nesterov below bound / not tight / nesterov faster than / nesterov not optimal",
          "only what nesterov / nesterov happens",
        ],
        probe: "Is the bound attained, and by which methods?",
      },
      {
        says: "To do better one has to leave the setting: curvature, preconditioning, or structure such as a finite sum or a good spectrum.",
        ways: [
          [
            "precondition / preconditioning / preconditioner / second order / curvature information / newton / structure / finite sum / variance reduction / clustered / cluster / low rank / spectrum / average case / beyond gradients",
          ],
        ],
        opposites: ["bound methods second order / bound only second order"],
        probe: "What can one use to get past it?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "adam / adaptive",
            "beats bound / beat lower bound / fewer than square root / faster than square root / below square root",
          ],
        ],
        says: "A diagonal preconditioner changes κ where axes are scaled badly; on a rotated problem it gains nothing in the worst case.",
      },
    ],
    best: "Not in the worst case: there is a lower bound, and the error can stay above ((√κ − 1)/(√κ + 1))ᵏ. Nesterov's example is a chain, a tridiagonal quadratic, on which each gradient reveals one more coordinate. The bound holds for methods whose iterates lie in the span of past gradients, while k is below the dimension. Nesterov's method matches that order, and conjugate gradients do on quadratics, so acceleration is optimal up to constants. To do better one needs other information, such as curvature, a preconditioner, or structure like a finite sum.",
    weak: "Probably, since new optimizers come out all the time and are faster than momentum. Adam for example converges much faster.",
    hints: [
      "Think of the most awkward quadratic: how far can information travel in one gradient?",
      "On a chain each coordinate touches its neighbours only. Start at 0 and count what is non-zero after k steps.",
      "Name the bound, the chain, for whom it holds, who attains it, and how to leave its assumptions.",
    ],
    followUp: {
      prompt: `The best factor at κ = 100 is ${formatSetting(9 / 11)} per step. A method reports 0.7 on your problem. Is the bound wrong?`,
      points: [
        {
          says: "No: the bound is for the worst function of the class; your problem may have few or clustered eigenvalues.",
          ways: [
            [
              "worst case / cluster / clustered / spectrum / few eigenvalues / not:worst / easier / particular / specific / lucky / special / eigenvalue / curvature",
            ],
          ],
          probe: "For which functions does a lower bound speak?",
        },
        {
          says: "Or the start had little error in the slow directions, or k has passed the dimension.",
          ways: [
            [
              "start / dimension / initial error / few dimensions / transient / short run / asymptotic / small problem",
            ],
          ],
          probe: "What else may make it faster for a while?",
        },
      ],
    },
  },
];
