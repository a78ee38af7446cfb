import { formatMeasured } from "@downhill/lab/report/number";
import { sources } from "@downhill/practice/sources/sources";
import { adam, cosine, valueAt, warmup } from "downhill";
import { Mathematics } from "../../figure/equations.tsx";
import { Island } from "../../frame/island.tsx";
import { linkTo } from "../../frame/site-root.ts";
import { curvesAfter, sweepQuadratic } from "../figures/sweep.ts";
import { SweepFigure } from "../figures/sweep-figure.tsx";
import type { Stage } from "../stage.ts";
import { recordedTask } from "./recorded-task.ts";
import { effectOf } from "./worked-numbers.ts";

const M = Mathematics;
const firstSteps = 100;

/** Runs the sweep that the page opens with. */
export async function makeChallengesStage(): Promise<Stage> {
  const first = curvesAfter(await sweepQuadratic(firstSteps, false), firstSteps);
  const recorded = recordedTask("digits", "handwritten digits, a small network");
  return {
    slug: "challenges",
    rules: [{ name: "Adam", rule: adam() }],
    lead: () => (
      <p>
        Three choices are left when the rule is written down: which rule, which hyperparameters, and what
        counts as better. The learning rate outweighs the others. In the figure each rule's loss is drawn over
        it, after as many steps as the reader likes.
      </p>
    ),
    figure: () => (
      <Island name="SweepFigure" component={SweepFigure} props={{ first, firstSteps, recorded }} />
    ),
    text: () => (
      <>
        <p>
          Every curve has the same shape: a slope down while steps are too short, a basin, and a wall. On the
          quadratic the wall of gradient descent and momentum is one rate, beyond which the loss grows without
          bound. RMSprop and Adam have a slope instead, because their steps stay as long as{" "}
          <M latex="\alpha" /> whatever the gradient: too high a rate leaves them in proportion far from the
          minimum. Raise the number of steps: gradient descent's best rate stays just below its wall, while
          RMSprop's moves to the left. At a fixed rate it swings half a rate's length to either side of the
          minimum, so the longer the run, the shorter its best step, which is one reason to let a rate fall.
        </p>
        <h2>Tuning</h2>
        <p>
          Search <M latex="\alpha" /> on a logarithmic scale, wide first. The order in which the rest of
          Adam's hyperparameters earn their trials is, by the tuning playbook of Godbole et al. (2023): with
          fewer than ten trials the rate alone; up to 25 add <M latex="\beta_1" />; beyond that{" "}
          <M latex="\varepsilon" />; and <M latex="\beta_2" /> last. Random designs beat grids where few of
          the hyperparameters matter (Bergstra &amp; Bengio 2012). A range test finds the order of magnitude
          in one run (Smith 2017; <a href={linkTo("/evidence/find-lr/")}>find a learning rate</a>). When the
          batch grows <M latex="k" /> times, the rate of gradient descent is scaled by up to <M latex="k" />{" "}
          (Goyal et al. 2017), Adam's by <M latex="\sqrt{k}" /> with <M latex="1-\beta" /> scaled by{" "}
          <M latex="k" /> and <M latex="\varepsilon" /> by <M latex="1/\sqrt k" /> (Malladi et al. 2022); both
          are rules of thumb to retune from.
        </p>
        <h2>Speed and generalisation</h2>
        <p>
          A fast descent is a statement on the training set. Wilson et al. (2017) built data on which adaptive
          rules fit every training example and take every new one for the commoner class, where gradient
          descent errs on none; run it below, and see that batches of ten undo it. On networks the gap found
          in one study tends to shrink in the next, with wider searches (Choi et al. 2019) and decoupled
          decay. What is beyond doubt is the procedure: choose by held-out data, tune each rule on its own,
          and report several seeds.
        </p>
        <p>
          Choosing the rule itself is a bet on the problem: over fifteen optimizers on eight tasks none was
          best on all (Schmidt et al. 2021). Look at it first: how large are curvatures and noise, do
          gradients differ between parameters, how many trials are there? A page of its own does that on a
          problem of the reader's choice: <a href={linkTo("/evidence/advise/")}>which optimizer?</a>
        </p>
      </>
    ),
    claims: [
      { title: "Choosing a rule", names: ["no-best-optimizer"] },
      {
        title: "Tuning",
        names: [
          "learning-rate-decides",
          "momentum-needs-tuning",
          "rmsprop-is-sensitive",
          "adam-needs-tuned-betas",
          "adam-works-untuned",
        ],
      },
      {
        title: "Speed against generalisation",
        names: [
          "adam-converges-fast",
          "adam-generalizes-worse-by-construction",
          "adam-generalizes-worse-on-digits",
        ],
      },
    ],
    mistakes: () => [
      {
        wrong: "Adam needs no tuning of its rate.",
        right: `Its basin is wide, and has an end: on handwritten digits a decade off its rate costs up to ${lostOffRate()} points of accuracy, measured.`,
      },
      {
        wrong: "The rate that was best in a short run is best.",
        right:
          "For RMSprop it was not: move the steps in the figure and its best rate falls. Tune at the length at which you train, or tune the schedule with it.",
      },
      {
        wrong: "A warm-up starts at α.",
        right: `It ends there. With 100 steps of warm-up to 0.0003 and a cosine down to 0.00003 at step 1,000, step 50 has ${scheduleAt(50)} and step 550 has ${scheduleAt(550)}.`,
      },
      {
        wrong: "Adam finds sharp minima, and sharp minima generalise worse.",
        right:
          "Neither half is settled. Sharpness depends on how weights are scaled, and the comparison on how each rule was tuned. Say what was measured.",
      },
    ],
    sources: [
      sources.godbole,
      sources.bergstra,
      sources.smith,
      sources.goyal,
      sources.malladi,
      sources.wilson,
      sources.choi,
      sources.schmidt,
    ],
  };
}

const schedule = warmup(100, cosine(3e-4, 3e-5, 900));

function scheduleAt(step: number): string {
  return valueAt(schedule, step).toPrecision(3);
}

/** Points of accuracy that Adam loses on digits a decade off its rate. */
function lostOffRate(): string {
  return formatMeasured(
    100 * effectOf("adam-generalizes-worse-on-digits", "held-out accuracy that Adam loses"),
  );
}
