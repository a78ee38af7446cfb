import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { adam, adamw, amsgrad, countStateBytes, follow, momentum, type Rule, rmsprop } from "downhill";
import type { ChoiceQuestion } from "../../question/choice-question.ts";
import { judgeClaim } from "../../sources/judge-claim.ts";

const rate = 2e-5;
const tuning = { rate, spelledRate: formatSetting(rate).replace("-", "−"), steps: 500, decay: 0.1 } as const;
const parameters = 1.5e9;
const roomInBytes = 8e9;

const kept: readonly { readonly option: string; readonly rules: readonly Rule[] }[] = [
  { option: "Momentum, RMSprop, Adam and AMSGrad", rules: [momentum(), rmsprop(), adam(), amsgrad()] },
  { option: "Momentum, RMSprop and Adam", rules: [momentum(), rmsprop(), adam()] },
  { option: "Momentum and RMSprop", rules: [momentum(), rmsprop()] },
  { option: "Momentum alone", rules: [momentum()] },
];

/** Scenarios: which optimizer for the task? */
export const interviewChoices: readonly ChoiceQuestion[] = [
  {
    id: "interview-choose-for-fine-tuning",
    version: 2,
    topic: "interview",
    level: "onsite",
    type: "choice",
    title: "Near the pretrained weights",
    prompt: `You fine-tune a pretrained Transformer by AdamW at ${tuning.spelledRate} for ${tuning.steps} steps. It forgets too much: the weights should stay closer to where pretraining left them. Which change does that?`,
    options: [
      "Divide the loss by ten, so that every gradient and every step is a tenth as long",
      `Raise the decay λ to ${tuning.decay}, since decay keeps weights from moving away`,
      "Lower the rate or take fewer steps: their product bounds the way",
      "Clip the gradient's norm at a tenth of its usual size, which shortens each step",
    ],
    judge() {
      const way = wayOf(tuning.rate);
      const decayed = decayOnly(tuning.decay);
      const cancels = "m̂ and √v̂ shrink by the same factor, so the step is as long as before";
      return [
        {
          isRight: wayOf(tuning.rate, 0.1) < 0.9 * way,
          says: `Adam does not notice the scale of the loss, ε aside: ${cancels}.`,
        },
        {
          isRight: false,
          says: `Decoupled decay pulls a weight towards 0, not towards where it was; at λ = ${tuning.decay} and this rate by ${formatSetting(100 * decayed)} % of itself in ${tuning.steps} steps.`,
        },
        {
          isRight: wayOf(tuning.rate / 2) < 0.6 * way,
          says: `While gradients agree, a step of Adam is as long as the rate, so ${tuning.steps} steps of ${tuning.spelledRate} move a weight by up to ${formatSetting(way)}, where BERT's weights are drawn with a deviation of 0.02 to begin with. Half the rate, or half the steps, halves that.`,
        },
        {
          isRight: false,
          says: `Where nearly every gradient is clipped, ${cancels}. Clipping bounds what a single batch does.`,
        },
      ];
    },
    points: [
      {
        says: "Adam moves a weight by about its rate at each step, whatever the scale of the loss, so the sum of the rates bounds how far fine-tuning takes it.",
        sources: ["kingma"],
      },
      {
        says: "Decoupled decay pulls towards 0 and not towards the pretrained weights, and at so low a rate hardly at all.",
        sources: ["loshchilov"],
      },
    ],
    hints: [
      "What sets the length of Adam's step, if not the size of the gradient?",
      "Which of these changes numerator and denominator by the same factor?",
      "Towards which point does weight decay pull?",
    ],
    followUp: {
      prompt: "Two of five seeds fail to learn anything. What do you look at first?",
      points: [
        {
          says: "Whether the optimizer corrects its bias: without it the first steps are several times too long.",
          sources: ["zhang2020"],
          claims: ["adam-corrects-first-steps"],
          ways: [["bias correction / correction / first steps / early steps / too long / too large"]],
          probe: "What was wrong in early BERT fine-tuning code?",
        },
        {
          says: "The warm-up, the rate and the number of steps: few-sample runs are often too short.",
          sources: ["zhang2020"],
          ways: [["warmup / learning rate / rate / longer / more steps / epochs / seeds"]],
          probe: "And among the settings?",
        },
      ],
    },
  },
  {
    id: "interview-choose-for-memory",
    topic: "interview",
    level: "onsite",
    type: "choice",
    title: "Choosing by memory",
    prompt: `A model of ${formatSetting(parameters / 1e9)} billion parameters is trained in float32. Beside parameters and gradients ${formatSetting(roomInBytes / 1e9)} GB are free for the optimizer's state, also in float32. Which of momentum, RMSprop, Adam and AMSGrad fit?`,
    options: kept.map(({ option }) => option),
    judge() {
      const all = kept[0]?.rules ?? [];
      const fits = all.filter((one) => stateOf(one) <= roomInBytes);
      const needs = all.map((one) => formatSetting(stateOf(one) / 1e9)).join(", ");
      return kept.map(({ rules }) => ({
        isRight: rules.length === fits.length,
        says: `They keep one, one, two and three numbers for each parameter, of 4 bytes: ${needs} GB in this order.`,
      }));
    },
    points: [
      {
        says: "Momentum and RMSprop keep one number for each parameter, Adam two and AMSGrad three: at 4 bytes each that decides what fits.",
        sources: ["kingma", "reddi"],
      },
    ],
    hints: [
      "How many numbers does each keep for each parameter?",
      "A number of float32 takes 4 bytes.",
      "Once, once, twice and three times 1.5 billion numbers.",
    ],
    followUp: {
      prompt: "You want Adam all the same. Name two ways to make its state fit.",
      points: [
        {
          says: "Keep its averages in fewer bits: 8-bit states, or bfloat16 with care for v.",
          ways: [
            [
              "8 bit / eight bit / quantise / quantize / bfloat16 / bf16 / half precision / lower precision / fp16 / fewer bits",
            ],
          ],
          probe: "Do the averages need 32 bits?",
        },
        {
          says: "Share it between machines, offload it to the host, or factor v as Adafactor does.",
          ways: [
            [
              "shard / sharding / zero / fsdp / offload / cpu / host / adafactor / factor / several gpus / machines / partition",
            ],
          ],
          probe: "Does all of it have to be on one card, and in full?",
        },
      ],
    },
  },
  {
    id: "interview-choose-for-images",
    topic: "interview",
    level: "screen",
    type: "choice",
    title: "Reproducing an image network",
    prompt:
      "You are to reproduce a ResNet's published accuracy on ImageNet, on the authors' code. Which optimizer do you take?",
    options: [
      "Adam, because it converges faster",
      "RMSprop, because images have pixels of different scale",
      "AdamW, because decoupled decay generalises better",
      "SGD with momentum and the paper's schedule",
    ],
    judge: () => [
      {
        isRight: false,
        says: `A faster fall of the training loss is not the accuracy that is to be reproduced. ${judgeClaim("adam-converges-fast")}`,
      },
      {
        isRight: false,
        says: "Inputs are normalised, and normalisation layers even scales out further in; the number to be reproduced was got otherwise.",
      },
      {
        isRight: false,
        says: `It may well reach it after tuning; the task is to reproduce, not to improve. ${judgeClaim("momentum-for-images")}`,
      },
      {
        isRight: true,
        says: "The published number belongs to its recipe: momentum 0.9, weight decay, a rate that falls in steps. Change the optimizer and you have to tune anew before anything can be compared.",
      },
    ],
    points: [
      {
        says: "A published accuracy comes with its optimizer, schedule and decay; momentum's recipe is the one that is known to give it.",
        sources: ["he", "goyal"],
        claims: ["momentum-for-images"],
      },
    ],
    hints: [
      "What is the task: the best network, or the same one?",
      "Which settings of a recipe are tied to each other?",
      "The least that has to be tuned is what was tuned already.",
    ],
    followUp: {
      prompt: "Your batch has to be 1,024 in place of 256. What do you change?",
      points: [
        {
          says: "The rate by four, with a few epochs of warm-up.",
          sources: ["goyal"],
          ways: [["four / 4 / linear / 0.4 / proportional / scale"], ["warmup"]],
          probe: "By which rule does SGD's rate follow the batch?",
        },
        {
          says: "Momentum and weight decay stay as they are.",
          sources: ["goyal"],
          ways: [
            [
              "momentum / weight decay / rest / other / everything else",
              "same / stay / keep / unchanged / leave",
            ],
          ],
          probe: "And the others?",
        },
      ],
    },
  },
  {
    id: "interview-choose-for-rare-words",
    topic: "interview",
    level: "onsite",
    type: "choice",
    title: "A long tail of words",
    prompt:
      "A model predicts the next of 50,000 words, most of which are rare. SGD's loss falls and then hardly moves; the frequent words are learned. What do you try first?",
    options: [
      "A lower rate for SGD: it is bouncing about the minimum of the rare words",
      "Adam: it gives rare words steps as long as frequent ones get",
      "More momentum: it averages the noise of rare words away",
      "A larger batch for SGD: it makes the gradient exact, which is all that was missing",
    ],
    judge() {
      const [frequent, rare] = [1, 1e-3].map((share) => errorAfter(share));
      return [
        {
          isRight: false,
          says: `Rare words are not bouncing but have hardly moved. In 100 steps of gradient descent at α = 0.1 down two parabolas, one a thousand times as flat, the steep one is left with ${formatMeasured(frequent ?? Number.NaN)} of its error and the flat one with ${formatMeasured(rare ?? Number.NaN)}. A lower rate slows both further.`,
        },
        {
          isRight: true,
          says: `A word's gradient goes with its frequency, and Adam divides by it. ${judgeClaim("adam-wins-on-language")}`,
        },
        {
          isRight: false,
          says: "Momentum multiplies the steps of all words alike, and the frequent ones limit it.",
        },
        {
          isRight: false,
          says: "The gap stays with the full batch: the mean gradient of a rare word is small by itself (Kunstner et al. 2023, 2024).",
        },
      ];
    },
    points: [
      {
        says: "A rare class's gradient is small in proportion to its frequency; gradient descent learns it that much later, and dividing by the gradient's size takes that away.",
        sources: ["kunstner2024", "kunstner2023"],
        claims: ["adam-wins-on-language"],
      },
    ],
    hints: [
      "How long is the gradient of a word that comes once in ten thousand?",
      "Is it noise that holds rare words up, or the size of their steps?",
      "Which rule makes the length of a step independent of the gradient's scale?",
    ],
    followUp: {
      prompt: "Somebody holds that it is the noise of SGD after all. Which experiment decides?",
      points: [
        {
          says: "Train with the full batch: if the gap stays without any noise, noise is not the cause.",
          sources: ["kunstner2023"],
          ways: [["full batch / without noise / deterministic / larger batch / whole data / no noise"]],
          probe: "How do you take the noise out?",
        },
        {
          says: "Make all words as frequent: if the gap goes, their skew is.",
          sources: ["kunstner2024"],
          claims: ["adam-wins-on-language"],
          ways: [
            [
              "balance / balanced / as frequent / same frequency / uniform / equally frequent / equal / resample / reweight",
            ],
          ],
          probe: "And how do you test frequency itself?",
        },
      ],
    },
  },
];

function stateOf(one: Rule): number {
  return countStateBytes(one.program).f32 * parameters;
}

/** How far fine-tuning moves a weight while gradients agree, whose size is `slope`. */
function wayOf(lr: number, slope = 1): number {
  const path = follow(adamw({ lr, weightDecay: 0 }), { theta: 0, slope: () => slope, steps: tuning.steps });
  return Math.abs(path.at(-1)?.θ ?? Number.NaN);
}

/** Which share of a weight decay takes away in the same steps, where it has no gradient. */
function decayOnly(weightDecay: number): number {
  const rule = adamw({ lr: tuning.rate, weightDecay });
  return 1 - (follow(rule, { theta: 1, slope: () => 0, steps: tuning.steps }).at(-1)?.θ ?? Number.NaN);
}

/** What is left of the error after 100 steps of gradient descent at α = 0.1 down share · x²/2. */
function errorAfter(share: number): number {
  let x = 1;
  for (let t = 0; t < 100; t++) x -= 0.1 * share * x;
  return x;
}
