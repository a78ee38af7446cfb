import type { ExplainQuestion } from "../../question/explain-question.ts";

export const gradientDescentWordsOnNoise: readonly ExplainQuestion[] = [
  {
    id: "gradient-descent-constant-rate",
    topic: "gradient-descent",
    level: "onsite",
    type: "explain",
    title: "SGD at a constant rate",
    prompt: "Does SGD with a constant learning rate converge? What would make it?",
    points: [
      {
        says: "Not to a point: it reaches a neighbourhood of the minimum quickly and then fluctuates there.",
        sources: ["bottou"],
        ways: [
          [
            "noise ball / variance ball / noise floor / variance floor / neighbourhood / neighborhood / stationary distribution / steady state",
          ],
          [
            "fluctuate / fluctuates / jitter / hover / hovers / oscillate / wander / jumps / dance / rattle / moving around / keeps moving",
            "minimum / around / near / solution",
          ],
          ["not:converge", "minimum / point / exactly / fully"],
        ],
        opposites: [
          "larger learning rate smaller / converges to minimum at rate",
          "converge exact minimum / reaches exact minimum / converge minimum exactly",
          "converges exactly / converge exact / yes converge / variance averages out / variance cancels out",
          "neighbourhood larger batch / yes, it does / gradient zero minimum, so the steps",
          "distance zero / minimum at end is zero",
        ],
        probe: "Where does it end up, if not at the minimum?",
      },
      {
        says: "The size of that neighbourhood is proportional to the learning rate, and falls with the batch.",
        sources: ["bottou"],
        ways: [
          [
            "ball / neighbourhood / neighborhood / floor / radius / size / variance / plateau / region / fluctuation / fluctuate / how far",
            "proportional / depends on learning rate / set by learning rate / smaller learning rate / larger learning rate / determined learning rate / scales learning rate / controlled learning rate / order learning rate",
          ],
        ],
        opposites: [
          "larger learning rate gives smaller / larger learning rate smaller neighbourhood / smaller learning rate larger",
          "fluctuation not depend / size not depend / ball not depend",
          "affects only speed / only affects speed / only speed / size independent / floor independent",
          "neighbourhood larger batch / neighbourhood larger with batch / larger with batch size",
        ],
        probe: "What is the size of the fluctuations proportional to?",
      },
      {
        says: "A decaying rate makes it converge: its sum has to be infinite and the sum of its squares finite.",
        sources: ["robbins"],
        ways: [
          ["robbins monro / sum squares finite / sum infinite"],
          [
            "decay / decays / schedule / decrease learning rate / smaller learning rate / anneal / 1/t / decaying / diminishing / learning rate smaller / learning rate towards zero / learning rate to zero / rate to zero / rates to zero",
          ],
        ],
        opposites: [
          "larger learning rate gives smaller",
          "decay only slow / decay makes slow / decay unnecessary / decay not needed",
          "proved for constant / robbins monro constant",
        ],
        probe: "What has to happen to the rate, exactly?",
      },
      {
        says: "Averaging the iterates brings the average to the minimum, or much nearer, at a constant rate.",
        sources: ["polyak1992"],
        ways: [
          [
            "average iterates / average weights / average parameter / polyak / ruppert / swa / average of iterates / weight averaging / iterate average / average last / average tail / average them",
          ],
        ],
        opposites: [
          "average bias / averaging weights would bias / should be avoided",
          "average destroys / average hurts / average iterates worse / average not help / average prevents",
        ],
        probe: "Is there a way that leaves the rate as it is?",
      },
      {
        says: "The exception is interpolation: if every example's gradient vanishes at the minimum, so does the noise, and a constant rate converges.",
        sources: ["ma"],
        ways: [
          [
            "interpolate / interpolation / interpolating / overparameterised / overparametrised / overparameterized / overparametrized / over parameterised / over parameterized / zero training loss / zero loss / fit every / fits every / perfectly fit",
          ],
          [
            "variance / gradient",
            "vanish / vanishes / zero / disappears / goes away",
            "minimum / solution / every example / each example",
          ],
        ],
        opposites: [
          "variance vanishes as learning rate / vanish learning rate constant",
          "even interpolate / interpolation no difference",
          "constant never works / rate never works / interpolation never / overparameterised never / overparameterised not converge",
          "yes, it does / steps zero too / noise with them",
          "interpolate diverge / interpolate variance diverge",
        ],
        probe: "When does the noise go away by itself?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "small enough / sufficiently small / low enough",
            "converge exactly / converge minimum / reaches minimum exactly",
          ],
        ],
        says: "However small, a constant rate leaves fluctuations in proportion to it; they are only small.",
      },
    ],
    best: "Not to a point. It gets close quickly and then fluctuates in a noise ball around the minimum, since the gradient noise does not vanish there. The size of that ball is proportional to the learning rate over the batch size. To converge one decays the rate, with Σα infinite and Σα² finite as Robbins and Monro have it, or one averages the iterates. In the interpolation regime, where every example is fitted and the noise vanishes at the solution, a constant rate does converge.",
    weak: "Yes, if the learning rate is low, since each step goes downhill. With a large one it may diverge.",
    hints: [
      "Look at the gradient of one mini-batch at the minimum. Is it zero?",
      "There is a balance between what a step contracts and what noise adds.",
      "Say where it ends, what the size of that goes with, two mends, and the case that needs none.",
    ],
    followUp: {
      prompt: "After a drop of the learning rate the training loss falls at once. What happened?",
      points: [
        {
          says: "The noise floor fell with the rate: the loss above the minimum was fluctuation.",
          ways: [
            [
              "variance floor / noise floor / floor / fluctuation / fluctuations / noise ball / variance / ball",
              "smaller / proportional / fell / gone",
            ],
          ],
          probe: "What did the old rate add to the loss?",
        },
        {
          says: "It says little of progress along flat directions, which are slower now.",
          ways: [["flat / slow / slower / long run / progress / too early / bias / stuck / shallow"]],
          probe: "What does the smaller rate cost?",
        },
      ],
    },
  },
  {
    id: "gradient-descent-without-replacement",
    topic: "gradient-descent",
    level: "onsite",
    type: "explain",
    title: "Shuffled epochs",
    prompt: "Why do we go through shuffled epochs in place of drawing every batch anew from all data?",
    points: [
      {
        says: "Every example is used exactly once per epoch; drawn with replacement, 37 % would be left out of an epoch's worth of draws.",
        ways: [
          [
            "every example / each example / all examples / every sample / each sample / all data / every datapoint / each data / every data / whole dataset / all samples",
            "once / one time / used / seen / visited / covered / guaranteed",
          ],
          ["37 / 63 / 1/e / third missed / left out / some never seen / miss / misses"],
        ],
        opposites: [
          "with replacement every example / with replacement visits / shuffling misses / reshuffling misses",
          "several times others not / some several times",
          "afresh every example / anew every example / afresh touch every example / redrawing every example / afresh would every example",
        ],
        probe: "How often does an example come up in an epoch, in each way?",
      },
      {
        says: "The noise of an epoch cancels in part, as the batches add up to the full gradient: with small enough rates reshuffling converges faster.",
        sources: ["mishchenko"],
        ways: [
          [
            "variance / errors / deviations",
            "smaller / cancel / cancels / cancel out / compensate / lower variance / reduces / negatively correlated",
          ],
          [
            "converge fast / faster converge / fast rate / fast",
            "provably / proved / theory / converge / rate / eventually / asymptotically",
          ],
          [
            "reshuffling / shuffling / without replacement",
            "better converge / better rate / converge better",
          ],
          ["add up to full gradient / sum to full gradient"],
        ],
        opposites: [
          "with replacement better / with replacement smaller variance / with replacement converges faster",
          "without replacement larger variance / shuffle larger variance / shuffling more variance / makes convergence slow / shuffle slow / shuffling slow / reshuffling slow",
          "theory prefers replacement / replacement theory prefers / with replacement preferred / replacement variance smaller",
          "reinforce / reshuffle larger variance / reshuffling larger variance",
        ],
        probe: "What do an epoch's batch errors add up to, and what does that do for speed?",
      },
      {
        says: "Reading in order is cheap for disks and caches, and simple to account for.",
        ways: [
          [
            "sequential / io / i/o / i o / disk / cache / streaming / stream / simple / prefetch / random access / data loader / dataloader / bookkeeping",
          ],
        ],
        opposites: [
          "random access is cheap / random access cheap / random access disk cheap",
          "cache overfit",
          "price random / price slow / downside random / downside slow reads / shuffling random access / shuffled order slow / epoch random access",
          "it requires random / it needs random / shuffling requires random / shuffling needs random",
          "has to seek / must seek / has to jump around",
        ],
        probe: "What does it mean for reading the data?",
      },
      {
        says: "The price: within an epoch draws are not independent, so a step's gradient is biased given the batches before it.",
        sources: ["mishchenko"],
        ways: [
          [
            "not:independent / dependent / correlated / not:iid / not:i.i.d / no longer independent / no longer iid",
          ],
          ["biased / bias / not:unbiased / conditionally biased / no longer unbiased"],
        ],
        opposites: [
          "draws independent / batch independent / independent each other / steps independent / step unbiased / stays unbiased / are independent / remains unbiased / still unbiased",
          "with replacement biased / replacement is biased / batch iid / batch i i d / makes batches independent",
        ],
        probe: "Is a step's gradient still unbiased, given the batches that have been used?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "without replacement / shuffle / shuffling / epoch / reshuffle",
            "unbiased every step / each step unbiased / stays unbiased / always unbiased / remains unbiased",
          ],
        ],
        says: "Given the batches already used, the next one comes from what is left and is biased; only before the epoch begins is each step unbiased.",
      },
    ],
    best: "In a shuffled epoch every example is used exactly once, while with replacement about 37 % of them would be missed. The batches of an epoch add up to the full gradient, so their noise partly cancels, and for small rates reshuffling provably converges faster. It is also sequential to read and easy to keep track of. The price is theoretical: within an epoch the draws are not independent, so given what has been used a step is conditionally biased.",
    weak: "Because that is how data loaders work. Shuffling makes sure that the model does not learn the order.",
    hints: [
      "Count how often an example appears in N draws, one way and the other.",
      "Add up the gradients of one epoch at fixed parameters. What do you get in each case?",
      "Name coverage, variance, reading, and what a theorist would object to.",
    ],
    followUp: {
      prompt: "Somebody shuffles once and keeps that order in every epoch. Is that bad?",
      points: [
        {
          says: "Mostly harmless: shuffling once has nearly the guarantees of reshuffling.",
          sources: ["mishchenko"],
          ways: [
            [
              "harmless / fine / nearly / almost / not:bad / ok / okay / similar / works / same guarantee / little different",
            ],
          ],
          probe: "What is known of shuffling once?",
        },
        {
          says: "A bad fixed order, such as sorted by class, is what hurts.",
          ways: [
            [
              "sorted / order by class / class / bad order / unshuffled / adversarial / structured / grouped / same class",
            ],
          ],
          probe: "Which fixed order would be bad?",
        },
      ],
    },
  },
];
