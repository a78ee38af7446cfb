import { type CountedAnswer, testWords } from "../test-words.ts";
import { interviewQuestions } from "./interview-questions.ts";

/** Short answers to what is asked next, with the number of points that they make, counted by hand. */
const followUps: readonly CountedAnswer[] = [
  ["interview-adam-by-hand", 2, "Nothing, it cancels in the ratio. A sizable eps would show it."],
  [
    "interview-which-is-adam",
    2,
    "Inside, √ε = 1e-4 swamps 1e-6 and the step is a hundred times smaller. Outside it's about one percent, negligible.",
  ],
  ["interview-why-adam", 2, "The learning rate from scratch, plus weight decay and the schedule."],
  ["interview-gradient-descent-aloud", 2, "It flips sign each step, and halves, so it converges."],
  ["interview-momentum-aloud", 2, "Steps get 10x longer and it overshoots. Cut the learning rate by ten."],
  [
    "interview-rmsprop-aloud",
    2,
    "The average starts at zero so it's far too small. The first step is about 3x too large.",
  ],
  [
    "interview-adam-aloud",
    2,
    "Too long, 0.1/sqrt(0.001) = 3.16. With other betas it can go the other way, it depends on both.",
  ],
  [
    "interview-rmsprop-as-printed",
    2,
    "eps sits outside the root in torch, so use roughly its square root. And set lr and alpha explicitly, the defaults are 0.01 and 0.99.",
  ],
  ["interview-momentum-step", 1, "αg/(1−β), a geometric series."],
  ["interview-rmsprop-step", 2, "Eventually α long. The very first was α/sqrt(1-β), so 3.16 times."],
  [
    "interview-adam-step",
    2,
    "At ten thousand both corrections are negligible. At 100 only the one for m is; v's is still needed.",
  ],
  [
    "interview-weigh-momentum",
    2,
    "Two quadratics with different condition numbers, tune both and count the steps. The gain should grow with the square root of κ.",
  ],
  [
    "interview-weigh-rmsprop",
    2,
    "The gradient and the RMS shrink together and cancel. So you need a decaying schedule.",
  ],
  [
    "interview-weigh-adam",
    2,
    "Was SGD tuned with the same budget, and Adam's weight decay? How many seeds, which datasets?",
  ],
  [
    "interview-choose-for-fine-tuning",
    2,
    "Whether bias correction is on. Then warmup length and a lower rate.",
  ],
  ["interview-choose-for-memory", 2, "8-bit Adam. Or shard the states with ZeRO, or offload to CPU."],
  [
    "interview-choose-for-images",
    2,
    "Linear scaling, so 0.4 with warmup. Leave momentum and weight decay the same.",
  ],
  [
    "interview-choose-for-rare-words",
    2,
    "Train full batch, without noise, and see whether the gap is still there. Then balance the classes.",
  ],
  [
    "interview-three-architectures",
    2,
    "AdamW, because the architecture asks for it. I'd still compare with tuned SGD.",
  ],
  [
    "interview-speed-and-generalisation",
    2,
    "It's a linear model at full batch with unique features per example. It only shows that it can happen.",
  ],
  [
    "interview-promises",
    2,
    "ε is ten times larger than they are, so the step is damped. I'd check the initialisation and whether there's normalisation.",
  ],
  [
    "interview-tuning-plan",
    2,
    "Redo the learning rate, starting from the linear scaling rule. The architecture and the search ranges stay.",
  ],
  [
    "interview-in-one-minute",
    2,
    "AdamW. I'd switch if a tuned comparison on validation data says so, or if memory is tight.",
  ],
];

testWords(interviewQuestions, { followUps });
