import type { ExplainQuestion } from "../../question/explain-question.ts";
import { judgeClaim } from "../../sources/judge-claim.ts";

/** What the rules are used for, and how one goes about it. */
export const interviewWordsPractice: readonly ExplainQuestion[] = [
  {
    id: "interview-three-architectures",
    topic: "interview",
    level: "screen",
    type: "explain",
    title: "CNNs, RNNs, Transformers",
    prompt:
      "Which optimizer is usual for CNNs, for RNNs and for Transformers, and what goes with it in each case?",
    points: [
      {
        says: "CNNs: SGD with momentum 0.9, weight decay and a rate that falls in steps or along a cosine.",
        sources: ["he", "goyal"],
        claims: ["momentum-for-images"],
        ways: [["cnn / resnet / image / vision / imagenet / convolutional / conv", "momentum / sgd"]],
        opposites: [
          "sgd can not / sgd not train / cnn rmsprop / momentum can not / image rmsprop",
          "momentum fails / sgd fails / cnn need adam / image need adam",
        ],
        probe: "What trains a ResNet by the usual recipe?",
      },
      {
        says: "There Adam does about as well once it is tuned: the recipe is custom as much as need.",
        sources: ["choi"],
        claims: ["momentum-for-images"],
        ways: [
          [
            "adam / adamw / adaptive",
            "as well / works / close / similar / tuned / fine / also / same / vit / comparable / match / competitive",
          ],
          ["custom / habit / tradition / convention / historical"],
        ],
        probe: "Would Adam fail there?",
      },
      {
        says: "RNNs: RMSprop or Adam, with gradient clipping against explosions.",
        sources: ["hinton", "graves", "pascanu"],
        claims: ["rmsprop-trains-recurrent-nets"],
        ways: [
          ["clip"],
          ["rnn / recurrent / sequence", "rmsprop / adam / adaptive", "explode / clip / diverge"],
        ],
        opposites: ["without clip / no clip / prevent explosion / gates prevent"],
        probe: "What has to be guarded against in recurrent networks, and how?",
      },
      {
        says: "The adaptive rule counts there where what belongs together lies many steps apart.",
        sources: ["hochreiter"],
        claims: ["rmsprop-trains-recurrent-nets"],
        ways: [
          [
            "long / far apart / many steps / long range / distance / vanish / vanishing / time steps",
            "rmsprop / adaptive / adam / dependency / scale / normalise / rnn / recurrent / memory",
          ],
        ],
        opposites: ["plain sgd right / sgd right / only vanish"],
        probe: "Why an adaptive rule for them?",
      },
      {
        says: "Transformers: AdamW with warm-up, a decay to a low rate and clipping.",
        sources: ["vaswani", "loshchilov", "karpathy"],
        claims: ["warmup-helps-adam", "adam-wins-on-language"],
        ways: [["transformer / attention / llm / gpt / bert", "adam / adamw / warmup"]],
        opposites: ["transformer best with sgd / transformer no warmup / no warmup"],
        probe: "And for Transformers, with what?",
      },
    ],
    misconceptions: [
      {
        ways: [
          ['"rnns use sgd" / "rnns are trained with sgd" / clipping make worse / "rnns need no clipping"'],
        ],
        says: "Recurrent networks take an adaptive rule, and clipping, as their gradients explode.",
      },
      {
        ways: [
          ['"transformers use sgd" / "transformers are trained with sgd" / "transformers use plain sgd"'],
        ],
        says: "Transformers are trained with AdamW and a warm-up.",
      },
      {
        ways: [['"cnns are trained with rmsprop" / "cnns use rmsprop"']],
        says: "The usual recipe of a convolutional network is SGD with momentum.",
      },
      {
        ways: [
          ["sgd", "not:train transformer"],
          ["sgd", "fails on transformer / never work on transformer"],
        ],
        says: "SGD can train Transformers; at small batches and small sizes momentum is close behind, and the gap grows with the batch and with the skew of the data.",
      },
    ],
    best: "For CNNs the classic recipe is SGD with momentum 0.9, weight decay and a step or cosine schedule. Tuned AdamW does about as well there, so it is partly custom. For RNNs one takes RMSprop or Adam with gradient clipping, because gradients explode, and the adaptive scale helps when dependencies are many steps apart. Transformers are trained with AdamW with a warmup, a cosine or linear decay, and clipping at norm 1.",
    weak: "Adam for everything, since it is the default in most frameworks. For RNNs you could use LSTM.",
    hints: [
      "One rule for each, and one thing that goes with it.",
      "ResNet recipes, exploding gradients, warm-up: which belongs to which?",
      "And for the first and the last: would the other rule fail there?",
    ],
    followUp: {
      prompt:
        "A vision Transformer is trained on images. Which of the two recipes do you begin with, and why?",
      points: [
        {
          says: "The Transformer's: AdamW with warm-up, for it is the architecture more than the data that asks for it.",
          sources: ["xiong"],
          ways: [
            [
              "adam / adamw / transformer recipe / warmup",
              "architecture / attention / transformer / layer norm / because / warmup",
            ],
            ["adamw"],
          ],
          probe: "Does the recipe go with the data or with the network?",
        },
        {
          says: "Compare with momentum at as many trials if it matters.",
          sources: ["choi"],
          ways: [["compare / tune / trials / test / try / check / sweep / verify"]],
          probe: "How would you make sure?",
        },
      ],
    },
  },
  {
    id: "interview-speed-and-generalisation",
    topic: "interview",
    level: "onsite",
    type: "explain",
    title: "Speed against generalisation",
    prompt: "Does one pay for Adam's speed with worse results on unseen data?",
    points: [
      {
        says: "It is not settled as a fact: Wilson and colleagues found adaptive rules worse on test data, in networks and in a constructed example.",
        sources: ["wilson"],
        claims: ["adam-generalizes-worse-by-construction"],
        ways: [
          [
            "wilson / construct / constructed / counterexample / marginal value / paper / papers / study / studies / reported",
            "worse / gap / generalise / test / found / showed / sgd",
          ],
        ],
        opposites: [
          "proved in general / proved it / proves it / proved that / proved for",
          "is theorem / for every network / every task",
        ],
        probe: "Where does the idea come from?",
      },
      {
        says: "Choi and colleagues found the ranking to follow the search space: tuned widely, an adaptive rule is not behind the momentum that it contains.",
        sources: ["choi"],
        claims: ["adam-contains-momentum-and-rmsprop"],
        ways: [
          [
            "choi / tune / tuning / search space / tuned / budget",
            "gap / no gap / no difference / disappear / vanish / ranking / as well / match / never worse / contains / shrink / flip / reverse / closes / catch up",
          ],
          ["contains / special case / superset / includes", "momentum"],
        ],
        opposites: [
          "gap larger / gap gets larger",
          "tune not close / tuning not help / tune not mend",
          "choi confirm / confirm gap",
          "however much tune / whatever tuning / however tuned",
        ],
        probe: "What happens to the gap with wider tuning?",
      },
      {
        says: "Part of the gap was weight decay done as L2, which AdamW mends.",
        sources: ["loshchilov"],
        ways: [["weight decay / l2 / adamw / decoupled"]],
        opposites: [
          "adamw same / adamw not help / weight decay irrelevant / decay irrelevant / same problem",
          "nothing to do with",
        ],
        probe: "Which setting was Adam handicapped by?",
      },
      {
        says: "Falling fast on the training loss is another thing than ending well: compare at the end of the same budget, schedule and all.",
        ways: [
          [
            "training loss / early / fast / quick / train",
            "end / final / test / not same / different / validation / held out data",
          ],
          ["compare / judge", "end / final / budget / validation / full / schedule"],
        ],
        opposites: ["always worse / always mean worse", "see from training loss / first epochs enough"],
        probe: "At which moment, and on which data, do you compare?",
      },
      {
        says: "So decide by held-out data, each rule tuned, over several seeds.",
        ways: [
          [
            "validation / held out data / held out set / own task / my task / your task",
            "tune / tuned / seed / seeds / decide / each / choose / both",
          ],
          ["seed / seeds / several runs", "compare / tune / validation / run / report / both"],
        ],
        opposites: ["seed will do / one seed enough / training curve to decide"],
        probe: "How would you settle it for your task?",
      },
    ],
    misconceptions: [
      {
        ways: [["tuning not: change / tuning changes nothing"]],
        says: "Tuning decides such rankings: with a wide search the gap has vanished.",
      },
      {
        ways: [["adam", "sharp minimum", "find / converge / end / lands / because"]],
        says: "That Adam finds sharp minima is no settled fact: sharpness depends on how weights are scaled, and the comparison on tuning.",
      },
      {
        ways: [["sgd", "always", "generalise better"]],
        says: `Not always. ${judgeClaim("adam-generalizes-worse-on-digits")}`,
      },
    ],
    best: "It is not settled. Wilson and colleagues reported that adaptive methods generalise worse, on networks and on a constructed problem. Choi and colleagues then showed that the ranking depends on the tuning: with a wide search the gap vanishes, since Adam contains momentum as a special case. Part of the old gap was L2 in place of decoupled weight decay. A fast fall of the training loss says little about the end, so I compare at the end of the full budget with each schedule. For my own task I would tune both on held-out data and look at several seeds.",
    weak: "Yes, Adam converges to sharp minima and SGD always generalises better, so one should switch to SGD at the end.",
    hints: [
      "Two papers that seem to contradict each other, and why they do not.",
      "A construction; a search space; a kind of decay; a moment of comparison.",
      "Say who found what, what tuning does to it, and how you would decide for your own task.",
    ],
    followUp: {
      prompt:
        "In Wilson's construction the adaptive rule is wrong on nearly half of the new examples. What about it does not carry over to your network?",
      points: [
        {
          says: "It is full-batch and every example has features of its own; small batches undo it.",
          claims: ["adam-generalizes-worse-by-construction"],
          ways: [
            [
              "full batch / batch / unique feature / own feature / one example / linear / constructed / artificial / separable",
            ],
          ],
          probe: "Which batch, and which features does it have?",
        },
        {
          says: "It shows that it can happen and not how often.",
          ways: [["can happen / not how often / possible / existence / worst case / rarely"]],
          probe: "What does one construction say of usual data?",
        },
      ],
    },
  },
  {
    id: "interview-promises",
    topic: "interview",
    level: "onsite",
    type: "explain",
    title: "Three promises",
    prompt:
      "Guides say that momentum, RMSprop and Adam address vanishing gradients, noisy updates and slow training. How far is each of the three true?",
    points: [
      {
        says: "Vanishing gradients come from the product of Jacobians through layers or time; gates, residual paths, normalisation and initialisation mend that, not the optimizer.",
        sources: ["hochreiter", "pascanu", "he"],
        ways: [
          [
            "vanish / vanishing",
            "architecture / residual / gate / lstm / initialisation / normalise / network / layer / jacobian / chain rule / skip",
          ],
        ],
        opposites: [
          "whatever architecture / whatever network / from bad optimizer / come from optimizer / disappear with adam / vanish with adam",
          "adam solves / adam cures / adam fixes / optimizer solves / optimizer cures / solved by adam / residual not need / gate not need / gates not need",
        ],
        probe: "Where do vanishing gradients come from, and what cures them?",
      },
      {
        says: "Dividing by their size does give small gradients full steps, as long as they are above ε and more than rounding and noise.",
        sources: ["kingma"],
        ways: [
          [
            "small / tiny / vanishing",
            "normalise / divide / full step / rescale / larger / boost / amplify / blow / same size / step",
            "gradient / adam / rmsprop / adaptive",
          ],
        ],
        opposites: ["small gradient small step / small gradient give small / tiny gradient tiny update"],
        probe: "And yet adaptive rules help a little: how?",
      },
      {
        says: `Noise: ${judgeClaim("momentum-smooths-updates")}`,
        claims: ["momentum-smooths-updates", "adam-robust-to-noise"],
        ways: [
          [
            "noise / noisy / variance",
            "smooth / smoother / average / averages",
            "not / loss / same / decay / remains / only / equal / but / floor / single",
          ],
          ["noise / noisy", "learning rate / decay / batch / heavy / tail"],
        ],
        opposites: [
          "momentum smaller noise / momentum lowers noise",
          "remove noise / removes the noise / eliminate noise / cancels noise / loss smoother too / loss smooth too",
        ],
        probe: "Do averages lower the noise that one ends with?",
      },
      {
        says: "Slow training: momentum saves about √κ on badly conditioned losses, and adaptive rules help where scales differ along the coordinates.",
        sources: ["goh"],
        claims: ["momentum-converges-faster", "adaptive-rates-fit-each-parameter"],
        ways: [
          [
            "slow / fast / speed / accelerate / converge",
            "conditioned / condition number / ravine / curvature / scale / coordinate / direction / square root",
          ],
        ],
        opposites: [
          "any coordinate / all coordinate systems / fast well conditioned / faster on well conditioned",
        ],
        probe: "Where do they make training faster, and by how much?",
      },
    ],
    misconceptions: [
      {
        ways: [['"on every loss" / "well conditioned or not"']],
        says: "Where the loss is well conditioned momentum gains nothing.",
      },
    ],
    best: "Vanishing gradients are made by the network, by the product of Jacobians, and are cured by residual connections, gates, normalisation and initialisation. Adam and RMSprop help a little, since they divide by the gradient's size and so turn a tiny gradient into a full step, as long as it is above ε and the noise. Momentum smooths single updates, but the noise in the final loss stays the same at a comparable rate; decay or a larger batch lowers it. Slow training is where they really help: momentum gains about √κ on ill-conditioned losses and adaptive rates help when scales differ per coordinate.",
    weak: "They solve all three: momentum speeds up training, RMSprop removes the noise and Adam prevents vanishing gradients.",
    hints: [
      "Take the three one at a time, and ask what causes each.",
      "One is made by the network, one moves from the steps to the end of the run, one is really what the rules are for.",
      "Jacobians; smoothing of steps against noise of the result; κ and scales.",
    ],
    followUp: {
      prompt:
        "The first layer's gradients are 1e-9 and Adam has ε = 1e-8. What does it do with them, and what do you do?",
      points: [
        {
          says: "ε outweighs them, so the layer gets about a tenth of a step.",
          ways: [
            [
              "epsilon",
              "outweigh / dominates / larger / above / tenth / small step / damp / ten times / 0.1 / swamp / hardly",
            ],
            ["tenth"],
          ],
          probe: "Compare √v̂ and ε.",
        },
        {
          says: "Find out why they are so small: initialisation, normalisation, depth; lowering ε only hides it.",
          ways: [
            [
              "initialisation / normalise / residual / why / cause / architecture / depth / activation / smaller epsilon / lower epsilon / loss scale",
            ],
          ],
          probe: "Is ε the cause?",
        },
      ],
    },
  },
];
