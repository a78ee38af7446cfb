import { formatMeasured } from "@downhill/lab/report/number";
import type { ExplainQuestion } from "../../question/explain-question.ts";

/** The steady variance of θ on θ²/2 under gradient noise of variance 1. */
function steadyVariance(α: number, β: number): number {
  return (α * (1 + β)) / ((1 - β) * (2 * (1 + β) - α));
}

const β = 0.9;
const effective = 0.1;
const noise = {
  plain: formatMeasured(steadyVariance(effective, 0)),
  sameReach: formatMeasured(steadyVariance((1 - β) * effective, β)),
  sameRate: formatMeasured(steadyVariance(effective, β)),
};

export const momentumWordsOnSwingsAndNoise: readonly ExplainQuestion[] = [
  {
    id: "momentum-swinging-regime",
    topic: "momentum",
    level: "research",
    type: "explain",
    title: "The swinging regime, derived",
    prompt:
      "Derive how fast momentum's error shrinks on a quadratic while it swings, and say what follows for tuning.",
    points: [
      {
        says: "Along an eigenvector the error obeys e₊ = (1 + β − αλ)e − βe₋, a recurrence of second order.",
        sources: ["polyak"],
        ways: [
          [
            "recurrence / recursion / second order / two by two / 2 by 2 / matrix / characteristic / difference equation / 2x2 / companion / polynomial",
          ],
        ],
        opposites: ["first order / of first order", "1 αλ per step"],
        probe: "Which recurrence does the error obey?",
      },
      {
        says: "The product of its two roots is β, the determinant.",
        ways: [["product / determinant / det / constant term / multiply / multiplied", "β / roots"]],
        opposites: [
          "product αλ / product of roots is αλ / product roots αλ",
          "product 1 β / product larger / product is 1",
          "roots add up to β / roots sum β / sum is β",
        ],
        probe: "What is the product of its roots?",
      },
      {
        says: "Where it swings the roots are complex conjugates, so both have the size √β, whatever α and λ.",
        ways: [
          [
            "conjugate / complex / modulus / absolute value / norm / size / swing / oscillate",
            '"root β" / "root of β" / "square root of β"',
          ],
        ],
        opposites: [
          "factor is 2 / factor 2 √β / λ set how fast swings / set how fast they shrink",
          "larger learning rate die down faster / learning rate swings faster / shrinks by 1 αλ",
          "roots real / roots are real / shrink depends learning rate / convergence depends learning rate / speed depends learning rate / modulus depends / size depends learning rate",
        ],
        probe: "What follows for their size when they are conjugate?",
      },
      {
        says: "α and λ set only the period of the swings.",
        ways: [
          [
            "period / rotate / rotates / rotation / frequency / phase / angle / how fast they oscillate / argument / speed of oscillate",
            "learning rate / λ / curvature / αλ / only",
          ],
        ],
        opposites: [
          "β sets period / β sets only period / β only period / β determines frequency / β sets frequency",
          "β only frequency / β changes frequency / β only changes frequency / β only different frequency",
        ],
        probe: "What do α and λ still decide?",
      },
      {
        says: "So one takes the smallest β at which every direction still swings: both ends critically damped, which is Polyak's choice.",
        sources: ["polyak"],
        ways: [
          [
            "smallest β / small β / smaller β / minimise β / minimal β / lowest β / least β / small as possible",
            "swing / oscillate / every direction / all direction / critical / critically / complex / damped / ends",
          ],
          [
            "critical damping / critically damped / critically damp",
            "both / end / polyak / fast / optimal / all",
          ],
        ],
        opposites: [
          "β near 1 / β close to 1 / largest β / largest possible β / larger β always / larger β fast / β large as possible",
        ],
        probe: "So how do you choose β?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "2 square root β / twice square root β",
            "size / modulus / factor / norm / shrink / absolute value / smaller",
          ],
        ],
        says: "The half of the trace enters the roots, not the trace: their size is √β, half of what a missing half would give.",
      },
    ],
    best: "Along an eigenvector the error obeys a second-order recurrence, e₊ = (1 + β − αλ)e − βe₋. The product of the two characteristic roots is β. When the error oscillates the roots are complex conjugates, so both have modulus √β, whatever the learning rate and the curvature. Those only set the frequency, through the angle of the roots. So the best tuning takes the smallest β at which all directions still swing, with both ends of the spectrum critically damped: Polyak's choice.",
    weak: "Momentum swings because it has inertia, and a larger β means more inertia. One should lower the learning rate until it stops.",
    hints: [
      "Eliminate v: write the next error with the last two.",
      "What do you know about two conjugate numbers whose product is β?",
      "Say what α and λ do then, and which β is the best if all directions should shrink alike.",
    ],
    followUp: {
      prompt: "All directions swing and shrink by √β. What do you gain by knowing λmin?",
      points: [
        {
          says: "The smallest β for which the flattest direction still swings: without λmin β is set too large and everything is slower.",
          ways: [
            [
              "β",
              "smaller / small / too large / flat / smallest eigenvalue / condition number / fast / larger / critical",
            ],
          ],
          probe: "Which β is the best, and what does it depend on?",
        },
      ],
    },
  },
  {
    id: "momentum-and-noise",
    topic: "momentum",
    level: "onsite",
    type: "explain",
    title: "Momentum and gradient noise",
    prompt: "Does momentum reduce the noise of stochastic gradients?",
    points: [
      {
        says: `Not where it counts: at the same α/(1 − β) the parameters fluctuate about as much as SGD's: variance ${noise.sameReach} against ${noise.plain} on θ²/2 at α/(1 − β) = ${effective} and β = ${β}.`,
        ways: [
          [
            "hardly change / hardly different / no change / same / similar / as much / comparable / no reduce / not:smaller / not:reduce / not:lower / about equal",
            "α 1 β / 1/(1-β) / 1 1 β / effective learning rate / same effective / rescaled / matched / rescale / floor / fluctuate / fluctuations / stationary / steady state / same reach / equal effective",
          ],
        ],
        opposites: [
          "reduces variance / smaller variance by / reduces stationary variance / even more at same",
          "floor smaller / ten times smaller / averages variance away / variance averages out / variance parameter smaller",
          "parameter fluctuate smaller / variance smaller by / low pass filter parameter / variance smaller 1 β",
        ],
        probe: "Compare it with SGD at the same α/(1 − β).",
      },
      {
        says: `At the same α they fluctuate about 1/(1 − β) times as much: variance ${noise.sameRate}.`,
        ways: [
          [
            "α kept / learning rate kept / same α / same learning rate / same nominal / equal learning rate / nominal / unchanged learning rate / fixed α / same lr / identical learning rate",
            "larger / more / ten times / 10 times / 1 1 β / 1/(1-β) / amplify / amplifies / 10x / tenfold",
          ],
        ],
        opposites: [
          "reduces variance / reduces stationary variance / smaller variance by",
          "floor smaller / ten times smaller / ten times less",
          "variance smaller by / variance smaller 1 β",
        ],
        probe: "And at the same α?",
      },
      {
        says: "Single updates are smoother, since each is a weighted sum of many gradients.",
        claims: ["momentum-smooths-updates"],
        ways: [
          [
            "update / updates / step / steps / direction / buffer / velocity",
            "smooth / smoother / average / averages / less noisy / smaller variance / weighted / steadier / less jittery / averaging",
          ],
        ],
        opposites: [
          "reduces stationary variance / noise cancels / updates are noisier",
          "averages variance away / variance parameter smaller / variance averages out",
          "update noisier / update get noisier / update larger variance",
          "updates get rougher / update rougher",
        ],
        probe: "What is smoother about it, then?",
      },
      {
        says: "But successive updates share the same noise, so their errors add up and do not cancel.",
        ways: [
          [
            'correlated / correlation / share / shared / "same noise" / autocorrelated / not:independent / same gradient / reused / every gradient / each gradient / persist / persists',
            "add / accumulate / up / noise / update / successive / next / error / total / weight / eventually / step / overall",
          ],
        ],
        opposites: [
          "errors cancel / independent of each other / updates independent",
          "successive independent / updates are independent / errors cancel",
          "uncorrelated",
        ],
        probe: "Why do the smoother updates not lead to a smaller error?",
      },
      {
        says: "Noise goes down with a smaller rate, a larger batch or averaged iterates.",
        sources: ["polyak1992", "bottou"],
        ways: [
          [
            'smaller learning rate / lower learning rate / decay / decaying / schedule / larger batch / bigger batch / average iterates / averaging iterates / average weights / weight averaging / swa / "learning rate smaller"',
          ],
        ],
        opposites: [
          "batch unnecessary / batch not needed",
          "not need larger batch / no need larger batch / batch not help",
          "batch bring nothing / batch then bring nothing / batch are useless",
        ],
        probe: "What does reduce it?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "noise averages out / averages noise out / average out noise / averages away noise / averages noise away / noise is averaged away / momentum cancels noise / momentum filters noise / momentum reduces noise / momentum reduces variance",
          ],
        ],
        says: "It averages within the buffer, but each gradient still moves the parameters by α/(1 − β) in all: the floor is that of SGD at this rate.",
      },
    ],
    best: `Not in what it leads to. At the same effective rate α/(1 − β) the parameters fluctuate about as much as with SGD; on a simple quadratic the variances are ${noise.sameReach} and ${noise.plain}. At the same nominal α they fluctuate about 1/(1 − β) times as much. Single updates are smoother, since each is a weighted average of past gradients. But every gradient's error is in all the updates after it, so the errors are correlated and add up. A smaller rate, a larger batch or averaging the iterates does reduce the noise.`,
    weak: "It makes the path look calmer and training more stable. A larger β is better for noisy data.",
    hints: [
      "Ask first: at which learning rate do you compare?",
      "How far does one gradient's error move the parameters in all, through the buffer?",
      "Compare at the same α/(1 − β), at the same α, and look at single updates and at their sum.",
    ],
    followUp: {
      prompt: "Which experiment would show it, in a few lines?",
      points: [
        {
          says: "A quadratic with added noise, run for long, and the variance of θ with and without momentum.",
          ways: [
            [
              "quadratic / simulate / toy / one dimension / bowl / variance of parameter / variance / noisy quadratic",
            ],
          ],
          probe: "On which loss can you compute the answer beforehand?",
        },
        {
          says: "At the same α/(1 − β), since at the same α one measures only the longer steps.",
          ways: [
            [
              "α 1 β / 1/(1-β) / effective learning rate / 1 1 β / matched / rescale / rescaled / same effective",
            ],
          ],
          probe: "At which rates do you compare?",
        },
      ],
    },
  },
];
