import { type CountedAnswer, testWords } from "../test-words.ts";
import { applicationsQuestions } from "./applications-questions.ts";

/** Short answers to what is asked next, with the number of points that they make, counted by hand. */
const followUps: readonly CountedAnswer[] = [
  [
    "applications-clip-norm",
    2,
    "The direction of the full gradient changes because each tensor gets its own factor. An exploding layer no longer affects the others.",
  ],
  [
    "applications-clip-and-scale",
    2,
    "Without: v is inflated for about a thousand steps, so updates are tiny. With clipping it's just like any other gradient.",
  ],
  [
    "applications-recipes",
    2,
    "The transformer one: AdamW with warmup. I'd also tune it and add augmentation.",
  ],
  ["applications-linear-scaling", 2, "Past the critical batch size it fails. For Adam use the square root."],
  [
    "applications-gradient-through-time",
    2,
    "The largest eigenvalue in magnitude. Clipping only fixes exploding.",
  ],
  [
    "applications-fine-tuning-rate",
    2,
    "About ten times higher, because the base weights are frozen and B starts from zero.",
  ],
  [
    "applications-language-model-recipe",
    2,
    "The cosine length must match the new number of steps. Warmup should be a similar fraction.",
  ],
  ["applications-noam-schedule", 2, "Peak is halved; the decay part stays the same."],
  ["applications-imagenet-recipe", 2, "lr times wd = 1e-5 per step. For AdamW with 1e-3 you'd need 1e-2."],
  [
    "applications-batch-norm",
    2,
    "The weight norm keeps growing since gradients are orthogonal to the weights, so the effective learning rate shrinks.",
  ],
  [
    "applications-vanishing-and-exploding",
    2,
    "It rescales updates so small gradients still move the weights, but the long-range signal is still drowned by the recent time steps.",
  ],
  [
    "applications-where-to-clip",
    2,
    "It's biased toward small-gradient micro-batches, and the total norm can be up to 8.",
  ],
  [
    "applications-why-clipping-speeds-up",
    2,
    "It goes to 10 - 0.01*4000 = -30 and diverges. With clipping it moves 0.1 per step and eventually converges.",
  ],
  [
    "applications-clipping-with-adam",
    2,
    "You get Adam on normalized gradients; the information in the magnitude is lost.",
  ],
  [
    "applications-why-warm-up",
    2,
    "Try several peak learning rates with and without warmup. Look at the gradient norm for spikes in the early steps.",
  ],
  [
    "applications-pre-and-post-norm",
    2,
    "The variance of the residual stream grows with depth so later layers contribute relatively less. The final norm makes sure that logits have a sane scale.",
  ],
  [
    "applications-mup",
    2,
    "Do a coordinate check: activations after a few steps should be the same size for all widths. Then check that lr sweeps at two widths have the same optimum.",
  ],
  [
    "applications-loss-scaling",
    2,
    "bf16 only has 7 mantissa bits so small updates are rounded off. Keep fp32 master weights.",
  ],
  [
    "applications-code-clip-norm",
    2,
    "Unscale first, because the threshold refers to the real gradients. And only once after the four micro-batches, right before the optimizer step.",
  ],
  [
    "applications-loss-spike",
    2,
    "It's the combination of the weights and optimizer state with those batches, so inspect attention logits and update norms. Mitigate with clipping, lower beta2 or QK-norm.",
  ],
];

testWords(applicationsQuestions, { followUps });
