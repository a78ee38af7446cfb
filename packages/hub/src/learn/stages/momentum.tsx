import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { sources } from "@downhill/practice/sources/sources";
import { momentum } from "downhill";
import { keras, optax, torch } from "downhill/dialects";
import { Mathematics } from "../../figure/equations.tsx";
import { Island } from "../../frame/island.tsx";
import { polyakChoice } from "../figures/momentum.ts";
import { MomentumFigure } from "../figures/momentum-figure.tsx";
import type { Stage } from "../stage.ts";
import { effectOf, limitOf, stepsToShrink } from "./worked-numbers.ts";

const M = Mathematics;

export const momentumStage: Stage = {
  slug: "momentum",
  rules: [{ name: "momentum", rule: momentum() }],
  lead: () => (
    <p>
      Momentum steps by a buffer instead of the gradient: what it did before, faded by <M latex="\beta" />,
      plus the new step (Polyak 1964). Where gradients agree, steps add up, in the limit to{" "}
      <M latex="1/(1-\beta)" /> times as much; where they alternate, they cancel. That much is the usual
      picture. What it does to a quadratic can be said exactly, and is more surprising. It became customary
      for deep networks, with <M latex="\beta" /> of 0.9 and more, with Sutskever et al. (2013); Nesterov
      (1983) takes the gradient where the buffer is about to lead.
    </p>
  ),
  figure: () => <Island name="MomentumFigure" component={MomentumFigure} props={{}} />,
  text: () => (
    <>
      <p>
        Along an axis of curvature <M latex="\lambda" /> two numbers now go from step to step, the error and
        the buffer. Eliminating the buffer leaves{" "}
        <M latex="e_{t+1} = (1 + \beta - \alpha\lambda)\, e_t - \beta\, e_{t-1}" />, whose solutions are
        powers of the roots of
      </p>
      <M display latex="\sigma^2 - (1 + \beta - \alpha\lambda)\,\sigma + \beta = 0 ." />
      <p>
        The larger <M latex="|\sigma|" /> is the factor per step in the long run, and the pad shows it for the
        slower of both axes. Three regions are to be seen. For small <M latex="\beta" /> the roots are real:
        the error falls without a swing where <M latex="\alpha\lambda < 1" />, and changes its sign at every
        step where <M latex="\alpha\lambda > 1" />. Above <M latex="\beta = (1-\sqrt{\alpha\lambda})^2" />{" "}
        they are complex and conjugate: the product of the roots is <M latex="\beta" />, so{" "}
        <M latex="|\sigma| = \sqrt{\beta}" />, whatever <M latex="\alpha" /> and <M latex="\lambda" /> are.
        That is the plateau on which the colour depends on height alone: axes of very different curvature
        shrink at one rate, and all of them swing. Beyond <M latex="\alpha\lambda = 2 + 2\beta" /> it
        diverges, which is further out than gradient descent's 2.
      </p>
      <h2>The square root</h2>
      <p>
        The best point lies where both axes are just about to swing:{" "}
        <M latex="\alpha = (2/(\sqrt{\lambda_{\max}} + \sqrt{\lambda_{\min}}))^2" /> and{" "}
        <M latex="\sqrt{\beta} = (\sqrt\kappa - 1)/(\sqrt\kappa + 1)" /> (Polyak 1964, derived by Goh 2017).
        Compared with <M latex="(\kappa-1)/(\kappa+1)" />, a condition number has become its root: for a
        millionth of the error at <M latex="\kappa = 100" />, {stepsToShrink(100).momentum} steps and not{" "}
        {stepsToShrink(100).descent}, transients apart. The better the condition, the less there is to gain,
        and the smaller the right <M latex="\beta" />: {formatMeasured(polyakChoice(25).beta)} at{" "}
        <M latex="\kappa = 25" />, {formatMeasured(polyakChoice(100).beta)} at 100. The customary 0.9 belongs
        to a condition number of some {formatSetting(conditionFor(0.9))}.
      </p>
      <p>
        Two cautions. The optimum is the quadratic's: on other strongly convex functions the same tuning can
        cycle for ever (Lessard et al. 2016). And noise does not fade with the error: at the same{" "}
        <M latex="\alpha/(1-\beta)" /> momentum ends up about as far from the minimum as gradient descent
        does.
      </p>
    </>
  ),
  claims: [
    {
      title: "Advantages",
      names: [
        "momentum-converges-faster",
        "momentum-reduces-oscillation",
        "momentum-smooths-updates",
        "momentum-escapes-local-minima",
      ],
    },
    { title: "Limitations", names: ["momentum-needs-tuning", "momentum-overshoots"] },
  ],
  mistakes() {
    const loss = effectOf("momentum-smooths-updates", "loss about the minimum at rate");
    return [
      {
        wrong: "Momentum averages the gradient's noise away.",
        right: `Single updates are smoother, where they lead is not: at a rate that goes as far, the loss about the minimum was ${formatMeasured(loss)} times gradient descent's.`,
      },
      {
        wrong: "β = 0.9 makes steps of 0.9 α.",
        right: `A gradient that stays the same is added up to 1/(1 − β) = ${formatMeasured(1 / (1 - 0.9))} times its step. The average form, with 1 − β before the gradient, does not do that: its α means something else.`,
      },
      {
        wrong: "More momentum is more speed.",
        right: (
          <>
            In the swinging region the factor is √β, so going from 0.9 to 0.99 makes each step leave{" "}
            {formatMeasured(Math.sqrt(0.99))} of the error instead of {formatMeasured(Math.sqrt(0.9))}: some{" "}
            {formatMeasured(Math.log(0.9) / Math.log(0.99))} times the steps.
          </>
        ),
      },
      {
        wrong: "The swings shrink by 2√β.",
        right: `They shrink by √β a step: the roots are conjugate, with product β. At β = 0.9 that is ${formatMeasured(Math.sqrt(0.9))}; ${formatMeasured(2 * Math.sqrt(0.9))} would be growth.`,
      },
      {
        wrong: "Momentum takes longer steps, so it needs a smaller α to be stable.",
        right: `On a quadratic it is stable further out: αλ up to 2 + 2β, which its own text gives as ${formatMeasured(limitOf(momentum({ beta: 0.9 })))} at β = 0.9.`,
      },
    ];
  },
  libraries: [
    { call: "torch.optim.SGD(momentum=0.9)", rule: torch.SGD({ momentum: 0.9 }), against: momentum() },
    { call: "keras.optimizers.SGD(momentum=0.9)", rule: keras.SGD({ momentum: 0.9 }), against: momentum() },
    {
      call: "optax.sgd(…, momentum=0.9)",
      rule: optax.sgd({ learning_rate: 0.01, momentum: 0.9 }),
      against: momentum(),
    },
  ],
  sources: [sources.polyak, sources.nesterov, sources.sutskever, sources.goh, sources.lessard],
};

/** The κ for which Polyak's β is this one. */
function conditionFor(beta: number): number {
  const root = Math.sqrt(beta);
  return Math.round(((1 + root) / (1 - root)) ** 2);
}
