import { sources } from "@downhill/practice/sources/sources";
import { adam, gradientDescent, momentum, rmsprop } from "downhill";
import { Mathematics } from "../../figure/equations.tsx";
import { Island } from "../../frame/island.tsx";
import { FactTable } from "../fact-table.tsx";
import { ConditionFigure } from "../figures/condition-figure.tsx";
import { type RaceSettings, raceConditionsOf } from "../figures/condition-race.ts";
import { SaidTable } from "../said-table.tsx";
import type { Stage } from "../stage.ts";

const M = Mathematics;
const settings: RaceSettings = { degrees: 0, beta: 0.9 };

/** Races the four rules on the quadratics that the page opens with. */
export async function makeComparisonStage(): Promise<Stage> {
  const race = await raceConditionsOf(settings, { inPage: false });
  return {
    slug: "comparison",
    rules: [
      { name: "gradient descent", rule: gradientDescent() },
      { name: "momentum", rule: momentum() },
      { name: "RMSprop", rule: rmsprop() },
      { name: "Adam", rule: adam() },
    ],
    lead: () => (
      <p>
        Two optimizers can be compared only as they are tuned. Give one of them the rate that suits the other,
        and the race is over before it starts. In the figure every rule has, for each condition number, the
        best of the same 42 rates; on a network it would be as many trials for each, and then fresh seeds.
      </p>
    ),
    figure: () => <Island name="ConditionFigure" component={ConditionFigure} props={{ race, settings }} />,
    text: () => (
      <>
        <p>
          Along the coordinates, the answer is plain. Gradient descent's steps grow like <M latex="\kappa" />.
          Momentum's begin higher, because 0.9 is too much for a round bowl, and grow later; with{" "}
          <M latex="\beta" /> tuned for each <M latex="\kappa" /> they would follow <M latex="\sqrt\kappa" />.
          RMSprop and Adam do not see <M latex="\kappa" /> at all. The few steps of RMSprop are to a first
          visit: its best rate here is large, and does not rest there.
        </p>
        <p>
          Now turn the quadratic. Nothing has changed for gradient descent and momentum, whose paths turn with
          it. A rate for each coordinate fits a problem whose directions lie along the coordinates. At 45°
          RMSprop has lost all that it had, and needs about as many steps as gradient descent at a large{" "}
          <M latex="\kappa" />; Adam, which averages gradients as momentum does, keeps a part. How far that is
          so for a network is a question of the network, and one reason why rankings on toys say little.
        </p>
        <h2>What is known on networks</h2>
        <p>
          Whether Adam generalises worse is an old dispute (Wilson et al. 2017 found so). That the comparison
          follows the tuning is measured too: with searches over all hyperparameters,{" "}
          <M latex="\varepsilon" /> among them, Adam and RMSprop never came out behind the rules that they
          contain (Choi et al. 2019). On language the gap between Adam and gradient descent is wide at large
          batches. Noise does not explain it, since it stays in full batch, where sign descent closes much of
          it (Kunstner et al. 2023); rare words, whose loss gradient descent lowers slowly, are part of it
          (Kunstner et al. 2024), as are blocks of very different curvature (Zhang et al. 2024). At small
          batches it nearly closes (Srećković et al. 2025, Marek et al. 2025). There need not be a single
          cause.
        </p>
        <p>
          Nor is the newest twice as fast: with every rival tuned with equal care, the best of them, which
          precondition whole matrices, were 1.4 times as fast as AdamW at 0.1 billion parameters and 1.1 times
          at 1.2 billion (Wen et al. 2025).
        </p>
      </>
    ),
    wide: () => (
      <section class="stage-section" aria-labelledby="side-by-side">
        <h2 id="side-by-side">Side by side</h2>
        <FactTable />
        <h3>As it is commonly told, and what came out</h3>
        <SaidTable />
      </section>
    ),
    claims: [
      {
        title: "On the way down",
        names: ["no-best-optimizer", "adam-wins-on-language", "adam-robust-to-noise"],
      },
      {
        title: "On unseen data",
        names: ["adam-generalizes-worse-by-construction", "adam-generalizes-worse-on-digits"],
      },
    ],
    mistakes: () => [
      {
        wrong: "SGD always generalises better than Adam.",
        right:
          "There is a construction on which it does, and it turns on the batch; on handwritten digits, each at its tuned rate, Adam was ahead. Both are above, with their numbers.",
      },
      {
        wrong: "SGD cannot train Transformers.",
        right:
          "It trains them, more slowly at large batches; with small batches and tuning the gap nearly closes.",
      },
      {
        wrong: "Adam was better at our learning rate, so it is better.",
        right:
          "One rate suits one rule. Tune each over as many trials, then compare on fresh seeds and at the end of training: rankings change while rates decay.",
      },
      {
        wrong: "Adam costs twice as much as gradient descent.",
        right:
          "It keeps two more numbers for each parameter and moves more bytes, counted in the table; time per step is mostly the gradient's.",
      },
    ],
    sources: [
      sources.choi,
      sources.wilson,
      sources.kunstner2023,
      sources.kunstner2024,
      sources.zhang2024,
      sources.sreckovic,
      sources.marek,
      sources.wen,
    ],
  };
}
