import type { ExplainQuestion } from "../../question/explain-question.ts";

export const adamPrecisionWords: readonly ExplainQuestion[] = [
  {
    id: "adam-eight-bits",
    topic: "adam",
    level: "onsite",
    type: "explain",
    title: "Adam in 8 bits",
    prompt: "How can m and v be kept in 8 bits without harm to training?",
    points: [
      {
        says: "They are quantised in blocks, each with a scale of its own, so that an outlier spoils its block alone.",
        sources: ["dettmers"],
        ways: [
          ["block / blocks / blockwise / group / chunk / chunks"],
          ["outlier", "local / contained / isolated / confined"],
        ],
        probe: "What would one outlier do if the whole tensor had one scale?",
      },
      {
        says: "The code is not linear: it is fine for small values and still covers large ones.",
        sources: ["dettmers"],
        ways: [
          [
            "not linear / nonlinear / non linear / non uniform / nonuniform / dynamic / logarithmic / exponent / log / unevenly / denser / finer near / more levels",
          ],
          [
            "precise / fine / resolution / accurate",
            "small and large / small values / both / orders of magnitude / near zero",
          ],
        ],
        probe: "Are 256 evenly spaced values enough for numbers over many orders of magnitude?",
      },
      {
        says: "The step itself is in float32: states are read, expanded, updated and quantised again.",
        sources: ["dettmers"],
        ways: [
          [
            "float32 / 32 / dequantise / expanded / decompress / higher precision / full",
            "update / step / compute / arithmetic / math / calculation / quantise / computed / computation / back",
          ],
          ["dequantise"],
        ],
        probe: "In which precision is the update computed?",
      },
      {
        says: "What is small or delicate stays in 32 bits: tensors of few elements, and often embeddings.",
        sources: ["dettmers", "bitsandbytes"],
        ways: [
          [
            "small tensor / small tensors / few elements / small parameter / bias / embedding / embeddings / 4096 / norm layers / tensors small / small layers / sensitive",
          ],
        ],
        opposites: [
          "small tensors first / tensors are first",
          "8 bit throughout",
          "embeddings benefit / embeddings profit / embeddings go first / embeddings gain",
          "embeddings quantised first / embeddings are quantised",
          "all tensors alike / including embeddings / all tensors treated / all tensors same",
        ],
        probe: "Which tensors are left out?",
      },
    ],
    best: "The states are quantised block-wise, with a scale for each block, so that an outlier only spoils its own block. The code is dynamic, not linear, so it resolves small values as well as large ones. For the update they are dequantised to float32 and quantised again afterwards. Small tensors stay in 32 bits, and embeddings need special care.",
    weak: "Neural networks are robust to noise, so a little rounding error does not matter. Quantisation saves a lot of memory.",
    hints: [
      "One scale for a whole tensor fails. Why?",
      "v spans many orders of magnitude; 256 equal steps do not.",
      "Say: scale per what, which code, which precision for the step, and what is left out.",
    ],
    followUp: {
      prompt: "Which of the two averages is harder to quantise, and what goes wrong if it fails?",
      points: [
        {
          says: "v: it is a square, so it spans twice as many orders of magnitude, and stands in the denominator.",
          ways: [["second moment / denominator / squares / squared / variance estimate"]],
          probe: "Which one stands below the line?",
        },
        {
          says: "A v that is rounded to 0 leaves ε alone below the line, and the step is enormous.",
          ways: [
            ["zero / 0 / underflow", "large / enormous / diverge / blow / epsilon / divide"],
            ["step / update", "enormous / large / diverge / unbounded"],
          ],
          probe: "What is the step if v becomes 0?",
        },
      ],
    },
  },
  {
    id: "adam-bfloat-states",
    topic: "adam",
    level: "onsite",
    type: "explain",
    title: "m and v in bfloat16",
    prompt: "Why should m and v not be kept in bfloat16 with ordinary rounding?",
    points: [
      {
        says: "bfloat16 has 8 significant bits: a change below about 0.2 % of a number, half of its last place, is rounded away.",
        ways: [
          ["gap / spacing / neighbouring numbers", "round / lost / swallowed"],
          [
            "bit / bits / mantissa / significand / precision / digits / resolution / ulp / spacing",
            "7 / 8 / few / only / coarse / 0.2 / 0.4 / percent / two / three / low / little / small / less",
          ],
          ["round", "away / off / lost / back", "change / increment / small / update"],
        ],
        opposites: [
          "many mantissa / many significant bits / same precision as",
          "small range / range small / narrow range / range narrow / exponent 5",
        ],
        probe: "What is the least relative change that bfloat16 can hold?",
      },
      {
        says: "With β2 = 0.999 v changes by at most about 0.1 % when it decays, which is less.",
        ways: [
          [
            "0.001 / 0.1 / thousandth / 1 beta2 / one minus beta2 / 1e-3 / 1 per mille / 1/1000 / one thousandth / tenth of percent / tenth of a percent",
            "change / increment / update / decay / small / smaller / less / half / ulp / precision / spacing / below",
          ],
          ["0.999", "round / rounds / rounded / lost / same value / no effect / too close"],
          ["increment / change / update", "smaller", "half / ulp / precision / spacing / resolution / last"],
        ],
        probe: "By how much does v change in a step?",
      },
      {
        says: "So v freezes: after large gradients it never comes down again, and the steps stay short.",
        ways: [
          [
            "freeze / remains / high water / keeps its value / freezes / frozen / stuck / stall / not change / never changes / stops changing / stays / never decays / not decay / not smaller / no longer / never moves / stays put / not move / not come down / same",
          ],
        ],
        probe: "What happens to v then?",
      },
      {
        says: "The cure is float32 for the states, or stochastic rounding, which is right on average.",
        ways: [
          [
            "in float32 / to float32 / use float32 / keep float32 / with float32 / float32 for / float32 state / float32 moment / float32 average / float32 optimizer / float32 master / float32 copy / fix float32 / cure float32 / solution float32 / either float32 / float32 or / store float32 / stay float32",
          ],
          ["stochastic rounding / stochastic"],
          ["kahan / compensated"],
        ],
        opposites: [
          "noise and make worse / stochastic rounding harm",
          "stochastic rounding worse / stochastic rounding makes it worse / one uses float16 / use float16",
        ],
        probe: "What are two cures?",
      },
      {
        says: "A β2 of 0.95 suffers far less, since its changes are 5 %; m with its 10 % hardly at all.",
        ways: [
          ["0.95", "less / fine / larger / not / ok / better / survive / safe / large / 5"],
          [
            "first moment / beta1 / 0.9",
            "fine / ok / less affected / suffers less / hardly affected / hardly suffers / hardly at all / not affected / not problem / not suffer / larger change / change larger / large enough / survive / safe / 10",
          ],
          ["smaller beta2 / lower beta2", "less / fine / larger / better / helps"],
        ],
        opposites: ["0.95 worse / 0.95 problem worse"],
        probe: "Is m in the same danger, or v with β2 = 0.95?",
      },
    ],
    best: "bfloat16 has only 8 significant bits, so a relative change below about 0.2 % is rounded away. With a β2 of 0.999 v decays by 0.1 % per step, which is less than that. So v freezes: once it was large it never comes down. Keep the states in float32, or use stochastic rounding. With β2 = 0.95 it suffers far less, because the change is 5 % per step.",
    weak: "bfloat16 has the same range as float32 and so it is fine for training. One only has to watch out for overflow, as with float16.",
    hints: [
      "How many significant bits does it have?",
      "Compare the relative change of v in a step with half of the last place.",
      "0.1 % against 0.2 %: say what rounding to the nearest does, and what would be right on average.",
    ],
    followUp: {
      prompt:
        "The same argument for the weights themselves: when are updates lost in bfloat16, and what do mixed-precision recipes do?",
      points: [
        {
          says: "Where α times the step is below about 0.2 % of the weight, which is the rule late in training.",
          ways: [
            [
              "smaller than / below / less than / small compared / small relative / too small / small against",
              "weight / half / 0.2 / precision / spacing / ulp",
            ],
            ["learning rate", "late / decayed / end of training"],
          ],
          probe: "How large are updates against weights late in a run?",
        },
        {
          says: "They keep a float32 copy of the weights and update that.",
          ways: [["float32 / master / copy"], ["stochastic rounding"]],
          probe: "Where are updates added up?",
        },
      ],
    },
  },
  {
    id: "adam-two-frameworks",
    topic: "adam",
    level: "research",
    type: "explain",
    title: "Adam in PyTorch and in Keras",
    prompt:
      "The same Adam, the same settings, PyTorch and Keras: where do the two differ, and when would you notice?",
    points: [
      {
        says: "PyTorch adds ε to the corrected √v̂.",
        sources: ["pytorch"],
        ways: [
          [
            "pytorch / torch",
            "after correction / corrected / after bias correction / hat / v hat / already corrected / after the bias / debiased second moment / to debiased",
          ],
        ],
        opposites: [
          "pytorch multiply learning rate / pytorch scale learning rate / pytorch learning rate correct / both put epsilon",
          "pytorch folds / pytorch raw / pytorch uncorrected / keras corrected one / keras adds to corrected",
          "both after bias correction / both add after",
        ],
        probe: "To what does PyTorch add ε?",
      },
      {
        says: "Keras puts the corrections into the learning rate and adds ε to the uncorrected √v: the paper's ε̂.",
        sources: ["keras", "kingma"],
        ways: [
          [
            "keras / tensorflow / tf",
            "uncorrected / raw / before / learning rate / epsilon hat / not corrected / ε̂ / folds / folded / without correction",
          ],
          ["epsilon hat / ε̂"],
        ],
        opposites: [
          "pytorch folds / pytorch raw / pytorch uncorrected / keras corrected one / keras adds to corrected",
          "both after bias correction / both add after",
        ],
        probe: "Where does Keras put the corrections?",
      },
      {
        says: "Seen from v̂, Keras's ε counts 1/√(1 − β2^t) times: 31.6 times at t = 1.",
        ways: [
          ["31.6 / 32 / 31 / 30 times / thirty"],
          ["epsilon", "larger / large / times", "initialisation / t = 1 / first / start"],
          [
            "divide / over / factor / times / inverse",
            "root 1 β2 / 1 β2^t / √ 1 β2 / root of 1 / square root of 1",
          ],
        ],
        opposites: [
          "pytorch epsilon times larger / pytorch epsilon ten times",
          "pytorch epsilon counts / pytorch epsilon larger / pytorch 31.6",
        ],
        probe: "How much larger does Keras's ε count at the first step?",
      },
      {
        says: "Its default is 1e-7, PyTorch's 1e-8.",
        sources: ["keras", "pytorch"],
        ways: [["1e 7 / 1e7 / 10 7"], ["default", "different / ten times / tenfold / larger / 1e 8 / 10x"]],
        opposites: [
          "default epsilon same / default values same",
          "both default / default both / both use 1 e 8",
          "keras default 1e 8 / keras default is 1e 8 / keras 1e 8 / pytorch 1e 7",
          "1e 8 in both / 1e 8 both / same default / default same",
        ],
        probe: "What are the defaults of ε?",
      },
      {
        says: "One notices early in a run, with tiny gradients, or with a large ε; otherwise hardly.",
        ways: [
          [
            "initialisation / early / first",
            "matter / notice / see / differ / only / visible / difference / gradient / part / large / effect",
          ],
          [
            "small gradient / tiny gradient / gradients small / gradients tiny / gradient small / large epsilon / epsilon large / gradients near",
          ],
        ],
        opposites: ["late training / seen late / late in training"],
        probe: "In which runs would you see it?",
      },
    ],
    best: "PyTorch adds epsilon to the root of v after bias correction. Keras folds the corrections into the learning rate and adds epsilon to the uncorrected root, which is the paper's epsilon hat. Relative to v̂ its epsilon is larger by 1/√(1 − β2^t), 31.6 times at the first step, and that fades over about a thousand steps. The default is also different, 1e-7 against 1e-8. You notice it only early on, with tiny gradients or a large epsilon.",
    weak: "Frameworks are implemented in different ways and so results differ a little, because of random seeds and the order of floating-point operations.",
    hints: [
      "It is about ε again.",
      "Write the step of Keras with α√(1 − β2^t)/(1 − β1^t) in front. Where is ε now?",
      "Say where each adds ε, by how much they differ at t = 1, and the two defaults.",
    ],
    followUp: {
      prompt: "You port a recipe with ε = 1 from TensorFlow to PyTorch. Which ε reproduces it?",
      points: [
        {
          says: "None for the whole run: it would have to be 1/√(1 − β2^t), falling from 31.6 to 1.",
          ways: [
            [
              "none / no single / no constant / not constant / schedule / depends on t / time dependent / changes / varies / falling / 31.6",
            ],
          ],
          probe: "Does the factor stay the same?",
        },
        {
          says: "After a few thousand steps 1 is right; for the start write the ε̂ form out.",
          ways: [
            ["1000 / thousand / later / eventually / long run", "1 / one / same / right / match"],
            ["write / implement / own / custom", "form / epsilon / optimizer / rule / step"],
          ],
          probe: "Which ε is right in the long run, and what about the start?",
        },
      ],
    },
  },
];
