import type { ExplainQuestion } from "../../question/explain-question.ts";

export const challengesWordsSchedules: readonly ExplainQuestion[] = [
  {
    id: "challenges-why-decay",
    topic: "challenges",
    level: "onsite",
    type: "explain",
    title: "Why a rate falls, and when it should not",
    prompt: "Why do people let the learning rate fall over a run, and when would you not?",
    points: [
      {
        says: "At a fixed rate gradient noise keeps the weights fluctuating about the minimum, in a region whose size goes with the rate.",
        sources: ["bottou", "robbins"],
        ways: [
          [
            "noise floor / noise ball / ball of noise / fluctuate / bounce / hover / jitter / rattle",
            "learning rate / rate / fixed / constant / proportional / minimum / step",
          ],
          ["variance", "proportional", "learning rate"],
          ["not:converge", "constant / fixed", "learning rate / rate"],
        ],
        opposites: [
          "without noise never converge / without noise not converge / no noise never converge / no noise not converge",
        ],
        probe: "What does a run at a fixed rate end in?",
      },
      {
        says: "A high rate covers the way early, and a low one settles at the end.",
        ways: [
          [
            "large / high / larger / fast",
            "early / begin / first / explore / progress / beginning",
            "small / low / smaller / settle / fine / end / later / late",
          ],
          ["settle / converge / fine tune / refine / lower loss / anneal", "end / late / finally / later"],
        ],
        opposites: ["large at end / large rate end / large rate late / begin low / start low"],
        probe: "What is the high rate good for, and what the low one?",
      },
      {
        says: "Keep it up where the target moves: on streams and non-stationary data the rule has to go on following.",
        ways: [
          [
            "non stationary / nonstationary / online / stream / drift / moves / moving target / continual / distribution shift / reinforcement / keeps changing",
          ],
        ],
        probe: "What if the data change while you train?",
      },
      {
        says: "Averaging the weights, or a schedule-free method, takes the noise out without decay; and where the noise vanishes at the minimum a fixed rate converges.",
        sources: ["polyak1992", "ma"],
        ways: [
          ["swa / moving average / weight averaging", "same / without / instead / like / replace"],
          ["polyak average / polyak averaging / iterate average / average iterate"],
          ["average / averaging / ema / swa / polyak", "weight / iterate / instead / parameter / replace"],
          ["schedule free"],
          [
            "interpolate / interpolation / overparameterised / noise vanishes / no noise / full batch / deterministic",
          ],
        ],
        opposites: [
          "average add noise / average adds variance / average more noise / average harm / average worse",
          "average not replace / average no replacement / average not help / average no substitute / average not instead",
        ],
        probe: "What else removes the noise at the end?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "online / stream / non stationary / drift / drifting",
            "decay especially / decay particularly / decay even more",
          ],
          [
            "stream / non stationary / drift / drifting / changing data / moving target",
            "rate go to zero / rate goes to zero / rate must go / rate must fall / rate has to fall / rate to zero",
          ],
          [
            "stream / non stationary / drift / drifting / changing data / moving target",
            "decay needed / needs decay / decay most / decay important / small rate can follow / small rate follow / low rate follow",
          ],
          ["stream / non stationary / drift / changing data", "must decay / decay quickly / decay to zero"],
        ],
        says: "Where the data change the rate has to stay up, or the weights can no longer follow.",
      },
      {
        ways: [["constant always converges / fixed always converges / constant rate converges exactly"]],
        says: "At a constant rate gradient noise keeps the weights moving, in a region whose size goes with the rate.",
      },
      {
        ways: [["averaging needs decay / averaging weights needs decay"]],
        says: "Averaging does what the decay does, so it can stand in for it.",
      },
    ],
    best: "At a constant rate SGD ends in a noise ball about the minimum, whose size is proportional to the rate. So one takes a high rate early for progress and a low one at the end to settle. I would keep it constant when the data are non-stationary, as in online learning, because the weights have to keep following. And I would not need the decay if I average the iterates or use a schedule-free method, or in the interpolation regime, where the noise vanishes at the minimum.",
    weak: "Because smaller steps are more precise. I would always use a decay since all good papers have one.",
    hints: [
      "What is left when the gradient is zero on average but not in each batch?",
      "Think of the end of a run, and of a run without an end.",
      "Noise floor; two phases; moving targets; other ways to average noise out.",
    ],
    followUp: {
      prompt:
        "Raising the batch instead of lowering the rate gives nearly the same curve. Why, and what is the limit?",
      points: [
        {
          says: "Both lower the noise of a step by the same factor.",
          sources: ["smith2018"],
          ways: [["noise / variance", "same / smaller / reduce / lower / average / both"]],
          probe: "What does either do to the noise?",
        },
        {
          says: "The batch ends at memory and at the size of the data, and it saves steps only while they are parallel.",
          ways: [["memory / hardware / data set / dataset / full batch / parallel / critical"]],
          probe: "How large can a batch become?",
        },
      ],
    },
  },
  {
    id: "challenges-cosine-wsd-linear",
    topic: "challenges",
    level: "onsite",
    type: "explain",
    title: "Cosine, constant with cooldown, linear",
    prompt:
      "For training a language model, how do these compare: a cosine, constant with cooldown, linear to zero?",
    points: [
      {
        says: "A cosine has to know the length beforehand, and is at its best only where its length is the budget.",
        sources: ["hoffmann", "loshchilov2017"],
        ways: [
          [
            "cosine",
            "know / advance / beforehand / fixed / match / total / budget / horizon / end point / set / commit / planned / predefined",
          ],
        ],
        opposites: [
          "cooldown commit / cooldown beforehand / constant commit / cosine can be extended / cosine at will",
          "cosine any length / cosine any budget / cosine works any / cosine stop anywhere",
        ],
        probe: "What has to be known before a cosine begins?",
      },
      {
        says: "With a constant rate one can go on, branch off or stop at any time, and cool down from there.",
        sources: ["hu2024", "hagele"],
        ways: [
          [
            "constant / stable / wsd / plateau / trapezoidal / flat part",
            "any time / anytime / branch / continue / resume / extend / stop / longer / open / reuse / checkpoint / flexible / prolong / trunk / fork / lengthen / go on / open ended / whenever",
          ],
        ],
        opposites: [
          "must be planned / must be fixed / constant must / wsd must",
          "constant commit / cooldown commit / cooldown beforehand",
        ],
        probe: "What does the constant part allow?",
      },
      {
        says: "With its cooldown it comes out about as good as the cosine.",
        sources: ["hagele"],
        ways: [
          ["equal to cosine / equals cosine / level with cosine"],
          [
            "no difference / little difference / hardly differ / no gap / indistinguishable",
            "cosine / final / loss / quality / end / cooldown",
          ],
          [
            "match cosine / as good / comparable / similar / on par / same as cosine / same loss / same quality / same final loss / final loss same / no worse / close to cosine / about the same / matches",
          ],
        ],
        opposites: ["cooldown worse / cooldown far behind / worse than cosine"],
        probe: "And the loss at the end?",
      },
      {
        says: "A line to zero is what worst-case theory for the last iterate gives, and it is strong in practice too.",
        sources: ["defazio"],
        ways: [
          [
            "linear / line / straight",
            "theory / optimal / strong / well / better / worst case / last iterate / good / competitive",
          ],
        ],
        opposites: [
          "theory against / theory speaks against / against linear",
          "linear no theory / linear bad / linear poor / linear worst / linear fail",
        ],
        probe: "What speaks for a straight line?",
      },
    ],
    misconceptions: [
      {
        ways: [["cosine stopped any time / cosine stop any time"]],
        says: "A cosine that is stopped early has a rate that has not fallen; it has to know its length.",
      },
      {
        ways: [
          [
            "constant have to fix / constant has to fix / constant fix the length / constant fix the number / constant needs the length",
          ],
          ["constant must know / cooldown must know / cooldown know number of steps"],
        ],
        says: "The constant rate leaves the length open: its cooldown can begin at any time.",
      },
      {
        ways: [["cosine", "always best / optimal for all / the best schedule"]],
        says: "Nothing is special about the cosine: what counts is that the rate ends low, at the length that is run.",
      },
    ],
    best: "A cosine needs the total number of steps in advance, and is best only if its length matches the budget; a checkpoint from its middle is no finished model. A constant rate with a cooldown lets me stop or extend at any time and branch several cooldowns off one run. After the cooldown it matches the cosine's loss. A linear decay to zero is what the theory of the last iterate suggests, and it is a strong default too.",
    weak: "Cosine is smoother and therefore gives a better loss. The others are simpler but worse, so everybody uses cosine.",
    hints: [
      "What must each know before it begins?",
      "Think of extending a run by half, and of a run that is stopped early.",
      "Length in advance; branching; final loss; what theory says of the last iterate.",
    ],
    followUp: {
      prompt: "You want scaling laws for five training lengths. What does each schedule cost you?",
      points: [
        {
          says: "With cosines every length is a run of its own from the start.",
          sources: ["hoffmann", "hagele"],
          ways: [
            [
              "cosine / each / every / five / separate / scratch",
              "run / length / from scratch / training / start / again",
            ],
          ],
          probe: "Can one cosine serve two lengths?",
        },
        {
          says: "With a constant rate one long run serves all, and only the cooldowns are repeated.",
          sources: ["hagele"],
          ways: [["one run / single run / one long / reuse / share / branch / cooldown"]],
          probe: "What can be shared with a constant rate?",
        },
      ],
    },
  },
  {
    id: "challenges-early-stopping",
    topic: "challenges",
    level: "screen",
    type: "explain",
    title: "Early stopping",
    prompt: "How is early stopping done properly, and what does it do to the solution?",
    points: [
      {
        says: "Watch a metric on held-out data and stop when it has not improved for a number of evaluations, the patience.",
        sources: ["prechelt"],
        ways: [
          [
            "validation / val / held out / dev set / generalise",
            "patience / stop / improve / worse / rise / watch / monitor / better / larger",
          ],
          ["patience"],
        ],
        probe: "What is watched, and when does it stop?",
      },
      {
        says: "Go back to the weights of the best evaluation, not the last.",
        ways: [
          [
            "restore / go back / return / keep / load / save / roll back / reload / revert",
            "best / checkpoint / earlier",
          ],
          ["best", "checkpoint / weights / snapshot / model"],
        ],
        probe: "Which weights do you end with?",
      },
      {
        says: "On a quadratic it acts like L2: after k steps a direction of curvature λ has gone 1 − (1 − αλ)^k of its way, so flat directions stay near the start.",
        sources: ["goodfellow"],
        ways: [
          [
            "l2 / weight decay / regularise / ridge / shrinkage",
            "like / acts / equivalent / implicit / similar / same / form / kind / effect",
          ],
          [
            "flat / small curvature / smaller curvature / low curvature / direction",
            "near the start / not moved / hardly move / stay / initialisation",
          ],
          ["limit / restrict / bound", "distance / far / norm / capacity"],
        ],
        opposites: [
          'flat converge / flat gone further / flat move further / steep stay / steep near start / "like l1"',
        ],
        probe: "What does it have in common with a penalty on the weights?",
      },
      {
        says: "The number of steps becomes a setting that was chosen on the validation data, so the final score needs other data.",
        ways: [
          [
            "test set / separate test / other data / third set / fresh data / untouched",
            "report / final / score / validation / bias / estimate / evaluate",
          ],
          ["overfit / optimistic / biased / selected / chosen", "validation"],
          ["hyperparameter", "number of steps / number of epochs / training time / epoch"],
        ],
        opposites: [
          "costs nothing / may report validation / may report that validation / unbiased / no test set / no further test / no separate test",
        ],
        probe: "May you report the validation score?",
      },
    ],
    best: "I monitor a validation metric and stop when it has not improved for a number of evaluations, the patience. Then I restore the checkpoint with the best validation score, not the last one. It acts as a regulariser: on a quadratic it is like L2, because directions of low curvature have hardly moved from the start when one stops. And since the stopping time was chosen on the validation set, the score to report comes from a separate test set.",
    weak: "You stop when the training loss does not go down any more. That saves compute.",
    hints: [
      "Which curve do you look at, and for how long?",
      "Two points of practice, one of theory, one of honesty.",
      "How long one waits, what one keeps in the end, what has hardly moved until then, and which data were used up by it.",
    ],
    followUp: {
      prompt:
        "Your rate follows a cosine and early stopping ends the run at 60 % of it. What is odd about this?",
      points: [
        {
          says: "The rate is still high there, so the last drop that a low rate brings is missed.",
          ways: [
            [
              "rate / learning rate / schedule / decay",
              "high / miss / not finished / never / still / large / lost / not decayed",
            ],
          ],
          probe: "Where is the rate at that time?",
        },
        {
          says: "Better shorten the schedule to that length, or cool down from there, and compare.",
          ways: [["shorter / shorten / cooldown / cool down / rerun / length / match / decay from"]],
          probe: "What would you run instead?",
        },
      ],
    },
  },
];
