import { surfaces } from "@downhill/lab/problems/surfaces";
import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import type { JSX } from "preact";
import { leastLoss } from "../../landscape/least-loss.ts";
import type { Sheet } from "./measure-optimizer.ts";
import { StaticFigure } from "./static-figure.tsx";
import { SurfaceMap } from "./surface-map.tsx";
import { isLink, pathSteps, type TracedPath } from "./trace-paths.ts";

/** Steps whose losses the table has. */
const looks = [1, 10, 100, pathSteps];

/** The paths of an optimizer on four surfaces, side by side. */
export function PathsSection({ sheet }: { readonly sheet: Sheet }): JSX.Element {
  const { entry, paths } = sheet;
  return (
    <section aria-labelledby="paths">
      <h2 id="paths">Its path on four surfaces</h2>
      <p>{whereRatesAreFrom(sheet)}</p>
      <StaticFigure
        id={`${entry.name}-paths`}
        sentence={summary(sheet)}
        table={<PathsTable paths={paths} />}
        command={commandOf(sheet)}
      >
        <div class="small-multiples">
          {paths.map(({ surface, rate, trajectory }) => (
            <div key={surface}>
              <SurfaceMap
                surface={surface}
                trajectory={trajectory}
                name={entry.name}
                label={`${surfaces[surface].title}: ${ending({ surface, trajectory })}`}
              />
              <p class="instrument">
                <b>{shortNames[surface]}</b> α {formatSetting(rate)}
                <span class="quiet">{ending({ surface, trajectory })}</span>
              </p>
            </div>
          ))}
        </div>
      </StaticFigure>
    </section>
  );
}

const shortNames: Readonly<Record<TracedPath["surface"], string>> = {
  ravine: "Ravine",
  rosenbrock: "Rosenbrock",
  himmelblau: "Himmelblau",
  saddle: "Saddle",
};

function whereRatesAreFrom({ entry, paths }: Sheet): string {
  if (isLink(entry)) {
    const beside = entry.family === "before" ? "before" : "after";
    return `It stands in chains: here ${beside} gradient descent, at the learning rate that a recorded search found for gradient descent on each surface.`;
  }
  if (paths.every(({ from }) => from === "record"))
    return "The learning rates are those of a recorded search over seeds; all else is as the rule has it.";
  return `No search is recorded for it: the learning rate is the best of a sweep by half decades when this page was made, by the mean loss over ${pathSteps} steps from this start alone. All else is as the rule has it.`;
}

function summary({ entry, paths }: Sheet): string {
  const gaps = paths.flatMap(({ surface, trajectory: { losses, divergedAt } }) =>
    divergedAt === undefined
      ? [{ surface, gap: (losses.at(-1) ?? Number.NaN) - leastLoss(surfaces[surface]) }]
      : [],
  );
  const reached = gaps.filter(({ gap }) => gap <= 0.001).map(({ surface }) => shortNames[surface]);
  const diverged = paths.filter(({ trajectory }) => trajectory.divergedAt !== undefined);
  const where = reached.length === 0 ? "on none of the four" : `on ${listed(reached)}`;
  return `After ${pathSteps} steps ${entry.title} is within 0.001 of a minimum ${where}${
    diverged.length === 0
      ? ""
      : `; it diverged on ${listed(diverged.map(({ surface }) => shortNames[surface]))}`
  }. Crosses are minima, the ring is the start.`;
}

function ending({ surface, trajectory }: Pick<TracedPath, "surface" | "trajectory">): string {
  const { losses, divergedAt } = trajectory;
  if (divergedAt !== undefined) return `diverged at step ${divergedAt}`;
  const gap = (losses.at(-1) ?? Number.NaN) - leastLoss(surfaces[surface]);
  return gap <= 1e-12 ? "reaches a minimum" : `ends ${formatMeasured(gap)} above the minimum`;
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}

/** The race that takes the same steps; a link of a chain has no name of its own there. */
function commandOf({ entry, paths }: Sheet): string | undefined {
  if (isLink(entry)) return undefined;
  return paths
    .map(
      ({ surface, rate }) =>
        `npx downhill race ${surface} --rules ${entry.name} --seeds 1 --steps ${pathSteps} --lr ${rate}`,
    )
    .join("\n");
}

function PathsTable({ paths }: { readonly paths: readonly TracedPath[] }): JSX.Element {
  return (
    <table>
      <caption>Losses along the path, and where it ends.</caption>
      <thead>
        <tr>
          <th scope="col">surface</th>
          <th scope="col" class="number">
            learning rate
          </th>
          <th scope="col">rate from</th>
          {looks.map((step) => (
            <th key={step} scope="col" class="number">
              loss at {step}
            </th>
          ))}
          <th scope="col" class="number">
            x at the end
          </th>
          <th scope="col" class="number">
            y at the end
          </th>
          <th scope="col">diverged at</th>
        </tr>
      </thead>
      <tbody>
        {paths.map(({ surface, rate, from, trajectory: { losses, points, divergedAt } }) => (
          <tr key={surface}>
            <th scope="row">{surface}</th>
            <td class="number">{formatSetting(rate)}</td>
            <td>{from === "record" ? "recorded search" : "sweep"}</td>
            {looks.map((step) => (
              <Measured key={step} value={losses[step]} />
            ))}
            <Measured value={points.at(-2)} />
            <Measured value={points.at(-1)} />
            <td>{divergedAt === undefined ? "–" : `step ${divergedAt}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A number in three digits, with all of them for the CSV. */
function Measured({ value }: { readonly value: number | undefined }): JSX.Element {
  return (
    <td class="number" data-value={value === undefined ? "" : String(value)}>
      {value === undefined ? "–" : formatMeasured(value)}
    </td>
  );
}
