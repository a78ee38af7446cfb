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
        opposites: ["converge exact minimum / reaches exact minimum / converge minimum exactly"],
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
        opposites: ["fluctuation not depend / size not depend / ball not depend"],
        probe: "What is the size of the fluctuations proportional to?",
      },
      {
        says: "A decaying rate makes it converge: its sum has to be infinite and the sum of its squares finite.",
        sources: ["robbins"],
        ways: [
          ["robbins monro / sum squares finite / sum infinite"],
          [
            "decay / decays / schedule / decrease learning rate / smaller learning rate / anneal / 1/t / decaying / diminishing / learning rate smaller / towards zero / to zero",
          ],
        ],
        opposites: ["decay only slow / decay makes slow / decay unnecessary / decay not needed"],
        probe: "What has to happen to the rate, exactly?",
      },
      {
        says: "Averaging the iterates brings the average to the minimum, or much nearer, at a constant rate.",
        sources: ["polyak1992"],
        ways: [
          [
            "average iterates / average weights / average parameter / polyak / ruppert / swa / average of iterates / weight averaging / average last / average tail / average them",
          ],
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
    prompt: "Why do we go through shuffled epochs in the place of drawing every batch anew from all data?",
    points: [
      {
        says: "Every example is used exactly once per epoch; drawn with replacement, 37 % would be left out of an epoch's worth of draws.",
        ways: [
          [
            "every example / each example / all examples / every sample / each sample / all data / every datapoint / each data / every data / whole dataset / all samples",
            "once / used / seen / visited / covered / guaranteed",
          ],
          ["37 / 63 / 1/e / third missed / left out / some never seen / miss / misses"],
        ],
        opposites: ["several times others not / some several times"],
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
        opposites: ["cache overfit"],
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
  {
    id: "gradient-descent-accumulation",
    topic: "gradient-descent",
    level: "onsite",
    type: "explain",
    title: "Gradient accumulation",
    prompt: "Is gradient accumulation over micro-batches the same as one big batch?",
    points: [
      {
        says: "Yes for the gradient, if the loss is normalised over the whole accumulated batch.",
        ways: [
          [
            "same / mathematically / exact / exactly / yes",
            "normalise / divide / divided / scaled / average whole / normalising / normalised / scale / rescale / total batch / whole batch / number of micro / sum",
          ],
        ],
        opposites: ["batch norm behaves same / batch norm sees full / gradients stale"],
        probe: "What has to be divided by what for the gradients to agree?",
      },
      {
        says: "Averages of averages are wrong where micro-batches differ in size: with variable length one has to divide by the total count of tokens.",
        ways: [
          [
            "token / tokens / padding / variable length / sequence length / uneven / unequal / different size / different length / average of averages / mean of means",
          ],
        ],
        probe: "What goes wrong with sequences of different lengths?",
      },
      {
        says: "Batch normalisation sees the statistics of a micro-batch, so with it the two differ.",
        ways: [["batch norm / batch statistics / statistics of micro / normalisation layers"]],
        opposites: [
          "batch norm behaves same / batch norm sees full / batch norm not affected / batch norm unaffected",
        ],
        probe: "Which layer notices the size of the micro-batch?",
      },
      {
        says: "Clipping and the step come once, after the last micro-batch; so does the schedule's count.",
        ways: [
          [
            "clip / optimizer step / optimiser step / step once / step after / step only / single step / one step / take step / call step / schedule / scheduler",
            "once / after accumulate / at the end / after all / per update / after last / accumulated gradient / full gradient / summed",
          ],
        ],
        opposites: [
          "clip each micro / clip every micro / clip micro batch gradient / scheduler each micro / scheduler every micro / step each micro",
        ],
        probe: "When do clipping, the step and the schedule happen?",
      },
      {
        says: "It saves memory, not time: the compute is the same.",
        ways: [
          [
            "memory",
            "time / no faster / compute / speed / slow / fast / not:fast / saves / fit / fits / cheaper",
          ],
          ["no speed / not:fast / no fast / same compute / not:speed"],
        ],
        opposites: ["speeds up training / accumulation faster"],
        probe: "What does one gain, and what not?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "accumulation / accumulate / accumulating",
            "speeds up / fast training / trains fast / faster training",
          ],
        ],
        says: "The same examples go through the same passes: accumulation only needs less memory at a time.",
      },
    ],
    best: "For the gradient it is exactly the same, provided the loss is normalised over the whole accumulated batch. With variable lengths that means dividing by the total number of tokens, since a mean of per-micro-batch means weights short sequences too much. Batch norm breaks the equality because its statistics come from a micro-batch. Clipping, the optimizer step and the scheduler must run once, after all micro-batches. It saves memory but no time, as the compute is unchanged.",
    weak: "Yes, that is what it is for: gradients add up, so it makes no difference. One only has to call backward several times.",
    hints: [
      "Gradients add up. Losses are usually averaged: over what?",
      "Think of unequal micro-batches, of layers that look at the batch, and of what happens once per update.",
      "Name normalisation, tokens, one kind of layer, clipping, and what it buys.",
    ],
    followUp: {
      prompt:
        "Micro-batches of 10 and 30 tokens are averaged each and then together. What weight does a token of each have?",
      points: [
        {
          says: "1/20 in the short one and 1/60 in the long one, where both should have 1/40.",
          ways: [["1/20 / 1 20 / 1/60 / 1 60 / three times / 3 times / 3x / threefold / triple / 1/40"]],
          probe: "Half of the loss comes from each micro-batch. Divide by the tokens.",
        },
        {
          says: "So tokens of short sequences count three times as much, which biases training towards them.",
          ways: [
            [
              "short",
              "more / larger / bias / biased / too much / three times / overweight / overweighted / towards",
            ],
          ],
          probe: "Which sequences does that favour?",
        },
      ],
    },
  },
  {
    id: "gradient-descent-synchronous",
    topic: "gradient-descent",
    level: "onsite",
    type: "explain",
    title: "Synchronous and asynchronous SGD",
    prompt: "Compare synchronous and asynchronous data-parallel SGD.",
    points: [
      {
        says: "Synchronous: all workers compute at the same parameters and their gradients are averaged, which is one large batch.",
        ways: [
          [
            "synchronous / sync / workers / all reduce / allreduce",
            "average / averaged / large batch / one big batch / same parameter / same weights / combine / aggregate / larger batch / sum",
          ],
        ],
        probe: "What does one synchronous step amount to?",
      },
      {
        says: "It waits for the slowest worker, the straggler.",
        sources: ["chen2016"],
        ways: [["straggler / stragglers / slowest / wait / waits / waiting / idle / slow worker / barrier"]],
        probe: "What sets the pace when all have to arrive?",
      },
      {
        says: "Asynchronous: nobody waits, but gradients are stale: taken at parameters that have since moved.",
        sources: ["chen2016"],
        ways: [
          [
            "stale / staleness / outdated / old version / parameter changed / parameter moved / parameter different / previous parameter / older version / old parameter / old weights / delayed / delay / out of date / lag",
          ],
        ],
        opposites: ["no stale"],
        probe: "At which parameters was an asynchronous gradient taken?",
      },
      {
        says: "Staleness acts like additional momentum, so momentum has to be tuned down with it.",
        sources: ["mitliagkas"],
        ways: [
          [
            "momentum",
            "stale / asynchronous / async / asynchrony / implicit / extra / additional / like / acts / tune / effective / lower",
          ],
        ],
        probe: "Staleness behaves like a setting of the optimizer. Which?",
      },
      {
        says: "Synchronous all-reduce is the norm: it can be reproduced, and accelerators are fast and alike.",
        ways: [
          ["all reduce / allreduce / nccl / ring"],
          [
            "synchronous / sync",
            "norm / standard / default / today / modern / common / reproducible / usual / wins / won / preferred / most / deterministic / dense / everyone",
          ],
        ],
        probe: "Which one is used today, and why?",
      },
    ],
    best: "In synchronous SGD all workers take gradients at the same parameters and average them, so a step is one large batch. It has to wait for the slowest worker, so stragglers set the pace; backup workers help. In asynchronous SGD nobody waits, but gradients are stale, as the parameters have moved on meanwhile. That staleness acts like extra momentum, so one lowers momentum and often the rate. Today synchronous all-reduce is the standard, since it is reproducible and accelerators are fast and alike.",
    weak: "Asynchronous is faster because machines work in parallel, and synchronous is more accurate. It depends on the hardware.",
    hints: [
      "Follow one gradient from where it is computed to where it is applied.",
      "One way waits for somebody, the other applies something old.",
      "Name what a step amounts to, what slows it down, what goes stale and what that acts like, and what is used today.",
    ],
    followUp: {
      prompt: "You go from 8 to 64 synchronous workers with the batch per worker kept. What do you retune?",
      points: [
        {
          says: "The learning rate, as the batch is eight times as large: up in proportion for SGD at first, with warmup.",
          sources: ["goyal"],
          ways: [["learning rate / linear scaling / warmup"]],
          probe: "What happened to the batch?",
        },
        {
          says: "And look whether the batch is beyond the critical one, where more workers hardly save steps.",
          sources: ["mccandlish", "shallue"],
          ways: [
            [
              "critical batch / beyond critical / beyond the critical / past critical / diminishing / saturate / no fewer steps / generalise / steps hardly / returns / limit",
            ],
          ],
          probe: "Does it pay for ever?",
        },
      ],
    },
  },
];
