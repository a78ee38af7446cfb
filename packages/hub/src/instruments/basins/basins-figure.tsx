import { surfaces } from "@downhill/lab/problems/surfaces";
import { formatCount } from "@downhill/lab/report/number";
import { type ReadonlySignal, type Signal, untracked, useComputed, useSignal } from "@preact/signals";
import type { Rule } from "downhill";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Figure } from "../../figure/figure.tsx";
import type { SurfaceName, World } from "../../landscape/world.ts";
import { titleOf } from "../../rule-editor/find-entry.ts";
import { describeOpen } from "../open-hyper.ts";
import { useSeen } from "../use-seen.ts";
import type { BasinsTask } from "../worker/task.ts";
import { useReport } from "../worker/use-report.ts";
import { BasinsGrid } from "./basins-grid.tsx";
import { BasinsKey } from "./basins-key.tsx";
import "./basins.css";
import { basinsTable, describeBasins } from "./count-basins.ts";
import { type Basins, startOf } from "./find-basins.ts";
import { useShownStep } from "./use-shown-step.ts";

export interface BasinsFigureProps {
  /** Names the figure's parts: letters, digits and hyphens. */
  readonly id: string;
  readonly rule: ReadonlySignal<Rule | undefined>;
  /** Its start is set where the reader picks a cell. */
  readonly world: Signal<World>;
  readonly steps: ReadonlySignal<number>;
  /** The step that the reader holds; undefined while the last is shown. */
  readonly held: Signal<number | undefined>;
}

/** Starts across the surface's view; as many rows as make the cells square. */
const columns = 40;

/** Where hundreds of starts lead: each coloured by the minimum that the rule reaches from it. */
export function BasinsFigure({ id, rule, world, steps, held }: BasinsFigureProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(place);
  const isStopped = useSignal(false);
  /** All that the basins depend on: not where the race starts. */
  const plan = useComputed(() => {
    const { start: _, ...rest } = world.value;
    return JSON.stringify([rule.value?.text, rule.value?.hyper, rest, steps.value]);
  });
  const task = useComputed((): BasinsTask | undefined => {
    void plan.value;
    if (!isSeen.value || isStopped.value) return undefined;
    return untracked(() =>
      rule.value === undefined || describeOpen(rule.value) !== undefined
        ? undefined
        : {
            kind: "basins",
            rule: rule.value,
            world: world.value,
            steps: steps.value,
            columns,
            rows: rowsOf(world.value.surface),
          },
    );
  });
  const reported = useReport(task);
  /** What was found on another surface is of no use. */
  const current = useComputed(() => {
    const { task: made, report } = reported.value ?? {};
    return made?.kind === "basins" && made.world.surface === world.value.surface
      ? { made, report }
      : undefined;
  });
  const basins = useComputed((): Basins | undefined =>
    current.value?.report?.kind === "basins" ? current.value.report.basins : undefined,
  );
  const share = useComputed(() =>
    current.value?.report?.kind === "basins" ? current.value.report.share : 0,
  );
  const isAtWork = useComputed(() => share.value < 1 && (task.value !== undefined || isStopped.value));
  const { step: shown, isPlaying, hold, replay } = useShownStep(basins, held);
  const sentence = useComputed(() => {
    const { made, report } = current.value ?? {};
    const open = rule.value && describeOpen(rule.value);
    if (open !== undefined) return open;
    if (report?.kind === "failed") return report.because;
    if (rule.value === undefined) return "There is no rule to look at yet.";
    if (made === undefined || basins.value === undefined) return "The starts are about to run.";
    return describeBasins(titleOf(made.rule.text), made.world.surface, basins.value, shown.value);
  });
  return (
    <div ref={place}>
      <Figure id={id} sentence={sentence} table={() => basinsTable(world.value.surface, basins.value)}>
        <div class="basins">
          <BasinsGrid
            id={id}
            world={world}
            basins={basins}
            step={shown}
            onPick={(cell) => {
              if (basins.value === undefined) return;
              world.value = { ...world.value, start: startOf(world.value.surface, basins.value, cell) };
            }}
          />
          <div class="basins-side">
            <BasinsKey surface={world.value.surface} basins={basins.value} step={shown.value} />
            <div class="basins-steps">
              <button
                type="button"
                class="button"
                disabled={basins.value === undefined}
                onClick={() => {
                  if (isPlaying.value) hold(shown.value);
                  else replay();
                }}
              >
                {isPlaying.value ? "Pause" : "Replay"}
              </button>
              <label class="unseen" for={`${id}-step`}>
                Step that is shown
              </label>
              <input
                id={`${id}-step`}
                type="range"
                min={0}
                max={steps.value}
                value={shown.value}
                aria-valuetext={`step ${shown.value} of ${steps.value}`}
                onInput={(event) => hold(event.currentTarget.valueAsNumber)}
              />
              <output for={`${id}-step`}>
                Step {formatCount(shown.value)} of {formatCount(steps.value)}
              </output>
            </div>
            <div class={isAtWork.value ? "basins-work" : "basins-work done"}>
              <progress aria-label="Starts that have run" value={share.value} />
              <button
                type="button"
                class="quiet-button"
                disabled={share.value >= 1}
                onClick={() => {
                  isStopped.value = !isStopped.value;
                }}
              >
                {isStopped.value ? "Run again" : "Stop"}
              </button>
            </div>
          </div>
        </div>
      </Figure>
    </div>
  );
}

function rowsOf(surface: SurfaceName): number {
  const { x, y } = surfaces[surface].view;
  return Math.round((columns * (y[1] - y[0])) / (x[1] - x[0]));
}
