import type { ExplainQuestion } from "../../question/explain-question.ts";

export const gradientDescentWordsOnLandscapes: readonly ExplainQuestion[] = [
  {
    id: "gradient-descent-convexity",
    topic: "gradient-descent",
    level: "screen",
    type: "explain",
    title: "What convexity is good for",
    prompt: "Why would one like a loss to be convex, and what remains of that for deep networks?",
    points: [
      {
        says: "On a convex function every local minimum is a global one, and a zero gradient means being there.",
        ways: [
          ["local minimum", "global / global minimum / no bad / is best / the best"],
          [
            "one ravine / single ravine / one bottom / one basin / no local minimum / single minimum / one minimum / no bad minimum / only global / unique minimum",
          ],
          ["gradient zero / gradient 0 / zero gradient / stationary", "global / optimal"],
        ],
        opposites: [
          "convex many local minimum / convex has many",
          "local minimum worse / local minimum far worse / local minimum can worse / local minimum can be far worse",
        ],
        probe: "What do you know once the gradient is zero?",
      },
      {
        says: "Then gradient descent has guarantees on the loss itself, with rates, from any start.",
        sources: ["bubeck"],
        ways: [
          [
            "guarantee / guarantees / guaranteed / provable / provably / rate / rates / proof / any start / regardless start / wherever / any starting point / any initial",
          ],
        ],
        opposites: [
          "theory says nothing",
          "any learning rate / whatever learning rate / regardless of learning rate",
          "guarantees carry over / guarantee carry over",
          "rates can not / rate can not given / rates not known",
          "gives no rates / no rates",
          "no minimum guarantee / only slope guarantee / no guarantee convex",
        ],
        probe: "What can be promised for gradient descent then?",
      },
      {
        says: "Losses of deep networks are not convex: hidden units can be permuted, and there are saddles.",
        ways: [
          ["not:convex / nonconvex / non convex"],
          [
            "network / deep net / neural net / nn",
            "not:have this / not:have that / not:true / not:hold / lack / violate",
          ],
          [
            "permute / permutation / symmetry / symmetries / swap neurons / exchange neurons / exchange units / swap units / interchange / exchange two / swap two",
          ],
        ],
        opposites: [
          "networks are convex / network is convex / convex in parameter / layer convex / near minimum non convex / near minimum nonconvex / minimum, loss non convex / minimum, it nonconvex",
          "minimum though, loss non convex / minimum though, nonconvex",
        ],
        probe: "Are networks convex in their weights? Why not?",
      },
      {
        says: "Near a minimum the loss is about a convex quadratic, so what theory says of rates, κ and noise guides there.",
        ways: [
          [
            "local quadratic / local around / local approximation / local look / local convex / local bowl / local behaviour / local analysis / near minimum / around minimum / neighbourhood / neighborhood / close to minimum",
            "quadratic / convex / theory applies / theory guides / theory useful / theory holds / theory works / guide / intuition / approximation / bowl / analysis",
          ],
          ["intuition / guide / guides / still useful / still applies / insight"],
        ],
        opposites: [
          "theory says nothing / never quadratic / many local minimum",
          "guarantees carry over / guarantee carry over / near minimum non convex / near minimum nonconvex / minimum, loss non convex / minimum though, loss non convex",
          "quadratic poor / quadratic bad / poor model / poor approximation / theory no use / theory is no use / theory useless",
          "theory can not used / theory not used / theory not valid / theory not apply near",
          "approximation invalid / approximation is invalid / quadratic invalid / quadratic approximation fails / approximation breaks",
        ],
        probe: "Is convex theory of any use for them?",
      },
    ],
    misconceptions: [
      {
        ways: [["cross entropy / cross-entropy", "network convex / convex network / makes convex"]],
        says: "Cross-entropy is convex in the logits, not in the weights of a network with hidden layers.",
      },
    ],
    best: "If the loss is convex, every local minimum is global, so a zero gradient means one is done. Gradient descent then has guarantees with rates from any start. Deep networks are not convex: permuting hidden units gives equal minima with higher loss between them, and there are saddles. Still, near a minimum the loss is roughly a convex quadratic, and there the theory of rates, conditioning and noise is a good guide.",
    weak: "Convex functions look like a bowl and are easy. Deep learning has many local minima, so it is harder, but it works in practice.",
    hints: [
      "What does a zero gradient tell you on a convex function?",
      "Think of minima, of guarantees, and of what permuting hidden units does.",
      "Say what is gained, why networks lack it, and where it holds approximately.",
    ],
    followUp: {
      prompt: "Show in one sentence that a network with a hidden layer cannot be convex in its weights.",
      points: [
        {
          says: "Swap two hidden units: the loss is the same at both settings, but at their average the two units are alike and the loss is higher in general.",
          ways: [
            [
              "swap / permute / permutation / exchange / interchange / symmetry",
              "average / middle / midpoint / between / halfway / interpolate / loss higher / same loss",
            ],
          ],
          probe: "Which change of the weights leaves the function as it is?",
        },
      ],
    },
  },
  {
    id: "gradient-descent-critical-points",
    topic: "gradient-descent",
    level: "screen",
    type: "explain",
    title: "What a zero gradient can mean",
    prompt: "The gradient is zero. How do you tell what kind of point it is?",
    points: [
      {
        says: "All eigenvalues of the Hessian above 0: a local minimum.",
        ways: [
          [
            "positive / positive definite / above 0 / greater than 0 / larger 0 / larger than zero / curves up / upward / above zero",
            "minimum",
          ],
        ],
        opposites: [
          "negative minimum / negative definite minimum / positive maximum / positive definite maximum",
        ],
        probe: "Which curvatures make it a minimum?",
      },
      {
        says: "All below 0: a local maximum.",
        ways: [
          [
            "negative / negative definite / below 0 / below zero / smaller than zero / curves down / downward / smaller 0",
            "maximum / maxima / peak / hilltop",
          ],
        ],
        opposites: [
          "negative minimum / negative definite minimum / positive maximum / positive definite maximum",
        ],
        probe: "And a maximum?",
      },
      {
        says: "Some above and some below: a saddle.",
        ways: [
          [
            "mixed / both / some / indefinite / either sign / different direction / up and down / positive and negative",
            "saddle",
          ],
        ],
        opposites: [
          "curvature zero saddle / zero eigenvalue saddle / mixed not decide / mixed inconclusive",
          "zero eigenvalue it saddle / zero curvature means it saddle / eigenvalue zero, saddle / mixed, not decide / mixed, test not decide / mixed, second not decide / mixed, inconclusive / same sign saddle",
          "indefinite inconclusive / indefinite undecided / indefinite not decide / singular saddle / singular means saddle / degenerate saddle",
          "curvature positive tells it saddle / all positive saddle / positive definite saddle / negative definite saddle / mixed it maximum / mixed it minimum",
          "curvature zero, it saddle / curvature is zero, certainly saddle / zero, certainly saddle / zero, saddle / mixed, third order / mixed, need third",
        ],
        probe: "What if they differ in sign?",
      },
      {
        says: "A zero eigenvalue leaves it open: second order does not decide.",
        ways: [
          [
            "zero eigenvalue / eigenvalue zero / zero curvature / eigenvalue 0 / 0 curvature / singular / degenerate / semidefinite / curvature zero / curvature 0 / some zero",
            "inconclusive / open / undecided / not:decide / not:tell / higher order / cannot / unknown / fails / unclear / not:know / not:conclude / not:say / no information / ambiguous",
          ],
        ],
        opposites: [
          "curvature zero saddle / zero eigenvalue saddle / mixed not decide / mixed inconclusive / zero means minimum",
          "zero eigenvalue it saddle / zero curvature means it saddle / eigenvalue zero, saddle / mixed, test not decide / mixed, second not decide / mixed, inconclusive / zero eigenvalue maximum",
          "indefinite inconclusive / indefinite undecided / indefinite not decide / singular saddle / singular means saddle / degenerate saddle",
          "curvature zero minimum / zero global minimum",
          "curvature zero, it saddle / curvature is zero, certainly saddle / zero, certainly saddle / zero, saddle / mixed, third order / mixed, need third",
        ],
        probe: "When does this test fail?",
      },
    ],
    best: "Look at the eigenvalues of the Hessian. If all are positive it is a local minimum, and if all are negative a local maximum. With mixed signs it is a saddle. A zero eigenvalue makes the test inconclusive, and higher-order terms decide. In a large network one does not form the Hessian but finds extreme eigenvalues by Hessian-vector products.",
    weak: "A zero gradient means that it is a minimum, or at least a local one. One can check the loss at a few points around it.",
    hints: [
      "The gradient is the first-order term. What comes next?",
      "Look along each eigenvector of the Hessian: does the loss curve up or down?",
      "Go through all signs: all above, all below, mixed, and one that is zero.",
    ],
    followUp: {
      prompt: "How do you do that for a network of a hundred million weights?",
      points: [
        {
          says: "By Hessian-vector products, at about the cost of two gradients, without forming the matrix.",
          ways: [
            [
              "hessian vector / curvature vector / hvp / vector product / pearlmutter / autodiff twice / double backprop / finite difference",
            ],
          ],
          probe: "Can one multiply by the Hessian without having it?",
        },
        {
          says: "Power iteration or Lanczos with them gives the largest eigenvalues and, after a shift, the most negative.",
          ways: [["power iteration / lanczos / power method / krylov / iterative"]],
          probe: "And how do eigenvalues follow from products?",
        },
      ],
    },
  },
  {
    id: "gradient-descent-saddles",
    topic: "gradient-descent",
    level: "screen",
    type: "explain",
    title: "Saddles and local minima",
    prompt: "Which hurts the training of large networks more, saddle points or local minima?",
    points: [
      {
        says: "Saddles and the plateaus around them: in high dimension critical points of high loss are nearly always saddles.",
        sources: ["dauphin"],
        ways: [
          [
            "saddle",
            "high dimension / dimensions / dimensional / high dims / high dim / numerous / millions of / million / unlikely / more common / dominate / far more / most critical / larger common / outnumber / exponentially / nearly all / almost all / prevalent / typical / majority / mostly",
          ],
          ["plateau / plateaus", "saddle"],
        ],
        opposites: [
          "saddle rare / saddle uncommon / saddle unlikely / many local minimum / local minimum outnumber",
          "number of saddle smaller / saddle smaller dimensions / fewer saddle / saddle smaller high / saddle vanish",
          "local minimum hurt more / local minimum hurt larger / exponentially many them / local minimum are larger problem",
          "permanently stuck / stuck permanently",
          "the higher the dimension, more bad / local minimum are what hurts / local minimum hurts",
        ],
        probe: "Which kind of critical point is common in high dimension, and why?",
      },
      {
        says: "At a saddle the gradient is zero and the Hessian has eigenvalues of both signs.",
        ways: [
          [
            "gradient zero / zero gradient / gradient vanish / gradient 0 / stationary / critical",
            "both sign / both directions / mixed / negative / up / down / indefinite / curve up / positive and negative / some direction",
          ],
          ["curvature", "mixed / both / positive and negative / negative"],
        ],
        opposites: [
          "saddle same sign / saddle curvature positive / saddle all same sign / saddle all positive",
          "saddle all curvature negative / saddle curvature are negative / saddle all negative",
        ],
        probe: "What is a saddle, in terms of gradient and Hessian?",
      },
      {
        says: "It makes training slow rather than stuck: gradients are small near it and grow along the way down.",
        ways: [
          [
            "slow / slows / plateau / linger / long plateau / take long / long time / crawl",
            "saddle / stuck / gradient small / near / around / not:trap / not:stuck / not:stop / not:forever / not:for good / escape",
          ],
          ["not:stuck / not:trap / never stuck"],
        ],
        opposites: [
          "stuck forever / trapped forever / saddle large gradient",
          "stays forever / stays there forever / momentum slow / remains forever",
          "permanently stuck / stuck permanently",
        ],
        probe: "Does one get stuck there for ever?",
      },
      {
        says: "Gradient descent from a random start avoids strict saddles almost surely, but it can take exponentially long.",
        sources: ["lee", "du"],
        ways: [
          [
            "almost surely / probability one / probability 1 / measure zero / almost always",
            "avoid / escape / converge / minimum / saddle",
          ],
          [
            "exponential time / exponentially long / exponential steps / exponentially many steps / exponentially many iterations / exponential number of steps",
          ],
        ],
        opposites: [
          "stays forever / attract gradient descent / stays there forever / never escapes / always converges to saddle",
          "permanently stuck / stuck from almost all / stuck saddle almost all",
        ],
        probe: "What has been proved on gradient descent and saddles, for and against?",
      },
      {
        says: "Noise and momentum help to leave.",
        ways: [
          [
            "variance / stochastic / sgd / perturb / perturbation",
            "escape / help / leave / push / kick / out / off",
          ],
          ["momentum", "escape / help / leave / through / across / out"],
        ],
        opposites: [
          "back into / noise traps",
          "momentum harder / variance harder / momentum makes harder / variance makes harder / momentum keeps / momentum not help / noise not help / noise hinders",
          "momentum slow / noise no effect / slows the escape",
        ],
        probe: "What helps to get away from one?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "stuck / trapped / trap",
            "bad local minimum / poor local minimum / local minimum main / local minimum problem / local minimum biggest",
          ],
        ],
        says: "Local minima with a loss far above the best are rare in large networks; what looks like one is most often a plateau near a saddle.",
      },
    ],
    best: "Saddles, and the plateaus around them: in high dimension almost all critical points of high loss are saddles, since a minimum needs every curvature to be positive. At a saddle the gradient is zero and the Hessian has eigenvalues of both signs. That makes training slow rather than stuck. From a random start gradient descent avoids strict saddles almost surely, though in bad cases only after exponential time. Noise and momentum help to escape.",
    weak: "Local minima, because gradient descent only sees the slope and gets into the nearest one. That is why one uses several random starts.",
    hints: [
      "For a minimum all curvatures have to be positive. How likely is that in a million dimensions?",
      "Think of which points are common, what it is like near one, and whether one stays.",
      "Name what a saddle is, what it does to speed, what is proved, and what helps.",
    ],
    followUp: {
      prompt:
        "Your loss has been flat for a thousand steps. How do you find out whether it is a saddle or a minimum?",
      points: [
        {
          says: "Find the smallest eigenvalue of the Hessian by products with vectors: clearly negative means a saddle.",
          ways: [
            [
              "negative curvature / smallest eigenvalue / negative eigenvalue / curvature vector / lanczos / negative / curvature",
            ],
          ],
          probe: "Which number of the Hessian decides?",
        },
        {
          says: "Or perturb the parameters, or raise the rate, and see whether the loss falls away.",
          ways: [
            [
              "perturb / perturbation / noise / larger learning rate / kick / raise learning rate / restart / random step",
            ],
          ],
          probe: "And without the Hessian?",
        },
      ],
    },
  },
];
