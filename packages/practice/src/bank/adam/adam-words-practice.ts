import { formatMeasured } from "@downhill/lab/report/number";
import type { ExplainQuestion } from "../../question/explain-question.ts";
import { uncorrectedRatio } from "./uncorrected-ratio.ts";

export const adamPracticeWords: readonly ExplainQuestion[] = [
  {
    id: "adam-scaled-loss",
    topic: "adam",
    level: "onsite",
    type: "explain",
    title: "Who notices the loss's scale",
    prompt:
      "Somebody multiplies the loss by 100. Who notices: SGD, Adam, and what stands around Adam in a training script?",
    points: [
      {
        says: "SGD's steps are 100 times as long, as if the learning rate had been multiplied.",
        ways: [
          [
            "sgd / gradient descent",
            "100 / hundred / learning rate / larger / diverge / scale / bigger / longer",
          ],
        ],
        opposites: [
          "sgd no difference / sgd , no difference / sgd no change / sgd , no change / sgd , nothing",
          "sgd robust / sgd stable / sgd insensitive",
          "sgd not notice / sgd is unaffected / sgd invariant / sgd is same",
        ],
        probe: "What happens to plain SGD?",
      },
      {
        says: "Adam's do not change: the factor is in m̂ and in √v̂ and cancels.",
        sources: ["kingma"],
        ways: [
          [
            "adam / first moment / numerator / scale / factor",
            "same / cancel / invariant / not change / not affect / not notice / not care / unaffected / scale free / nothing / drops out / falls out / drop out",
          ],
          ["cancel / cancels out / divides out"],
        ],
        opposites: [
          "sgd invariant / sgd not notice / sgd unaffected / sgd not care / step 100 times smaller / step hundred times smaller",
          "adam step 100 / adam steps become / adam step times as long / adam 100 times",
        ],
        probe: "Follow the factor through m̂/√v̂.",
      },
      {
        says: "But ε counts for less against the larger gradients.",
        ways: [
          [
            "epsilon",
            "less / smaller / relative / negligible / matter / except / apart / aside / up to / weak / modulo / ignoring / unless",
          ],
        ],
        opposites: ["epsilon counts more / epsilon matters more / epsilon larger"],
        probe: "Which constant is compared with √v̂?",
      },
      {
        says: "An L2 penalty with the same λ weighs a hundredth against the loss; decoupled decay is left as it was.",
        ways: [
          [
            "l2 / penalty / λ / regularise / weight decay",
            "hundredth / relative / weak / weaker / balance / smaller / less / changes / not scale / matter / diluted / 100 / not multiplied",
          ],
        ],
        opposites: [
          "l2 100 strong / l2 , 100 strong / l2 hundred strong",
          "adamw becomes / adamw weaker / decoupled weaker / decoupled becomes",
          "l2 outweigh / penalty outweigh / l2 dominate / penalty dominate / regularise outweigh",
          "penalty counts 100 times as much / penalty 100 times as much / counts 100 times as much",
          "penalty stronger / l2 stronger / l2 more important / penalty weighs more / penalty larger",
        ],
        probe: "What about a penalty that was not multiplied?",
      },
      {
        says: "A fixed clipping threshold clips nearly always now.",
        ways: [
          [
            "clip / threshold",
            "always / everything / raise / raised / more / every / each / often / trigger / active / larger / fixed / exceed / changes / absolute / different / constantly / hit / bite / kick / all the time / from now on",
          ],
        ],
        opposites: [
          "reached less often / clip less often / less often",
          "clip never / never clip / clip not trigger / clips less",
        ],
        probe: "And gradient clipping at a fixed norm?",
      },
    ],
    best: "SGD takes steps 100 times as long, as if the learning rate were multiplied. Adam does not notice: the factor is in the numerator and in the root of v, so it cancels. Epsilon is the exception, since it counts for less against larger gradients. An L2 penalty that was not multiplied is now relatively 100 times weaker. And a fixed clipping threshold will clip nearly always.",
    weak: "The gradients become larger, so training may become unstable, and one should divide the rate by 100.",
    hints: [
      "Go through everything that reads the gradient or is added to it.",
      "Which of them compare the gradient with a fixed number?",
      "Steps, ε, a penalty, a threshold: say for each whether it notices.",
    ],
    followUp: {
      prompt: "The factor appears in the middle of a run. Does Adam still not notice?",
      points: [
        {
          says: "It does: m follows in about ten steps and v in about a thousand, so for a while the steps are too long.",
          ways: [
            [
              "first moment / numerator / second moment / denominator",
              "slow / fast / later / lag / behind / stale / catch up / follow / adapt / first",
            ],
            ["too large / oversized / larger / too long / longer / spike / transient / temporarily"],
          ],
          probe: "Which of the two averages follows faster?",
        },
        {
          says: "With a smaller β2 it is over sooner.",
          ways: [["beta2", "small / smaller / short / 0.95"]],
          probe: "Which setting shortens that time?",
        },
      ],
    },
  },
  {
    id: "adam-rate-tuning",
    topic: "adam",
    level: "onsite",
    type: "explain",
    title: "Tuning Adam's learning rate",
    prompt: "“Adam adapts the learning rate, so there is nothing to tune.” What do you say to that?",
    points: [
      {
        says: "α still has to be tuned: it is about how far each coordinate moves per step.",
        ways: [
          [
            "overall / length / pace / not: overall / not: length",
            "still learning rate / remains learning rate / up to learning rate",
          ],
          ["tune / matter / sensitive / still needs / still need / still important", "learning rate"],
          [
            "learning rate / it",
            "how far / size of step / length of step / distance / per step / each step / scale of the step / overall / global",
          ],
          [
            "step",
            "about α / roughly α / proportional α / times learning rate / order of learning rate / set by learning rate",
          ],
        ],
        opposites: [
          "right nothing tune / true nothing tune / learning rate just unit / second moment sets step",
          "adapts the overall step / same result / drops out",
          "learning rate cancels / rate cancels / learning rate drops out",
        ],
        probe: "How far does a coordinate move per step, roughly?",
      },
      {
        says: "Too large an α diverges or rattles, too small a one crawls, as for SGD.",
        ways: [
          ["diverge", "too slow / crawls / never arrives"],
          ["overshoot / push it / set it high / crank", "diverge"],
          [
            "tiny / make it small / set it small / too tiny",
            "nothing moves / not move / nothing happens / hardly move / no progress / crawl / forever",
          ],
          [
            "too large / too high / too big / large learning rate / high learning rate / learning rate large",
            "diverge / oscillate / rattle / jump / noise / worse / not converge / overshoot / spike",
          ],
          [
            "too small / too low / small learning rate / low learning rate",
            "slow / crawl / forever / stuck / long",
          ],
        ],
        probe: "What happens at ten times the best α?",
      },
      {
        says: "What it adapts are the proportions between coordinates, and it frees α from the gradient's scale.",
        ways: [
          [
            "relative / equalise / equalizes / equalises / equalize / evens out / proportion / between / per parameter / ratio / balance / each layer",
            "coordinate / parameter / layer / adapt / scale / rate / learning rate / gradient",
          ],
          [
            "scale of gradient / gradient scale / loss scale / scale of the loss / gradient magnitude / size of gradient / gradients size",
            "invariant / independent / remove / not depend / free / same / normalise / cancel",
          ],
        ],
        opposites: [
          "anneals by itself / adam reduces its own",
          "right nothing tune / true nothing tune / second moment sets step",
          "learning rate drops out / any value / same result",
        ],
        probe: "What exactly does Adam adapt?",
      },
      {
        says: "A schedule is needed still: at a constant α the noise keeps the steps near α, and the loss stops at a floor.",
        ways: [
          [
            "schedule / warmup / cosine / lower the rate / reduce learning rate / anneal / decay learning rate / learning rate smaller / learning rate decays / decay it / lower it / smaller over time / learning rate decay",
          ],
        ],
        opposites: [
          "schedule harm / schedule disturb / schedule hurts",
          "anneal themselves / anneal itself / schedule automatically",
          "schedules are leftover / schedule leftover / learning rate drops out",
          "schedule not needed / schedule unnecessary / schedule not necessary / no need schedule",
        ],
        probe: "Can α stay constant to the end?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "default / 0.001 / 3e-4",
            "always works / works everywhere / always fine / works for everything / no tuning needed",
          ],
        ],
        says: "The default works passably on many tasks; the best α differs by orders of magnitude between models and batch sizes.",
      },
    ],
    best: "The learning rate still has to be tuned: it says how far each coordinate moves per step. Too large and it diverges or rattles around, too small and it crawls, just as with SGD. What Adam adapts is the relative scale between coordinates, so that the rate no longer depends on the scale of the gradient. You also need a schedule, because at a constant rate the noise keeps the loss on a floor.",
    weak: "That is true for most cases. Adam has good defaults, that is why it is so popular, and I would only touch them when training fails.",
    hints: [
      "What does α mean for one coordinate of Adam?",
      "Separate what is adapted, between coordinates, from what is not, the size overall.",
      "Say what α is, what happens on either side of the best, what is adapted, and what happens at the end of training.",
    ],
    followUp: {
      prompt:
        "You go from a batch of 256 to one of 1024 with Adam. Where do you begin to look for the new α?",
      points: [
        {
          says: "At twice the old: with the root of the batch, since Adam divides by the noise's size.",
          sources: ["malladi"],
          ways: [["root / twice / double / two times / factor of 2 / factor of two / 2x"]],
          probe: "Does the linear rule hold for Adam?",
        },
        {
          says: "Then sweep around it, and adjust β2 so that its memory covers as many examples.",
          sources: ["malladi"],
          ways: [["tune"], ["beta2 / β"], ["try", "around / both sides / values"]],
          probe: "Is the rule enough, and what else changes with the batch?",
        },
      ],
    },
  },
  {
    id: "adam-fine-tuning",
    topic: "adam",
    level: "research",
    type: "explain",
    title: "Fine-tuning without correction",
    prompt:
      "An early BERT release shipped an Adam without bias correction. What did that do to fine-tuning on small data sets, and what mended it?",
    points: [
      {
        says: `Without correction the first steps at β = (0.9, 0.999) are too long: ${formatMeasured(uncorrectedRatio(0.9, 0.999, 1))} times, then more.`,
        ways: [
          [
            "initialisation / without correction / no correction / early step / uncorrected / first / missing correction",
            "too large / too long / too big / overshoot / inflated / too high / oversized / larger than / times too / 3 times / three times / too aggressive",
          ],
        ],
        opposites: ["first steps too small / first step too short"],
        probe: "In which direction were the first steps wrong?",
      },
      {
        says: "Fine-tuning on few examples takes few steps, so the wrong ones are a large part of the run.",
        ways: [
          [
            "3 epochs / three epochs / few epochs / whole run / entire run / hundred steps / hundred iterations",
            "not get over / never get over / never recover / not recover / part / share / fraction / iterations / hundred",
          ],
          [
            "few steps / few updates / few iterations / short run / short training / so short / small number of steps / few hundred / runs are short / run is short",
            "step / run / training / part / share / fraction / recover / initialisation / most / finetuning / fine / schedule / time",
          ],
          [
            "small data / little data / few examples / few sample",
            "no time / not time / recover / few steps / part / share / fraction / not wash",
          ],
        ],
        opposites: ["too short in beginning / step too short / steps that were too short"],
        probe: "Why does it matter less in pre-training?",
      },
      {
        says: "Runs were unstable: with the same settings some seeds failed, no better than chance or the majority class.",
        sources: ["zhang2020", "mosbach"],
        ways: [
          ["diverge / unstable / variance / fail / collapse / failed / degenerate / inconsistent / brittle"],
          ["seeds / runs", "bad / random / chance / differ / vary / lucky / luck"],
        ],
        opposites: [
          "all seeds equally / seeds equally / every seed same / seed made no difference / seeds agree",
          "seeds gave same / seeds same result / seeds same performance",
        ],
        probe: "What did people see over several seeds?",
      },
      {
        says: "Putting the correction back removed most of the failures.",
        sources: ["zhang2020", "mosbach"],
        ways: [
          [
            "bias correction / correction",
            "back / restore / reinstate / fix / fixed / fixes / stable / stabilise / stabilize / fewer failures / solve / help / cure / enable / remove / again / switch / proper / use",
          ],
          ["torch adam / real adam / standard adam / proper adam / original adam / regular adam"],
        ],
        opposites: [
          "remove correction mend / removing correction from / remove bias correction mend / removing bias correction from",
        ],
        probe: "Which change to the optimizer mended it?",
      },
      {
        says: "Small rates with warm-up and more epochs helped as well.",
        sources: ["mosbach", "zhang2020"],
        ways: [
          ["warmup"],
          [
            "train longer / longer training / more epochs / for more steps / with more steps / and more steps / more steps help / more training / more iterations / larger epoch",
          ],
          ["small learning rate / smaller learning rate / lower learning rate"],
        ],
        opposites: [
          "fewer epochs / like warmup / hidden warmup / implicit warmup / as a warmup",
          "leaving warmup / left warmup / skip warmup / dropping warmup / disable warmup / remove warmup / warmup removed",
          "removing warmup / without warmup / shortening the training / shorter training",
        ],
        probe: "What else, beside the optimizer, made it stable?",
      },
    ],
    best: `Without bias correction the first steps are too large, ${formatMeasured(uncorrectedRatio(0.9, 0.999, 1))} times at the start with 0.9 and 0.999. On a small data set fine-tuning takes few steps, so these are a large part of the run. The result was instability: with the same settings some seeds failed completely. Putting the bias correction back removed most of the failures. Warm-up with a small learning rate and more epochs helped too.`,
    weak: "Fine-tuning BERT on small data was known for catastrophic forgetting, because the data sets are so small. People tried many random restarts and took the best.",
    hints: [
      "Put t = 1 into (1 − β1^t)/√(1 − β2^t).",
      "How many steps does fine-tuning on a few thousand examples take?",
      "Say what was wrong with the steps, what people saw over seeds, and the two kinds of mends.",
    ],
    followUp: {
      prompt: "Why could pre-training bear the same optimizer?",
      points: [
        {
          says: "It runs for hundreds of thousands of steps, of which the wrong ones are the first few thousand.",
          ways: [
            [
              "many steps / long / hundreds of thousands / million / longer / thousand / few percent / small part",
            ],
          ],
          probe: "How long is pre-training against 1/(1 − β2)?",
        },
        {
          says: "And its warm-up keeps the learning rate small while the correction would matter.",
          ways: [["warmup"]],
          probe: "What was the learning rate in those first steps?",
        },
      ],
    },
  },
];
