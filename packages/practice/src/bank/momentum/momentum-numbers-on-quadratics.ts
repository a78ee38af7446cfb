import { formatCount, formatMeasured, formatSetting } from "@downhill/lab/report/number";
import type { NumericQuestion } from "../../question/numeric-question.ts";
import { pick } from "../../question/pick.ts";
import { partSlips } from "../part-slips.ts";

/** The condition number for which β is Polyak's choice. */
function conditionFor(beta: number): number {
  const root = Math.sqrt(beta);
  return ((1 + root) / (1 - root)) ** 2;
}

export const momentumNumbersOnQuadratics: readonly NumericQuestion[] = [
  {
    id: "momentum-best-settings",
    topic: "momentum",
    level: "onsite",
    type: "numeric",
    title: "Polyak's settings in numbers",
    pose(random) {
      const low = pick(random, [0.25, 1, 4]);
      const condition = pick(random, [4, 9, 16, 25, 49, 100, 400]);
      const high = low * condition;
      const asksRate = random.below(2) === 1;
      const root = Math.sqrt(condition);
      const factor = (root - 1) / (root + 1);
      const α = (2 / (Math.sqrt(low) + Math.sqrt(high))) ** 2;
      const answer = asksRate ? α : factor ** 2;
      const tolerance = 0.005;
      return {
        prompt: `v ← βv + αg, θ ← θ − v on a quadratic with curvatures from ${low} to ${high}. With the α and β that are fastest in the long run, what is ${asksRate ? "α" : "β"}?`,
        answer,
        tolerance,
        because: asksRate
          ? `√α = 2/(√λmin + √λmax) = 2/(${formatSetting(Math.sqrt(low))} + ${formatSetting(Math.sqrt(high))}), so α = ${formatMeasured(α)}; β is then ${formatMeasured(factor ** 2)}.`
          : `√β = (√κ − 1)/(√κ + 1) with κ = ${condition}, which is ${formatMeasured(factor)}, so β = ${formatMeasured(factor ** 2)}.`,
        slips: partSlips(
          answer,
          tolerance,
          asksRate
            ? [
                {
                  answer: 2 / (low + high),
                  name: "gradient descent's best rate",
                  says: "That is the best rate without momentum.",
                },
                {
                  answer: Math.sqrt(α),
                  name: "its root",
                  says: "That is √α: square it.",
                },
                {
                  answer: 1 / high,
                  name: "one over the largest curvature",
                  says: "That is stable and slower: momentum bears a longer step.",
                },
                {
                  answer: 4 / (low + high),
                  name: "roots squared one by one",
                  says: "The sum of the roots is squared: (√λmin + √λmax)².",
                },
              ]
            : [
                {
                  answer: factor,
                  name: "the factor per step",
                  says: "That is √β, by which the error shrinks; β is its square.",
                },
                {
                  answer: ((condition - 1) / (condition + 1)) ** 2,
                  name: "κ without its root",
                  says: "√κ stands in both places: that is what momentum gains.",
                },
                {
                  answer: (1 - 1 / root) ** 2,
                  name: "for the rate 1/λmax",
                  says: "That damps the flattest direction critically at α = 1/λmax; with the better α both ends are.",
                },
                {
                  answer: 0.9,
                  name: "the default",
                  says: `0.9 suits κ = ${formatCount(conditionFor(0.9))}; the best value depends on κ.`,
                },
              ],
        ),
      };
    },
    points: [
      {
        says: "α = (2/(√λmin + √λmax))² and √β = (√κ − 1)/(√κ + 1) make both ends of the spectrum critically damped.",
        sources: ["polyak"],
      },
      { says: "Every error then shrinks by √β per step in the long run." },
    ],
    hints: [
      "A direction is critically damped where √β = |1 − √(αλ)|.",
      "Both ends should be: 1 − √(αλmin) = √(αλmax) − 1.",
      "Solve for √α; then √β is 1 − √(αλmin).",
    ],
    followUp: {
      prompt: "You only know λmax. Which way of being wrong about λmin is the more harmless?",
      points: [
        {
          says: "Too small a λmin: β is then larger than need be and all directions swing, at √β.",
          ways: [
            [
              "too small / smaller / underestimate / underestimating / low",
              "β larger / oscillate / swing / harmless / safe / safer / better / λmin",
            ],
          ],
          probe: "What happens if β is a little too large?",
        },
        {
          says: "With too large a λmin the flattest directions are overdamped and can be slower by far.",
          ways: [
            [
              "too large / larger / overestimate / overestimating / too high",
              "slow / crawl / overdamped / worse / flat / smallest eigenvalue",
            ],
          ],
          probe: "What happens to the flattest direction if β is too small?",
        },
      ],
    },
  },
  {
    id: "momentum-steady-variance",
    topic: "momentum",
    level: "research",
    type: "numeric",
    title: "The noise that momentum leaves",
    pose(random) {
      const α = pick(random, [0.005, 0.01, 0.02, 0.04]);
      const β = pick(random, [0.5, 0.8, 0.9, 0.95]);
      const σ = pick(random, [1, 2, 3]);
      const variance = (beta: number, rate: number = α): number =>
        (rate * (1 + beta) * σ * σ) / ((1 - beta) * (2 * (1 + beta) - rate));
      const answer = variance(β);
      const tolerance = 0.004;
      return {
        prompt: `v ← βv + αg, θ ← θ − v with α = ${α}, β = ${β} on θ²/2, where every gradient is θ plus independent noise of standard deviation ${σ}. What is the variance of θ after many steps?`,
        answer,
        tolerance,
        because: `θ obeys θ₊ = (1 + β − α)θ − βθ₋ − α·noise, whose steady variance is α(1 + β)σ²/((1 − β)(2(1 + β) − α)) = ${formatMeasured(answer)}. Gradient descent has ${formatMeasured(variance(0))} at the same α and ${formatMeasured(variance(0, α / (1 - β)))} at α/(1 − β).`,
        slips: partSlips(answer, tolerance, [
          {
            answer: variance(0),
            name: "without momentum",
            says: "That is gradient descent's at the same α. The buffer adds noise up over 1/(1 − β) steps.",
          },
          {
            answer: variance(0) * (1 - β),
            name: "noise averaged away",
            says: "Momentum does not average this noise away: at the same α its steps are 1/(1 − β) times as long, and the variance grows about as much.",
          },
          {
            answer: variance(0) / (1 - β),
            name: "gradient descent's over 1 − β",
            says: "That is close for small α; the exact denominator is 2(1 + β) − α.",
          },
          {
            answer: Math.sqrt(answer),
            name: "the standard deviation",
            says: "That is the standard deviation of θ; its variance is asked for.",
          },
        ]),
      };
    },
    points: [
      {
        says: "The steady variance is α(1 + β)σ²/((1 − β)(2(1 + β) − α)) at curvature 1.",
      },
      {
        says: "While α/(1 − β) is small it is about gradient descent's at that rate: momentum raises the noise floor as it lengthens the step.",
      },
    ],
    hints: [
      "Write θ after a step with its last two values and the noise.",
      "You need two unknowns: the variance of θ, and the covariance of two successive values.",
      "With φ = 1 + β − α: V = φ²V − 2φβC + β²V + α²σ², and C = φV − βC.",
    ],
    followUp: {
      prompt: "So does momentum reduce gradient noise?",
      points: [
        {
          says: "Not at the floor: at the same α/(1 − β) it is about the same as SGD's, at the same α about 1/(1 − β) times as large.",
          ways: [
            [
              "no / not / same / larger / not:reduce / amplify",
              "same α / variance / floor / noise / same learning rate / α 1 β",
            ],
          ],
          probe: "Compare at the same α/(1 − β), and at the same α.",
        },
        {
          says: "Single updates are smoother, since each averages many gradients; their sum is not.",
          ways: [
            [
              "update / step / direction / velocity / buffer",
              "smooth / smoother / steadier / correlated / less noise / less noisy",
            ],
          ],
          probe: "What is smoother, then?",
        },
      ],
    },
  },
];
