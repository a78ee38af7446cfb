import type { ExplainQuestion } from "../../question/explain-question.ts";

export const gradientDescentWordsOnBatches: readonly ExplainQuestion[] = [
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
            "same / mathematically / exact / exactly / yes / provided / as long as / if / once",
            "normalise / divide / divided / scaled / average whole / normalising / normalised / scale / rescale / total batch / whole batch / number of micro / number of accumulation",
          ],
        ],
        opposites: [
          "batch norm behaves same / batch norm sees full / gradients stale",
          "always same / same always / including batch norm / even batch norm / no normalise / not normalise / losses need no / normalise unnecessary",
          "same in every / same every respect / same in everything / same, batch norm",
        ],
        probe: "What has to be divided by what for the gradients to agree?",
      },
      {
        says: "Averages of averages are wrong where micro-batches differ in size: with variable length one has to divide by the total count of tokens.",
        ways: [
          [
            "token / tokens / padding / variable length / sequence length / uneven / unequal / different size / different length / average of averages / mean of means",
          ],
        ],
        opposites: [
          "even if sequence / even if length / even when length / regardless of length / length not matter / average fine / can simply average / can just average / can average",
        ],
        probe: "What goes wrong with sequences of different lengths?",
      },
      {
        says: "Batch normalisation sees the statistics of a micro-batch, so with it the two differ.",
        ways: [
          [
            "batch norm / batch statistics / statistics of micro / normalisation layers",
            "micro / different / not:same / except / exception / small / smaller / per / break / breaks / group / trouble / only / unless / caveat / problem / not:whole / not:full / not:all / not",
          ],
        ],
        opposites: [
          "batch norm behaves same / batch norm sees full / batch norm not affected / batch norm unaffected",
          "including batch norm / even batch norm / also batch norm / batch norm too / batch norm is same / batch norm whole / batch norm accumulates / batch norm no problem / statistics accumulated / statistics whole",
          "same in every / same every respect / same in everything / same, batch norm",
          "batch norm sees large batch / batch norm sees all / batch norm sees big",
        ],
        probe: "Which layer notices the size of the micro-batch?",
      },
      {
        says: "Clipping and the step come once, after the last micro-batch; so does the schedule's count.",
        ways: [
          [
            "clip / optimizer step / optimiser step / step once / step after / step only / single step / one step / take step / call step / schedule / scheduler",
            "once / after accumulate / at the end / after all / when all / only when / per update / after last / accumulated gradient / full gradient / summed",
          ],
        ],
        opposites: [
          "clip each micro / clip every micro / clip micro batch gradient / scheduler each micro / scheduler every micro / step each micro",
          "clip after each / clip after every / step after each micro / step after every micro / scheduler per micro / clip per micro",
        ],
        probe: "When do clipping, the step and the schedule happen?",
      },
      {
        says: "It saves memory, not time: the compute is the same.",
        ways: [
          [
            "memory",
            "time / no faster / compute / speed / slow / fast / not:fast / saves / fit / fits / cheaper / wall clock / not:faster",
          ],
          ["no speed / not:fast / no fast / same compute / not:speed"],
        ],
        opposites: [
          "is faster because / uses more memory / more memory",
          "speeds up training / accumulation faster",
          "faster than one big / faster than / saves time / saves compute / less compute / same memory / not save memory",
          "memory is same / memory stays same / memory remains same / halves time / halves training time / half training time",
        ],
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
        opposites: [
          "asynchronous equal large batch / asynchronous same large batch / asynchronous average",
          "asynchronous everyone same / asynchronous training everyone / asynchronous workers same / asynchronous workers average / asynchronous same parameter",
          "asynchronous sgd same large batch / asynchronous sgd is same / asynchronous sgd equal / asynchronous sgd mathematically same / synchronous sgd applies gradient arrives / synchronous applies gradient arrives",
          "synchronous nobody waits / synchronous means nobody / asynchronous all workers average / asynchronous workers average",
        ],
        probe: "What does one synchronous step amount to?",
      },
      {
        says: "It waits for the slowest worker, the straggler.",
        sources: ["chen2016"],
        ways: [["straggler / stragglers / slowest / wait / waits / waiting / idle / slow worker / barrier"]],
        opposites: [
          "only matter asynchronous / stragglers asynchronous",
          "asynchronous has to wait / asynchronous must wait / asynchronous limited slowest / asynchronous suffers straggler",
          "asynchronous they wait / asynchronous one they wait / asynchronous wait slowest",
          "synchronous nobody waits / synchronous means nobody / straggler slows asynchronous / asynchronous barrier",
          "asynchronous all workers average / asynchronous workers average / asynchronous means workers average",
        ],
        probe: "What sets the pace when all have to arrive?",
      },
      {
        says: "Asynchronous: nobody waits, but gradients are stale: taken at parameters that have since moved.",
        sources: ["chen2016"],
        ways: [
          [
            "stale / staleness / outdated / old version / parameter changed / parameter moved / parameter different / previous parameter / older version / old parameter / old weights / delayed / delay / out of date / lag / updates ago / steps ago / iterations ago / earlier parameter",
          ],
        ],
        opposites: [
          "synchronous suffers stale / synchronous training stale / synchronous stale",
          "no stale",
          "synchronous gradient stale / synchronous gradient delayed / synchronous gradient old / synchronous outdated / stale damping",
          "synchronous sgd stale / synchronous sgd uses stale / synchronous sgd applies gradient arrives / synchronous applies gradient arrives",
          "synchronous version, workers different / synchronous, different version / synchronous workers different",
          "stale smaller variance",
        ],
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
        opposites: [
          "like damping / extra damping / acts damping / like friction / extra friction / momentum turned up / momentum tuned up / momentum should raised / should raise momentum / must raise momentum / need larger momentum / should larger momentum",
          "stale smaller effective momentum / stale gradient smaller effective / stale smaller effective",
          "momentum can larger / momentum can be larger / stale smaller variance",
          "cancels momentum / stale cancels / less momentum effect",
        ],
        probe: "Staleness behaves like a setting of the optimizer. Which?",
      },
      {
        says: "Synchronous all-reduce is the norm: it can be reproduced, and accelerators are fast and alike.",
        ways: [
          [
            "all reduce / allreduce / nccl / ring",
            "norm / standard / default / today / modern / usual / common / everyone uses / everyone use / these days / now / preferred / nowadays",
          ],
          [
            "synchronous / sync",
            "norm / standard / default / today / modern / common / reproducible / usual / wins / won / preferred / most / deterministic / dense / everyone uses / everyone use / everybody uses",
          ],
        ],
        opposites: [
          "use asynchronous today / asynchronous standard / people use asynchronous / asynchronous is standard",
          "asynchronous today / asynchronous now / most asynchronous / asynchronous norm / asynchronous default / asynchronous preferred / runs asynchronous / asynchronous reproducible / asynchronous usual / mostly asynchronous",
          "asynchronous all reduce / asynchronous standard",
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
