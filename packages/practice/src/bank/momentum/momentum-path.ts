import { spellMeasured } from "@downhill/lab/report/claim-words";
import { formatSetting } from "@downhill/lab/report/number";
import { convergenceFactor, explain, momentum } from "downhill";
import { pick } from "../../question/pick.ts";
import type { Question } from "../../question/question.ts";
import { spellNumber } from "../../question/spell-number.ts";

const swingingBeta = 0.81;

/** What the path's stage on momentum asks. */
export const momentumPathQuestions: readonly Question[] = [
  {
    id: "momentum-worked-step",
    topic: "momentum",
    level: "screen",
    type: "numeric",
    title: "Two steps by hand",
    pose(random) {
      const lr = pick(random, [0.01, 0.05, 0.1, 0.2]);
      const beta = pick(random, [0.5, 0.8, 0.9]);
      const gradients = [pick(random, [1, 2, 3]), pick(random, [-1, 0.5, 1, 2])] as const;
      const [first, second] = gradients;
      // From 0, so that a tolerance on θ is one on the way that was gone.
      const { steps } = explain(momentum({ lr, beta }), { theta: 0, gradients });
      const answer = steps.at(-1)?.after.θ ?? Number.NaN;
      const worked = steps.flatMap(({ lines }) =>
        lines.map(({ shown, substituted, value }) => `${shown} = ${substituted} = ${spellMeasured(value)}`),
      );
      return {
        prompt: `v = βv + αg, θ = θ − v with α = ${lr}, β = ${beta}, from θ = 0, v = 0. The gradients of two steps are ${gradients.map(spellNumber).join(" and ")}. What is θ after both?`,
        answer,
        tolerance: 0.005,
        because: `${worked.join("; ")}.`,
        slips: [
          {
            answer: -lr * (first + second),
            name: "gradient descent",
            says: "That is gradient descent: the second step also takes β times the first.",
          },
          {
            answer: -lr * (second + beta * first),
            name: "the second step alone",
            says: "That is the second step alone: the first has moved θ as well.",
          },
        ],
      };
    },
    points: [
      {
        says: "The buffer keeps β of itself and takes α times the gradient in: v ← βv + αg.",
        sources: ["polyak"],
      },
      { says: "The step is the whole buffer, so a gradient moves θ again in every later step." },
    ],
    hints: [
      "Write v down after each step, then θ.",
      "The first step is plain gradient descent, since v starts at 0.",
      "The second step is β times the first plus α times the second gradient; θ is minus the sum of both steps.",
    ],
    followUp: {
      prompt: "From here on the gradient is 0. What does θ do?",
      points: [
        {
          says: "It coasts on: each further step is β times the one before.",
          ways: [
            [
              "coast / keep move / keep go / continue / goes on / drift / still move / moves on / carries on / roll",
            ],
            ["step / velocity", "β times / times β / geometric / shrink / decay / β"],
          ],
          probe: "What is left in v?",
        },
        {
          says: "Altogether it goes β/(1 − β) times the last step further.",
          ways: [
            ["β 1 β"],
            [
              "geometric series / geometric sum / 9 times / nine times / sum geometric / finite distance / total",
            ],
          ],
          probe: "How far does it get altogether?",
        },
      ],
    },
  },
  {
    id: "momentum-ringing",
    topic: "momentum",
    level: "research",
    type: "choice",
    title: "How fast swings die down",
    prompt: `On a quadratic, momentum with β = ${swingingBeta} swings around the minimum. What sets the factor by which the swings shrink per step?`,
    options: [
      `β alone: √β = ${formatSetting(Math.sqrt(swingingBeta))}`,
      "α times the curvature",
      `2√β, so it grows for β above ${1 / 4}`,
      "1 − β: the share of the past that is dropped",
    ],
    judge() {
      // Four values of αλ within the swinging regime.
      const factors = [0.1, 0.5, 1, 2].map((product) =>
        convergenceFactor(momentum({ lr: product, beta: swingingBeta }), 1),
      );
      const isOne = factors.every(
        (factor) => factor !== undefined && Math.abs(factor - Math.sqrt(swingingBeta)) < 1e-9,
      );
      return [
        {
          isRight: isOne,
          says: "Complex roots of σ² − (1 + β − αλ)σ + β have |σ|² = β, whatever α and λ are.",
        },
        { isRight: !isOne, says: "That sets how fast they swing, not how fast they shrink." },
        {
          isRight: false,
          says: "The product of the roots is β and they are conjugate, so each has the absolute value √β.",
        },
        {
          isRight: false,
          says: "1/(1 − β) is how many steps the buffer adds up, not how fast an error shrinks.",
        },
      ];
    },
    points: [
      {
        says: "On λθ²/2 the error obeys e₊ = (1 + β − αλ)e − βe₋; the product of the two roots is β.",
        sources: ["polyak"],
      },
      { says: "Where it swings the roots are conjugate, so each has the absolute value √β." },
    ],
    hints: [
      "Write the error after the next step with the last two errors: v = θ₋ − θ.",
      "The characteristic polynomial is σ² − (1 + β − αλ)σ + β. What is the product of its roots?",
      "Conjugate roots have the same absolute value. What is it, if their product is β?",
    ],
    followUp: {
      prompt: "Swings of a loss die down too slowly. Does a smaller learning rate help?",
      points: [
        {
          says: "Not while it still swings: the factor stays √β, and only the period grows longer.",
          ways: [
            [
              "no / not / same factor / unchanged / stays / does not help / nothing",
              "root β / square root β / factor / β",
            ],
            ["period / frequency", "larger / smaller / change / slow"],
          ],
          probe: "Which factor does α enter while the roots are complex?",
        },
        {
          says: "A smaller β helps, down to (1 − √(αλ))², below which it no longer swings.",
          ways: [
            [
              "smaller β / β smaller / lower momentum / smaller momentum / less momentum / β down / decrease momentum",
            ],
            ["critical / critically damped / damping"],
          ],
          probe: "Which setting does change how fast they die down?",
        },
      ],
    },
  },
  {
    id: "momentum-conventions",
    topic: "momentum",
    level: "onsite",
    type: "explain",
    title: "A rate that drops while the buffer is full",
    prompt:
      "α is cut to a tenth while the buffer is full. What happens when α is inside the buffer, as in v ← βv + αg, and when it is outside, as in PyTorch?",
    points: [
      {
        says: "Inside, v already holds gradients at the old rate: the steps shrink only over about 1/(1 − β) steps.",
        sources: ["sutskever"],
        ways: [
          [
            "inside / v / old rate / old learning rate / sutskever / textbook / velocity",
            "gradual / gradually / slow / over steps / 1/(1-β) / 1 1 β / decay / still / ten steps / 10 steps / take steps / keep / lag / persist / time / few steps / several steps",
          ],
        ],
        opposites: [
          "inside drops / inside next step drops / inside the next step / pytorch takes ten / outside takes",
          "inside whole buffer / inside immediately / inside at once / inside next step",
          "inside, whole buffer / inside buffer, whole buffer / inside buffer, at once / inside buffer, immediately / inside, at once / inside, immediately / inside, next step ten",
          "outside, buffer gradient old / outside, buffer still / outside, buffer keeps",
          "inside, instantly / inside buffer, instantly / pytorch, buffer built / pytorch, buffer still / pytorch, buffer keeps / pytorch takes",
          "inside, cutting rescales / inside, rescales / outside, keeps old / outside, v keeps / outside, only new gradient / outside, old scale",
        ],
        probe: "With α inside: which rate do the gradients in v carry, and how long do they stay?",
      },
      {
        says: "Outside, θ ← θ − αu scales the whole buffer at once: the very next step is ten times shorter.",
        sources: ["pytorch"],
        ways: [
          [
            "outside / pytorch / torch / whole buffer / entire buffer",
            "immediate / immediately / at once / instant / instantly / right away / next step / straight away / all at once / abrupt / abruptly",
          ],
        ],
        opposites: [
          "inside the next step / inside next step drops / pytorch takes ten / outside takes / makes no different / schedule included",
          "inside whole buffer / inside immediately / inside at once / outside gradual / outside slow / pytorch gradual / outside keep old / outside over steps",
          "inside, whole buffer / inside buffer, whole buffer / inside buffer, at once / inside buffer, immediately / inside, at once / inside, immediately / inside, next step ten / outside, buffer old / outside, buffer gradient old / outside, buffer still / outside, gradual / outside, over steps / outside buffer, old gradient",
          "inside, instantly / inside buffer, instantly / pytorch, buffer built / pytorch, buffer still / pytorch, buffer keeps / pytorch takes",
          "inside, cutting rescales / inside, rescales / outside, keeps old / outside, v keeps / outside, only new gradient / outside, old scale",
        ],
        probe: "With α outside: what does the very next step look like?",
      },
      {
        says: "While α stays constant the two take the same steps.",
        ways: [
          [
            "until learning rate / unless learning rate / constant / fixed / does not move / no schedule / never change / as long as learning rate",
            "same / coincide / agree / no different / not:different",
          ],
        ],
        opposites: [
          "makes no different / schedules included",
          "never same / not same even constant / never take same",
          "different even / even α never / even never changes / even constant α",
        ],
        probe: "When is there no difference between the two?",
      },
      {
        says: "The average form, u ← βu + (1 − β)g, is a third one: for the same steps its α is 1/(1 − β) times as large.",
        ways: [
          [
            "average / moving average / 1 β g / dampening / 1 β gradient",
            "1/(1-β) / 1 1 β / rescale / ten times / 10 times / larger learning rate / learning rate larger / scale / factor / 1 minus β",
          ],
        ],
        probe: "There is a third form in use, with a factor on the gradient. How does its rate compare?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "always same / no different ever / only notation / makes no different / just notation / same thing",
          ],
        ],
        says: "They are the same only while α is constant; every schedule tells them apart.",
      },
    ],
    best: "With α inside the buffer, v is a sum of gradients that were scaled by the old rate, so after the cut the steps shrink gradually, over about 1/(1 − β) steps. With α outside, as in PyTorch, the whole buffer is multiplied by the new rate at once, so the next step is immediately ten times shorter. As long as the learning rate is constant the two forms take the same steps. There is also the average, u = βu + (1 − β)g, whose rate has to be 1/(1 − β) times as large to go the same way.",
    weak: "The learning rate becomes smaller, so training becomes slower but more precise. Momentum smooths the change.",
    hints: [
      "Write out what v and u contain after many steps of a constant gradient.",
      "Which of the two multiplies old gradients by the new rate?",
      "Say what the very next step is in each form, and how long it takes until both agree again.",
    ],
    followUp: {
      prompt:
        "A warmup raises α every step. Which form takes the longer steps during it, and does it matter?",
      points: [
        {
          says: "The form with α outside: it applies today's larger rate to gradients that the other form stored at smaller rates.",
          ways: [
            ["outside / pytorch / torch"],
            ["inside / textbook / sutskever", "smaller / lag / behind / older"],
          ],
          probe: "Which form multiplies old gradients by today's rate?",
        },
        {
          says: "It matters little where the rate changes slowly against 1/(1 − β) steps, as warmups over hundreds of steps do.",
          ways: [
            ["little / small / negligible / hardly / barely / minor / slow / slowly / not:matter"],
            ["1/(1-β) / horizon / 1 1 β", "compare / against / than / long"],
          ],
          probe: "How long does the buffer remember, against the length of a warmup?",
        },
      ],
    },
  },
];
