import { formatMeasured } from "@downhill/lab/report/number";
import { sources } from "@downhill/practice/sources/sources";
import { rmsprop } from "downhill";
import { keras, optax, torch } from "downhill/dialects";
import { Mathematics } from "../../figure/equations.tsx";
import { Island } from "../../frame/island.tsx";
import { ScalingFigure } from "../figures/scaling-figure.tsx";
import type { Stage } from "../stage.ts";
import { firstStepOf, restDistance } from "./worked-numbers.ts";

const M = Mathematics;

export const rmspropStage: Stage = {
  slug: "rmsprop",
  rules: [{ name: "RMSprop", rule: rmsprop() }],
  lead: () => (
    <p>
      RMSprop divides each coordinate's gradient by its own recent size, a root mean square that forgets
      (Tieleman &amp; Hinton 2012, a lecture and never a paper). AdaGrad had divided by the root of the sum of
      all squares since the start (Duchi et al. 2011), which suits rare features, and fades every step in the
      end; an average that forgets does not fade.
    </p>
  ),
  figure: () => <Island name="ScalingFigure" component={ScalingFigure} props={{}} />,
  text: () => (
    <>
      <p>
        On the shared quadratic the gradient along y is <M latex="\kappa" /> times as large for the same
        error. Gradient descent has one rate for both, so the flat axis waits for the steep one. Here a
        gradient is multiplied by <M latex="\alpha/\sqrt{v + \varepsilon}" />, and the figure shows that rate
        for both axes: two curves, a factor apart that the reader can set. What is left in the step is the
        gradient over its own size, close to a sign. So <M latex="\kappa" /> drops out of the path altogether,
        as long as it lies along the coordinates.
      </p>
      <p>
        That proviso matters. The rule looks at each coordinate alone: a factor on one coordinate's gradients
        changes nothing once <M latex="\varepsilon" /> is small beside them, turning the coordinates changes
        the path. <M latex="v" /> is not a curvature either. It averages squared gradients (of single examples
        they would make the diagonal of the empirical Fisher matrix), and the root makes it a size of
        gradients, not of their change.
      </p>
      <h2>The first step, and the last</h2>
      <p>
        With <M latex="v_0 = 0" /> the first average is only <M latex="(1-\beta)\,g^2" />, so the first step
        is <M latex="\alpha/\sqrt{1-\beta}" /> whatever the gradient: {formatMeasured(firstStepOf(0.9))}{" "}
        <M latex="\alpha" /> at <M latex="\beta = 0.9" />, and {formatMeasured(firstStepOf(0.99))}{" "}
        <M latex="\alpha" /> at PyTorch's default of 0.99. Adam's correction is the cure; a short warm-up is
        another.
      </p>
      <p>
        And since the step does not shrink with the gradient, the walk does not come to rest. At a fixed rate
        it ends in a swing about the minimum, half of <M latex="\alpha" /> to either side in each coordinate:{" "}
        {formatMeasured(restDistance())} <M latex="\alpha" /> away as measured, in three coordinates. Only a
        falling rate ends it.
      </p>
      <h2>Where ε stands</h2>
      <p>
        Inside the root it is added to a square, outside to a size, so the same number means different things:{" "}
        <M latex="\sqrt{\varepsilon}" /> inside acts as <M latex="\varepsilon" /> outside. At{" "}
        <M latex="10^{-8}" /> it shows only where gradients are below some <M latex="10^{-4}" />, as in the
        table of libraries below. Raise it in the figure and the two columns part; large values are in use, as
        the 1.0 of Inception's RMSprop (Szegedy et al. 2016) , and then every coordinate with{" "}
        <M latex="v \ll \varepsilon" /> is back to plain gradient descent. The centred form (Graves 2013)
        takes the square of the average gradient off <M latex="v" /> first, and so divides by a deviation.
      </p>
    </>
  ),
  claims: [
    {
      title: "Advantages",
      names: [
        "adaptive-rates-fit-each-parameter",
        "rmsprop-handles-nonstationary",
        "rmsprop-stabilizes-training",
      ],
    },
    { title: "Limitations", names: ["rmsprop-is-sensitive", "rmsprop-settles-suboptimally"] },
  ],
  mistakes: () => [
    {
      wrong: "v starts at 0, so the first steps are small.",
      right: `The other way: dividing by too small a root makes the first step ${formatMeasured(firstStepOf(0.9))} α at β = 0.9 and ${formatMeasured(firstStepOf(0.999))} α at 0.999.`,
    },
    {
      wrong: "√v estimates the curvature.",
      right:
        "It estimates the size of the gradient. On the quadratic that is |λ e|: it falls with the error, as a curvature would not.",
    },
    {
      wrong: "ε only avoids a division by zero.",
      right:
        "It decides which coordinates adapt: where it outweighs v, the step is plain gradient descent at the rate α/√ε. With another library's placement the same number sets another threshold.",
    },
    {
      wrong: "A rate for every parameter means that α needs no tuning.",
      right:
        "α is the length of nearly every step in nearly every coordinate. It sets how fast one goes and how near one can rest.",
    },
  ],
  libraries: [
    { call: "torch.optim.RMSprop(…)", rule: torch.RMSprop(), against: rmsprop() },
    { call: "keras.optimizers.RMSprop(…)", rule: keras.RMSprop(), against: rmsprop() },
    { call: "optax.rmsprop(…)", rule: optax.rmsprop({ learning_rate: 0.001 }), against: rmsprop() },
  ],
  sources: [sources.duchi, sources.hinton, sources.graves, sources.szegedy],
};
