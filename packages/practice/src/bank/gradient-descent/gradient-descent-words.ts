import type { ExplainQuestion } from "../../question/explain-question.ts";

export const gradientDescentWords: readonly ExplainQuestion[] = [
  {
    id: "gradient-descent-batch-sizes",
    topic: "gradient-descent",
    level: "screen",
    type: "explain",
    title: "Full batch, mini-batch, single example",
    prompt: "Compare gradient descent on the full batch, on mini-batches and on single examples.",
    points: [
      {
        says: "Under uniform sampling the gradient of a mini-batch is unbiased: on average it is the full gradient.",
        ways: [
          ["unbiased"],
          [
            "average / estimate",
            "full gradient / true gradient / full batch / whole gradient / right gradient / correct gradient / exact gradient / actual gradient",
          ],
        ],
        opposites: [
          "batch gradient biased / batch is biased",
          "biased estimate / biased estimator / gradient biased",
          "full batch gives biased / full batch biased / full batch gradient biased / batch biased",
        ],
        probe: "What is the gradient of a mini-batch on average?",
      },
      {
        says: "Its variance falls as one over the batch size.",
        ways: [
          [
            "variance",
            "1/b / inverse batch / batch size / 1 over b / larger batch / divided by b / smaller / more examples / more samples / larger sample / goes down",
          ],
        ],
        opposites: [
          "full batch most variance / full batch larger variance / single example exact / same regardless of batch",
          "variance larger with batch / variance proportional batch / larger batch larger variance",
          "variance not depend / variance independent batch / variance independent of / variance same / small batch smaller variance / single example least variance / single example smaller variance",
          "variance larger proportional batch",
        ],
        probe: "How does its noise depend on the size of the batch?",
      },
      {
        says: "A step costs in proportion to the batch, so an epoch of small batches makes more updates.",
        ways: [
          ["cost / compute / expensive / cheap / cheaper / costly", "step / update / iteration / move"],
          [
            "full batch / whole dataset / all data / entire dataset",
            "wait / expensive / costly / epoch / slow / before",
          ],
          ["more updates / many updates / n/b"],
          ["price / cost", "proportional / linear"],
        ],
        opposites: [
          "costs same regardless / same cost regardless / step costs same",
          "full batch cheap / full batch cheaper / full batch cheapest / full batch steps are cheapest",
          "full batch most updates / full batch more updates / full batch many updates / single example fewest updates / single example fewer updates / cost independent batch / cost not depend",
          "more updates larger batch / updates with larger batch / more updates full batch",
          "large batch finish epoch larger updates / large batch larger updates / only small batch parallel",
        ],
        probe: "What does a step cost, and how many are there in an epoch?",
      },
      {
        says: "Hardware works on a batch in parallel, which single examples waste.",
        ways: [
          [
            "parallel / hardware / gpu / gpus / vectorise / vectorize / not:vectorize / not:vectorise / not:parallel / simd",
          ],
        ],
        opposites: [
          "process one example at a time / one example at a time / batches bring nothing / single example best",
          "single examples parallel / single example parallelise best / one example parallelises best / small batch parallel better",
          "single example efficient / single example efficient gpu / single example best hardware / one example keeps gpu busy / gpu gains nothing / gpu no benefit / hardware not matter",
          "best with batch size one / best batch one / hardware best one / best with single example",
          "only small batch parallel / only small batch can parallel / only single parallel",
        ],
        probe: "Why does nobody train on single examples on a GPU?",
      },
    ],
    misconceptions: [
      {
        ways: [["batch", "less accurate / inaccurate", "worse"]],
        says: "A noisier step is not a worse one: for the same compute there are more of them, and on average they point the right way.",
      },
    ],
    best: "The full batch gives the exact gradient, but one step costs a pass over the data. A mini-batch gives an unbiased estimate whose variance falls as one over the batch size, and the cost of a step falls with it, so there are N/B updates in an epoch. Single examples are the noisiest and leave the hardware idle, since a GPU works on a batch in parallel. So one takes the batch that fills the hardware and retunes the learning rate.",
    weak: "Full batch is the most accurate and single examples are the least accurate. Mini-batches are a compromise that most people use because it works well.",
    hints: [
      "Think of the gradient as an estimate: of what, and how good?",
      "Compare mean, noise and cost of one step, then of one epoch.",
      "Say what happens to mean, variance, cost and hardware as B goes from 1 to N.",
    ],
    followUp: {
      prompt: "You double the batch. By how much may the learning rate go up, and when does that stop?",
      points: [
        {
          says: "For SGD about in proportion, with warmup, as long as noise rather than curvature sets the limit.",
          ways: [["proportional / linear / double"]],
          probe: "Which rule of thumb is there for SGD?",
        },
        {
          says: "Beyond the critical batch size more examples hardly lower the number of steps.",
          ways: [["critical batch / diminishing / no longer / saturate / stops / curvature"]],
          probe: "Does it go on for ever?",
        },
      ],
    },
  },
];
