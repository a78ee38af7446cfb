import type { DiagnoseQuestion } from "../../question/diagnose-question.ts";
import { damagedShard, damagedShardScene } from "../../scene/damaged-shard.ts";

export const applicationsDiagnoses: readonly DiagnoseQuestion[] = [
  {
    id: "applications-loss-spike",
    topic: "applications",
    level: "onsite",
    type: "diagnose",
    title: "A spike in the loss",
    prompt: `A small language model learns the characters of a novel by Adam, α = ${damagedShard.rates[0]}, without clipping. After a good beginning the loss jumps and comes back slowly. Your colleague repeats the run with the same seed at α = ${damagedShard.rates[1]}. What is it, and what do you try first?`,
    scene: damagedShardScene,
    faults: [
      {
        option: "A few batches of damaged data in a row",
        isRight: true,
        says: "Loss and gradient norm jump within one step, without a rise before, and at the same step at both rates. What changes with the step's place in the data, and not with the weights, is the data.",
      },
      {
        option: "The rate is too high: the run has become unstable",
        isRight: false,
        says: "An instability grows over some steps, and half the rate would move it or take it away. Both runs jump at the same step.",
      },
      {
        option: "β2 is too large: v was stale when the gradients slowly grew",
        isRight: false,
        says: "A stale v makes a usual gradient's step too long. Here the gradient itself is many times as long as usual, from one step to the next.",
      },
      {
        option: "Overflow in the arithmetic",
        isRight: false,
        says: "It leaves NaN or infinity behind and no loss that comes back by itself.",
      },
      {
        option: "The epoch ended and the data were shuffled again",
        isRight: false,
        says: "A shuffle brings the same text in another order; the loss of a batch does not triple by that.",
      },
    ],
    experiments: [
      {
        option: "Run on from a checkpoint before the jump, with the next batches and without",
        isRight: true,
        says: "The spike comes with the batches and goes with them. Reading a few of those batches shows why.",
      },
      {
        option: "Lower the rate to a tenth, start from the beginning, and see whether the jump goes",
        isRight: false,
        says: "The second curve is that experiment: the same spike.",
      },
      {
        option: "Empty Adam's moments, warm the rate up again and go on from here",
        isRight: false,
        says: "That throws away v, which still bounds the steps, and makes the next ones as long as the first ones of a run.",
      },
      {
        option: "Take a larger model, which a few batches disturb less than they do this one",
        isRight: false,
        says: "A larger model sees the same batches, and their gradients are as far off.",
      },
    ],
    points: [
      {
        says: "Data, optimizer or numerics: the gradient's norm around the step, and a second rate, tell them apart.",
      },
      {
        says: "PaLM's runs went back about 100 steps and skipped 200 to 500 batches; the same batches from another checkpoint did not spike, so data alone need not be the cause.",
        sources: ["chowdhery"],
      },
      {
        says: "Clipping to a global norm keeps such a gradient from the weights and from v; a lower rate or β2 makes a spike shorter.",
        sources: ["pascanu"],
      },
      {
        says: "After going back, the step count, the moments and the schedule have to be those of the checkpoint.",
      },
    ],
    hints: [
      "Does the gradient grow towards the jump, or is it ordinary until the step before?",
      "Two rates, one step. What do two runs of the same seed share at that step?",
      "What would you have to change for the jump to come at another step?",
    ],
    followUp: {
      prompt:
        "You skip those batches, and some thousand steps later there is another spike. The batches look fine this time, and from an older checkpoint they do no harm. What now?",
      points: [
        {
          says: "Then it is the weights' or the optimizer's state together with those batches; look at update sizes, attention logits and v.",
          ways: [
            ["state / weights / optimizer / model", "batch / combination / together / with"],
            ["attention logits / update size / update norm / second moment / logits"],
          ],
          probe: "If neither data nor weights alone do it, what does?",
        },
        {
          says: "Clip the gradient, lower the rate or β2, or use QK normalisation or a z-loss where logits grow.",
          ways: [
            ["clip / clipping"],
            [
              "smaller learning rate / lower learning rate / reduce learning rate / smaller beta2 / lower beta2 / 0.95",
            ],
            ["qk / z-loss / z loss / normalise"],
          ],
          probe: "What makes a run less sensitive to such a moment?",
        },
      ],
    },
  },
];
