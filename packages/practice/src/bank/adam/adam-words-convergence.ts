import type { ExplainQuestion } from "../../question/explain-question.ts";

export const adamConvergenceWords: readonly ExplainQuestion[] = [
  {
    id: "adam-counterexample",
    topic: "adam",
    level: "research",
    type: "explain",
    title: "Where Adam fails to converge",
    prompt: "Give a convex problem on which Adam does not converge to the minimum, and say what goes wrong.",
    points: [
      {
        says: "On [−1, 1] the loss is Cx in every third step and −x in the others, with C above 2 and a β2 as short as 1/(1 + C²): on average the loss slopes up, so the minimum is at −1.",
        sources: ["reddi"],
        ways: [
          [
            "third / every 3 / 3 step / three / mod 3 / 1010 / 101 / period / periodic / every few steps / once in a while / occasional / now and then",
            "large / larger / C / cx",
          ],
          ["rare large / large rare / large but rare / rare but large / rare and large"],
        ],
        probe: "Which losses would you let alternate?",
      },
      {
        says: "The rare large gradient is divided by its own large root of v, so it moves x hardly further than a small one.",
        sources: ["reddi"],
        ways: [
          ["c damped / c normalised / c divided / c scaled / c shrunk"],
          [
            "gradient c / large c / large gradient / rare gradient / large one / rare one / rare large / spike / large slope / important gradient",
            "divide by / divided by / normalised by / scaled by / divides / scaled down / normalise / rescaled",
            "its own / own / itself / second moment / root / away / own size",
          ],
          [
            "large gradient / rare gradient / large one / rare one / large slope",
            "step / update / moves / counts",
            "hardly further / hardly more / not larger / no larger / barely / same length / about the same / small",
          ],
        ],
        opposites: ["remembers too long / remember for long / never forgotten"],
        probe: "How far does the large gradient move x?",
      },
      {
        says: "Then v forgets it within a few steps, and the small opposite gradients get long steps.",
        sources: ["reddi"],
        ways: [
          [
            "memory gone / window short / short window / gone after / gone by / forget / forgotten / forgets / short memory / memory short / fades quickly / decays quickly / quickly decays / fades fast / decays before / decays fast / leaks",
          ],
          [
            "small gradient / small ones / frequent gradient / opposite gradient / wrong gradient / misleading gradient / small slope",
            "large step / full step / larger step / large update / full size / amplified / larger update / large rate / large steps",
          ],
        ],
        opposites: [
          "smaller beta2 or amsgrad / second moment never forgets / amsgrad , forgets",
          "smaller beta2 mend / smaller beta2 fix / smaller beta2 help / smaller beta2 cure",
          "amsgrad forgets",
          "remembers too long / remember for long / never forgotten",
        ],
        probe: "What happens to v after the large gradient?",
      },
      {
        says: "So x drifts to +1, the worst point, even where the learning rate falls as 1/√t.",
        sources: ["reddi"],
        ways: [
          [
            "worst / wrong end / wrong side / wrong point / wrong direction / wrong boundary / wrong way / other end / opposite end / drift to 1 / end in 1 / ends up 1 / end up worst / goes to 1 / ends at 1 / converge to 1 / stuck at 1 / away from minimum / wrong corner",
          ],
        ],
        probe: "Where does it end?",
      },
      {
        says: "AMSGrad divides by the largest v so far, which does not forget, and converges.",
        sources: ["reddi"],
        ways: [
          [
            "amsgrad / not: smaller second moment / non smaller / max / maximum / largest / larger beta2 / non increasing / not forget / long term memory",
          ],
        ],
        opposites: [
          "smaller beta2 or amsgrad / amsgrad , forgets",
          "v keeps largest / second moment keeps largest / amsgrad forgets",
          "amsgrad minimum / beta2 smaller fixes / smaller beta2 fixes / smaller beta2 mends",
        ],
        probe: "Which change to Adam mends it?",
      },
    ],
    best: "Take the interval from −1 to 1, with linear losses: a large slope C in every third step and −1 in the other two, so that on average the minimum is at −1. The proof takes a short memory of v, β2 = 1/(1 + C²). The rare large gradient gets divided by its own large second moment, so it moves x hardly further than a small one. Then v forgets it quickly, and the small gradients in the wrong direction get long steps. So x drifts to +1, the worst point. AMSGrad keeps the maximum of v, does not forget, and converges.",
    weak: "Adam may get stuck in bad local minima on non-convex problems, since its learning rate adapts. SGD is known to converge better.",
    hints: [
      "It needs gradients that are rare, large and important.",
      "Compare the length of the step on a large gradient with that on a small one.",
      "Say what v does right after the large gradient, and who profits from it.",
    ],
    followUp: {
      prompt: "In the proof, which quantity has to be monotone and is not?",
      points: [
        {
          says: "√v/α, the inverse of the effective rate, must not fall; with v as an average that forgets it does.",
          sources: ["reddi"],
          ways: [
            [
              "effective learning rate / effective rate / inverse learning rate / root of second moment / denominator / second moment / preconditioner / inverse of the effective",
            ],
          ],
          probe: "Which rate may rise again?",
        },
        {
          says: "AdaGrad's and AMSGrad's cannot rise, which is why the proof holds for them.",
          ways: [["adagrad / amsgrad / max / maximum"]],
          probe: "For which relatives does the argument hold?",
        },
      ],
    },
  },
  {
    id: "adam-works-anyway",
    topic: "adam",
    level: "research",
    type: "explain",
    title: "Why it works all the same",
    prompt:
      "There are convex problems on which Adam provably does not converge. Why does nearly everybody use it successfully?",
    points: [
      {
        says: "The counterexample picks the problem after β1 and β2; in practice the problem is given and one picks β.",
        sources: ["zhang2022"],
        ways: [
          [
            "counterexample / problem / adversary / construct / example / construction / function",
            "after / chosen for / picked for / depends / tailored / designed / built / builds / order / first / adversarial / against / knowing / knows",
            "β1 / beta / β / hyperparameter / beta2 / setting / values",
          ],
          ["order of choice / quantifiers / order of the quantifiers / order in which"],
        ],
        opposites: [
          "works for each beta / works for every beta / also those",
          "problem is chosen first in counterexample / first in counterexample / then worst β",
          "β chosen by adversary / beta2 chosen by adversary / in practice adversary / are chosen by an adversary",
        ],
        probe: "In which order are problem and hyperparameters chosen?",
      },
      {
        says: "For a fixed problem there is a β2 large enough for convergence, with β1 < √β2.",
        sources: ["zhang2022"],
        ways: [
          [
            "beta2",
            "large / close to 1 / near 1 / larger / high / enough / close to one / near one / sufficiently / big",
            "converge / fine / fix / guarantee / work / proof / prove / provable / theorem",
          ],
        ],
        opposites: [
          "close to 0 / close to zero / near 0 / beta2 small",
          "small beta2 guarantee / small beta2 converges / smaller beta2 converges",
        ],
        probe: "What holds for a fixed problem?",
      },
      {
        says: "It converges to a neighbourhood of critical points whose size grows with the gradient's variance, unless the noise vanishes at the solution.",
        sources: ["zhang2022"],
        ways: [
          [
            "neighbourhood / neighborhood / vicinity / noise ball / ball / region around / near critical / critical point / stationary point / close to a / close to stationary",
          ],
        ],
        opposites: ["converges exactly / exactly to global / global minimum"],
        probe: "To what exactly does it converge?",
      },
      {
        says: "Real gradients have no such rare, dominating component that the default β2 would forget.",
        ways: [
          [
            "real / practice / actual / deep / typical / usual / network / networks",
            "not rare / not adversarial / unlike / not happen / not structure / not such / no such / no rare / not occur / contrived / artificial / rare in practice / rarely occur / rarely happen / rarely arise / different / nothing like / not look like / not behave",
          ],
          [
            "rare / large gradient",
            "not happen / not occur / rarely occur / rarely happen / rarely arise / unusual / contrived",
          ],
        ],
        opposites: ["plenty rare / many rare / full rare", "contain rare / networks contain many rare"],
        probe: "Do networks have gradients like those of the counterexample?",
      },
      {
        says: "AMSGrad, made to mend it, has shown no clear advantage over Adam in broad benchmarks.",
        sources: ["schmidt"],
        ways: [
          [
            "amsgrad",
            "rarely better / rarely help / rarely used / rarely wins / not better / no better / hardly / little / no clear / no advantage / not help / same / no gain / not improve / no improvement / nothing / no consistent / not outperform / not needed / nobody / few / not:gain / not:give / not:better / not:help / not:win / not:advantage",
          ],
        ],
        opposites: [
          "amsgrad clearly better / amsgrad clearly beats / amsgrad clearly wins / amsgrad clearly outperforms",
          "amsgrad by default / amsgrad most use / most libraries use / amsgrad what",
          "amsgrad better / amsgrad is better / amsgrad wins / amsgrad superior",
        ],
        probe: "Does AMSGrad win in practice?",
      },
    ],
    best: "The counterexample is chosen after the betas: the adversary builds a problem for your hyperparameters, while in practice the problem is given and you pick the betas. For a fixed problem there is a β2 large enough such that Adam converges, provided β1 is below √β2. It converges to a neighbourhood of critical points whose size grows with the noise. Real networks have no rare dominating gradient that would be forgotten, unlike the contrived example. And AMSGrad, which repairs the proof, shows no clear advantage in benchmarks.",
    weak: "Theory and practice are two different things in deep learning. Adam is robust and fast, and its default settings work well for most architectures.",
    hints: [
      "Who chooses first: the problem or β2?",
      "What has been proved for a fixed problem as β2 goes to 1?",
      "Order of choice, a large β2, convergence to what, and how the mended method fares.",
    ],
    followUp: {
      prompt: "When your run fails in a way that smells of this, what do you turn?",
      points: [
        {
          says: "Raise β2, the more the smaller the batch, and keep β1 below its root.",
          sources: ["zhang2022"],
          ways: [["beta2", "larger / raise / large / up / closer / 0.999 / increase"]],
          opposites: ["smaller beta2 / beta2 smaller / small beta2"],
          probe: "Which way would you move β2?",
        },
        {
          says: "Or make the rare gradients less rare: larger batches, or balanced sampling.",
          ways: [["batch / sample / sampling / balance / clip / data / amsgrad"]],
          probe: "What could be done about the data?",
        },
      ],
    },
  },
  {
    id: "adam-short-memory",
    topic: "adam",
    level: "onsite",
    type: "explain",
    title: "β2 = 0.95 for language models",
    prompt: "Why do large language models take β2 = 0.95 and not the default of 0.999?",
    points: [
      {
        says: "It sets the memory of v: about 20 steps in place of 1000.",
        sources: ["brown"],
        ways: [
          ["20 / twenty", "step / iteration / batch / 1000 / update / gradient"],
          [
            "horizon / half life / memory / look back / average over / averages over",
            "short / smaller / 20 / twenty / 1000 / fewer steps / recent",
          ],
        ],
        opposites: [
          "smaller beta2 average larger / smaller beta2 larger / small beta2 larger memory / small beta2 long",
          "0.95 means larger / large memory second moment follows / 0.95 means longer",
          "0.95 larger memory / 0.95 longer / 0.95 about 1000 / 0.999 20",
        ],
        probe: "Over how many steps does v average in each case?",
      },
      {
        says: "When gradients grow suddenly, an old v is too small for a long time, and the steps are too long: the loss spikes.",
        sources: ["wortsman"],
        ways: [
          [
            "stale / old / too small / underestimate / under estimate / too slow / slow to / behind / too low",
            "second moment / average / denominator / it / spike / estimate / gradient / diverge",
          ],
          [
            "spike / spikes / jump / jumps / diverge",
            "large / larger / too long / stale / second moment / denominator / avoid / prevent / fewer / less / stable / recover",
          ],
        ],
        opposites: [
          "react every / 0.95 remember larger",
          "0.999 immediately / 0.999 follows every / 0.999 follows outlier",
          "fast cause / fast would cause / fast lead",
          "long memory follows / large memory second moment follows / long memory fast",
          "0.999 react fast / 0.999 fast / 0.95 slow / 0.95 longer memory",
        ],
        probe: "What happens if gradients suddenly grow?",
      },
      {
        says: "With 0.95 v follows within some tens of steps.",
        ways: [
          [
            "recover / follow / adapt / react / track / respond / catch up / forget / adjusts / adjust",
            "fast / within / few / quickly / soon / step / change / faster / sooner / rapidly",
          ],
        ],
        opposites: [
          "fast cause / fast would cause / fast lead",
          "long memory follows / large memory second moment follows / long memory fast",
          "0.999 react fast / 0.999 fast / 0.95 slow / 0.95 longer memory",
        ],
        probe: "How fast does v follow with 0.95?",
      },
      {
        says: "Their batches are large, so a gradient has little noise and v needs less averaging.",
        ways: [
          [
            "large batch / huge batch / batch large / million tokens / batches large / larger batch / big batches / batches / batch",
            "noise / not: noise / average / smooth / estimate / reliable / precise / less / clean / accurate / smaller",
          ],
        ],
        opposites: [
          "smaller batch even smaller",
          "smaller batch smaller beta2 / small batch smaller beta2 / smaller batch small beta2 / gradient are noisier / noisier gradient",
          "batches are small / batch small / averaged more / average larger",
          "variance of small batch / models use small batch / need larger average / need more averaging",
        ],
        probe: "Why can they afford so short an average?",
      },
      {
        says: "What counts is the memory in tokens: with a small batch β2 has to be closer to 1 again.",
        sources: ["marek"],
        ways: [
          [
            "token / tokens / examples",
            "memory / half life / horizon / fixed / constant / keep / measured / window / same number",
          ],
          [
            "small batch / smaller batch / batch small",
            "larger beta2 / beta2 larger / closer to 1 / 0.999 / longer / near 1 / raise beta2",
          ],
        ],
        opposites: [
          "0.95 remember larger",
          "llm batch small / model batch small / their batch small / need larger average",
          "batches are small so / averaged more / go even lower / even smaller",
          "0.95 larger memory / models use small batch",
        ],
        probe: "Would you take 0.95 with a batch of 8?",
      },
    ],
    best: "With 0.95 v averages over about 20 steps instead of 1000. If the gradients suddenly grow, a stale v underestimates them for a long time, the steps are too long and the loss spikes. With 0.95 v adapts quickly, within tens of steps. The batches are huge, so there is little noise and less averaging is needed. What counts is the memory in tokens, so with a small batch you would go closer to 1 again.",
    weak: "It was used for GPT-3 and others copied it. It is a hyperparameter like all others, and was found by tuning.",
    hints: [
      "Turn both values into numbers of steps.",
      "What does v do after gradients have grown by a factor of ten?",
      "Memory in steps, stale v, noise at a large batch, and what to hold fixed as the batch changes.",
    ],
    followUp: {
      prompt: "What does one lose with 0.95?",
      points: [
        {
          says: "v is noisier, so the rates of coordinates jitter, and rare coordinates are forgotten sooner.",
          ways: [
            ["noise / noisier / jitter / less smooth / unstable estimate / variance"],
            ["rare / sparse", "forget / forgotten / lost"],
          ],
          probe: "How good is an average over 20 steps?",
        },
        {
          says: "And at small batches training gets worse, since 20 of them are few examples.",
          sources: ["marek"],
          ways: [
            [
              "small batch / few examples / small batches / batch",
              "worse / few / noise / bad / unstable / not / poor",
            ],
          ],
          probe: "At which batch sizes does it hurt?",
        },
      ],
    },
  },
];
