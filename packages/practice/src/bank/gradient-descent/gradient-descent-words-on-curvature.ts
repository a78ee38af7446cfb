import type { ExplainQuestion } from "../../question/explain-question.ts";

export const gradientDescentWordsOnCurvature: readonly ExplainQuestion[] = [
  {
    id: "gradient-descent-not-newton",
    topic: "gradient-descent",
    level: "onsite",
    type: "explain",
    title: "Why not Newton's method",
    prompt: "Newton's method converges in far fewer steps. Why do we not train networks with it?",
    points: [
      {
        says: "The Hessian of n weights takes n² numbers to store.",
        ways: [
          [
            "memory / store / not:store / storing / stored / n² / n squared / quadratic / n by n / n x n",
            "curvature / n² / n squared / quadratic / matrix",
          ],
          ["n squared"],
          ["matrix / curvature", "too big / too large / huge / gigantic / enormous / not:fit"],
        ],
        opposites: [
          "easy to store / fits in memory / curvature is sparse",
          "memory not problem / memory no problem / storage not problem / only n numbers",
          "newton only gradient / newton works gradient / newton only works gradient / newton only uses gradient",
          "only o n / only n memory / linear memory",
          "memory fine / memory is fine / curvature is diagonal / curvature diagonal for",
          "same memory gradient / as much memory as gradient / memory as the gradient / same size gradient",
        ],
        probe: "How large is the Hessian?",
      },
      {
        says: "Solving with it takes on the order of n³ operations.",
        ways: [
          ["n3 / n^3 / n cubed / cubic / cube / n³ / n 3"],
          [
            "invert / inverting / inversion / inverse matrix / solve linear / solving / inverse curvature / factorise / factorize",
            "cost / expensive / impossible / infeasible / compute / computing / computation / operations / let alone / too large / slow / not:invert / prohibitive / not:afford / hopeless",
          ],
        ],
        probe: "What does one step cost?",
      },
      {
        says: "Where the Hessian is indefinite Newton's step is drawn to saddles and may climb.",
        sources: ["dauphin"],
        ways: [
          [
            "indefinite / negative curvature / negative eigenvalue / nonconvex / non convex / not:convex / not:positive definite / saddle",
            "saddle / climb / uphill / wrong / maximum / attract / attracted / ascent / jump",
          ],
        ],
        opposites: [
          "always downhill / saddle no problem / saddle points are no",
          "saddle works well / saddle works particularly / good at saddle / saddle it works",
          "avoids saddle / escapes saddle by construction / repelled saddle",
        ],
        probe: "What does the step do where curvature is negative?",
      },
      {
        says: "Curvature from a mini-batch is noisy, and dividing by it makes the noise larger.",
        ways: [
          [
            "variance / stochastic / noisy / unreliable / inaccurate / poor estimate / bad estimate / crude / not:reliable / not:accurate / need large batch / full batch",
            "curvature / inverse / newton",
          ],
        ],
        opposites: [
          "batch accurate / batch exact / curvature accurate / estimate accurate / batch good enough / batch suffices / batch becomes exact / curvature not noisy",
          "robust to batch / robust to variance / robust to mini batch",
        ],
        probe: "What about mini-batches?",
      },
      {
        says: "Approximations are used: L-BFGS, Gauss-Newton, K-FAC, Shampoo, or diagonals as in adaptive methods.",
        sources: ["liuNocedal", "martens", "gupta"],
        ways: [
          [
            "bfgs / quasi newton / gauss newton / kfac / k fac / shampoo / natural gradient / kronecker / sophia / adahessian / hessian free / diagonal / soap / muon / block diagonal / low rank",
          ],
        ],
        opposites: ["only n numbers", "curvature is diagonal / curvature diagonal for"],
        probe: "Which approximations are there?",
      },
    ],
    best: "With n weights the Hessian has n² entries, which cannot be stored, and solving with it costs on the order of n³. Networks are not convex: where the Hessian is indefinite Newton's step is attracted to saddles and can go uphill. Mini-batch estimates of curvature are noisy, and inverting them amplifies the noise. So one uses approximations such as L-BFGS, Gauss-Newton, K-FAC or Shampoo, or a diagonal.",
    weak: "It is too expensive, since second derivatives are hard to compute. Gradient descent is good enough and simpler.",
    hints: [
      "Put numbers in: a network with a hundred million weights.",
      "Storage, solving, saddles, noise. Then what people use instead.",
      "Give the two powers of n, what negative curvature does, what batches do, and two approximations by name.",
    ],
    followUp: {
      prompt: "Is Adam a second-order method?",
      points: [
        {
          says: "No: √v is the gradient's root mean square, made of first-order information, not of curvature.",
          ways: [
            [
              "no / not / first order / only gradient",
              "gradient squared / second moment / first order / root mean square / fisher / gradient only / squared gradient / curvature",
            ],
          ],
          probe: "What does Adam divide by?",
        },
        {
          says: "It acts as a diagonal preconditioner all the same, near the root of the diagonal of the empirical Fisher matrix.",
          ways: [
            [
              "diagonal / precondition / preconditioner / preconditioning / fisher / rescales / per parameter",
            ],
          ],
          probe: "What does it have in common with one?",
        },
      ],
    },
  },
  {
    id: "gradient-descent-edge-of-stability",
    topic: "gradient-descent",
    level: "research",
    type: "explain",
    title: "The edge of stability",
    prompt: "What is the edge of stability, and what does it say against choosing α < 2/L?",
    points: [
      {
        says: "In full-batch gradient descent on networks the sharpness, the largest eigenvalue of the Hessian, rises during training.",
        sources: ["cohen"],
        ways: [
          ["progressive sharpening"],
          [
            "largest eigenvalue / curvature / sharpness",
            "rise / larger / rises / climbs / goes up / increases / sharpen",
          ],
        ],
        opposites: [
          "sharpness falls during / sharpness decreases during / sharpness falls in training",
          "training largest eigenvalue smaller / largest eigenvalue smaller until / largest eigenvalue smaller during / largest eigenvalue smaller training / largest eigenvalue smaller throughout / largest eigenvalue smaller steadily",
          "sharpness constant / largest eigenvalue constant",
        ],
        probe: "What does the sharpness do as training goes on?",
      },
      {
        says: "It rises to about 2/α and then hovers there.",
        sources: ["cohen"],
        ways: [
          [
            "hover / hovers / stays / saturates / settle / plateau / stabilises / stabilizes / sits / remains / equilibrates / reaches / until / levels off / around",
            "2 learning rate / 2/α / 2/η / 2 over / two over / 2 divided / two divided / 2 by / two by / threshold / 2/lr / stability limit",
          ],
        ],
        opposites: [
          "largest eigenvalue smaller until / sharpness decreases until",
          "well below 2 / stays below 2 / remains below 2 / until below 2 / far below 2 / largest eigenvalue smaller until",
        ],
        probe: "Where does it stop, and in terms of what?",
      },
      {
        says: "There the loss is not monotone from step to step, yet falls over longer stretches.",
        sources: ["cohen"],
        ways: [
          [
            "not:monotone / nonmonotone / non monotone / not:monotonic / nonmonotonic / non monotonic / oscillate / not:monotonically / up and down / spikes / jumps / bumpy",
            "loss / yet / still / fall / decrease / smaller / long / trend / long run",
          ],
        ],
        opposites: [
          "loss falls monotonically / loss is monotone",
          "above it monotone / below oscillate / above monotone",
        ],
        probe: "What does the loss do meanwhile?",
      },
      {
        says: "So L is no constant that one could choose α below: the curvature adapts to the rate, and the descent lemma does not explain training.",
        ways: [
          [
            "l / curvature / largest eigenvalue / smoothness",
            "not:given / not:known advance / not:in advance / whatever learning rate / whatever η / whichever learning rate / not:known beforehand",
          ],
          [
            "not:fixed / not:constant / adjusts / responds / reacts / adapts / adapt / depends on learning rate / no fixed / no global / set by learning rate / follows learning rate",
            "curvature / largest eigenvalue / l / smoothness / constant",
          ],
          [
            "descent lemma / l smooth / smoothness / classical theory / 2/l / 2 l / not:constant / adapts / adapt / curvature depends / chosen learning rate / curvature adapts / self stabilise / no global",
            "not:explain / fail / not:constant / adapt / adapts / not:hold / depends / not:fixed / violated / irrelevant / not:apply / not:describe / no sense / breaks / no fixed / not:how",
          ],
        ],
        opposites: [
          "should pick learning rate below / known beforehand / loss falls monotonically",
          "still right rule / theory correct / theory is right / theory holds",
          "confirms descent lemma / confirms classical / confirms theory / confirms rule / confirms that / are safe / is safe / always safe / should choose learning rate below / lemma explains",
        ],
        probe: "What does that do to the rule α < 2/L?",
      },
      {
        says: "For Adam the same holds of the preconditioned Hessian, with the threshold (2 + 2β1)/((1 − β1)α): 38/α at β1 = 0.9.",
        sources: ["cohen2022"],
        ways: [["adam / adaptive", "38 / precondition / preconditioned / threshold / similar / also / same"]],
        opposites: [
          "adam no / adam no threshold / adam no such / adam nothing",
          "adam far away / adam far from / adam never reaches / adam far below / adam always stable",
        ],
        probe: "Is it the same for Adam, and of which matrix?",
      },
    ],
    best: "In full-batch gradient descent on networks, the sharpness, the top Hessian eigenvalue, rises as training goes on. It rises until about 2/α and then hovers there. In that regime the loss is non-monotone from step to step but still falls over longer stretches. So there is no fixed L to choose the rate below: the curvature adapts to the rate one chose, and the descent lemma does not explain why training works. Adam does the same with its preconditioned Hessian, at 38/α for β1 = 0.9.",
    weak: "It means that the learning rate is at the largest value that does not diverge. Above it training becomes unstable, so one stays somewhat below.",
    hints: [
      "Somebody measured the largest Hessian eigenvalue during full-batch training. What did it do?",
      "The stability limit on a quadratic is 2/α. Which quantity moves towards it?",
      "Say what rises, where it stops, what the loss does, and what that does to a rule with a fixed L.",
    ],
    followUp: {
      prompt: "You halve the learning rate in the middle of such a run. What do you expect of the sharpness?",
      points: [
        {
          says: "The threshold doubles, and the sharpness begins to rise again towards the new 2/α.",
          sources: ["cohen"],
          ways: [
            ["rise / rises / increase / larger / grow / double / doubles / twice / higher / new 2 / climb"],
          ],
          probe: "Where is the new threshold?",
        },
        {
          says: "Until it gets there the loss falls monotonically, as the classical theory says.",
          ways: [
            [
              "monotone / monotonic / monotonically / smooth / smoothly / stable / no oscillate / not:oscillate / calm / falls steadily / steadily",
            ],
          ],
          probe: "And the loss in the meantime?",
        },
      ],
    },
  },
];
