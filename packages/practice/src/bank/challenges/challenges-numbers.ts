import { spellMeasured } from "@downhill/lab/report/claim-words";
import { formatCount, formatMeasured, formatSetting } from "@downhill/lab/report/number";
import type { NumericQuestion } from "../../question/numeric-question.ts";
import { pick } from "../../question/pick.ts";

export const challengesNumbers: readonly NumericQuestion[] = [
  {
    id: "challenges-critical-batch",
    topic: "challenges",
    level: "research",
    type: "numeric",
    title: "Steps and examples at a batch size",
    pose(random) {
      const critical = pick(random, [500, 1000, 2000, 4000]);
      const least = pick(random, [1000, 2000, 5000]);
      const share = pick(random, [0.25, 0.5, 2, 4]);
      const batch = critical * share;
      const steps = least * (1 + critical / batch);
      const fewest = least * critical;
      const examples = fewest * (1 + batch / critical);
      const asksSteps = random.below(2) === 0;
      const answer = asksSteps ? steps : examples;
      return {
        prompt: `With batches as large as one likes a target takes ${formatCount(least)} steps; the critical batch size is ${formatCount(critical)} examples, so that no run can reach the target with fewer than ${formatCount(fewest)} examples. ${asksSteps ? "How many steps" : "How many examples"} does it take with batches of ${formatCount(batch)}?`,
        answer,
        tolerance: 0.01,
        because: asksSteps
          ? `S = S_min (1 + B_c/B) = ${formatCount(least)} · (1 + ${formatSetting(1 / share)}) = ${formatCount(steps)} steps.`
          : `E = E_min (1 + B/B_c) = ${formatCount(fewest)} · (1 + ${formatSetting(share)}) = ${formatCount(examples)} examples.`,
        slips: [
          {
            answer: asksSteps ? least * (1 + share) : fewest * (1 + 1 / share),
            name: "the ratio upside down",
            says: "A larger batch takes fewer steps and more examples, never the other way round.",
          },
          {
            answer: asksSteps ? fewest / batch : steps,
            name: asksSteps ? "perfect scaling" : "steps for examples",
            says: asksSteps
              ? "That would be so if no example were wasted; the least number of steps comes on top."
              : "Those are the steps; each takes a batch of examples.",
          },
        ],
      };
    },
    points: [
      {
        says: "Steps follow S = S_min (1 + B_c/B) and examples E = E_min (1 + B/B_c): at B = B_c both are twice their least.",
        sources: ["mccandlish"],
      },
      {
        says: "The critical batch is estimated by the gradients' variance over their squared mean, tr Σ / ‖G‖².",
        sources: ["mccandlish"],
      },
    ],
    hints: [
      "What is spent at a very small batch, and what at a very large one?",
      "At the critical batch size the run takes twice the least steps and twice the least examples.",
      "Steps are the least number times 1 + B_c/B; examples are the least number times 1 + B/B_c.",
    ],
    followUp: {
      prompt:
        "The loss has fallen and gradients have become small against their noise. What does that do to the critical batch, and what would you do about it?",
      points: [
        {
          says: "It grows: the noise stays while the mean gradient shrinks.",
          sources: ["mccandlish"],
          ways: [["grow / larger / increase / rise / bigger"]],
          probe: "How does tr Σ / ‖G‖² change?",
        },
        {
          says: "Later in training a larger batch pays, so raise the batch, or lower the rate instead.",
          sources: ["smith2018"],
          ways: [
            ["raise / increase / larger / ramp / grow", "batch"],
            ["lower / decay / smaller", "learning rate / rate"],
          ],
          probe: "Which schedule follows from it?",
        },
      ],
    },
  },
  {
    id: "challenges-adam-batch-scaling",
    topic: "challenges",
    level: "onsite",
    type: "numeric",
    title: "Adam's settings for a larger batch",
    pose(random) {
      const times = pick(random, [4, 9, 16]);
      const rate = pick(random, [1e-4, 2e-4, 3e-4, 1e-3]);
      const beta2 = pick(random, [0.99, 0.995, 0.999]);
      const asksRate = random.below(2) === 0;
      const answer = asksRate ? rate * Math.sqrt(times) : 1 - times * (1 - beta2);
      return {
        prompt: `Adam was tuned to α = ${formatSetting(rate)} and β2 = ${beta2}. The batch becomes ${times} times as large. By the square-root rule, what is ${asksRate ? "α" : "β2"} then?`,
        answer,
        tolerance: asksRate ? 0.01 : 0.0005,
        because: asksRate
          ? `α grows by √k: ${formatSetting(rate)} · √${times} = ${formatMeasured(answer)}.`
          : `1 − β2 grows by k, so that the average is over as many examples as before: 1 − ${times} · ${formatSetting(1 - beta2)} = ${spellBeta(answer)}.`,
        slips: asksRate
          ? [
              {
                answer: rate * times,
                name: "SGD's linear rule",
                says: "In proportion is SGD's rule. Adam divides by the gradients' size, which is mostly noise and itself falls by √k.",
              },
              {
                answer: rate / Math.sqrt(times),
                name: "the wrong way",
                says: "Less noise allows a longer step, not a shorter one.",
              },
            ]
          : [
              {
                answer: 1 - (1 - beta2) * Math.sqrt(times),
                name: "√k for k",
                says: "√k is for the rate; the memory is counted in examples, and a step now holds k times as many.",
              },
              {
                answer: 1 - (1 - beta2) / times,
                name: "the wrong way",
                says: "Each step holds more examples, so the average has to span fewer steps.",
              },
            ],
      };
    },
    points: [
      {
        says: "When the batch grows k times, Adam's α grows by √k, 1 − β1 and 1 − β2 by k, and ε shrinks by √k.",
        sources: ["malladi"],
      },
    ],
    hints: [
      "What does Adam divide by, and how does that change when the batch grows?",
      "Where noise dominates, √v̂ shrinks by √k. And how many steps hold as many examples as before?",
      "The rate goes with the root of the factor; what is left of 1 in β goes with the factor itself.",
    ],
    followUp: {
      prompt: "Why is it no law, and where does it end for certain?",
      points: [
        {
          says: "It follows from a picture in which gradients are mostly noise, and holds for some factors of the batch only; so retune near it.",
          sources: ["malladi"],
          ways: [
            [
              "noise dominates / mostly noise / noise dominated / sde / approximation / heuristic / small rate",
            ],
            ["retune / tune / rule of thumb"],
          ],
          probe: "Which assumption is behind it?",
        },
        {
          says: "1 − β cannot exceed 1, and above the critical batch the mean gradient rules, so longer steps meet curvature.",
          ways: [
            ["critical batch / curvature / mean gradient / signal dominates"],
            ["beta / 1 minus beta", "zero / negative / exceed / more than 1"],
          ],
          probe: "What happens to β2 = 0.99 at a factor of 100?",
        },
      ],
    },
  },
];

function spellBeta(value: number): string {
  return Math.abs(value) > 0.9 ? formatSetting(value) : spellMeasured(value);
}
