import type { ExplainQuestion } from "../../question/explain-question.ts";

/** What happens to a gradient between the backward pass and the step. */
export const applicationsWordsOnTheTrainingLoop: readonly ExplainQuestion[] = [
  {
    id: "applications-where-to-clip",
    topic: "applications",
    level: "onsite",
    type: "explain",
    title: "The place of clipping in a step",
    prompt:
      "In a training loop with mixed precision, gradient accumulation and several devices, where does clipping by norm go, and what do you log?",
    points: [
      {
        says: "After the gradients are unscaled: with a loss scale on them the threshold means something else.",
        sources: ["pytorchAmp"],
        ways: [
          [
            "unscale / unscaled / unscaling / divide by the scale / divided by the scale / remove the scale / remove the loss scale / removing the loss scale / undo",
          ],
        ],
        opposites: [
          "unscale afterwards / clip then unscale / unscale after clip / scale still on",
          "on the scaled gradient / scaled gradient clipped / before unscale",
          "clip before unscale / before unscaling",
        ],
        probe: "What has the loss scale done to the gradients?",
      },
      {
        says: "After the last accumulated micro-batch, once for each step, never for each micro-batch.",
        sources: ["pytorchAmp"],
        ways: [
          [
            "accumulate / accumulated / accumulation / micro batch / micro batches / microbatches / accumulating",
            "after / once / last / whole / full / sum / finished / complete / end / all / done / then",
          ],
        ],
        opposites: [
          "clip each micro / clip every micro / clip per micro / clip after each backward",
          "again for every micro / again for each micro / for every micro",
          "inside the micro / inside micro batch / clip in the micro / clip inside",
        ],
        probe: "Before or after accumulation?",
      },
      {
        says: "Just before the optimizer's step.",
        ways: [
          ["before", "step / update / optimizer"],
          ["right before / just before / then step / followed by the step"],
        ],
        opposites: [
          "place is after / goes after optimizer / clip after optimizer",
          "clip again / step then clip / clip after the step",
        ],
        probe: "And with respect to the optimizer's step?",
      },
      {
        says: "The norm is one over all parameters, summed over devices where gradients or parameters are sharded.",
        ways: [
          [
            "global norm / global / all parameter / all parameters / whole gradient / single norm / total norm / one norm / all tensors / joint",
          ],
          [
            "all reduce / allreduce / all reduced / sum over devices / across devices / summed over / reduce across / across ranks / over all devices / over all ranks",
            "norm / squares / gradient / squared",
          ],
        ],
        opposites: [
          "clips its own / clips own shard",
          "each rank norm of own / norm of own shard / norm of its own shard / own shard",
        ],
        probe: "The norm of what?",
      },
      {
        says: "One logs the norm before clipping and how often it clips.",
        ways: [["log / record / track / monitor / plot / report / chart / dashboard / save", "norm / clip"]],
        opposites: [
          "norm after clip / log after clip",
          "log pointless / log norm pointless / log useless / norm is pointless",
        ],
        probe: "Which two numbers tell whether the threshold fits?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "clip after each backward / clip every micro batch / clip right after each / clip per micro batch",
          ],
        ],
        says: "One clips once for each step, when all micro-batches are accumulated.",
      },
      {
        ways: [['scale same norm / "loss scale is still on"']],
        says: "The loss scale multiplies the norm, so the threshold would mean something else: unscale first.",
      },
      {
        ways: [['"does not matter whether it comes before" / not matter before or after the']],
        says: "Behind the optimizer's step clipping is too late.",
      },
    ],
    best: "Clipping comes after unscaling, since the loss scale would otherwise be in the norm. It comes after all micro-batches are accumulated, once per step, and right before the optimizer step. The norm is the global one over all parameters; with sharding the squared norms are summed across devices by an all-reduce. I log the norm before clipping and the fraction of steps that are clipped.",
    weak: "You call the clipping function after the backward pass with a maximum norm of one, which is the usual value and works well.",
    hints: [
      "List what happens to a gradient between the backward pass and the step.",
      "Which of those change its length: the loss scale, the sum over micro-batches, the sum over devices?",
      "Say: after what, after what else, before what, the norm of what, and which two numbers you keep.",
    ],
    followUp: {
      prompt: "A colleague clips each micro-batch's gradient to 1 and sums eight of them. What is different?",
      points: [
        {
          says: "Micro-batches with large gradients are shrunk and others not, so the sum points elsewhere: it is biased.",
          ways: [
            ["bias / biased / direction / weighting / weights / down weighted / turned"],
            ["large", "shrunk / smaller / shrink / clip / lose / down"],
          ],
          probe: "Does the sum keep its direction?",
        },
        {
          says: "The sum may be as long as 8, not 1.",
          ways: [
            [
              "8 / eight / larger than one / larger than 1 / n times / sum of norms / above the threshold / exceed",
            ],
          ],
          probe: "How long can the sum be?",
        },
      ],
    },
  },
  {
    id: "applications-loss-scaling",
    topic: "applications",
    level: "onsite",
    type: "explain",
    title: "Half precision and the loss scale",
    prompt:
      "Why does training in fp16 need a loss scale and bf16 not, and what must happen when a step overflows?",
    points: [
      {
        says: "fp16 has a narrow range, so small gradients become 0.",
        sources: ["micikevicius"],
        ways: [
          [
            "fp16 / float16 / half precision / small gradient / tiny gradient / gradient",
            "underflow / underflows / 0 / zero / sharp / lost / vanish / flush / flushed / small range / range small / limited range / range limited / few exponent",
          ],
        ],
        opposites: [
          "bf16 narrow / bf16 whose small / fp16 exponents of / fp16 larger range / fp16 range of fp32",
          "bf16 one underflow / fp16 wide / fp16 covers / fp16 large range",
          "bf16 smaller exponent / bf16 needs scale / smaller gradient into range / scale smaller gradient",
        ],
        probe: "What happens to small gradients in fp16?",
      },
      {
        says: "The loss is multiplied by a scale, which lifts all gradients into range, and they are divided by it before the step.",
        sources: ["micikevicius"],
        ways: [
          [
            "multiply / multiplied / multiplies / scale / scaled / scaling / scale up",
            "loss",
            "divide / divided / unscale / unscaled / undo / back / shift / lift / representable / range / afterwards / before the step",
          ],
        ],
        opposites: [
          "loss is divided by / divide loss / keep it small",
          "scale smaller gradient / lowers the gradient",
        ],
        probe: "What is multiplied, and when is it divided again?",
      },
      {
        says: "Where a gradient is infinite or NaN the step is skipped and the scale lowered; after many good steps it is raised.",
        sources: ["pytorchAmp"],
        ways: [
          [
            "skip / skipped / discard / discarded / drop / dropped / thrown away",
            "step / update / scale / batch / inf / diverge / overflow",
          ],
          ["halve / halved / lower / smaller / back off / reduce / cut", "scale"],
        ],
        opposites: [
          "step anyway / overflow raise / raise scale and take",
          "keep the step / double the scale and let / overflow larger scale",
          "scale larger when / step with infinite / steps with the infinite / lowers the gradient / scale smaller gradient",
        ],
        probe: "What is done with a step whose gradients overflowed?",
      },
      {
        says: "A skipped step must not count: neither Adam's t nor its averages, nor weight decay, nor the schedule move on.",
        ways: [
          [
            "not: advance / not: count / not: update / not: increment / not: move / not: change / not: touch / not: apply / not: step / not: decay",
            "t / step count / counter / state / moment / moments / weight decay / schedule / averages / bias / scheduler / optimizer / scheduler",
          ],
          [
            "as if / nothing happens / nothing changes / untouched / no trace / does not count",
            "state / step / happened / never / skip / moment / skipped",
          ],
        ],
        opposites: ["as usual", "go on / counts as usual / counter moves on"],
        probe: "What else must stand still when a step is skipped?",
      },
      {
        says: "bf16 has the exponents of fp32, so nothing underflows that would not there; it pays with fewer digits.",
        ways: [["bf16 / bfloat16 / bfloat", "range / exponent / exponents / same"]],
        opposites: [
          "bf16 narrow / fp16 exponents of / fp16 range of fp32 / bf16 larger digits / bf16 larger precision",
          "bf16 one underflow / fp16 covers / fp16 wide range / bf16 fewer exponent",
          "bf16 smaller exponent / bf16 needs the scale / bf16 few exponent",
        ],
        probe: "What does bf16 have that fp16 has not?",
      },
    ],
    misconceptions: [
      {
        ways: [['"fp16 has more range" / fp16 larger range / bf16 more digits']],
        says: "It is bf16 that has the range of fp32, with fewer digits; fp16 has the digits and the narrow range.",
      },
    ],
    best: "fp16 has a narrow exponent range, so small gradients underflow to zero. The loss is multiplied by a scale, which lifts the gradients into the range, and they are divided by it before clipping and the update. The scale is dynamic: if a gradient is inf or NaN, the step is skipped and the scale is halved, and after many good steps it is raised again. A skipped step must not advance the optimizer's state: not t, not the moments, not weight decay, not the schedule. bf16 has the same exponent range as fp32, so it needs no scale, but it has fewer digits.",
    weak: "Half precision saves memory and is faster on modern GPUs, and the loss scale makes sure that the loss is not too small.",
    hints: [
      "What is the smallest number that fp16 can hold, and what becomes of smaller ones?",
      "What can be multiplied so that all gradients grow, and when must it be undone? What if it was too much?",
      "Range, the scale and its end, overflow and what it must not change, and what bf16 does otherwise.",
    ],
    followUp: {
      prompt:
        "With bf16 weights, steps that are far smaller than a weight get lost. Why, and what is done about it?",
      points: [
        {
          says: "bf16 has 8 significant bits, so a change of less than about 1/256 to 1/512 of the weight rounds away.",
          ways: [
            [
              "bits / mantissa / digits / precision / significant",
              "few / 7 / 8 / round / rounds / lost / small / rounding / only",
            ],
            ["round / rounds / rounded / rounding", "away / off / lost / nothing / same / back"],
          ],
          probe: "How many significant bits has bf16?",
        },
        {
          says: "The weights and the optimizer's states are kept in float32 beside, or rounding is made stochastic.",
          ways: [
            ["float32 / fp32 / master / 32 bit / full precision / higher precision"],
            ["stochastic rounding / kahan / compensated"],
          ],
          probe: "Where are the small steps collected?",
        },
      ],
    },
  },
];
