import { sources } from "@downhill/practice/sources/sources";
import { adam, adamw, chain, gradientDescent, l2, momentum, rmsprop } from "downhill";
import { Mathematics } from "../../figure/equations.tsx";
import { Island } from "../../frame/island.tsx";
import { linkTo } from "../../frame/site-root.ts";
import { FactTable } from "../fact-table.tsx";
import { correctionRatio } from "../figures/correction.ts";
import { WhiteboardFigure } from "../figures/whiteboard-figure.tsx";
import { QuestionIndex } from "../question-index.tsx";
import type { Stage } from "../stage.ts";
import { stageAddress } from "../stage-path.ts";
import { firstStepFrom } from "./worked-numbers.ts";

const M = Mathematics;

export const interviewStage: Stage = {
  slug: "interview",
  rules: [
    { name: "gradient descent", rule: gradientDescent() },
    { name: "momentum", rule: momentum() },
    { name: "RMSprop", rule: rmsprop() },
    { name: "Adam", rule: adam() },
  ],
  lead: () => (
    <p>
      An equation can be looked up, as a good interviewer knows. What is asked is what follows: a number, a
      limit, a failure, a choice. So work the rules by hand until a line holds no surprise. The whiteboard
      gives the next line only when asked; say it first.
    </p>
  ),
  figure: () => <Island name="WhiteboardFigure" component={WhiteboardFigure} props={{}} />,
  text: () => (
    <>
      <h2>What one should be able to say</h2>
      <ol class="sayings">
        <li>
          Write each of the four rules, name its state, and say what it costs:{" "}
          {link("comparison", "numbers and bytes for each parameter")}.
        </li>
        <li>
          Derive the limit <M latex="\alpha < 2/\lambda_{\max}" /> and the best rate from{" "}
          <M latex="1 - \alpha\lambda" />; say why <M latex="\kappa" /> decides:{" "}
          {link("gradient-descent", "gradient descent")}.
        </li>
        <li>
          Derive <M latex="\sqrt\beta" /> from the two roots, and say where <M latex="\sqrt\kappa" /> comes
          from, which convention a library has, and what happens to each when the rate changes:{" "}
          {link("momentum", "momentum")}.
        </li>
        <li>
          Say what <M latex="v" /> is and is not, how long the first step is, and what{" "}
          <M latex="\varepsilon" /> does on either side of the root: {link("rmsprop", "RMSprop")}.
        </li>
        <li>
          Derive the bias correction (Kingma &amp; Ba 2015), say which way its absence goes, and for which{" "}
          <M latex="\beta" />
          s; name a problem on which Adam fails, and what mends it: {link("adam", "Adam")}.
        </li>
        <li>
          Explain why Adam is widely used, without saying that it is always best: steps whose length does not
          depend on the gradient's scale, a rate that carries over between layers, a broad basin of rates; and
          the experiments on language and on digits: {link("comparison", "comparison")}.
        </li>
        <li>
          For a convolutional network, a recurrent network and a Transformer name a recipe, what it guards
          against, and the evidence: {link("applications", "applications")}.
        </li>
        <li>
          Plan a fair comparison: the same start and batches, as many trials for each, fresh seeds, held-out
          data, the end of training: {link("challenges", "challenges")}.
        </li>
      </ol>
      <h2>How to answer</h2>
      <p>
        Give the rule, then a consequence with a number in it, then its limit. “Adam's first step is{" "}
        <M latex="\alpha\,\mathrm{sign}(g)" />; without correction it would be{" "}
        {correctionRatio(0.9, 0.999, 1).toFixed(2)} times that at the defaults, and too short at 0.9 and 0.95”
        says more than three advantages. Where the evidence is one paper, say so; where libraries differ, ask
        which.
      </p>
    </>
  ),
  wide: () => (
    <>
      <section class="stage-section" aria-labelledby="mastery">
        <h2 id="mastery">Mastery summary</h2>
        <p>
          Gradient descent takes the gradient as it is, and needs steps in proportion to the condition number.
          Momentum remembers where it went: on a quadratic, with <M latex="\beta" /> tuned, it needs steps in
          proportion to the root of that number, and it swings. RMSprop measures every coordinate by its own
          recent gradients: scales along the coordinates no longer matter, and at a fixed rate it does not
          come to rest. Adam does both and corrects for its start. No one of them is best on every task of the{" "}
          <a href={linkTo("/evidence/no-best-optimizer/")}>suite</a>.
        </p>
        <FactTable />
      </section>
      <QuestionIndex />
    </>
  ),
  claims: [{ names: ["adam-is-the-default", "adam-corrects-first-steps"] }],
  mistakes: () => [
    {
      wrong: "Momentum helps because a ball rolls over local minima.",
      right:
        "It can, if it arrives with height to spare; the claim is measured on the momentum stage. What it does everywhere is to add up agreeing gradients; with β tuned it turns the κ of a quadratic into √κ.",
    },
    {
      wrong: "Adam is momentum plus RMSprop, so it is better than both.",
      right:
        "It contains both, so tuned over all its hyperparameters it can be at least as good. At fixed ones it can lose to either, and does.",
    },
    {
      wrong: "Local minima are the trouble of large networks.",
      right:
        "In high dimensions saddles are commoner than minima among the points of high loss at which the gradient vanishes (Dauphin et al. 2014). There the danger is to be slow, not to be stuck.",
    },
    {
      wrong: "Weight decay and L2 are the same with another λ.",
      right: `They are for plain gradient descent. With Adam the decay that is added to the gradient is divided by √v̂ with it: from θ = 2 with g = 0.1, α = 0.01 and λ = 0.1 the first step ends at ${firstStepFrom(chain(l2({ weightDecay: 0.1 }), adam({ lr: 0.01 })), { theta: 2, gradient: 0.1 }).toPrecision(4)}, and AdamW's at ${firstStepFrom(adamw({ lr: 0.01, weightDecay: 0.1 }), { theta: 2, gradient: 0.1 }).toPrecision(4)}.`,
    },
  ],
  sources: [sources.kingma, sources.dauphin],
};

function link(slug: Parameters<typeof stageAddress>[0], text: string) {
  return <a href={linkTo(stageAddress(slug))}>{text}</a>;
}
