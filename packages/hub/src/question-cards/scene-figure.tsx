import type { Scene } from "@downhill/practice/question/diagnose-question";
import type { JSX } from "preact";
import { Figure } from "../figure/figure.tsx";
import { type CurvePanel, curvesTable, panelsOf } from "./curve-panels.ts";
import { CurvePlot } from "./curve-plot.tsx";
import type { SceneState, ShownScene } from "./use-scene.ts";

/** The curves that the question is about. */
export function SceneFigure({ id, shown }: { readonly id: string; readonly shown: ShownScene }): JSX.Element {
  const state = shown.faulty.value;
  if (state.kind !== "done") return <Waiting state={state} onAgain={() => shown.runAgain(false)} />;
  const { run } = state;
  return (
    <Figure id={id} sentence={run.caption} table={() => curvesTable(run, undefined, "")}>
      <Panels {...{ id, x: run.x, isPath: run.isPath === true, panels: panelsOf(run, undefined, "") }} />
    </Figure>
  );
}

export interface MendedFigureProps {
  readonly id: string;
  readonly scene: Scene;
  readonly shown: ShownScene;
}

/** What the mend changes: its sentence, and its curves over those with the fault. Nothing until it is asked for. */
export function MendedFigure({ id, scene, shown }: MendedFigureProps): JSX.Element | null {
  const [first, second] = [shown.faulty.value, shown.mended.value];
  if (second.kind === "waiting") return null;
  const name = scene.comparedAs ?? "mended";
  return (
    <section class="scene-mend" aria-label="The second run">
      <p>
        <strong>{scene.comparedAs === undefined ? "The mend." : "The experiment."}</strong> {scene.mend}
      </p>
      {first.kind === "done" && second.kind === "done" ? (
        <Figure id={id} sentence={second.run.caption} table={() => curvesTable(first.run, second.run, name)}>
          <Panels
            {...{ id, x: first.run.x, isPath: first.run.isPath === true }}
            panels={panelsOf(first.run, second.run, name)}
          />
        </Figure>
      ) : (
        <Waiting state={second} onAgain={() => shown.runAgain(true)} />
      )}
    </section>
  );
}

function Panels({
  id,
  x,
  isPath,
  panels,
}: {
  readonly id: string;
  readonly x: string;
  readonly isPath: boolean;
  readonly panels: readonly CurvePanel[];
}): JSX.Element {
  const longestName = Math.max(...panels.flatMap(({ curves }) => curves.map(({ name }) => name.length)));
  return (
    <div class="curve-panels">
      {panels.map((panel, index) => (
        <CurvePlot
          key={panel.axis.label}
          id={`${id}-${index}`}
          labelledBy={`${id}-sentence`}
          {...{ panel, x, isPath, longestName }}
        />
      ))}
    </div>
  );
}

function Waiting({
  state,
  onAgain,
}: {
  readonly state: SceneState;
  readonly onAgain: () => void;
}): JSX.Element {
  if (state.kind === "failed")
    return (
      <div class="scene-place" role="alert">
        <p>The run could not be made: {state.message}</p>
        <button type="button" class="button" onClick={onAgain}>
          Run it again
        </button>
      </div>
    );
  return (
    <div class="scene-place" aria-busy="true" role="status">
      <p>The run is going on: it takes a second or two.</p>
    </div>
  );
}
