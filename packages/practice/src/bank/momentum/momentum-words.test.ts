import { type CountedAnswer, type SaidText, testWords } from "../test-words.ts";
import { momentumQuestions } from "./momentum-questions.ts";

/** Answers as people give them who have not read the bank, with the number of points that they make, counted by hand. */
const said: readonly CountedAnswer[] = [
  [
    "momentum-conventions",
    3,
    "Inside: old velocity keeps the old lr, fades out over ~10 steps. Outside: immediate 10x smaller step. Constant lr: identical.",
  ],
  [
    "momentum-conventions",
    2,
    "In PyTorch the learning rate multiplies the momentum buffer, so after the drop the update becomes ten times smaller straight away. In the other formulation the accumulated velocity was already scaled by the previous learning rate, and it takes a while until that has decayed.",
  ],
  [
    "momentum-why-it-helps",
    4,
    "Consistent gradients accumulate (1/(1-β)x), oscillating ones cancel. Memory ~1/(1-β) steps. √κ instead of κ on quadratics.",
  ],
  [
    "momentum-why-it-helps",
    2,
    "Well, think of a long narrow canyon. Plain gradient descent keeps jumping from one wall to the other. If you add up the recent gradients, the components that flip sign from step to step kill each other, and what is left is the component along the floor of the canyon, which always points the same way and so builds up speed.",
  ],
  [
    "momentum-nesterov",
    5,
    "Gradient at the lookahead point θ - βv. O(1/k²) for smooth convex. PyTorch: g + β·buf. Less overshoot. But smaller max lr.",
  ],
  [
    "momentum-nesterov",
    3,
    "With Nesterov you first make the jump that the velocity suggests and only then measure the gradient there and correct. So if the velocity was about to carry you too far, you notice it one step sooner, and there is less overshooting. There's also a proof that it is optimal among gradient methods.",
  ],
  [
    "momentum-lost-state",
    4,
    "Momentum buffer is reset to zero, so small steps until it refills. Adam restarts: sign-like full-size steps from one sample. Loss spike. Also save scheduler, RNG, grad scaler.",
  ],
  [
    "momentum-lost-state",
    3,
    "You would probably see the loss jump up right after loading. Adam's second moment estimates are gone, so the very first updates are based on a single batch and are large for every weight. I would also store the learning rate schedule and the random seeds and where we were in the dataset.",
  ],
  [
    "momentum-swinging-regime",
    5,
    "Error follows a 2nd-order recurrence; product of roots = β; complex conjugate pair → modulus √β. lr and curvature only change the frequency. So use the smallest β that keeps all modes oscillating.",
  ],
  [
    "momentum-swinging-regime",
    3,
    "If you stack the parameter and the velocity you get a two by two matrix per eigenvalue. Its determinant is beta, and when the eigenvalues are complex they have the same magnitude, so each must be sqrt beta in size. That doesn't contain the learning rate at all.",
  ],
  [
    "momentum-and-noise",
    5,
    "No. Same effective lr α/(1-β): same stationary variance as SGD. Same α: ~10x more. Updates look smoother but are correlated. Use lr decay or bigger batches.",
  ],
  [
    "momentum-and-noise",
    3,
    "People say so, but I think it mostly doesn't. The velocity is an average of many gradients so each single update looks less noisy. However every gradient keeps showing up in later updates, so in total its noise has the same influence on the weights. To really get rid of noise you lower the learning rate.",
  ],
  [
    "momentum-beyond-quadratics",
    5,
    "No, Lessard et al. have a counterexample that cycles (κ=25, piecewise-linear gradient). Polyak's parameters are for quadratics. Locally fine. Use Nesterov for a guarantee.",
  ],
  [
    "momentum-beyond-quadratics",
    2,
    "It does not. The analysis looks at eigenvalues of the update as a linear system and this only makes sense if the function is quadratic. There is a known example where the iterates go round in a loop between three points forever.",
  ],
  [
    "momentum-lower-bound",
    5,
    "No in the worst case (Nesterov's lower bound). Tridiagonal chain: one new coordinate per gradient. Valid for span methods while k < n. AGD and CG achieve it. Preconditioning changes the game.",
  ],
  [
    "momentum-lower-bound",
    3,
    "There's a lower bound by Nesterov saying you can't, and his accelerated method matches it. The idea of the proof is a quadratic in which each variable only talks to its neighbours, so information spreads one coordinate per step.",
  ],
  [
    "momentum-conventions",
    2,
    "If alpha is multiplied inside, the buffer contains old gradients weighted by the old alpha, so there's a lag of about 1/(1-beta) iterations. If it's outside, the change takes effect instantly.",
  ],
  [
    "momentum-why-it-helps",
    3,
    "It averages gradients over roughly the last 1/(1-beta) iterations, so noise and zig-zagging get damped, and persistent directions get amplified.",
  ],
  [
    "momentum-nesterov",
    2,
    "NAG computes the gradient after applying the momentum step, at the anticipated position. This gives it a corrective effect that prevents overshooting.",
  ],
  [
    "momentum-lost-state",
    4,
    "All moving averages start from zero again. With SGD momentum the effective step is small for about ten iterations; with Adam the early normalised steps are big and noisy, so the loss spikes. Don't forget to restore the LR scheduler and RNG state too.",
  ],
  [
    "momentum-swinging-regime",
    3,
    "Write it as a linear system with a 2x2 matrix whose determinant equals beta. If the eigenvalues are complex, their modulus is sqrt(beta), independent of step size.",
  ],
  [
    "momentum-and-noise",
    2,
    "Each gradient gets total weight alpha/(1-beta), so at a matched effective learning rate the stationary variance is the same as for SGD. Keeping alpha and turning momentum on makes it 1/(1-beta) times bigger.",
  ],
  [
    "momentum-beyond-quadratics",
    3,
    "Not necessarily. There's a known 1-D counterexample where it cycles. The optimal parameters were derived for quadratics, and they only apply locally.",
  ],
  [
    "momentum-lower-bound",
    3,
    "No, sqrt(kappa) is optimal: Nesterov constructed a worst-case quadratic with a tridiagonal Hessian where after k gradient steps only the first k coordinates can be nonzero. Accelerated gradient attains the bound.",
  ],
];

/** Wrong beliefs as people state them. */
const beliefs: readonly SaidText[] = [
  ["momentum-why-it-helps", "It rolls over local minima and escapes them, like a ball with inertia."],
  ["momentum-nesterov", "Nesterov is always more stable and tolerates larger learning rates."],
  ["momentum-and-noise", "Yes, momentum averages the noise away, that is why it works."],
  ["momentum-swinging-regime", "The modulus of the roots is 2√β."],
  ["momentum-conventions", "They are always the same, it is only notation."],
  ["momentum-lower-bound", "Adam is adaptive, so it beats the lower bound."],
];

testWords(momentumQuestions, { answers: { said, each: 3, areApart: true }, beliefs });
