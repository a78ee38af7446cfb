import { formatCount } from "@downhill/lab/report/number";
import { adam, countStateBytes, facts, gradientDescent, momentum, rmsprop } from "downhill";
import { pick } from "../../question/pick.ts";
import type { Question } from "../../question/question.ts";

const rules = [
  { name: "gradient descent", rule: gradientDescent() },
  { name: "momentum", rule: momentum() },
  { name: "RMSprop", rule: rmsprop() },
  { name: "Adam", rule: adam() },
] as const;

/** For each option, the rules that it names. */
const turnedSets = [[0], [2, 3], [0, 1], [0, 1, 2, 3]] as const;

/** What the path asks of comparing. */
export const comparisonPathQuestions: readonly Question[] = [
  {
    id: "comparison-state-memory",
    topic: "comparison",
    level: "screen",
    type: "numeric",
    title: "Memory of the state",
    points: [
      {
        says: "The state is memory beside parameters and gradients: one number for each parameter with momentum or RMSprop, two with Adam.",
        sources: ["kingma"],
      },
      { says: "A float32 has four bytes, so Adam's state is 8 GB for each billion parameters." },
    ],
    pose(random) {
      const { name, rule } = pick(random, [rules[1], rules[2], rules[3]]);
      const billions = pick(random, [0.5, 1.3, 3, 7, 13]);
      const bytes = countStateBytes(rule.program).f32;
      return {
        prompt: `How much memory does the state of ${name} take in float32 for a network of ${billions} billion parameters, beside parameters and gradients?`,
        answer: billions * bytes,
        tolerance: 0.01,
        unit: "GB",
        because: `It keeps ${bytes / 4} number${bytes === 4 ? "" : "s"} for each parameter, ${bytes} bytes, times ${formatCount(billions * 1000)} million; a GB is a billion bytes.`,
        slips: [
          {
            answer: billions * (bytes + 4),
            name: "with the parameters",
            says: "That counts the parameters too.",
          },
          {
            answer: billions * (bytes + 8),
            name: "with parameters and gradients",
            says: "That counts parameters and gradients too.",
          },
          {
            answer: (billions * bytes) / 4,
            name: "one byte a number",
            says: "A float32 has four bytes.",
          },
          ...(bytes === 8
            ? [
                {
                  answer: billions * 4,
                  name: "one average for Adam",
                  says: "Adam keeps two averages, not one.",
                },
              ]
            : []),
        ],
      };
    },
    hints: [
      "What does the rule remember from one step to the next?",
      "Count its averages, and the bytes of a float32.",
      "Numbers for each parameter, times four bytes, times the parameters; a billion bytes are a GB.",
    ],
    followUp: {
      prompt: "What else takes memory when a network is trained, and which of it grows with the batch?",
      points: [
        {
          says: "Parameters and gradients, and with mixed precision a float32 copy of the parameters.",
          ways: [
            ["gradient"],
            ["master weights / master copy / copy of the weights / float32 copy / fp32 copy"],
          ],
          probe: "What is there beside the state for each parameter?",
        },
        {
          says: "Activations kept for the backward pass: they alone grow with the batch and the length of the sequence.",
          ways: [["activations / intermediate results / intermediate values / feature maps"]],
          probe: "What is kept from the forward pass?",
        },
      ],
    },
  },
  {
    id: "comparison-rotation",
    topic: "comparison",
    level: "onsite",
    type: "choice",
    title: "A problem turned in its coordinates",
    prompt:
      "A quadratic is turned against its coordinates, and the start with it. Which rules take as many steps as before?",
    options: turnedSets.map((set) =>
      capitalise(set.map((index) => rules[index].name).join(set.length > 2 ? ", " : " and ")),
    ),
    judge() {
      const turns = rules.map(({ rule }) => facts(rule).step?.invariance.rotation.holds === true);
      const same = rules.filter((_, index) => turns[index]).map(({ name }) => name);
      const says = `The paths of ${same.join(" and ")} turn with the coordinates: their steps are sums of gradients. The others divide coordinate by coordinate, so turned coordinates are another problem to them.`;
      return turnedSets.map((set) => ({
        isRight: rules.every((_, index) => turns[index] === (set as readonly number[]).includes(index)),
        says,
      }));
    },
    points: [
      {
        says: "Sums of gradients turn with the coordinates, so gradient descent and momentum do not notice.",
        claims: ["adaptive-rates-fit-each-parameter"],
      },
      {
        says: "RMSprop and Adam divide coordinate by coordinate, so what they do depends on the axes; in return they do not notice when all gradients of one coordinate are multiplied by a number.",
        sources: ["kingma"],
      },
    ],
    hints: [
      "What happens to the gradient when the coordinates are turned?",
      "A sum of turned vectors is the turned sum. Is that so of a square or a root taken entry by entry?",
      "Look for rules that do something to each coordinate by itself.",
    ],
    followUp: {
      prompt:
        "Which optimizers adapt to curvature that is turned against the axes, and what do they pay for it?",
      points: [
        {
          says: "Those that multiply by a matrix: Newton's method, Shampoo, SOAP or Muon.",
          ways: [
            [
              "newton / shampoo / soap / k fac / kfac / muon / full matrix / second order / bfgs / preconditioner matrix",
            ],
          ],
          probe: "Which methods see more of the curvature than its diagonal?",
        },
        {
          says: "They pay in memory for matrices and in time for roots, eigenvectors or products.",
          ways: [
            [
              "memory / time / compute / expensive / loss / cost / store / invert / keep",
              "matrix / matrices / root / inverse / eigenvectors / eigendecomposition / product / quadratic / n squared / square",
            ],
            ["memory", "time / compute"],
          ],
          probe: "What does such a matrix cost to keep and to use?",
        },
      ],
    },
  },
  {
    id: "comparison-fair-race",
    topic: "comparison",
    level: "onsite",
    type: "explain",
    title: "A fair race",
    prompt: "How would you show that one optimizer is better than another for your network?",
    points: [
      {
        says: "Both get the same start, the same batches and the same number of steps or the same time.",
        ways: [
          [
            "same",
            "initialisation / seed / batch / data / data order / starting point / number of steps / step budget / budget of steps / compute / architecture / epochs",
          ],
          ["data order / batches / initialisation", "match / matched / share / shared"],
        ],
        opposites: ["different initialisation / different batches / different data / twice as many steps"],
        probe: "What do you hold equal between the two runs?",
      },
      {
        says: "Each is tuned with as many trials, over rate and schedule at least, in a range that goes on where the best lies at its edge.",
        sources: ["choi", "schmidt"],
        ways: [
          ["tune", "same / both / each / own / equally / budget / trials / as much / as well / separately"],
          ["trials", "same / each / number"],
          ["own best / best setting / best hyperparameters", "each / both"],
          ["hyperparameter / configs / configurations / settings", "budget / trials / same number / as many"],
        ],
        opposites: [
          "published / default settings / default hyperparameters / authors recommend / recommended by / same learning rate / untuned / no tuning",
          "one learning rate / first learning rate / rate of the first",
        ],
        probe: "Where do the hyperparameters of each come from?",
      },
      {
        says: "Settings are chosen by validation data and other seeds than those the race is judged on.",
        ways: [
          [
            "validation / held out / dev set / development set",
            "choose / chosen / select / pick / tune / tuned / judge / separate / test",
          ],
          ["fresh seeds / new seeds / other seeds / different seeds"],
          ["test set", "once / not: tune / untouched / end / final"],
        ],
        opposites: [
          "test set for picking / pick test set / choose test set / tune test set / select test set / test set is best",
        ],
        probe: "Which data and seeds choose, and which judge?",
      },
      {
        says: "Several seeds are compared in pairs, with an interval on the difference.",
        ways: [
          ["several seeds / multiple seeds / many seeds / few seeds / five seeds / ten seeds / seeds"],
          ["confidence interval / error bars / significance / statistical test / paired"],
          ["repeat / repeated / several runs / multiple runs", "variance / seed / times"],
          [
            "repeats / reruns / runs / replicates",
            "standard error / standard deviation / interval / five / several / mean difference",
          ],
        ],
        opposites: [
          "seeds not matter / seeds hardly matter / seeds irrelevant / one seed / single seed / run once / once each / one run / single run",
        ],
        probe: "How do you know that the difference is not luck?",
      },
      {
        says: "They are compared at the end of training, since rankings change while rates fall, with time and memory told beside.",
        sources: ["wen"],
        ways: [
          [
            "end of training / final loss / at the end / end of the run / fully decayed / after the decay / full schedule / complete schedule",
          ],
          [
            "ranking flip / rankings flip / rankings change / ranking change / rankings cross / rankings swap / curves flip / curves cross / curves change / curves swap / curves intersect / order changes / order flips / order swap / ordering flips / change ranking / change order / flip ranking / flip order / other way round",
          ],
          ["compare final / final results / final value / last checkpoint"],
        ],
        opposites: [
          "few hundred steps / first two epochs / first few epochs / midway / halfway / keep order / order stays / order same",
          "first time lower / stop when / first epochs / lower first",
        ],
        probe: "When and in what do you compare them?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            'test set best / "test set for picking" / pick test set / tune test set / choose test set / choose setting test set / tune setting test set / pick setting test set',
          ],
        ],
        says: "Data that chose the settings flatter them: settings are chosen on validation data, and the test set is for the end.",
      },
      {
        ways: [
          ["default settings / default hyperparameters / defaults", "both / each / fair / same / for"],
          ["same learning rate", "both / each / fair"],
        ],
        says: "One rate, or the defaults, for both is no fair setting: each rule measures its rate in other units.",
      },
    ],
    best: "I hold everything else equal: the same initialisation, the same batches and the same budget of steps. Then each optimizer is tuned with as many trials over rate, schedule and decay, and a range is widened where its best lies at the edge. Settings are chosen on validation data, and the race is run on fresh seeds. I compare several seeds in pairs and give an interval on the difference. And I compare at the end of training, when the rate has decayed, because rankings flip on the way, and I report wall-clock time and memory beside it.",
    weak: "I would train the network with each optimizer using its recommended values and plot the training loss. The one whose curve is lower is better.",
    hints: [
      "Think of what could make the worse one win.",
      "Equal conditions, equal tuning, luck, and the moment of the comparison.",
      "Say what is shared, how many trials each gets, which data choose, how many seeds, and when you look.",
    ],
    followUp: {
      prompt:
        "Adam's best rate lies at the upper end of your range and SGD's in the middle of its. What do you do?",
      points: [
        {
          says: "The range of Adam is extended until its best lies inside, or SGD is favoured.",
          ways: [
            ["range / grid / search", "larger / extend / widen / wider / further / beyond / shift"],
            ["extend / widen / wider / go further / try larger"],
          ],
          probe: "Is a best at the edge a best?",
        },
        {
          says: "SGD gets as many further trials, so that the budget stays equal.",
          ways: [["same / equal / as many / also / too / both", "trials / budget / runs / range / number"]],
          probe: "What of the other side's budget then?",
        },
      ],
    },
  },
];

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
