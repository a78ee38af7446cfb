import { sources } from "@downhill/practice/sources/sources";
import { adam, adamw, chain, l2 } from "downhill";
import { keras, optax, torch } from "downhill/dialects";
import { Mathematics } from "../../figure/equations.tsx";
import { Island } from "../../frame/island.tsx";
import { correctionRatio, runCorrection } from "../figures/correction.ts";
import { CorrectionFigure } from "../figures/correction-figure.tsx";
import type { Stage } from "../stage.ts";
import { firstStepFrom, longestStep } from "./worked-numbers.ts";

const M = Mathematics;

export const adamStage: Stage = {
  slug: "adam",
  rules: [{ name: "Adam", rule: adam() }],
  lead: () => (
    <p>
      Adam keeps an average of the gradient, much as momentum does, and one of its square, as RMSprop does,
      and divides the first by the root of the second (Kingma &amp; Ba 2015). What it adds of its own is the
      correction: both averages begin at 0 and are too small at first, by factors that are known exactly.
    </p>
  ),
  figure: () => <Island name="CorrectionFigure" component={CorrectionFigure} props={{}} />,
  text: () => {
    const { peak, settled } = runCorrection(0.9, 0.999);
    return (
      <>
        <p>
          Unroll <M latex="v_t" /> and take expectations under a gradient whose second moment does not change:
        </p>
        <M
          display
          latex="\begin{aligned} \mathbb{E}[v_t] &= (1-\beta_2)\sum_{i=1}^{t} \beta_2^{\,t-i}\, \mathbb{E}[g_i^2] \\ &= (1-\beta_2^t)\, \mathbb{E}[g^2], \end{aligned}"
        />
        <p>
          so dividing by <M latex="1 - \beta_2^t" /> removes the bias; the same holds for <M latex="m_t" />.
          Which way does its absence go? The step is a quotient, so it depends on which average lags more. On
          a steady gradient it is <M latex="(1-\beta_1^t)/\sqrt{1-\beta_2^t}" /> times too long: at the
          defaults {correctionRatio(0.9, 0.999, 1).toFixed(2)} at the first step, {peak.ratio.toFixed(2)} at
          step {peak.step}, and less than 5 % off only from step {settled} on. At <M latex="\beta_2 = 0.95" />
          , as language models take it, the first step would be {correctionRatio(0.9, 0.95, 1).toFixed(3)}{" "}
          times as long: too short. In fine-tuning BERT on few examples, leaving the correction out was found
          to be a cause of unstable runs (Zhang et al. 2020).
        </p>
        <h2>How long is a step?</h2>
        <p>
          The first corrected step is <M latex="\alpha\,\mathrm{sign}(g)" />, whatever the gradient, where{" "}
          <M latex="\varepsilon" /> is small beside it. Later ones are about <M latex="\alpha" /> where
          gradients agree and shorter where they differ; the quotient is something like a ratio of signal to
          noise. That is a habit, not a bound. By the inequality of Cauchy and Schwarz no sequence of
          gradients makes a step longer than <M latex="(1-\beta_1)/\sqrt{(1-\beta_2)(1-\beta_1^2/\beta_2)}" />{" "}
          times <M latex="\alpha" />, or {longestStep(0.9, 0.999).toFixed(2)} at the defaults; a single spike
          after a long silence makes {(0.1 / Math.sqrt(0.001)).toFixed(2)}.
        </p>
        <p>
          Multiply the loss by a hundred and Adam's steps stay, but for <M latex="\varepsilon" />; multiply
          the gradients of one coordinate and its steps stay too. Measure a parameter in other units instead,
          and steps of <M latex="\alpha" /> mean something else; turn the coordinates, and the path is
          another.
        </p>
        <h2>Where it fails</h2>
        <p>
          An average that forgets can forget the gradient that mattered. Reddi et al. (2018) give a convex
          problem on which Adam without momentum walks to the worst point of its interval, because the one
          large gradient in three is shrunk by its own size; a long enough memory, or AMSGrad's maximum, mends
          it. And decay belongs outside: added to the gradient it is divided by <M latex="\sqrt{\hat v}" />{" "}
          like everything else, which is why AdamW applies it to <M latex="\theta" /> directly (Loshchilov
          &amp; Hutter 2019).
        </p>
      </>
    );
  },
  claims: [
    {
      title: "Advantages",
      names: [
        "adam-contains-momentum-and-rmsprop",
        "adam-converges-fast",
        "adam-robust-to-noise",
        "adam-corrects-first-steps",
        "adam-is-the-default",
        "adam-works-untuned",
      ],
    },
    {
      title: "Limitations",
      names: [
        "adam-generalizes-worse-by-construction",
        "adam-generalizes-worse-on-digits",
        "adam-needs-tuned-betas",
        "adam-does-not-converge",
        "adam-fails-with-rare-large-gradients",
      ],
    },
  ],
  mistakes() {
    const given = { lr: 0.01 };
    const input = { theta: 2, gradient: 0.1 };
    const coupled = firstStepFrom(chain(l2({ weightDecay: 0.1 }), adam(given)), input);
    const decoupled = firstStepFrom(adamw({ ...given, weightDecay: 0.1 }), input);
    const plain = firstStepFrom(adam(given), input);
    return [
      {
        wrong: "Without bias correction Adam starts too slowly.",
        right: `At the defaults its first step is ${correctionRatio(0.9, 0.999, 1).toFixed(2)} times too long. It is too short for β2 below 1 − (1 − β1)²: ${correctionRatio(0.9, 0.95, 1).toFixed(3)} times as long at 0.9 and 0.95.`,
      },
      {
        wrong: "ε caps the step at α/ε.",
        right:
          "It caps the factor in front of m̂. Where √v̂ is far below ε, the step is (α/ε) m̂, momentum at a rate of α/ε, and as long as m̂ makes it.",
      },
      {
        wrong: "AdamW is Adam with weight decay.",
        right: `From θ = 2 with g = 0.1, α = 0.01 and λ = 0.1 the first step ends at ${formatFour(plain)} without decay, at ${formatFour(coupled)} with the decay added to the gradient, and at ${formatFour(decoupled)} with AdamW: added to the gradient it is lost in the sign.`,
      },
      {
        wrong: "No step is ever longer than 3.16 α.",
        right: `That is a single spike's. Gradients that grow by β2/β1 a step come to ${longestStep(0.9, 0.999).toFixed(2)} α.`,
      },
      {
        wrong: "Adam needs no learning rate.",
        right:
          "α is the length of its steps. That it works untuned is measured above: in a tenth of the steps its default rate loses far more.",
      },
    ];
  },
  libraries: [
    { call: "torch.optim.Adam(…)", rule: torch.Adam(), against: adam() },
    { call: "keras.optimizers.Adam(…)", rule: keras.Adam(), against: adam() },
    { call: "optax.adam(…)", rule: optax.adam({ learning_rate: 0.001 }), against: adam() },
    { call: "torch.optim.AdamW(…)", rule: torch.AdamW(), against: adamw() },
  ],
  sources: [sources.kingma, sources.reddi, sources.loshchilov, sources.zhang2020],
};

/** Four digits: the differences are in the third. */
function formatFour(value: number): string {
  return value.toPrecision(4);
}
