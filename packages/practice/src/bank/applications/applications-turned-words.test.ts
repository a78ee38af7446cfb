import { type SaidText, testWords } from "../test-words.ts";
import { applicationsQuestions } from "./applications-questions.ts";

/** Fluent answers that deny or confuse the facts, written before they were graded. */
const turned: readonly SaidText[] = [
  [
    "applications-recipes",
    "A CNN is trained by AdamW with warm-up because SGD does not converge on images. A recurrent network needs no clipping, since gradients through time only vanish; plain SGD with a large constant rate suits it. A Transformer is trained by SGD with momentum and step decay, without warm-up.",
  ],
  [
    "applications-imagenet-recipe",
    "ResNets use Adam at 3e-4 with no weight decay and a constant learning rate. When the batch doubles the learning rate is halved, to keep the noise constant. Warm-up is for language only, never for images.",
  ],
  [
    "applications-batch-norm",
    "Batch norm makes the loss rougher, so smaller learning rates are required. Each example is normalised independently of the others, so it adds no noise, and it works best at small batch sizes. At test time it uses the statistics of the test batch just as in training.",
  ],
  [
    "applications-vanishing-and-exploding",
    "Gradients vanish because the learning rate is too small and explode because the loss is not convex. Clipping restores vanished gradients, while gates and residual connections are there to limit exploding ones. The length of the sequence plays no role, since each step adds its own gradient.",
  ],
  [
    "applications-clipping-with-adam",
    "Clipping rescales every gradient by the same factor, which halves Adam's steps. A spike leaves v after a single step because β2 is near 1, so it does no harm there. The threshold does not matter for Adam; any value gives the same run.",
  ],
  [
    "applications-why-clipping-speeds-up",
    "The theory assumes one constant L for all places and shows that clipping lengthens the steps where the gradient is large. A fixed rate is already optimal everywhere, so clipping helps only by adding noise. With heavy tails it does harm, because it lets a single batch do whatever it likes.",
  ],
  [
    "applications-why-warm-up",
    "Warm-up exists because momentum is biased towards zero; bias correction makes it necessary. The loss is flattest at the start, so short steps are wasted there, and the peak rate has to be lower with warm-up than without it. Large batches need none.",
  ],
  [
    "applications-pre-and-post-norm",
    "Pre-LN normalises after the sum, and so its gradients near the output are large at the start and it needs warm-up. Post-LN keeps the path of identities untouched and trains without warm-up at any rate. That is why modern models use post-LN.",
  ],
  [
    "applications-mup",
    "μP makes the best depth transferable: you tune on the big model and carry the rate to a small one. All layers get the same rate, and with Adam hidden matrices' rate grows with width. It promises that regularisation, batch size and length of training transfer as well.",
  ],
  [
    "applications-where-to-clip",
    "Clip each micro-batch as it comes, while the loss scale is still on, and unscale afterwards. Every device clips its own shard by its local norm. The best place is after the optimizer's step; the norm after clipping is what one logs.",
  ],
  [
    "applications-loss-scaling",
    "bf16 has the narrow range, so it is bf16 whose small gradients vanish, while fp16 has the exponents of fp32. When a gradient overflows you raise the scale and take the step anyway; Adam's t and the schedule advance as usual. The scale need not be divided out before the step.",
  ],
  [
    "applications-recipes",
    "For a convnet I'd pick RMSprop with a constant rate as SGD diverges on images. For an LSTM clipping does harm, and SGD with a high rate is what its even gradients ask for. A Transformer wants plain momentum from the first step at full rate; nothing there has to be tuned.",
  ],
  [
    "applications-imagenet-recipe",
    "Adam with lr 0.001 and betas at their defaults. The rate is raised by ten every thirty epochs to escape minima. Decay of the weights is harmful with batch norm, so it is zero. Ramping up at the start is never done on images, and the batch has no bearing on the rate.",
  ],
  [
    "applications-batch-norm",
    "It sharpens the loss so that learning rates have to come down. It treats each image by itself and is therefore deterministic. The norm of the weights before it decides the output, so weight decay acts as a true penalty. It shines with two images per batch and behaves identically in eval mode.",
  ],
  [
    "applications-vanishing-and-exploding",
    "It comes from a bad learning rate: with a small one gradients vanish, with a big one they explode. Longer sequences make no difference. Clipping lifts the small gradients, and LSTM gates hold down those that are exploding. You cannot see it in gradient norms.",
  ],
  [
    "applications-clipping-with-adam",
    "Because Adam is proportional to gradient size, clipping by a constant makes its steps shorter by that constant. Outlier batches wash out of v immediately as its average is short. Momentum is not touched by them. Use 1.0 always without looking at norms.",
  ],
  [
    "applications-why-clipping-speeds-up",
    "The proof takes curvature to be the same everywhere. Clipping makes the steps longer in steep regions, which is where progress is made. A constant rate is the best possible there, hence clipping costs speed in theory and only gains in practice by luck. Heavy-tailed noise makes clipping diverge.",
  ],
  [
    "applications-why-warm-up",
    "Bias correction is wrong in the first steps and warm-up undoes it. At the start the landscape is at its flattest, so careful steps waste time. After warm-up only a lower peak is possible. Post-LN has the smallest gradients near its output, and batch size has no connection to it.",
  ],
  [
    "applications-pre-and-post-norm",
    "Pre-LN has the norm on the residual highway itself, so gradients are scaled at each block; this is why pre-LN can't go without warm-up. In post-LN nothing stands on the highway. Its gradients are small at the output and it tolerates the full rate from step one.",
  ],
  [
    "applications-mup",
    "It makes depth irrelevant: the rate found for a shallow net holds for a deep one, at fixed width. Initialisation is the same in every layer. For Adam the hidden rate increases linearly in width because aligned inputs cancel. Dropout and decay carry over automatically.",
  ],
  [
    "applications-where-to-clip",
    "Clipping goes after optimizer.step(), on the scaled gradients, and again for every micro-batch. Each rank uses the norm of its own shard. Logging is not needed since the norm after clipping equals the threshold anyway.",
  ],
  [
    "applications-loss-scaling",
    "fp16 covers as wide a range as fp32 but with few digits, and bf16 is the one that underflows. The loss is divided by a scale to keep it small. On an overflow you keep the step, double the scale, and let Adam's counter and the scheduler go on.",
  ],
  [
    "applications-recipes",
    "Convnets need Adam because convolutions give sparse gradients. In RNNs clipping is useless as they only suffer from vanishing. Transformers: SGD with the highest rate from the first step; the values are universal and need no search.",
  ],
  [
    "applications-imagenet-recipe",
    "AdamW, 1e-3 irrespective of batch size, weight decay 0.1 and a rate that stays the same to the end. Warm-up would hurt large batches.",
  ],
  [
    "applications-batch-norm",
    "It adds curvature, so the rate must be reduced. The batch has no influence on a given sample's output. It prefers very small batches. Running averages are used for training, batch statistics at test time.",
  ],
  [
    "applications-vanishing-and-exploding",
    "Gradients vanish when weights are large and explode when they are small, as sums over time steps cancel. Long or short sequences behave alike. For vanishing you clip, for exploding you add gates and residual connections.",
  ],
  [
    "applications-clipping-with-adam",
    "Adam already takes care of spikes, v recovers in one step. Clipping by a fixed share makes it slower in proportion. The momentum average ignores outliers. So pick any threshold and never log the norm.",
  ],
  [
    "applications-why-clipping-speeds-up",
    "Gradient norm and curvature are unrelated, one L bounds all. Clipping increases the step when gradients are large. There is no proof that it beats a constant rate, which is equally fast everywhere, and under heavy tails plain SGD is the one with guarantees.",
  ],
  [
    "applications-why-warm-up",
    "It is for shrinking the peak rate. The start is the flattest place of the landscape; v̂ is exact from step one thanks to bias correction. Post-LN's gradients vanish near the output at init. Small batches are where warm-up is needed, large ones go without.",
  ],
  [
    "applications-pre-and-post-norm",
    "Post-LN is the stable one: norm inside the branch, identity path untouched, no warm-up. Pre-LN normalises the sum, has exploding gradients in its top layers at the start and therefore always comes with warm-up.",
  ],
  [
    "applications-mup",
    "With μP you tune at full size since small proxies mislead. Hidden rates under Adam are multiplied by the width. Activations change more the wider the network is. Transfer over depth and data is guaranteed.",
  ],
  [
    "applications-where-to-clip",
    "Clip inside the micro-batch loop before unscaling, each GPU by its own norm, then unscale and step, then clip again. Logging the norm is pointless.",
  ],
  [
    "applications-loss-scaling",
    "bf16 has fewer exponent bits than fp16 and hence needs the scale. The scale lowers the gradients into range. Upon an overflow the optimizer steps with the infinite gradient clipped, the scale is increased, and t advances.",
  ],
];

testWords(applicationsQuestions, { turned });
