import { type CountedAnswer, testWords } from "../test-words.ts";
import { momentumQuestions } from "./momentum-questions.ts";

/** Short answers to what is asked next, with the number of points that they make, counted by hand. */
const followUps: readonly CountedAnswer[] = [
  [
    "momentum-worked-step",
    2,
    "It keeps coasting, every step 0.8 of the previous. In total beta/(1-beta) times the last step.",
  ],
  [
    "momentum-ringing",
    2,
    "No, as long as it oscillates the factor is sqrt(beta), only the period gets longer. Lower beta instead.",
  ],
  [
    "momentum-conventions",
    2,
    "The one with the lr outside, since it multiplies old gradients by the current larger lr. Doesn't matter much if the warmup is slow compared to 10 steps.",
  ],
  [
    "momentum-update",
    2,
    "lr=0.01 and momentum=0.9, since the sum is 10 times the average. Alternatively dampening=0.9.",
  ],
  [
    "momentum-nesterov-update",
    2,
    "No, its stability limit is lower. Below that it damps the oscillations more.",
  ],
  [
    "momentum-past-gradient",
    2,
    "The geometric series gives alpha/(1-beta), so you move 1/(1-beta) times as far. Going to 0.99 means ten times larger steps, so alpha has to come down.",
  ],
  [
    "momentum-stability-limit",
    2,
    "On a quadratic yes, but the noise is amplified about tenfold at the same lr. And the sharpness changes during training.",
  ],
  ["momentum-best-beta", 2, "No, Lessard's counterexample cycles. Use Nesterov if you need a guarantee."],
  [
    "momentum-best-rate",
    2,
    "It's twice as large, 4/L compared to 2/L. And that's just below the stability limit.",
  ],
  [
    "momentum-critical-beta",
    2,
    "Beta is too large, reduce it. A smaller alpha only makes the period longer.",
  ],
  ["momentum-effective-step", 2, "With the sum divide alpha by 10. With the average leave it unchanged."],
  [
    "momentum-forgetting",
    2,
    "ln 1000 / ln(1/0.9), about 66 steps. Clip the gradient before it goes into the buffer.",
  ],
  ["momentum-coasting", 2, "Good on plateaus and for flat regions, bad when it overshoots the minimum."],
  [
    "momentum-best-settings",
    2,
    "Underestimating it: beta is slightly too large and everything oscillates with sqrt(beta). If you overestimate it the flattest directions are overdamped and much slower.",
  ],
  [
    "momentum-steady-variance",
    2,
    "Not really, at the same effective lr it's about the same as SGD. Only the individual updates are smoother.",
  ],
  [
    "momentum-recipe-to-pytorch",
    2,
    "No, it goes into the gradient so it's scaled equally. If it was decoupled you'd need 10 times larger decay.",
  ],
  [
    "momentum-smallest-limit",
    2,
    "It damps oscillations better thanks to the look-ahead. And it has the 1/k^2 guarantee for convex functions.",
  ],
  [
    "momentum-at-rest-in-a-basin",
    2,
    "It can roll over one if it comes in with enough speed. To leave one you need noise or a restart.",
  ],
  [
    "momentum-why-it-helps",
    2,
    "When the condition number is already small. Or with small batches where noise dominates.",
  ],
  [
    "momentum-nesterov",
    2,
    "Anything where the gradient depends on position, e.g. a quadratic. You need at least two steps since the first one is the same.",
  ],
  [
    "momentum-lost-state",
    2,
    "Short lr warmup. Or run some batches to fill the moments without updating the weights.",
  ],
  [
    "momentum-swinging-regime",
    1,
    "Then you can pick the smallest beta for which even the flattest direction oscillates; otherwise beta is too large and it's slower.",
  ],
  [
    "momentum-and-noise",
    2,
    "A noisy quadratic, measure the variance of theta in the long run. Compare at the same alpha/(1-beta).",
  ],
  [
    "momentum-beyond-quadratics",
    2,
    "Hardly, we tune lr and beta empirically anyway. The lesson is not to transfer quadratic results to other losses.",
  ],
  [
    "momentum-lower-bound",
    2,
    "No, it's a worst-case bound; your problem might have clustered eigenvalues. Or the initial error had little weight in the slow directions.",
  ],
  [
    "momentum-code-nesterov",
    2,
    "Change of variables: PyTorch stores the look-ahead parameters, so the gradient is evaluated there. The update is then grad + beta times buf.",
  ],
  [
    "momentum-code-two-conventions",
    2,
    "In PyTorch the very next step is ten times smaller. With Sutskever's version the old velocity decays over roughly ten steps.",
  ],
  [
    "momentum-code-torch-sgd",
    2,
    "Then it's an EMA of the gradients. So steps are smaller by a factor of 1 - momentum and you have to raise the lr.",
  ],
  [
    "momentum-falls-then-climbs",
    2,
    "Scale the lr with 1-beta, so a thousand times smaller than with 0.9. It'll be stable but react very slowly, with long oscillations.",
  ],
  [
    "momentum-ringing-loss",
    2,
    "No, it would still ring unless alpha is tiny. The period gets about sqrt(2) longer.",
  ],
];

testWords(momentumQuestions, { followUps });
