import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import type { ExplainQuestion } from "../../question/explain-question.ts";

/** Keras's default ε, and what it counts as under the root. */
const [inside, outside] = [1e-7, Math.sqrt(1e-7)];

export const rmspropWords: readonly ExplainQuestion[] = [
  {
    id: "rmsprop-sparse-features",
    topic: "rmsprop",
    level: "screen",
    type: "explain",
    title: "Sparse features",
    prompt: "Why does AdaGrad do well where most features occur only now and then?",
    points: [
      {
        says: "Every coordinate has a rate of its own, divided by the root of its own squared gradients.",
        sources: ["duchi"],
        ways: [
          ["per parameter", "rate / learning rate / scale / step / divide / adaptive / normalise / gradient"],
          [
            "rate / learning rate / step / scale",
            "each feature / every feature / per feature / separate / each embedding / different for",
          ],
          [
            "divide / denominator / scale",
            "own / history / past gradients / squared gradients / sum of squares",
          ],
        ],
        opposites: [
          "same rate per parameter / same learning rate per parameter / same rate every",
          "share one / one learning rate across all / one rate across all / sparse large sum",
          "do the same / would do as well / one global rate suffices",
          "all coordinates share / all parameter share / coordinates share same",
        ],
        probe: "Do all coordinates share one rate?",
      },
      {
        says: "A rare feature has collected little, so its step is still long when it does occur.",
        sources: ["duchi"],
        ways: [
          ["sparse", "large / larger / full / boost", "step / update / learning rate / rate / move"],
          ["sparse", "small / smaller / hardly", "sum / history / denominator / divisor"],
          [
            "seldom / now and then / once in a while / not often / once in / once per / only once / hardly ever / barely any / hardly any / almost no",
            "large / larger",
            "step / update / learning rate / rate",
          ],
        ],
        opposites: [
          "sparse large sum / sparse larger sum / sparse large accumulate",
          "sparse small learning rate / sparse smaller learning rate / sparse small rate / sparse smaller rate / dense largest",
          "sparse step short / step is short",
          "sparse small step / sparse smaller step / dense large step / dense larger step",
        ],
        probe: "How long is the step of a feature that has hardly been seen?",
      },
      {
        says: "Frequent features have large sums and are slowed down.",
        ways: [
          [
            "dense / every batch / each batch / all the time / often / always / popular",
            "small / smaller / slow / shrink / damped / short / large sum / larger sum / decay",
          ],
        ],
        opposites: [
          "dense small sum / dense long step / dense smaller sum",
          "share one / sparse large sum / sparse larger sum / dense pull",
          "sparse small learning rate / sparse smaller learning rate / sparse small rate / sparse smaller rate / dense largest",
          "dense longest step / frequent features take longest / frequent longest",
          "dense large step / dense larger step / sparse small step / sparse smaller step",
        ],
        probe: "And one that is seen in every batch?",
      },
      {
        says: "One rate for all would be too large for the frequent ones or too small for the rare ones.",
        ways: [
          [
            "sgd / gradient descent / learning rate / rate",
            "suit both / suits both / fit both / right for both / work for both / good for both",
          ],
          [
            "one rate / shared rate / common rate / single rate / global rate / same rate / same learning rate / one learning rate / single learning rate / global learning rate / shared learning rate / uniform",
            "too / either / or / compromise / neither / fail / slow / not / sparse / under",
          ],
          ["sgd / gradient descent", "too / slow / barely / hardly / under / small / never", "sparse"],
        ],
        opposites: [
          "equally well / just as well / do as well",
          "share one learning rate across / share one rate across / adagrad share",
          "all coordinates share / all parameter share / coordinates share same / share same",
        ],
        probe: "What would a single rate do to the two kinds?",
      },
    ],
    best: "AdaGrad keeps a rate for each coordinate: the step is divided by the root of that coordinate's own sum of squared gradients. A rare feature has collected little, so when it occurs it still gets a large step. Frequent features have large sums and are slowed down. With one learning rate for all you would have to choose: too large for the frequent ones or too small for the rare ones.",
    weak: "AdaGrad is adaptive, so it adapts to the data and can handle sparse features better than other optimizers can.",
    hints: [
      "How much gradient has a rare feature seen?",
      "Compare what a rare and a frequent feature have collected in G.",
      "Say what each divides by, and what a single rate would have to do.",
    ],
    followUp: {
      prompt: "Does Adam keep this advantage?",
      points: [
        {
          says: "In part: it has rates per coordinate too, but v forgets, so between two occurrences a rare feature's v decays.",
          ways: [
            [
              "forget / decay / fade / window / horizon / smaller / moving average / recent",
              "second moment / history / average / it / sparse / past / occurrence",
            ],
          ],
          probe: "What happens to v of a feature between two occurrences?",
        },
        {
          says: "A dense implementation also moves a row by its momentum, and decays it, where its gradient is 0; sparse variants skip that.",
          ways: [
            [
              "zero gradient / gradient zero / gradient 0 / momentum / dense / weight decay / lazy / sparse adam",
            ],
          ],
          probe: "Does a row without a gradient stand still?",
        },
      ],
    },
  },
  {
    id: "rmsprop-epsilon-position",
    topic: "rmsprop",
    level: "onsite",
    type: "explain",
    title: "ε inside or outside",
    prompt:
      "RMSprop's ε can be added under the root or after it. Who does which, when does it matter, and how do you carry a setting over?",
    points: [
      {
        says: "PyTorch adds it outside, to the root.",
        sources: ["pytorch"],
        ways: [
          [
            "pytorch / torch",
            "outside / after the root / after root / after taking / added after / adds after / add it after / to the root / to root / not inside",
          ],
        ],
        opposites: ["pytorch adds under root", "pytorch inside / pytorch under / torch inside / torch under"],
        probe: "Where is it in PyTorch?",
      },
      {
        says: "TensorFlow, Keras and, by default, Optax put it inside the root.",
        sources: ["keras"],
        ways: [
          [
            "tensorflow / keras / tf / optax / jax",
            "inside / under / in the root / in root / within root / inside root",
          ],
        ],
        opposites: [
          "pytorch inside / pytorch under / torch inside / torch under",
          "keras after root / tensorflow after root / keras after the root / tensorflow adds it after",
          "keras outside / tensorflow outside / optax outside / tf outside",
        ],
        probe: "Where is it in Keras?",
      },
      {
        says: "It matters where ε is not small against v: with an ε as large as 1, or with tiny gradients.",
        sources: ["szegedy"],
        ways: [
          [
            "second moment larger epsilon / second moment much larger / second moment large against",
            "not notice / not matter / no difference / same / hardly / negligible / invisible",
          ],
          ["epsilon", "large / not small / not tiny / not negligible / comparable / same order / inception"],
          [
            "small gradient / gradient small / gradient tiny / second moment small / gradients vanish / near zero / close to zero",
          ],
        ],
        opposites: [
          "matters when huge / matter large compared / v is huge / only matters when second moment large",
          "matter gradient large / matter large gradient / matter small epsilon",
        ],
        probe: "At which sizes of ε or of gradients do the two part?",
      },
      {
        says: "Inside, ε counts as √ε, so carry a setting over with ε outside ≈ √(ε inside).",
        ways: [
          ["0.03 / 0.032 / 0.0316", "outside / pytorch / torch"],
          ["root of epsilon / root of it / √ε / take the root / root of your / root of that / take root of"],
          [
            "square it / epsilon squared / squaring / square epsilon",
            "to keras / to tensorflow / other way / back",
          ],
        ],
        probe: "What does √(v + ε) become where v is 0?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "placement not matter / position not matter / it not matter / outside not matter / where not matter / placement no difference / position no difference / it makes no difference / inside or outside no difference / outside makes no difference / it never matter / placement never matter / position never matter / where never matter / not matter at all / no difference at all",
          ],
        ],
        says: "At 1e-8 and ordinary gradients one hardly sees it; at a large ε the two are different optimizers.",
      },
    ],
    best: `PyTorch adds epsilon outside, after taking the root. TensorFlow and Keras put it inside the root, and so does Optax by default. It matters when epsilon is not small against v, for example with an epsilon of 1 as in Inception's recipe, or when gradients are tiny. Inside, epsilon acts like its square root, so to convert a setting take the square root of it: ${formatSetting(inside)} inside is about ${formatMeasured(outside)} outside.`,
    weak: "Epsilon is a tiny constant that is there to avoid a division by zero. Frameworks differ a little, and one should keep the default.",
    hints: [
      "Two of the big libraries disagree.",
      "What is the divisor of a coordinate whose v is 0, in each form?",
      "Name the libraries, the case in which ε rules, and what a root does to ε.",
    ],
    followUp: {
      prompt:
        "A colleague's reproduction of an old RMSprop recipe with ε = 0.001 in Keras fails in PyTorch. What is your first experiment?",
      points: [
        {
          says: "Raise ε to its root, about 0.03, or use an RMSprop with ε inside the root, and compare curves.",
          ways: [
            ["root / 0.03 / 0.032 / √"],
            ["inside", "epsilon / variant / version / implementation / rmsproptf"],
          ],
          probe: "Which ε would give the same divisor where v is small?",
        },
        {
          says: "Then check the other differences: β is 0.9 in Keras and 0.99 in PyTorch, and the momentum buffer holds α or not.",
          ways: [["0.99 / beta / rho / momentum / learning rate / default / alpha"]],
          probe: "Which other defaults differ?",
        },
      ],
    },
  },
  {
    id: "rmsprop-curvature",
    topic: "rmsprop",
    level: "onsite",
    type: "explain",
    title: "√v and curvature",
    prompt: "People say that RMSprop and Adam divide by an estimate of the curvature. Do they?",
    points: [
      {
        says: "No: v averages squared gradients, first derivatives; the Hessian holds second ones.",
        ways: [
          [
            "squared gradient / gradient squared / square of gradient / squares of gradients / gradient magnitude / size of gradient / gradient size / gradients are squared / rms of",
            "average / averaged / only / not curvature / not second / first / not estimate / rms",
          ],
          [
            "first derivative / first derivatives",
            "rms / squared / square / only / size / not second / magnitude",
          ],
          ["not: curvature"],
        ],
        opposites: [
          "is estimate diagonal curvature / is same curvature / is approximation curvature / yes curvature",
        ],
        probe: "Of what is v an average?",
      },
      {
        says: "For single examples it is the diagonal of the empirical Fisher matrix, which does not in general capture second-order information.",
        sources: ["kunstner2019"],
        ways: [["fisher"]],
        opposites: ["fisher identity / is same curvature"],
        probe: "Which matrix has averages of squared gradients on its diagonal?",
      },
      {
        says: "A gradient's size depends on the distance from the minimum and on noise, which curvature does not.",
        ways: [
          [
            "gradient",
            "distance / far / where you are / position / near minimum / noise / variance / how far",
          ],
          ["noise / distance", "curvature"],
        ],
        opposites: [
          "never noise / never because of noise / exactly where curvature",
          "only depends curvature / depends only curvature",
        ],
        probe: "What besides curvature makes a gradient large?",
      },
      {
        says: "And the power is another: Newton divides by the curvature itself, these by a root of squares.",
        ways: [
          ["divide / curvature / newton", "not: root / not: square root / without root"],
          [
            "root / square root / power / exponent / half power",
            "newton / second order / half / 1/2 / inverse curvature / other power / different power / wrong power",
          ],
          ["newton", "divide / whole / full / itself / inverse / second derivative"],
        ],
        opposites: [
          "takes newton / exactly curvature / are newton step",
          "newton divides square root / newton also divides root / newton also square root",
          "is newton step / root is newton",
        ],
        probe: "To which power does Newton's method divide?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "yes / approximates / is an approximation / estimates / they do",
            "diagonal curvature / diagonal of the curvature / curvature diagonal / second order",
          ],
        ],
        says: "√v follows the gradient's size; it agrees with curvature in special cases alone.",
      },
    ],
    best: "Not really: v is an average of squared gradients, so its root is the size of the gradient and not a second derivative. For single examples that is the diagonal of the empirical Fisher, which in general does not capture the Hessian. The gradient's size depends on how far you are from the minimum and on the noise, and curvature does not. Also the power is different: Newton divides by the curvature itself, while here we divide by a square root. The two agree only in special cases, such as a well-specified model near its optimum.",
    weak: "Yes, v is a cheap approximation of second-order information, which is why adaptive methods converge in fewer iterations than SGD.",
    hints: [
      "Which derivative goes into v?",
      "Take ½hθ²: what is the gradient, and what is in it besides h?",
      "Name the matrix that v is a diagonal of, what else makes gradients large, and the power that Newton uses.",
    ],
    followUp: {
      prompt:
        "On ½ h θ² without noise, how does RMSprop's step behave near the minimum, compared with Newton's?",
      points: [
        {
          says: "Its length stays near α, since the gradient is divided by its own recent size, so it jumps to and fro around the minimum.",
          ways: [
            [
              "α / learning rate / constant / same length / not smaller / fixed",
              "step / length / jump / move / size / near / minimum",
            ],
            ["oscillate / hover / jump / not settle / cycle / around"],
          ],
          probe: "What is g/√v as the gradient falls?",
        },
        {
          says: "Newton's step is as long as the distance and lands in the minimum at once.",
          ways: [
            [
              "newton",
              "one step / at once / exact / distance / directly / immediately / single step / lands",
            ],
          ],
          probe: "How long is Newton's step there?",
        },
      ],
    },
  },
];
