import { formatCount, formatMeasured } from "@downhill/lab/report/number";
import { sources } from "@downhill/practice/sources/sources";
import { gradientDescent, momentum, nesterov } from "downhill";
import { keras, optax, torch } from "downhill/dialects";
import { Mathematics } from "../../figure/equations.tsx";
import { Island } from "../../frame/island.tsx";
import { DescentFigure } from "../figures/descent-figure.tsx";
import type { Stage } from "../stage.ts";
import { limitOf, stepsToShrink } from "./worked-numbers.ts";

const M = Mathematics;

export const gradientDescentStage: Stage = {
  slug: "gradient-descent",
  rules: [{ name: "gradient descent", rule: gradientDescent() }],
  lead: () => (
    <p>
      A step goes against the gradient, and is <M latex="\alpha" /> times as long as the gradient is (Cauchy
      1847). With a batch's gradient in its place it is stochastic gradient descent (Robbins &amp; Monro
      1951). The learning rate <M latex="\alpha" /> is the one thing to choose: too small, and progress is
      slow; too large, and it diverges. Most of what makes training slow or unstable is there already in this
      one line, and can be worked out exactly on the surface that this path keeps from here to its end.
    </p>
  ),
  figure: () => <Island name="DescentFigure" component={DescentFigure} props={{}} />,
  text: () => (
    <>
      <p>
        Take <M latex="J = \tfrac12 (x^2 + \kappa y^2)" />, a bowl that curves <M latex="\kappa" /> times as
        much along y as along x. Near a minimum at which it curves in every direction, a smooth loss looks
        like it, with an axis for each parameter, in the coordinates in which its Hessian (the matrix of its
        second derivatives) is diagonal. The curvatures are then the Hessian's eigenvalues{" "}
        <M latex="\lambda" />. Along an axis the gradient is <M latex="\lambda" /> times the error, so a step
        leaves
      </p>
      <M
        display
        latex="\begin{aligned} e_{t+1} &= (1 - \alpha\lambda)\, e_t, \\ e_t &= (1 - \alpha\lambda)^t e_0 . \end{aligned}"
      />
      <p>
        Each axis goes its own way. For <M latex="\alpha\lambda < 1" /> its error shrinks without a change of
        sign; from 1 to 2 it jumps over the minimum at every step and still shrinks; beyond 2 it grows. The
        steepest axis therefore sets the limit <M latex="\alpha < 2/\lambda_{\max}" />, and the flattest has
        to live with it.
      </p>
      <h2>The price of a bad condition</h2>
      <p>
        The slower axis decides. Its factor is least where both are equal, at{" "}
        <M latex="\alpha = 2/(\lambda_{\min} + \lambda_{\max})" />, and is then{" "}
        <M latex="(\kappa - 1)/(\kappa + 1)" /> (derived step by step in Goh 2017). So the number of steps
        grows in proportion to <M latex="\kappa" />, the condition number: to shrink the error a million times
        takes {stepsToShrink(100).descent} steps at <M latex="\kappa = 100" /> and{" "}
        {formatCount(stepsToShrink(1000).descent)} at 1000. Note how near the best rate lies to the edge:
        below the limit by a share of only <M latex="1/(\kappa + 1)" />.
      </p>
      <p>
        Move <M latex="\alpha" /> in the figure. The two points on the lower plot are measured in the run that
        is drawn above; the curves are the formula. Then make <M latex="\kappa" /> larger and see the shaded
        stretch shrink, while the flat axis still asks for large steps. What the later stages do is to answer
        this: momentum by remembering, RMSprop and Adam by giving each coordinate its own step.
      </p>
    </>
  ),
  claims: [{ names: ["learning-rate-decides"] }],
  mistakes() {
    const [heavy, look] = [limitOf(momentum({ beta: 0.9 })), limitOf(nesterov({ beta: 0.9 }))];
    return [
      {
        wrong: "If a step changes the sign of the error, it diverges.",
        right:
          "Between 1/λ and 2/λ the error changes sign at every step and shrinks all the same. Growth begins at 2/λ.",
      },
      {
        wrong: "A smaller α is the safe choice.",
        right: `It is stable, and it is paid for in full: half the rate takes twice the steps wherever the flat direction decides.`,
      },
      {
        wrong: "A mini-batch's gradient is less accurate, so it is worse.",
        right:
          "It is unbiased under uniform sampling, with a variance that falls as one over the batch size; its cost per step falls as well. What noise costs is a floor in proportion to α, which a falling rate removes.",
      },
      {
        wrong: "Nesterov's method is always the more stable one.",
        right: `At β = 0.9 it allows αλ up to ${formatMeasured(look)}, gradient descent up to ${formatMeasured(limitOf(gradientDescent()))}, and momentum up to ${formatMeasured(heavy)}; each is bisected from the rule's own text.`,
      },
    ];
  },
  libraries: [
    { call: "torch.optim.SGD(lr=…)", rule: torch.SGD(), against: gradientDescent() },
    { call: "keras.optimizers.SGD(…)", rule: keras.SGD(), against: gradientDescent() },
    {
      call: "optax.sgd(learning_rate=…)",
      rule: optax.sgd({ learning_rate: 0.01 }),
      against: gradientDescent(),
    },
  ],
  sources: [sources.cauchy, sources.robbins, sources.goh],
};
