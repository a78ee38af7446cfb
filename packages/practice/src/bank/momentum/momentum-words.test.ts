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

test("every question for words is answered by somebody twice", () => {
  for (const { id, type } of momentumQuestions)
    if (type === "explain")
      expect(
        answers.filter((answer) => answer.id === id),
        id,
      ).toHaveLength(2);
});
