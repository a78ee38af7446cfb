import { surfaces } from "@downhill/lab/problems/surfaces";
import { formatMeasured } from "@downhill/lab/report/number";
import { type ReadonlySignal, type Signal, useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { Figure } from "../../figure/figure.tsx";
import type { FigureTable } from "../../figure/figure-table.ts";
import type { EntrantRun } from "../../landscape/race.ts";
import type { World } from "../../landscape/world.ts";
import { firstViewpoint, type Viewpoint } from "../instruments-view.ts";
import { SceneCanvas } from "./scene-canvas.tsx";
import "./surface-3d.css";

export interface Surface3dProps {
  /** Names the figure's parts: letters, digits and hyphens. */
  readonly id: string;
  readonly world: ReadonlySignal<World>;
  readonly runs: ReadonlySignal<readonly EntrantRun[]>;
  readonly cursor: ReadonlySignal<number>;
  /** From where it is seen; undefined while it is closed. */
  readonly viewpoint: Signal<Viewpoint | undefined>;
}

/** The surface as a relief with the lanes' paths on it. What draws it is loaded when the reader asks for it. */
export function Surface3d(props: Surface3dProps): JSX.Element {
  const { id, world, runs, cursor, viewpoint } = props;
  const isOpen = useComputed(() => viewpoint.value !== undefined);
  const sentence = useComputed(() => {
    const { title } = surfaces[world.value.surface];
    const heads = runs.value.map((run) => {
      const { losses, divergedAt } = run.trajectory;
      if (divergedAt !== undefined && divergedAt <= cursor.value)
        return `${run.title} diverged at step ${divergedAt}`;
      const loss = losses[Math.min(cursor.value, losses.length - 1)];
      return loss === undefined
        ? `${run.title} is being computed`
        : `${run.title} has a loss of ${formatMeasured(loss).replace("-", "−")}`;
    });
    const race = heads.length === 0 ? "" : `, at step ${cursor.value}: ${heads.join(", ")}`;
    return `${title}${race}. Heights are the logarithm of one plus the loss above the minimum, in units of its median.`;
  });
  return (
    <Figure id={id} sentence={sentence} table={() => tableOf(runs.value, cursor.value)}>
      <button
        type="button"
        class="button surface-3d-toggle"
        aria-expanded={isOpen}
        onClick={() => {
          viewpoint.value = isOpen.value ? undefined : firstViewpoint;
        }}
      >
        {isOpen.value ? "Close the relief" : "Show it in three dimensions"}
      </button>
      {isOpen.value && <SceneCanvas {...props} />}
    </Figure>
  );
}

function tableOf(runs: readonly EntrantRun[], cursor: number): FigureTable {
  return {
    caption: `Where the paths stand at step ${cursor}`,
    columns: ["Rule", "x", "y", "Loss"],
    rows: runs.map(({ title, trajectory: { points, losses } }) => {
      const step = Math.min(cursor, losses.length - 1);
      return [title, points[2 * step], points[2 * step + 1], losses[step]];
    }),
  };
}
