import { formatMeasured } from "@downhill/lab/report/number";
import { adam, facts } from "downhill";
import type { NumericQuestion } from "../../question/numeric-question.ts";
import { pick } from "../../question/pick.ts";
import { partSlips } from "../part-slips.ts";

/** Bytes a weight takes in mixed precision: 16-bit weights and gradients, a float32 copy of the weights. */
const [half, copy] = [2, 4];

/** Bytes of Adam's averages per weight, from the rule. */
function adamBytes(): number {
  return facts(adam()).costs.stateBytes.f32;
}

export const adamMemory: readonly NumericQuestion[] = [
  {
    id: "adam-memory",
    topic: "adam",
    level: "screen",
    type: "numeric",
    title: "What Adam costs in memory",
    pose(random) {
      const billions = pick(random, [0.5, 1.3, 3, 7, 13, 30, 70]);
      const states = adamBytes();
      const [what, bytes] = pick(random, [
        ["Adam's two averages take, kept in float32", states],
        [
          "weights, gradients and Adam's state take in mixed precision: bf16 weights and gradients, a float32 copy of the weights, and the averages in float32",
          half + half + copy + states,
        ],
        ["Adam's two averages take in 8 bits each (their scales aside)", states / 4],
      ] as const);
      const [answer, tolerance] = [billions * bytes, 0.01];
      const slips = [
        { bytes: states / 2, name: "one average", says: "There are two averages, m and v." },
        {
          bytes: states,
          name: "the averages in float32 alone",
          says: "That is the two averages in float32 and nothing else.",
        },
        {
          bytes: half + half + states,
          name: "no float32 copy",
          says: "Small updates would be lost in 16 bits, so a float32 copy of the weights is kept: 4 bytes more.",
        },
        {
          bytes: half + half + copy + states,
          name: "the whole training state",
          says: "That counts weights, gradients and a float32 copy, which were not asked for.",
        },
        { bytes: 1, name: "one average in 8 bits", says: "There are two averages, m and v." },
      ];
      return {
        prompt: `A model has ${billions} billion parameters. How many GB (10⁹ bytes) do ${what}?`,
        answer,
        tolerance,
        unit: "GB",
        because: `${bytes} bytes per parameter: ${bytes} · ${billions} = ${formatMeasured(answer)} GB.`,
        slips: partSlips(
          answer,
          tolerance,
          slips.map(({ bytes: wrong, name, says }) => ({ answer: billions * wrong, name, says })),
        ),
      };
    },
    points: [
      { says: "m and v in float32 are 8 bytes per parameter: 56 GB for 7 billion." },
      {
        says: "Mixed precision takes 16 bytes per parameter in all: 2 for weights, 2 for gradients, 4 for the float32 copy and 8 for the averages.",
        sources: ["rajbhandari"],
      },
      { says: "In 8 bits the averages take 2 bytes and a little for the scales.", sources: ["dettmers"] },
    ],
    hints: [
      "Count bytes per parameter first.",
      "float32 is 4 bytes, bf16 is 2; there are two averages.",
      "A billion parameters at one byte each are one GB.",
    ],
    followUp: {
      prompt: "You have half of the memory that this needs. Name three things to try, and what each costs.",
      points: [
        {
          says: "Keep the averages in 8 bits, at the cost of quantisation.",
          ways: [["8 bit / quantise / quantize / int8 / low precision"]],
          probe: "In how many bits could m and v be kept?",
        },
        {
          says: "Take an optimizer with less state, such as Lion, Adafactor or momentum, which has to be tuned anew.",
          ways: [
            [
              "adafactor / lion / sgd / momentum / muon",
              "memory / state / tune / less / fewer / smaller / one / instead / factored",
            ],
            ["less state / fewer states / one state"],
          ],
          probe: "Do all optimizers keep two averages?",
        },
        {
          says: "Shard the state over several GPUs as ZeRO does, at the cost of communication, or offload it.",
          sources: ["rajbhandari"],
          ways: [["shard / partition / zero / fsdp / offload / several gpus"]],
          probe: "Does every GPU need all of it?",
        },
      ],
    },
  },
  {
    id: "adam-sharded-memory",
    topic: "adam",
    level: "onsite",
    type: "numeric",
    title: "ZeRO's three stages",
    pose(random) {
      const billions = pick(random, [1.5, 7.5, 13, 30]);
      const gpus = pick(random, [8, 16, 64]);
      const stage = pick(random, [1, 2, 3]);
      const state = copy + adamBytes();
      const bytesAt = (sharded: number): number =>
        half / (sharded >= 3 ? gpus : 1) +
        half / (sharded >= 2 ? gpus : 1) +
        state / (sharded >= 1 ? gpus : 1);
      const [answer, tolerance] = [billions * bytesAt(stage), 0.01];
      const names = [
        "nothing sharded",
        "optimizer state alone sharded",
        "state and gradients sharded",
        "everything sharded",
      ];
      return {
        prompt: `${billions} billion parameters are trained with Adam in mixed precision (2 bytes each for weights and gradients, 12 for the float32 copy and the averages) on ${gpus} GPUs with ZeRO stage ${stage}. How many GB of this does one GPU hold?`,
        answer,
        tolerance,
        unit: "GB",
        because: `Stage ${stage} shards ${["", "the 12 bytes of optimizer state", "optimizer state and gradients", "everything"][stage]}: ${formatMeasured(bytesAt(stage))} bytes per parameter, times ${billions} billion.`,
        slips: partSlips(answer, tolerance, [
          ...names.map((name, other) => ({
            answer: billions * bytesAt(other),
            name,
            says: `That is ${name}: stage ${other}.`,
          })),
          {
            answer: (billions * (half + half + state)) / gpus + billions * half,
            name: "weights counted twice",
            says: "A shard is part of the whole: what is sharded is no longer held in full.",
          },
        ]).filter(({ name }) => name !== names[stage]),
      };
    },
    points: [
      {
        says: "Of 16 bytes per parameter, stage 1 shards the 12 of the optimizer's state, stage 2 the 2 of the gradients as well, stage 3 the weights too.",
        sources: ["rajbhandari"],
      },
      {
        says: "For 7.5 billion parameters on 64 GPUs that is 120, then 31.4, 16.6 and 1.9 GB.",
        sources: ["rajbhandari"],
      },
      { says: "Activations and buffers come on top and are not counted." },
    ],
    hints: [
      "16 bytes per parameter in all; which of them does this stage divide?",
      "Stage 1 takes the 12 bytes of optimizer state, each later stage 2 bytes more.",
      "What is sharded is divided by the number of GPUs; the rest every GPU holds in full.",
    ],
    followUp: {
      prompt: "Why does everybody take stage 1 or 2 before stage 3?",
      points: [
        {
          says: "They cost no more communication than plain data parallelism: the gradients are reduced and the weights gathered, which together is an all-reduce.",
          sources: ["rajbhandari"],
          ways: [
            [
              "communication / bandwidth / traffic / all reduce / network",
              "same / no more / not extra / free / no additional / not more / cheap / less / extra / no",
            ],
            ["not: extra communication / not: additional communication / not: more communication"],
          ],
          probe: "How much do they communicate against plain data parallelism?",
        },
        {
          says: "Stage 3 gathers weights for every forward and backward pass: half as much communication again.",
          sources: ["rajbhandari"],
          ways: [
            [
              "gather / fetch / communicate / communication / 1.5",
              "weight / forward / backward / layer / parameter / pass / larger / 1.5 / 50",
            ],
          ],
          probe: "What does stage 3 have to do in each pass?",
        },
      ],
    },
  },
];
