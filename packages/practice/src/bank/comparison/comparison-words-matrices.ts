import type { ExplainQuestion } from "../../question/explain-question.ts";

/** Rules that look at whole matrices or layers. */
export const comparisonWordsOnMatrices: readonly ExplainQuestion[] = [
  {
    id: "comparison-muon",
    topic: "comparison",
    level: "onsite",
    type: "explain",
    title: "Muon",
    prompt: "Explain Muon: what does it do to a step, how, and to which parameters?",
    points: [
      {
        says: "It takes the momentum of a weight matrix and replaces it by the nearest orthogonal matrix UVᵀ, so that all singular values become about 1.",
        sources: ["jordan"],
        ways: [
          [
            "orthogonal / orthogonalise / orthogonalize / orthogonalisation / orthogonalised / orthogonalized / orthonormal",
          ],
          ["singular values", "1 / one / same / flatten / equalise / equalize / set / whiten"],
          ["uv / u v / uvᵀ / polar factor"],
          [
            "u vᵀ / equalise spectrum / equalize spectrum / flatten spectrum / same singular values / singular values same / singular direction same",
          ],
        ],
        opposites: [
          "low rank / keeps only largest / only largest singular / muon divides entry",
          "frobenius norm one / clips momentum / divides momentum",
        ],
        probe: "What becomes of the singular values of the momentum?",
      },
      {
        says: "It gets there by a few steps of a Newton-Schulz iteration, matrix products alone, in place of an SVD.",
        sources: ["jordan"],
        ways: [
          ["newton schulz"],
          ["polynomial / iteration / matrix products / matmuls", "svd / orthogonal / cheap / five / bf16"],
        ],
        opposites: [
          "muon computes svd / it computes svd / computes svd at each",
          "runs an eigendecomposition / eigendecomposition of the",
        ],
        probe: "How is that computed without an SVD?",
      },
      {
        says: "Only hidden matrices get it; embeddings, the output head, gains and biases are left to AdamW.",
        sources: ["jordan"],
        ways: [
          [
            "embedding / embeddings / head / biases / bias / norms / gains / vectors / scalars / rest / others / output layer",
            "adam / adamw",
          ],
          [
            "hidden",
            "matrix / matrices / 2d / two dimensional / layers / parameter",
            "only / just / embedding / adam / adamw / alone",
          ],
        ],
        opposites: [
          "all parameter / per parameter / whole network / entire network / embedding above all / embedding included / biases included / embedding too",
          "hidden left adam / hidden left adamw / embedding gain most / embedding benefit / hidden adamw",
        ],
        probe: "Which parameters does it leave to another rule?",
      },
      {
        says: "It keeps one state for each weight, half of what Adam keeps.",
        ways: [
          [
            "one state / one buffer / single buffer / single state / 1 buffer / only buffer / only state / buffer only / state only / half memory / half state / smaller memory / smaller state / one momentum / single momentum / only one / half of adam / one moment / single moment / memory half / state half",
          ],
          [
            "memory / memory of / state / store / stores / keeps",
            "just momentum / only momentum / just the momentum / only the momentum / nothing but momentum",
          ],
        ],
        opposites: [
          "it needs two / it keeps two / it stores two / muon needs two / muon keeps two / muon stores two / larger memory than adam / twice memory of adam",
          "state twice / twice that of adam / twice adam",
        ],
        probe: "What does it keep from step to step?",
      },
      {
        says: "It is steepest descent when the size of a step is measured by the spectral norm.",
        ways: [["spectral norm / operator norm"], ["gradient descent", "largest singular value"]],
        opposites: ["frobenius / euclidean / infinity norm"],
        probe: "In which norm is it steepest descent?",
      },
      {
        says: "For large models it needs weight decay and a scale for each shape that matches the RMS of Adam's updates.",
        sources: ["liu2025"],
        ways: [
          ["rms / root mean square / square root mean", "match / scale / update / adam / shape / same"],
          ["weight decay", "larger / scale / large model / needed / needs / add / added"],
          [
            "scale / rescale / scaling / scaled",
            "shape / shapes / dimension / dimensions / size of the matrix / max",
          ],
        ],
        probe: "What had to be added for large models?",
      },
    ],
    misconceptions: [
      {
        ways: [["muon", "all parameters / every parameter / whole network / entire network"]],
        says: "Muon is for hidden matrices; embeddings, head and vectors go to another rule.",
      },
    ],
    best: "Muon takes the momentum of a weight matrix and orthogonalises it: it replaces it by UVᵀ, so that all singular values become about one and no direction dominates. It does this with five Newton-Schulz iterations, which are only matrix products in bf16, instead of an SVD. It is used for hidden matrices only; embeddings, the head, gains and biases are trained by AdamW. It keeps a single buffer, half the state of Adam. One can see it as steepest descent in the spectral norm. At scale it needed weight decay and an update scaled so that its RMS matches that of Adam.",
    weak: "Muon is a newer optimizer that is faster than Adam on language models. It uses second-order information about the curvature to take better steps.",
    hints: [
      "It treats a weight as a matrix, not as a list of numbers.",
      "What would the momentum be if all its singular values were equal? And how would one get there cheaply?",
      "Name the projection, the iteration, the parameters it is for, what it keeps, its norm, and its scale.",
    ],
    followUp: {
      prompt:
        "Which root mean square has an entry of UVᵀ for an r × c matrix, and what follows for the learning rate?",
      points: [
        {
          says: "Its squares sum to min(r, c), so an entry's RMS is 1/√max(r, c).",
          ways: [
            ["square root / 1 over", "max / larger / largest"],
            ["min / smaller dimension / rank", "sum / frobenius / squares"],
          ],
          probe: "What do the squares of its entries sum to?",
        },
        {
          says: "Entries of large matrices move less, so the step is scaled by √max(r, c) to keep one rate for all shapes.",
          ways: [
            ["large / larger / big / wide", "smaller / less / tiny / slow"],
            [
              "scale / multiply / rescale / compensate",
              "max / shape / size / width / dimension / learning rate",
            ],
          ],
          probe: "Does one rate suit all shapes then?",
        },
      ],
    },
  },
  {
    id: "comparison-shampoo-and-soap",
    topic: "comparison",
    level: "onsite",
    type: "explain",
    title: "Shampoo and SOAP",
    prompt: "Explain Shampoo and SOAP: what do they keep for a weight matrix, and how do they step?",
    points: [
      {
        says: "Shampoo sums GGᵀ and GᵀG of the gradient matrix, statistics of its rows and of its columns.",
        sources: ["gupta"],
        ways: [
          ["gg / g g / ggᵀ / gᵀg / gradient gradient / outer product / outer products"],
          [
            "left / rows / two / row",
            "right / columns / matrices / column",
            "statistics / preconditioner / covariance / preconditioners / second moment / matrix",
          ],
          ["l / left", "r / right", "matrix / matrices / preconditioner / preconditioners"],
        ],
        opposites: ["one diagonal / keeps diagonal / diagonal entry / keeps one number / true curvature"],
        probe: "Which two matrices does it accumulate?",
      },
      {
        says: "It multiplies the gradient by their inverse fourth roots, one from each side: L^(−1/4) G R^(−1/4).",
        sources: ["gupta"],
        ways: [
          ["inverse / power / root / 1 4 / minus", "fourth / 1 4 / quarter"],
          [
            "both sides / each side / left and right / either side",
            "multiply / precondition / inverse / root / multiplied",
          ],
          ["inverse root", "left / sides / both / each"],
        ],
        opposites: ["multiplies by square root / divides entry", "fourth power / divides by its"],
        probe: "How do they enter the step?",
      },
      {
        says: "The two factors stand for a full matrix over all weights by their Kronecker product: r² + c² numbers in place of (r c)².",
        sources: ["gupta"],
        ways: [
          ["kronecker"],
          ["full matrix / whole matrix", "approximate / smaller / instead / too large / too big / adagrad"],
        ],
        opposites: [
          "one diagonal / keeps full matrix / diagonal version",
          "no relation full / not full matrix",
        ],
        probe: "Which far larger matrix do the two replace?",
      },
      {
        says: "SOAP runs Adam in the basis of their eigenvectors.",
        sources: ["vyas"],
        ways: [
          [
            "adam",
            "eigenbasis / eigenvectors / eigenvector / rotated / basis / eigen / rotate / rotates / rotation / turned / curvature basis",
          ],
        ],
        opposites: ["soap sgd / standard basis / throws away / diagonal version"],
        probe: "What does SOAP do with those matrices?",
      },
      {
        says: "Roots and eigenvectors are dear, so they are refreshed only every so many steps and are stale in between.",
        sources: ["vyas"],
        ways: [
          [
            "every 10 / every 100 / every ten / every hundred / every few / every so / every n / every k / every couple / every once",
          ],
          [
            "stale / staleness / infrequent / infrequently / periodically / occasionally / outdated / seldom / now and then",
          ],
          [
            "expensive / costly / cost a lot / costs much / dear / overhead / slow",
            "root / eigenvectors / eigendecomposition / inverse / decomposition / svd",
          ],
        ],
        opposites: [
          "roots cheap / are cheap / both recompute every / recompute them at every / inverts exactly / cost nothing / nothing extra / refreshed at each / recomputed at each / next to nothing",
        ],
        probe: "What does it cost, and how is that kept low?",
      },
    ],
    best: "For a weight matrix Shampoo accumulates two statistics of the gradient matrix, GGᵀ for the rows and GᵀG for the columns. It multiplies the gradient by the inverse fourth root of each, one from the left and one from the right. Their Kronecker product stands in for the full-matrix AdaGrad preconditioner, at r² + c² numbers instead of the square of all weights. SOAP takes the eigenvectors of the two and runs Adam in that rotated basis. The roots or eigenvectors are expensive, so they are recomputed only every so many steps and are stale in between, which SOAP bears better.",
    weak: "They are second-order methods that compute the Hessian and invert it, so they converge in fewer steps than Adam but every step is slower.",
    hints: [
      "A gradient of a weight matrix is a matrix: what can be told of its rows, what of its columns?",
      "Which matrix would AdaGrad want for all weights at once, and how do two small ones stand in for it?",
      "Two statistics, inverse roots on both sides, a Kronecker product, a basis to run Adam in, and a refresh every so often.",
    ],
    followUp: {
      prompt:
        "You refresh the decomposition every 100 steps instead of every 10. Why does Shampoo suffer more than SOAP?",
      points: [
        {
          says: "Shampoo's sizes along the directions are stale as well as the directions.",
          ways: [
            ["shampoo", "stale / old / outdated / frozen / everything / both / fixed / scale / not: update"],
            ["eigenvalues / curvature / scales / magnitudes", "stale / old / frozen / outdated"],
          ],
          probe: "What of Shampoo is old between two refreshes?",
        },
        {
          says: "SOAP goes on updating Adam's second moment at every step in the old basis, which itself turns slowly.",
          ways: [
            [
              "second moment / adam / soap / statistics / moments",
              "every step / each step / still update / keeps / continuously / still / goes on / up to date / fresh",
            ],
            ["basis / eigenvectors / directions", "slow / slowly / change little"],
          ],
          probe: "What does SOAP still update in between?",
        },
      ],
    },
  },
  {
    id: "comparison-lars-and-lamb",
    topic: "comparison",
    level: "onsite",
    type: "explain",
    title: "LARS and LAMB",
    prompt: "What do LARS and LAMB change, and what for?",
    points: [
      {
        says: "They scale each layer's step by a trust ratio, the norm of its weights over the norm of its update.",
        sources: ["you2017", "you2020"],
        ways: [
          ["trust ratio"],
          ["layer / layerwise / tensor", "ratio / norm / scale / rescale / normalise / divide"],
          ["w / parameter", "over u / over update / divided by update / w u"],
        ],
        opposites: [
          "gradient norm over parameter / update norm over parameter / norm of the update over / norm of the gradient over / gradient norm divided by / parameter move least / same global / global factor",
          "common factor / one factor all / all layers with one",
          "smaller momentum in layers / momentum coefficient in layers",
        ],
        probe: "What is a layer's step multiplied by?",
      },
      {
        says: "So every layer changes by the same share of its own size in a step.",
        ways: [
          [
            "relative / share / fraction / proportion / percentage / proportional",
            "same / change / each / every / layer / own / size / norm / weights",
          ],
          ["same relative / same fraction / same share / same proportion"],
        ],
        opposites: [
          "large parameter move least / large layers move least / same global / global factor",
          "common factor / absolute terms / same distance",
        ],
        probe: "What is then equal between layers?",
      },
      {
        says: "They are for very large batches, whose large rates would make layers with small weights or large gradients diverge.",
        sources: ["you2017"],
        ways: [
          [
            "large batch / batch large / huge batch / batch 32 / big batch / larger batch / batch larger / giant batch / enormous batch / batch sizes of / batches of 32 / batches of 8 / batch in the tens of thousands / batch thousands / batches of thousands",
          ],
        ],
        opposites: [
          "small batch / batch small / smaller batch",
          "batch of eight / batches of sixteen / batches of 8 or",
        ],
        probe: "Which setting were they made for?",
      },
      {
        says: "LARS does so to SGD with momentum, LAMB to Adam; LAMB trained BERT with batches of 32,000 and more, in 76 minutes on a whole pod of TPUs.",
        sources: ["you2017", "you2020"],
        ways: [
          ["lars", "sgd / momentum / buffer / cnn", "lamb", "adam / bert"],
          ["lamb", "adam / adamw"],
        ],
        opposites: [
          "lars is adam / lars adam / lars for adam / lamb sgd / lamb for sgd",
          "lamb for gradient descent / lamb plain / lars adaptive / lars for adaptive",
        ],
        probe: "Which rule does each of the two begin from?",
      },
      {
        says: "Well-tuned Nesterov momentum and Adam have matched them at those batch sizes since.",
        sources: ["nado"],
        ways: [
          [
            "tuned / tune / baseline / standard / plain / ordinary / generic",
            "match / as well / equal / exceed / not: needed / same result / just as good / on par",
            "adam / nesterov / sgd / momentum / buffer / standard / baseline / optimizers",
          ],
        ],
        opposites: [
          "no standard optimizer / not matched / never matched / large batch not trained",
          "untouched / unmatched / unbeaten / indispensable / no baseline",
        ],
        probe: "Has it turned out that they are needed?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            '"lamb for plain sgd" / "lamb for sgd" / "lars for adam" / "lars made for adam" / "lars was made for adam"',
          ],
        ],
        says: "It is the other way round: LARS begins from SGD with momentum, LAMB from Adam.",
      },
    ],
    best: "Both multiply the step of each layer by a trust ratio, the norm of the layer's weights divided by the norm of its update. So each layer changes by about the same relative amount in a step, whatever the size of its gradient. The purpose is training with very large batches, where the learning rate must be large and single layers would diverge first. LARS applies it to SGD with momentum and LAMB to Adam; LAMB trained BERT with batches of 32 thousand and more, in 76 minutes on a TPU pod. Later work showed that well-tuned standard optimizers, Nesterov momentum and Adam, match them at these batch sizes.",
    weak: "They are distributed versions of SGD and Adam that split the work over many GPUs so that training is faster.",
    hints: [
      "Layers differ in how long their gradients are compared with their weights.",
      "What could be divided by what, so that each layer moves by the same share?",
      "Say the ratio, what it equalises, the batches it is for, which rule each begins from, and what came of it.",
    ],
    followUp: {
      prompt:
        "A layer starts at weights of exactly 0. What does the trust ratio do to it, and what do implementations do?",
      points: [
        {
          says: "The ratio is 0, so the layer would never move.",
          ways: [
            ["0 / zero", "never / not: move / stuck / step / update / moves / frozen"],
            ["stuck / never moves / never move / never leaves / frozen"],
          ],
          probe: "What is the ratio there?",
        },
        {
          says: "They take a ratio of 1 where a norm is 0, and often leave out gains and biases altogether.",
          ways: [
            [
              "1 / one / fall back / fallback / plain step / default",
              "ratio / norm / instead / set / use / where",
            ],
            ["exclude / excluded / leave out / skip / skipped", "bias / biases / gains / norm / layer"],
          ],
          probe: "How is that avoided?",
        },
      ],
    },
  },
];
