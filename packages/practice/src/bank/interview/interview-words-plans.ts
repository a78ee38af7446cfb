import type { ExplainQuestion } from "../../question/explain-question.ts";

/** What one would do, and everything once more in short. */
export const interviewWordsPlans: readonly ExplainQuestion[] = [
  {
    id: "interview-tuning-plan",
    topic: "interview",
    level: "onsite",
    type: "explain",
    title: "A plan for tuning",
    prompt:
      "You have a model that runs, one machine and three days. In which order do you settle optimizer, batch, learning rate, schedule and the rest?",
    points: [
      {
        says: "Take the optimizer and settings of the nearest published recipe, and fix the batch by what the hardware does well.",
        sources: ["godbole"],
        ways: [
          [
            "recipe / published / literature / standard / known / paper / existing / baseline / default",
            "optimizer / start / begin / setting / adamw / take / first",
          ],
          ["batch", "hardware / memory / throughput / gpu / fits / fill / fast / largest"],
        ],
        probe: "What do you not search at all?",
      },
      {
        says: "Then the learning rate, on a log scale, at a constant rate or with a simple schedule.",
        sources: ["godbole"],
        claims: ["learning-rate-decides"],
        ways: [
          [
            "learning rate / rate",
            "log / logarithmic / sweep / first / range / most important / orders / tune / powers / search / then",
          ],
        ],
        opposites: [
          "learning rate stays at",
          "weight decay before learning rate / warmup before learning rate / betas before learning rate / learning rate stays default / learning rate default / learning rate last",
        ],
        probe: "Which setting gets the first trials, and how?",
      },
      {
        says: "Then what is tied to it: weight decay, warm-up, and the schedule at the length of the final run.",
        ways: [
          [
            "weight decay / warmup / schedule / regularise",
            "then / next / second / after / length / together / afterwards / follow",
          ],
        ],
        opposites: [
          "weight decay before learning rate / warmup before learning rate / weight decay first / warmup first",
        ],
        probe: "What comes next?",
      },
      {
        says: "β1, ε and β2 come late, if at all.",
        sources: ["godbole"],
        claims: ["adam-needs-tuned-betas"],
        ways: [
          [
            "beta / betas / beta1 / beta2 / epsilon / momentum",
            "last / late / default / leave / if at all / never / rarely / end / only / least / alone / untouched",
          ],
        ],
        opposites: ["betas first / beta first / grid over beta"],
        probe: "And the rest of Adam's settings?",
      },
      {
        says: "Draw trials at random rather than on a grid, keep a held-out set, and run the winner again with several seeds.",
        sources: ["bergstra"],
        ways: [["random / randomly / quasi random / sobol / bayesian"], ["seed / seeds / rerun / repeat"]],
        opposites: ["on one seed / one seed by"],
        probe: "How are the trials laid out, and when do you believe the result?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            'begin with betas / start with betas / begin with the beta / start with epsilon / "learning rate at the very end" / learning rate comes at very end / learning rate comes end',
          ],
          ['"learning rate last" / "learning rate comes last" / betas first / "first i tune the betas"'],
        ],
        says: "The learning rate decides most and comes first; the betas come last.",
      },
      {
        ways: [["one seed enough / single seed enough"]],
        says: "One seed cannot tell a better setting from luck.",
      },
    ],
    best: "I start from the nearest published recipe, say AdamW with its defaults, and fix the batch size by what fills the GPU. The first trials go to the learning rate, on a log scale with short runs. Next come weight decay, warmup and the schedule, at the length of the final run. The betas and ε I leave at their defaults until the very end. Trials are drawn at random instead of on a grid, judged on validation data, and the winner is rerun with several seeds.",
    weak: "I would try SGD, RMSprop and Adam with their defaults and take the best. Then I would tune the number of layers.",
    hints: [
      "What can be taken over, what decides most, what hardly matters?",
      "Recipe and batch, rate, what goes with the rate, the β; and how trials are laid out.",
      "Think of a trial that tells you nothing because something more important was wrong in it.",
    ],
    followUp: {
      prompt: "On day three somebody doubles the batch. What of your tuning can be kept?",
      points: [
        {
          says: "Rate, warm-up and decay have to be looked at again; begin from the scaling rule.",
          sources: ["godbole"],
          ways: [
            ["learning rate / rate / warmup / weight decay / retune / scaling rule / linear / square root"],
          ],
          probe: "Which settings go with the batch?",
        },
        {
          says: "The order and the ranges stay, and the architecture.",
          ways: [["order / range / architecture / data / rest / betas / pipeline / recipe / beta / model"]],
          probe: "And what does not?",
        },
      ],
    },
  },
  {
    id: "interview-in-one-minute",
    topic: "interview",
    level: "screen",
    type: "explain",
    title: "Everything in one minute",
    prompt:
      "From gradient descent to Adam in one minute: what does each rule add, and when do you take which?",
    points: [
      {
        says: "Gradient descent steps against the gradient, with one rate for all directions.",
        sources: ["cauchy"],
        ways: [
          [
            "gradient descent / sgd / baseline / plain",
            "against / opposite / minus / negative / one rate / single / step / downhill / global / same learning rate / fixed learning rate",
          ],
        ],
        opposites: ["gradient descent own / gradient descent per parameter"],
        probe: "Where does it begin?",
      },
      {
        says: "Momentum adds a memory of steps: it speeds up where gradients agree and damps where they alternate.",
        sources: ["polyak"],
        ways: [
          [
            "momentum",
            "velocity / accumulate / past / memory of / adds memory / remember / average / speed / fast / damp / add / build / history / running / previous",
          ],
        ],
        opposites: [
          "momentum squared / momentum divides / momentum scales each / momentum own scale / momentum normalise",
        ],
        probe: "What does momentum add?",
      },
      {
        says: "RMSprop divides by the root of an average of squares, so that each parameter has its own scale.",
        sources: ["hinton"],
        ways: [
          [
            "rmsprop",
            "divide / scale / squared / square / per parameter / normalise / adapt / root / magnitude",
          ],
        ],
        opposites: [
          "rmsprop multiply",
          "rmsprop adds inertia / rmsprop inertia / rmsprop keeps velocity / rmsprop remembers steps",
        ],
        probe: "What does RMSprop divide by?",
      },
      {
        says: "Adam takes both averages and corrects their start at 0.",
        sources: ["kingma"],
        ways: [["adam", "both / combine / bias correction / momentum / correct / two / merge / plus"]],
        opposites: [
          "uses neither / adam neither / no correction / no bias correction",
          "removes both / drops both / without both / adam removes",
        ],
        probe: "And Adam?",
      },
      {
        says: "Take AdamW for Transformers and new problems, momentum for convolutional recipes or where memory is short, and tune the rate of each.",
        sources: ["choi", "loshchilov"],
        claims: ["no-best-optimizer"],
        ways: [
          [
            "adam / adamw",
            "transformer / default / new problem / first try / nlp / language / start with / most",
          ],
          ["momentum / sgd", "cnn / vision / image / images / resnet / memory / convolutional"],
        ],
        probe: "When do you take which?",
      },
    ],
    misconceptions: [
      {
        ways: [['"momentum divides" / "rmsprop averages past gradients" / "rmsprop adds a velocity"']],
        says: "It is the other way round: momentum keeps a velocity, RMSprop divides by the gradients' size.",
      },
      {
        ways: [
          [
            '"transformers use sgd" / "transformers take sgd" / "transformers need sgd" / "cnns adamw" / "cnns use adamw" / "cnns take adamw"',
          ],
          ['"sgd is for transformers" / "sgd for transformers" / "adam is for image"'],
        ],
        says: "Transformers take AdamW; it is convolutional recipes that still have SGD with momentum.",
      },
    ],
    best: "Gradient descent steps against the gradient with a single learning rate. Momentum adds a velocity that accumulates past gradients, so it goes faster where they agree and damps oscillation. RMSprop divides by the root of a running average of squared gradients, which gives every parameter its own scale. Adam combines both and adds bias correction for the first steps. I take AdamW for Transformers and as a first try on new problems, SGD with momentum for CNN recipes or when memory is short, and I tune the learning rate in either case.",
    weak: "They get better and better: Adam is the newest and therefore the best one, so I would always use it.",
    hints: [
      "Four rules, a sentence each, and one on the choice.",
      "What is kept between steps by each of them, and what for?",
      "A step; a velocity; a scale; both, corrected.",
    ],
    followUp: {
      prompt:
        "Which of them would you take for a problem that you know nothing about, and what would make you change your mind?",
      points: [
        {
          says: "Adam or AdamW at its defaults with a swept rate.",
          claims: ["adam-works-untuned"],
          ways: [["adam / adamw"]],
          probe: "Which gives a first result with the least tuning?",
        },
        {
          says: "A tuned comparison on held-out data, a lack of memory, or a recipe that is known to work.",
          claims: ["no-best-optimizer"],
          ways: [
            [
              "compare / comparison / memory / recipe / held out / validation / benchmark / literature / evidence / generalise",
            ],
          ],
          probe: "Which finding would turn you?",
        },
      ],
    },
  },
];
