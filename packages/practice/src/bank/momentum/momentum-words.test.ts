import { expect, test } from "vitest";
import { countFound, type SaidAnswer } from "../said-answer.ts";
import { momentumQuestions } from "./momentum-questions.ts";

/** As people say it who have not read the bank; `makes` is counted by hand. */
const answers: readonly SaidAnswer[] = [
  {
    id: "momentum-conventions",
    text: "Inside: old velocity keeps the old lr, fades out over ~10 steps. Outside: immediate 10x smaller step. Constant lr: identical.",
    makes: 3,
  },
  {
    id: "momentum-conventions",
    text: "In PyTorch the learning rate multiplies the momentum buffer, so after the drop the update becomes ten times smaller straight away. In the other formulation the accumulated velocity was already scaled by the previous learning rate, and it takes a while until that has decayed.",
    makes: 2,
  },
  {
    id: "momentum-why-it-helps",
    text: "Consistent gradients accumulate (1/(1-β)x), oscillating ones cancel. Memory ~1/(1-β) steps. √κ instead of κ on quadratics.",
    makes: 4,
  },
  {
    id: "momentum-why-it-helps",
    text: "Well, think of a long narrow canyon. Plain gradient descent keeps jumping from one wall to the other. If you add up the recent gradients, the components that flip sign from step to step kill each other, and what is left is the component along the floor of the canyon, which always points the same way and so builds up speed.",
    makes: 2,
  },
  {
    id: "momentum-nesterov",
    text: "Gradient at the lookahead point θ - βv. O(1/k²) for smooth convex. PyTorch: g + β·buf. Less overshoot. But smaller max lr.",
    makes: 5,
  },
  {
    id: "momentum-nesterov",
    text: "With Nesterov you first make the jump that the velocity suggests and only then measure the gradient there and correct. So if the velocity was about to carry you too far, you notice it one step sooner, and there is less overshooting. There's also a proof that it is optimal among gradient methods.",
    makes: 3,
  },
  {
    id: "momentum-lost-state",
    text: "Momentum buffer is reset to zero, so small steps until it refills. Adam restarts: sign-like full-size steps from one sample. Loss spike. Also save scheduler, RNG, grad scaler.",
    makes: 4,
  },
  {
    id: "momentum-lost-state",
    text: "You would probably see the loss jump up right after loading. Adam's second moment estimates are gone, so the very first updates are based on a single batch and are large for every weight. I would also store the learning rate schedule and the random seeds and where we were in the dataset.",
    makes: 3,
  },
  {
    id: "momentum-swinging-regime",
    text: "Error follows a 2nd-order recurrence; product of roots = β; complex conjugate pair → modulus √β. lr and curvature only change the frequency. So use the smallest β that keeps all modes oscillating.",
    makes: 5,
  },
  {
    id: "momentum-swinging-regime",
    text: "If you stack the parameter and the velocity you get a two by two matrix per eigenvalue. Its determinant is beta, and when the eigenvalues are complex they have the same magnitude, so each must be sqrt beta in size. That doesn't contain the learning rate at all.",
    makes: 3,
  },
  {
    id: "momentum-and-noise",
    text: "No. Same effective lr α/(1-β): same stationary variance as SGD. Same α: ~10x more. Updates look smoother but are correlated. Use lr decay or bigger batches.",
    makes: 5,
  },
  {
    id: "momentum-and-noise",
    text: "People say so, but I think it mostly doesn't. The velocity is an average of many gradients so each single update looks less noisy. However every gradient keeps showing up in later updates, so in total its noise has the same influence on the weights. To really get rid of noise you lower the learning rate.",
    makes: 3,
  },
  {
    id: "momentum-beyond-quadratics",
    text: "No, Lessard et al. have a counterexample that cycles (κ=25, piecewise-linear gradient). Polyak's parameters are for quadratics. Locally fine. Use Nesterov for a guarantee.",
    makes: 5,
  },
  {
    id: "momentum-beyond-quadratics",
    text: "It does not. The analysis looks at eigenvalues of the update as a linear system and this only makes sense if the function is quadratic. There is a known example where the iterates go round in a loop between three points forever.",
    makes: 2,
  },
  {
    id: "momentum-lower-bound",
    text: "No in the worst case (Nesterov's lower bound). Tridiagonal chain: one new coordinate per gradient. Valid for span methods while k < n. AGD and CG achieve it. Preconditioning changes the game.",
    makes: 5,
  },
  {
    id: "momentum-lower-bound",
    text: "There's a lower bound by Nesterov saying you can't, and his accelerated method matches it. The idea of the proof is a quadratic in which each variable only talks to its neighbours, so information spreads one coordinate per step.",
    makes: 3,
  },
  {
    id: "momentum-conventions",
    text: "If alpha is multiplied inside, the buffer contains old gradients weighted by the old alpha, so there's a lag of about 1/(1-beta) iterations. If it's outside, the change takes effect instantly.",
    makes: 2,
  },
  {
    id: "momentum-why-it-helps",
    text: "It averages gradients over roughly the last 1/(1-beta) iterations, so noise and zig-zagging get damped, and persistent directions get amplified.",
    makes: 3,
  },
  {
    id: "momentum-nesterov",
    text: "NAG computes the gradient after applying the momentum step, at the anticipated position. This gives it a corrective effect that prevents overshooting.",
    makes: 2,
  },
  {
    id: "momentum-lost-state",
    text: "All moving averages start from zero again. With SGD momentum the effective step is small for about ten iterations; with Adam the early normalised steps are big and noisy, so the loss spikes. Don't forget to restore the LR scheduler and RNG state too.",
    makes: 4,
  },
  {
    id: "momentum-swinging-regime",
    text: "Write it as a linear system with a 2x2 matrix whose determinant equals beta. If the eigenvalues are complex, their modulus is sqrt(beta), independent of step size.",
    makes: 3,
  },
  {
    id: "momentum-and-noise",
    text: "Each gradient gets total weight alpha/(1-beta), so at a matched effective learning rate the stationary variance is the same as for SGD. Keeping alpha and turning momentum on makes it 1/(1-beta) times bigger.",
    makes: 2,
  },
  {
    id: "momentum-beyond-quadratics",
    text: "Not necessarily. There's a known 1-D counterexample where it cycles. The optimal parameters were derived for quadratics, and they only apply locally.",
    makes: 3,
  },
  {
    id: "momentum-lower-bound",
    text: "No, sqrt(kappa) is optimal: Nesterov constructed a worst-case quadratic with a tridiagonal Hessian where after k gradient steps only the first k coordinates can be nonzero. Accelerated gradient attains the bound.",
    makes: 3,
  },
];

test.each(answers)("$id finds about as many points as a person does: $text", (answer) => {
  const { found, missed, beliefs } = countFound(momentumQuestions, answer);
  expect(Math.abs(found - answer.makes), `${found} found; ${missed.join(" | ")}`).toBeLessThanOrEqual(1);
  expect(beliefs).toEqual([]);
});

test("most answers get the very count", () => {
  const exact = answers.filter((answer) => countFound(momentumQuestions, answer).found === answer.makes);
  expect(exact.length).toBeGreaterThanOrEqual(0.6 * answers.length);
});

test("every question for words is answered by three people", () => {
  for (const { id, type } of momentumQuestions)
    if (type === "explain")
      expect(
        answers.filter((answer) => answer.id === id),
        id,
      ).toHaveLength(3);
});

/** Wrong beliefs as people state them. */
const wrongBeliefs = [
  ["momentum-why-it-helps", "It rolls over local minima and escapes them, like a ball with inertia."],
  ["momentum-nesterov", "Nesterov is always more stable and tolerates larger learning rates."],
  ["momentum-and-noise", "Yes, momentum averages the noise away, that is why it works."],
  ["momentum-swinging-regime", "The modulus of the roots is 2√β."],
  ["momentum-conventions", "They are always the same, it is only notation."],
  ["momentum-lower-bound", "Adam is adaptive, so it beats the lower bound."],
] as const;

test.each(wrongBeliefs)("%s answers a wrong belief: %s", (id, text) => {
  const { found, beliefs } = countFound(momentumQuestions, { id, text, makes: 0 });
  expect(beliefs).toHaveLength(1);
  expect(found).toBeLessThanOrEqual(1);
});

test("every wrong belief that a question knows is stated by somebody", () => {
  const known = momentumQuestions.filter(
    (question) => question.type === "explain" && question.misconceptions !== undefined,
  );
  expect(known.map(({ id }) => id).toSorted()).toEqual(wrongBeliefs.map(([id]) => id).toSorted());
});
