import type { ExplainQuestion } from "../../question/explain-question.ts";

export const adamUpdateWords: readonly ExplainQuestion[] = [
  {
    id: "adam-derive-correction",
    topic: "adam",
    level: "onsite",
    type: "explain",
    title: "Deriving the bias correction",
    prompt: "Derive the factor 1 − β2^t by which Adam corrects its second moment.",
    points: [
      {
        says: "Unrolled from v = 0, v is (1 − β2) times a sum of past squared gradients with weights β2 to the age.",
        sources: ["kingma"],
        ways: [
          [
            "unroll / recurrence / σ beta2 / expand / write out / recursion / iterate / weighted sum / written as a sum / sum of / is a sum / unfold / unrolling / sum beta2 t i / sum beta2 i / sum beta2 k",
          ],
          ["weights", "power / geometric / age / past / exponentially"],
        ],
        opposites: [
          "weights then larger 1",
          "sum larger 1 / weights larger 1 / sum weights larger / begins at right value",
          "sum one every / sum one always / sum 1 every / sum 1 always",
          "weights always / starts at 1",
        ],
        probe: "What is v_t as a sum over past gradients?",
      },
      {
        says: "Take the expectation; if the second moment of g does not change over time, it comes out of the sum.",
        sources: ["kingma"],
        ways: [
          [
            "stationary / stationarity / constant over time / not change over time / same distribution / identically / iid / same at every step / same for all / does not drift",
          ],
          [
            "take expectation / taking expectation / expectation both sides / expectation of second moment / apply expectation / expectation of sum / expectation of each",
          ],
          ["expectation / average", "pull out / factor out / comes out / pulled out"],
        ],
        opposites: ["stationarity not needed / not need stationarity"],
        probe: "What is assumed of E[g²] over time?",
      },
      {
        says: "The weights are a geometric sum, (1 − β2) Σ β2^k = 1 − β2^t, so E[v_t] = (1 − β2^t) E[g²].",
        sources: ["kingma"],
        ways: [
          ["geometric"],
          [
            "weights / coefficients",
            "sum / add",
            "1 β2 / less than 1 / one minus / 1 minus / not one / not 1 / below one",
          ],
        ],
        opposites: [
          "weights then larger 1",
          "sum larger 1 / weights larger 1 / sum weights larger",
          "sum one every / sum one always / sum 1 every / sum 1 always",
          "weights always / always one",
        ],
        probe: "To what do the weights add up?",
      },
      {
        says: "Dividing by 1 − β2^t makes the estimate unbiased.",
        sources: ["kingma"],
        ways: [
          [
            "divide / dividing / normalise / rescale / undo / multiply",
            "unbiased / true average / average is true / true one / true mean / right mean / bias / biased / true second moment / exactly",
          ],
          ["right expectation / correct expectation / expectation right / expectation correct"],
        ],
        opposites: ["multiplies second moment by 1 / multiply second moment by 1"],
        probe: "What is done with that factor?",
      },
      {
        says: "The factor goes to 1, so the correction fades once t is large against 1/(1 − β2).",
        ways: [
          [
            "β2 t / power",
            "goes to zero / goes to 0 / almost zero / near zero / becomes zero / tends to zero / vanish / nothing / negligible / dies / disappear",
          ],
          [
            "factor / correction / term / denominator / bias correction / bias",
            "goes to 1 / approaches 1 / tends to 1 / converges to 1 / goes to one / approaches one / tends to one / close to one / fade / fades away / vanish / disappear / negligible / no effect / dies / irrelevant / not matter / goes to zero / to 0",
          ],
        ],
        opposites: [
          "make smaller initialisation / correction grows / correction larger with t / matters most end / most at end",
        ],
        probe: "What becomes of it in a long run?",
      },
    ],
    best: "Start from v = 0 and unroll the recursion: v is (1 − β2) times the sum of past squared gradients with weights β2 to the power of their age. Take the expectation, and assume that the second moment of the gradient is stationary so that it comes out of the sum. The weights are a geometric series that adds up to 1 − β2^t, so the expectation of v is E[g²] times that. Dividing by it makes the estimate unbiased. The factor goes to 1 as t grows, so the correction fades.",
    weak: "v is initialised with zeros, and therefore it is biased towards zero in the beginning. The correction removes this bias.",
    hints: [
      "Write v_t as a sum over all gradients so far.",
      "Take the expectation of both sides and see what can be pulled out.",
      "A geometric series is left; name its sum.",
    ],
    followUp: {
      prompt: "The gradients' second moment is in fact not stationary. What does that do to the derivation?",
      points: [
        {
          says: "A term ζ is left over, which stays small if old gradients have small weights: that is what β is chosen for.",
          sources: ["kingma"],
          ways: [
            [
              "extra term / additional term / term / error / zeta / ζ / residual / remainder / left over / approximate",
            ],
            ["small", "weight / old / past"],
          ],
          probe: "Is the equation still exact?",
        },
        {
          says: "The correction still makes the weights add up to 1, so v̂ is a proper average of recent squares.",
          ways: [
            ["weights / coefficients", "1 / one"],
            ["average / still valid / weighted average / proper"],
          ],
          probe: "What does the correction do that needs no assumption?",
        },
      ],
    },
  },
  {
    id: "adam-epsilon",
    topic: "adam",
    level: "onsite",
    type: "explain",
    title: "What ε does",
    prompt: "What does ε do in Adam, beyond keeping a division by 0 away?",
    points: [
      {
        says: "Coordinates whose √v̂ is far below ε are no longer normalised: they move like SGD with momentum at the rate α/ε.",
        ways: [
          [
            "small second moment / small gradient / second moment small / root small / gradient small / below epsilon / under epsilon / smaller than epsilon / small compared / small against / small relative / less than epsilon / epsilon dominate / epsilon takes over / epsilon larger / denominator is epsilon / denominator epsilon / epsilon wins / below it / smaller than it",
            "sgd / gradient descent / momentum / not normalise / no normalise / not adaptive / proportional / no longer normalised / no longer adaptive / not adapt",
          ],
        ],
        probe: "How does a coordinate move whose √v̂ is far below ε?",
      },
      {
        says: "It caps the factor in front of m̂ at α/ε; it does not cap the step.",
        ways: [
          [
            "cap / bound / limit / maximum / max / at most / ceiling / largest",
            "multiplier / factor / rate / learning rate / gain / amplification",
          ],
          [
            "effective rate / effective learning rate / rate / multiplier / gain / factor / amplification",
            "at most / cap / bound / limit / not exceed / never exceed / never larger / not larger / max / maximum",
          ],
        ],
        opposites: [
          "bounds update / caps update / limits update / no step larger / no update larger / step never larger",
          "bounds the step / caps the step / bounds step length / limits step",
          "larger than α/ε",
        ],
        probe: "What can never get larger than α/ε?",
      },
      {
        says: "It damps coordinates with tiny or noisy gradients, whose steps would otherwise be as long as the others'.",
        ways: [
          [
            "gradient smaller than / gradient below / gradient under / below epsilon / smaller than epsilon / smaller than it",
            "small step / smaller step / not full / instead of full / small update / smaller update / hardly move / barely move",
          ],
          [
            "small gradient / tiny gradient / gradients small / gradient small / noise / little gradient / near zero gradient / flat",
            "damp / smaller / not full / suppress / hold back / short / limit / slow / stop / prevent / not blow",
          ],
          ["damp / damping / trust region / regularise / smooths / smoothing"],
        ],
        opposites: [
          "small gradient fast",
          "coordinate gets full / coordinate gets normalised / small gradient profit / small gradient benefit",
          "larger step because epsilon / larger steps due epsilon / small gradient larger step",
        ],
        probe: "What happens to coordinates with tiny gradients if ε is 0?",
      },
      {
        says: "With a large ε, and α in proportion, Adam becomes SGD with momentum: adaptivity is a dial.",
        sources: ["choi"],
        ways: [
          [
            "large epsilon / epsilon large / larger epsilon / epsilon larger / increase epsilon / epsilon to infinity / raise epsilon / crank epsilon / epsilon up / turning it up / epsilon goes / very large",
            "sgd / momentum / not adaptive / less adaptive / gradient descent / adaptivity",
          ],
          ["interpolate / dial / continuum / knob", "sgd / momentum / sign descent / adaptive"],
          ["between adam / between sgd / between momentum / between sign descent"],
        ],
        opposites: [
          "large epsilon adam sign descent / larger epsilon sign descent / smaller epsilon sgd / large epsilon sign descent",
          "larger epsilon more adaptive / large epsilon more adaptive / larger epsilon larger adaptive",
        ],
        probe: "What does Adam become as ε grows?",
      },
      {
        says: "So it is worth tuning: values far above 1e-8 win on some tasks.",
        sources: ["choi", "godbole"],
        ways: [
          ["tune / hyperparameter / worth / experiment / try", "epsilon / it / 1e 8 / values / default"],
        ],
        opposites: [
          "tune waste / tune pointless / no point tune / no need tune / not need tune / leave default",
          "never tuned / never tune / not worth tuning / should not tune",
        ],
        probe: "Would you leave it at 1e-8?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "cap step / bound update / cap update / no step larger / no update larger / update at most / bound step / limit step / step at most / step not exceed / step not larger / maximum step / largest step",
            "α/ε / learning rate over epsilon / learning rate divided by epsilon",
          ],
        ],
        says: "α/ε bounds the factor in front of m̂. The step is that factor times m̂; by other reasons it is at most a few α.",
      },
      {
        ways: [
          [
            "only / just / nothing but / purely / no other",
            "division by zero / dividing by zero / divide by zero / division by 0 / numerical stability",
          ],
        ],
        says: "Avoiding 0/0 is its smallest role: it decides where Adam stops to normalise.",
      },
    ],
    best: "Where the root of v is far below epsilon, the gradient is no longer normalised, so that coordinate moves like SGD with momentum at the rate α/ε. So epsilon caps the multiplier in front of the momentum at α/ε; it does not cap the step. That damps coordinates with tiny gradients, which would otherwise get full steps out of noise. With a large epsilon Adam turns into SGD with momentum, so it is a dial between the two. That makes it worth tuning, and values far above 1e-8 win on some tasks.",
    weak: "It is a small constant such as 1e-8 which makes the computation numerically stable, and usually one keeps it as it is.",
    hints: [
      "Look at a coordinate whose √v̂ is much smaller than ε.",
      "What is the factor in front of m̂ at most?",
      "Let ε grow and grow: which optimizer do you end at?",
    ],
    followUp: {
      prompt:
        "You train in bf16 and gradients of a layer are about 1e-9. What does Adam with ε = 1e-8 do with that layer?",
      points: [
        {
          says: "ε rules there: the step is only about a tenth of α, so the layer learns slowly or hardly at all.",
          ways: [
            [
              "slow / hardly / barely / not learn / tenth / stall / freeze / smaller",
              "step / layer / learn / train / update / move",
            ],
            ["small step / small update / steps small / updates small / step small"],
            ["epsilon dominate / dominated by epsilon / epsilon larger"],
          ],
          probe: "Compare 1e-9 with ε.",
        },
        {
          says: "Lower ε, or scale the loss up, or look for why the gradients are so small.",
          ways: [
            ["epsilon smaller / smaller epsilon / lower epsilon / decrease epsilon / reduce epsilon"],
            ["scale loss / loss scaling / scale up"],
            ["why / cause / initialisation / normalise"],
          ],
          probe: "What would you change?",
        },
      ],
    },
  },
];
