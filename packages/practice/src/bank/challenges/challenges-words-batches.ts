import type { ExplainQuestion } from "../../question/explain-question.ts";

export const challengesWordsBatches: readonly ExplainQuestion[] = [
  {
    id: "challenges-batch-extremes",
    topic: "challenges",
    level: "screen",
    type: "explain",
    title: "A batch of one, a batch of all",
    prompt: "What goes wrong with a batch of one example, and what with all examples in one batch?",
    points: [
      {
        says: "One example gives a very noisy gradient, so the rate has to be small.",
        ways: [
          ["one / single / 1 / small", "noise / noisy / variance / erratic / jumpy"],
          ["noisy / noise / variance", "learning rate / rate", "small / lower / low / smaller"],
        ],
        opposites: [
          "example ideal / full batch larger noise / full batch more noisy",
          '"one batch most noisy" / one batch give noisiest / one batch most noisy / full batch most noisy / single example exact / one example exact',
        ],
        probe: "How good is the gradient of one example?",
      },
      {
        says: "It leaves parallel hardware idle, and batch normalisation has no statistics to work with.",
        ways: [
          [
            "hardware / gpu / parallel / vectorise / vectorize / accelerator / throughput",
            "idle / waste / underused / not use / poor / low utilisation / bad utilisation / bad for / nothing / hardly / underutilised / underutilized / empty / inefficient",
          ],
          ["not:parallel"],
          [
            "batch norm / batch statistics",
            "fail / break / not work / statistics / undefined / useless / meaningless / variance",
          ],
        ],
        opposites: [
          "ideal gpu / ideal for gpu / gpu ideal / ideal batch norm / batch norm ideal",
          "batch norm works best / batch norm works well / batch norm works fine / gpu fully used / gpu used best / uses gpu best / uses hardware best",
        ],
        probe: "What does a GPU make of it, and what batch normalisation?",
      },
      {
        says: "The full batch gives the exact gradient but a single step for a whole pass over the data.",
        ways: [
          ["full pass / whole pass / whole epoch / entire epoch / pass over", "once / one / single / before"],
          ["one step / one update / single step / single update / 1 step", "epoch / pass / data"],
          [
            "exact / deterministic / no noise / true gradient / noiseless",
            "slow / expensive / few / full / all / whole",
          ],
          ["few updates / fewer updates / few steps"],
        ],
        opposites: [
          "full batch noisiest / one batch most noisy / many steps per epoch / many updates per epoch",
        ],
        probe: "How many steps does an epoch have then?",
      },
      {
        says: "It costs memory, and beyond the critical batch more examples hardly improve a step.",
        sources: ["mccandlish"],
        ways: [
          ["memory / not fit / fit"],
          ["critical batch / diminishing / redundant / hardly better / wasted / square root of / waste"],
        ],
        opposites: ["improves equally / no more memory / same memory / no memory"],
        probe: "What does it cost, and what does the last half of it bring?",
      },
      {
        says: "That large batches find sharp minima which generalise worse is disputed: tuned anew they need not.",
        sources: ["keskar", "shallue"],
        ways: [
          [
            "sharp / generalise",
            "disputed / contested / debated / tuned / not settled / claim / evidence / controversial / said / supposed / myth / unclear",
          ],
        ],
        opposites: [
          "certain that / is certain / it is certain",
          "always sharp / whatever tuning / proven large / proved large",
        ],
        probe: "And what is said of its minima?",
      },
    ],
    misconceptions: [
      {
        ways: [["one example gradient no noise / single example no noise / full batch noisiest"]],
        says: "A single example's gradient is the noisiest; the full batch's has no noise of sampling.",
      },
      {
        ways: [["memory same / same memory"]],
        says: "Activations take memory in proportion to the batch.",
      },
      {
        ways: [
          [
            "large batch / full batch / larger batch",
            "always generalise worse / sharp minimum and generalise worse / always overfit",
          ],
        ],
        says: "That was seen at settings that were tuned for small batches; with tuning of its own the gap went away in later studies.",
      },
    ],
    best: "With one example the gradient is very noisy, so the learning rate has to be small. The GPU sits idle because nothing is parallel, and batch norm has no statistics. The full batch has an exact gradient, but there is only one update per epoch, it needs all the memory, and beyond the critical batch size the extra examples are mostly wasted. It is also said to find sharp minima that generalise worse, but that claim is contested: with retuning the gap went away.",
    weak: "A batch of one is too random, and the full batch is too slow. So you take 32, which is the best compromise.",
    hints: [
      "Go through noise, hardware, steps in an epoch, memory.",
      "One of the usual layers does not work with a single example.",
      "And one thing that is often said of large batches is not settled.",
    ],
    followUp: {
      prompt:
        "Memory holds 8 examples and you want the updates of a batch of 256. What do you do, and what differs?",
      points: [
        {
          says: "Add up gradients over 32 small batches before a step.",
          ways: [["accumulate / accumulation / add up / sum / gradient accumulation"]],
          probe: "How do you get the gradient of 256 with room for 8?",
        },
        {
          says: "It is the same step if the mean is over all examples, apart from batch normalisation, and no faster.",
          ways: [
            ["batch norm / mean / average / normalise / divide / token"],
            ["not fast / not:fast / slow / same time / no speed / throughput"],
          ],
          probe: "Is it exactly the same, and what does it cost?",
        },
      ],
    },
  },
  {
    id: "challenges-rate-and-batch",
    topic: "challenges",
    level: "onsite",
    type: "explain",
    title: "The rate when the batch grows",
    prompt:
      "The batch grows k times. What do you do with the learning rate of SGD, and what with Adam's settings?",
    points: [
      {
        says: "SGD's rate goes up in proportion to k, with a warm-up.",
        sources: ["goyal"],
        ways: [
          [
            "sgd / gradient descent / momentum",
            "linear / proportional / times k / by k / k times / linearly / multiply",
          ],
          ["linear scaling / linear rule / linearly"],
        ],
        opposites: ["rate smaller by k / rate divided by k / lower the rate"],
        probe: "Which rule is there for SGD?",
      },
      {
        says: "That holds up to a critical batch size; beyond it curvature limits the rate and the gain ends.",
        sources: ["mccandlish", "shallue"],
        ways: [
          [
            "critical / up to / until / breaks down / stops / beyond / saturate / limit / certain size / too large",
            "batch / curvature / size / point / holds / stability",
          ],
        ],
        opposites: ["no limit / without limit / any batch size"],
        probe: "For how large a k?",
      },
      {
        says: "Adam's rate goes with the square root of k.",
        sources: ["malladi"],
        ways: [["square root", "k / adam / learning rate / scaling / rule / batch"]],
        probe: "And for Adam, with which power?",
      },
      {
        says: "Adam's 1 − β1 and 1 − β2 go with k, and ε with 1/√k.",
        sources: ["malladi"],
        ways: [
          [
            "beta / beta1 / beta2 / 1 minus beta / averages",
            "k / shorter / examples / memory / horizon / scale / smaller / adjust / lower",
          ],
        ],
        opposites: [
          "betas unaffected / beta same / betas stay",
          "betas never depend / beta not depend / beta never change / beta not change / beta independent",
        ],
        probe: "Is the rate the only setting that has to change?",
      },
      {
        says: "Both are rules of thumb from a noise picture: begin there and tune again.",
        ways: [
          [
            "heuristic / rule of thumb / rules of thumb / starting point / approximation / not law / begin there / rough / guess",
          ],
          [
            "retune / tune / verify / sweep / check",
            "again / anyway / still / after / around / then / nearby",
          ],
        ],
        probe: "How far do you trust them?",
      },
    ],
    misconceptions: [
      {
        ways: [["rate must fall / rate has to fall / rate fall by k / rate divided by k"]],
        says: "A larger batch has less noise, so the rate goes up, not down.",
      },
      {
        ways: [["betas stay / betas same / betas not: change / adam rate scale linearly"]],
        says: "Adam's rate goes with √k, and 1 − β with k, so that the averages are over as many examples as before.",
      },
      {
        ways: [["adam", "linear / linearly / proportional to k", "as well / too / same rule / like sgd"]],
        says: "Adam divides by the gradients' size, which is mostly noise and itself falls with the batch; its rate goes with the root.",
      },
    ],
    best: "For SGD I scale the learning rate linearly with k and add a warmup. That holds up to the critical batch size; beyond it curvature limits the step. For Adam the rate scales with the square root of k, and 1 − β1 and 1 − β2 scale with k so that the averages cover as many examples as before, with ε falling as 1/√k. Both are heuristics that assume noise dominates, so I use them as a starting point and retune.",
    weak: "A larger batch has less noise, so you can use a larger learning rate. I would double it when the batch doubles.",
    hints: [
      "What does the batch change about a gradient: its mean or its spread?",
      "SGD keeps the noise of a path; Adam divides by it.",
      "One power for each, a second setting for Adam, a limit, and a caveat.",
    ],
    followUp: {
      prompt: "Why does the linear rule need a warm-up?",
      points: [
        {
          says: "At the start curvature is high and weights change fast, so k small steps are not like one step k times as long.",
          sources: ["goyal"],
          ways: [
            [
              "curvature / sharp / unstable / diverge / change fast / changing / weights change / early / initialisation",
            ],
          ],
          probe: "When does one long step differ most from k short ones?",
        },
        {
          says: "Warming up lets the network reach a region that bears the high rate.",
          ways: [["region / flat / bears / tolerate / later / until / gradually / ramp / slowly / allow"]],
          probe: "And what does the warm-up change about it?",
        },
      ],
    },
  },
  {
    id: "challenges-batch-for-validation",
    topic: "challenges",
    level: "onsite",
    type: "explain",
    title: "Tuning the batch size for the score",
    prompt: "Should the batch size be tuned for the best validation score?",
    points: [
      {
        says: "No: it is chosen for speed, by hardware and by how many steps it saves.",
        sources: ["godbole"],
        ways: [
          [
            "speed / gpu / fast / throughput / hardware / memory / wall clock / training time / utilisation / cost / time",
            "choose / use / pick / set / decide / chosen / largest / fill / about / matter / for",
          ],
        ],
        opposites: ["hardware secondary / speed secondary"],
        probe: "What is it chosen for, then?",
      },
      {
        says: "With the rest tuned for each batch and enough steps, the same score is within reach at any of them.",
        sources: ["shallue", "godbole"],
        ways: [
          [
            "same / any / equal / match / all",
            "score / performance / validation / accuracy / quality / batch size",
            "tune / retune / tuned / steps / enough / if / when",
          ],
        ],
        opposites: [
          "no tuning can / no tuning will / tuning can not / tuning never / tuning not bring / tuning not close",
        ],
        probe: "Is a good score tied to a batch size?",
      },
      {
        says: "Large studies found no evidence that larger batches do worse on unseen data.",
        sources: ["shallue"],
        ways: [
          [
            "shallue / study / studies / evidence / experiments / literature / was measured",
            "not / no / larger / batch / generalise / degrade / gap",
          ],
        ],
        opposites: [
          "large batch generalise poorly / studies agree / study agree",
          "large batch never reach / larger batch never reach / large batch not reach / large batch never match",
        ],
        probe: "What do large measurements say?",
      },
      {
        says: "A comparison with the other settings held fixed compares tuning, since rate and regularisation go with the batch.",
        sources: ["godbole"],
        ways: [
          ["keep / kept", "learning rate / hyperparameter / settings", "measure / compare / fit / test"],
          [
            "fixed / held / confound / unfair / same hyperparameters / same learning rate / without retuning / not retuned / change with",
            "learning rate / hyperparameter / tune / setting / regularise / batch / compare",
          ],
          ["interact / depend on / coupled / tied", "learning rate / regularise / hyperparameter"],
        ],
        opposites: [
          "fair hold / fairly hold / fairly must / fair must / must hold / must be held / must be fixed / must keep",
          "fixed otherwise / otherwise unfair / otherwise not fair / fixed for a fair / fixed to be fair",
        ],
        probe: "Why do people see a difference, then?",
      },
    ],
    best: "No. I choose the batch for speed: the largest that fills the hardware and still saves steps. If the learning rate and the regularisation are retuned for each batch size and the run is long enough, the same validation score can be reached at any of them. Shallue and colleagues found no evidence that larger batches generalise worse. When people see a difference they usually kept the other hyperparameters fixed, and the rate interacts with the batch.",
    weak: "Yes, small batches generalise better because of their noise, so I would try 16, 32 and 64 and take the best.",
    misconceptions: [
      {
        ways: [['most important regulariser / pure effect / "shown by every study"']],
        says: "With the other settings held fixed one compares tuning; tuned anew, the batch sizes come out alike.",
      },
      {
        ways: [["small batch / smaller batch", "generalise", "better / noise"]],
        says: "That small batches generalise better by their noise is what careful comparisons did not find.",
      },
    ],
    hints: [
      "What else changes for the best when the batch changes?",
      "Think of a fair comparison of two batch sizes: what is tuned for each?",
      "Say what it is chosen for, what can be reached, what was measured, and why naive comparisons differ.",
    ],
    followUp: {
      prompt:
        "You double the batch and the score falls. Which experiment shows whether the batch is to blame?",
      points: [
        {
          says: "Tune rate and regularisation anew at the new size, with as many trials and as many steps as before.",
          ways: [
            [
              "tune / retune / sweep",
              "learning rate / regularise / again / anew / each / both / hyperparameter",
            ],
          ],
          probe: "What was tuned for the old size only?",
        },
        {
          says: "Compare over several seeds at the same number of steps, not of epochs.",
          ways: [["seed / steps / epochs / budget / updates"]],
          probe: "At equal what do you compare?",
        },
      ],
    },
  },
];
