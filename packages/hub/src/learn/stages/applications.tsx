import { formatMeasured, formatPercent } from "@downhill/lab/report/number";
import { sources } from "@downhill/practice/sources/sources";
import { adam, momentum, rmsprop } from "downhill";
import { Mathematics } from "../../figure/equations.tsx";
import { Island } from "../../frame/island.tsx";
import { linkTo } from "../../frame/site-root.ts";
import type { RateTask } from "../figures/rate-curves.ts";
import { TaskFigure } from "../figures/task-figure.tsx";
import type { Stage } from "../stage.ts";
import { recordedTask } from "./recorded-task.ts";
import { effectOf } from "./worked-numbers.ts";

const M = Mathematics;

const tasks: readonly RateTask[] = [
  recordedTask("mnist", "images, convolutions"),
  recordedTask("adding-gru", "adding, a GRU"),
  recordedTask("moby-gru", "text, a GRU"),
  recordedTask("moby-transformer", "text, a Transformer"),
];

export const applicationsStage: Stage = {
  slug: "applications",
  rules: [
    { name: "momentum", rule: momentum() },
    { name: "RMSprop", rule: rmsprop() },
    { name: "Adam", rule: adam() },
  ],
  lead: () => (
    <p>
      Momentum for images, RMSprop for recurrent networks, Adam as the default for everything else: so the
      summary goes. It is history as much as law. The figure shows recorded searches on small networks of each
      kind, the same start and the same batches for all four rules; whether a custom is a necessity can be
      read off them.
    </p>
  ),
  figure: () => <Island name="TaskFigure" component={TaskFigure} props={{ tasks }} />,
  text: () => (
    <>
      <h2>Images</h2>
      <p>
        Residual networks were trained by gradient descent with momentum of 0.9, weight decay and a rate that
        is cut in steps (He et al. 2016), and much of vision kept that recipe. On the images here the four
        rules, each at its tuned rate, come to median accuracies from {tunedAccuracies().low} to{" "}
        {tunedAccuracies().high}; at one rate, tuned for neither, momentum is{" "}
        {formatMeasured(
          100 * effectOf("momentum-for-images", "accuracy of momentum less that of gradient descent, both"),
        )}{" "}
        points ahead of gradient descent. The tuning is worth more than the rule; on larger networks, too,
        rankings follow what is tuned (Choi et al. 2019).
      </p>
      <h2>Recurrent networks</h2>
      <p>
        A gradient through <M latex="T" /> steps is a product of <M latex="T" /> Jacobians: it vanishes or
        explodes by their sizes (Pascanu et al. 2013). Gates answer the first (Hochreiter &amp; Schmidhuber
        1997), clipping the gradient's norm the second (Pascanu et al. 2013). No update rule brings back a
        gradient that has vanished; it can only enlarge what has come through. It differs much in size between
        parameters and between steps, and dividing by its recent size helps there. The adding problem shows it
        best: two numbers must be remembered across the sequence. At a length of 10 momentum solves it as
        well; at 50 only RMSprop and Adam do.
      </p>
      <h2>Transformers</h2>
      <p>
        The Transformer was published with Adam, <M latex="\beta_2 = 0.98" /> and a rate that warms up
        (Vaswani et al. 2017), and most language models have stayed with Adam or AdamW since. A small public
        recipe shows the custom: nanoGPT (Karpathy 2022) takes AdamW with <M latex="\beta" />s of 0.9 and
        0.95, decay 0.1, gradients clipped to 1 and 2,000 steps of warm-up. After 200 steps of the small
        Transformer here momentum comes within{" "}
        {formatMeasured(effectOf("adam-trains-transformers", "nats a character that momentum"))} nats a
        character of Adam; how far ahead Adam is depends on batch and scale, as the stage before has it.
        Warm-up helps where the rate is high, and where layer normalisation stands decides how much of it is
        needed (Xiong et al. 2020).
      </p>
      <p>
        All of it can be run: <a href={linkTo("/train/?problem=mnist")}>train the image network</a>,{" "}
        <a href={linkTo("/train/?problem=moby-gru")}>the recurrent one</a> or{" "}
        <a href={linkTo("/train/?problem=moby-transformer")}>the Transformer</a> in this browser, the four
        rules side by side on the same start and the same batches.
      </p>
    </>
  ),
  claims: [
    { title: "Images", names: ["momentum-for-images"] },
    { title: "Recurrent networks", names: ["rmsprop-trains-recurrent-nets"] },
    { title: "Transformers", names: ["adam-trains-transformers", "warmup-helps-adam"] },
    { title: "The default", names: ["adam-is-the-default"] },
  ],
  mistakes: () => [
    {
      wrong: "Warm-up is needed because v starts at 0.",
      right:
        "Bias correction takes care of that. Warm-up helps because early estimates of v rest on few gradients (Liu et al. 2020), and because the rate that is right later is too high at first.",
    },
    {
      wrong: "Clip each entry of the gradient, it is the same.",
      right: `Clipping the norm keeps the direction: (3, 4, 12) to norm 1 is ${clipped()}. Clipping each entry to 1 gives (1, 1, 1), another direction.`,
    },
    {
      wrong: "Images need momentum.",
      right:
        "They do well with it. On the images here Adam and RMSprop, each at its tuned rate, are less than a point of accuracy away from it, on the other side.",
    },
  ],
  sources: [
    sources.he,
    sources.hochreiter,
    sources.pascanu,
    sources.vaswani,
    sources.xiong,
    sources.liu,
    sources.choi,
    sources.karpathy,
  ],
};

function clipped(): string {
  const vector = [3, 4, 12];
  const norm = Math.hypot(...vector);
  return `(${vector.map((one) => (one / norm).toFixed(3)).join(", ")})`;
}

/** The range of the four rules' median accuracies on images. */
function tunedAccuracies(): { readonly low: string; readonly high: string } {
  const all = ["gradient descent", "momentum", "RMSprop", "Adam"].map((name) =>
    effectOf("momentum-for-images", `median accuracy of ${name}, tuned`),
  );
  return { low: formatPercent(Math.min(...all)), high: formatPercent(Math.max(...all)) };
}
