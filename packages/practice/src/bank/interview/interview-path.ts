import { spellMeasured } from "@downhill/lab/report/claim-words";
import { adam, equivalent, explain, rule } from "downhill";
import { pick } from "../../question/pick.ts";
import type { Question } from "../../question/question.ts";

const averages = `candidate(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8)
m_t = β1 m_(t-1) + (1 − β1) g_t
v_t = β2 v_(t-1) + (1 − β2) g_t²
m̂_t = m_t / (1 − β1^t)
v̂_t = v_t / (1 − β2^t)`;

const lastLines: readonly { readonly line: string; readonly says: string }[] = [
  {
    line: "θ = θ − α m̂_t / √(v̂_t + ε)",
    says: "Here ε stands inside the root, where it is added to a square.",
  },
  {
    line: "θ = θ − α m̂_t / (√v̂_t + ε)",
    says: "ε is outside the root, and added to the corrected root.",
  },
  {
    line: "θ = θ − α m̂_t / (v̂_t + ε)",
    says: "Without the root the step would shrink as gradients grow.",
  },
  {
    line: "θ = θ − α g_t / (√v̂_t + ε)",
    says: "That is RMSprop with a correction: nothing averages the gradient.",
  },
];

/** What the path asks. */
export const interviewPathQuestions: readonly Question[] = [
  {
    id: "interview-adam-by-hand",
    topic: "interview",
    level: "onsite",
    type: "numeric",
    title: "Two steps of Adam by hand",
    pose(random) {
      const lr = pick(random, [0.1, 0.01, 0.2]);
      const beta1 = pick(random, [0.9, 0.8, 0.5]);
      const beta2 = pick(random, [0.99, 0.9, 0.999]);
      const first = pick(random, [1, 2, 4]);
      // Never alike: the second step would be α long too.
      const gradients = [first, first * pick(random, [0, 0.5, 3])];
      const { steps } = explain(adam({ lr, beta1, beta2, eps: 0 }), { theta: 0, gradients });
      const answer = steps.at(-1)?.after.θ ?? Number.NaN;
      const worked = (steps.at(-1)?.lines ?? []).map(
        ({ shown, substituted, value }) => `${shown} = ${substituted} = ${spellMeasured(value)}`,
      );
      return {
        prompt: `Adam with α = ${lr}, β1 = ${beta1}, β2 = ${beta2} and ε = 0 starts from θ = 0. The gradients are ${gradients.join(", then ")}. What is θ after two steps?`,
        answer,
        tolerance: 0.005,
        because: `After the first step, which is α long, ${worked.join("; ")}.`,
        slips: [
          {
            answer: -2 * lr,
            name: "two steps of length α",
            says: "That takes every step to be α long; only the first is sure to be.",
          },
        ],
      };
    },
    points: [
      {
        says: "The first corrected step is α long, whatever the gradient; from the second on the averages decide.",
        sources: ["kingma"],
      },
    ],
    hints: [
      "The first step needs no computing: what do the corrections make of a single gradient?",
      "Carry m and v on from the first step, then divide by 1 − β1² and 1 − β2².",
      "The step is α times the corrected mean over the root of the corrected mean of squares.",
    ],
    followUp: {
      prompt:
        "Both gradients are multiplied by 1,000. What changes in the two steps, and which setting would make it change?",
      points: [
        {
          says: "Nothing: the factor cancels between the mean and the root.",
          sources: ["kingma"],
          ways: [["nothing / same / cancel / unchanged / invariant / no change / independent / drops out"]],
          probe: "What does the factor do to m̂ and to √v̂?",
        },
        {
          says: "An ε that is not small against √v̂ would show it.",
          ways: [
            ["epsilon", "large / larger / not small / compare / matter / nonzero / above / size / only"],
            ["epsilon"],
          ],
          probe: "Which setting has a scale of its own?",
        },
      ],
    },
  },
  {
    id: "interview-which-is-adam",
    topic: "interview",
    level: "screen",
    type: "choice",
    title: "Adam's last line",
    prompt:
      "m̂ and v̂ are the corrected averages of g and g². Which last line is Adam's, as Kingma & Ba print it?",
    options: lastLines.map(({ line }) => line),
    judge: () =>
      lastLines.map(({ line, says }) => ({
        isRight: equivalent(adam(), rule<string>(`${averages}\n${line}`)).equivalent,
        says,
      })),
    points: [
      {
        says: "θ = θ − α m̂ / (√v̂ + ε): the corrected mean over the root of the corrected mean of squares, with ε added to the root.",
        sources: ["kingma"],
      },
    ],
    hints: [
      "Three things can be wrong: what stands above, the root, and where ε is.",
      "In which unit is the denominator, if it has to cancel the numerator's?",
      "ε is added to what the root gives.",
    ],
    followUp: {
      prompt:
        "For a coordinate whose gradients have been around 1e-6, does it matter at ε = 1e-8 whether ε is inside the root?",
      points: [
        {
          says: "Inside it counts as √ε = 1e-4, which is far above 1e-6, so the step becomes about a hundredth.",
          ways: [
            ["1e-4 / 10^-4 / 0.0001 / root of epsilon / square root epsilon"],
            ["inside", "smaller / hundred / dominates / much larger / shrink / kill / damp"],
          ],
          probe: "What is √1e-8, beside 1e-6?",
        },
        {
          says: "Outside it is a hundredth of 1e-6 and hardly matters.",
          ways: [
            [
              "outside",
              "hardly / negligible / not matter / small / little / 1 percent / no effect / one percent",
            ],
          ],
          probe: "And outside the root?",
        },
      ],
    },
  },
  {
    id: "interview-why-adam",
    topic: "interview",
    level: "screen",
    type: "explain",
    title: "Why Adam, and why not",
    prompt: "Why is Adam used so widely, and what speaks against it?",
    points: [
      {
        says: "Its steps do not depend on the scale of the gradients, so one rate serves layers and tasks of very different size.",
        sources: ["kingma"],
        ways: [
          [
            "scale / magnitude / size / per parameter / adaptive / normalise",
            "gradient / layer / parameter / step / learning rate / invariant",
          ],
          ["per parameter / adapt"],
        ],
        opposites: [
          "step smaller with gradient / step shrink with gradient",
          "step proportional gradient / step larger gradient / step depend on gradient / step depend on the scale",
        ],
        probe: "What does it do about layers whose gradients differ a thousandfold?",
      },
      {
        says: "Near its customary hyperparameters it works over a broad range of rates.",
        claims: ["adam-works-untuned", "adam-needs-tuned-betas"],
        ways: [
          [
            "default / customary / out of the box / robust / forgiving / off the shelf",
            "work / well / range / rate / tuning / hyperparameter / good / fine / decent / train",
          ],
          ["broad range / wide range / little tuning / less tuning / less sensitive / easy to tune"],
        ],
        probe: "How much tuning does a first good result take?",
      },
      {
        says: "On language at large batches it is much faster than gradient descent.",
        sources: ["kunstner2023", "kunstner2024"],
        claims: ["adam-wins-on-language"],
        ways: [
          [
            "fast / better / outperform / much / beat / beats / ahead / wins",
            "language / transformer / rare words / nlp / text / sparse",
          ],
          ["converge", "fast"],
        ],
        opposites: ["slow language / slow transformer / slow than gradient descent / slow than sgd"],
        probe: "Where is it clearly ahead?",
      },
      {
        says: "It keeps two numbers for each parameter.",
        ways: [
          ["m and v", "per parameter / parameter / store / keep / state / memory of"],
          ["memory", "two / twice / double / 2x / more / extra / state / parameter / m and v"],
          [
            "two numbers / two states / two buffers / two extra / 8 bytes / two moments",
            "parameter / per parameter / memory / keeps / per",
          ],
        ],
        opposites: ["less memory / no extra memory / no memory / same memory"],
        probe: "What does it cost in memory?",
      },
      {
        says: "It can fail to converge where rare gradients matter; the rate still has to be tuned; decay belongs outside (AdamW); and tuned momentum can be as good, as on images.",
        sources: ["reddi", "loshchilov", "choi"],
        claims: ["adam-fails-with-rare-large-gradients", "momentum-for-images"],
        ways: [
          ["not:converge"],
          ["fail to converge / fails to converge / counterexample"],
          ["weight decay / adamw / l2", "decoupled / outside / wrong / adamw / interact"],
          ["momentum / sgd", "as good / generalise / better / images / vision / cnn / equal / match"],
          ["still", "tune / tuned / learning rate"],
          ["generalise", "worse / not / less"],
        ],
        probe: "Name a case against it.",
      },
    ],
    misconceptions: [
      {
        ways: [
          ["adam", "not:need tuning"],
          ["adam", "not:require tuning"],
          ["adam", "not:have to tune"],
          ["adam", "tuning free / no tuning"],
        ],
        says: "Its rate has to be tuned like any other: it is the length of its steps.",
      },
      {
        ways: [
          [
            "provably converge / proven to converge / proved to converge / converge on all / converges for all",
          ],
          ["adam", "always / guaranteed", "converge / best"],
        ],
        says: "There are convex problems on which it goes to the wrong end, and tasks on which momentum is as fast.",
      },
    ],
    best: "Adam divides each step by the size of that parameter's gradients, so one learning rate serves layers of very different scale. Near its defaults it works well over a broad range of rates, so a first good result takes little tuning. On language models it is much faster than SGD. Against it speaks that it keeps two extra numbers per parameter, that the rate still has to be tuned, that weight decay has to be decoupled as in AdamW, and that tuned momentum does as well on images.",
    weak: "Adam combines the best of both worlds and always converges quickly, so there is no reason to use anything else.",
    hints: [
      "Three reasons for, two against.",
      "Scale, tuning, language; memory, and where it is no better or worse.",
      "What do two layers with gradients of 1 and 0.001 have in common under Adam? And what has to be kept for each weight?",
    ],
    followUp: {
      prompt:
        "Your team trains a convolutional network with SGD and wants to try Adam. What has to be tuned anew before the two can be compared?",
      points: [
        {
          says: "The learning rate, by orders of magnitude, since it means a step's length now.",
          ways: [["learning rate / rate"]],
          probe: "Can the rate be carried over?",
        },
        {
          says: "Weight decay and the schedule, with as many trials as SGD's had.",
          sources: ["choi"],
          ways: [["weight decay / schedule / trials / budget / decay / adamw / seeds"]],
          probe: "And what besides?",
        },
      ],
    },
  },
];
