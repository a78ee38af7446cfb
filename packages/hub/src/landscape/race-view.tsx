import { surfaces } from "@downhill/lab/problems/surfaces";
import { type ReadonlySignal, type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren, JSX, TargetedPointerEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Race } from "./race.ts";
import { drawRace, type RacePainter } from "./race-painter.ts";
import { StartHandle } from "./start-handle.tsx";
import { pointAt, type Viewport } from "./viewport.ts";
import type { World } from "./world.ts";
import "./race-view.css";

export interface RaceViewProps {
  readonly id: string;
  readonly race: Race;
  readonly world: Signal<World>;
  readonly cursor: ReadonlySignal<number>;
  /** Whether the step moves by itself: then the rest of the paths is not shown. */
  readonly isPlaying: ReadonlySignal<boolean>;
  /** What stands in the landscape's place until it is drawn. */
  readonly poster?: ComponentChildren;
  /** What the pointer is over, on the surface as it lay at the start; undefined where it is over nothing. */
  readonly pointed?: Signal<readonly [x: number, y: number] | undefined>;
}

/**
 * The landscape of a race from above: contours, the paths up to the step that is looked at, the rest of them faintly, and the start, which
 * can be dragged. Its size is what the style sheet gives `.race-view`.
 */
export function RaceView(props: RaceViewProps): JSX.Element {
  const { id, race, world, cursor, isPlaying, poster, pointed } = props;
  const frame = useRef<HTMLDivElement>(null);
  const viewport = useSignal<Viewport | undefined>(undefined);
  useEffect(() => {
    if (frame.current === null) return undefined;
    let painter: RacePainter | undefined = drawRace(
      frame.current,
      { race, world, cursor, isPlaying },
      (fitted) => {
        viewport.value = fitted;
      },
    );
    return () => {
      painter?.dispose();
      painter = undefined;
    };
  }, [race, world, cursor, isPlaying, viewport]);
  const point = (event: TargetedPointerEvent<HTMLElement>): void => {
    if (pointed === undefined || viewport.value === undefined) return;
    const box = event.currentTarget.getBoundingClientRect();
    pointed.value = pointAt(viewport.value, event.clientX - box.left, event.clientY - box.top);
  };
  return (
    <div
      class="race-view"
      ref={frame}
      data-playing={isPlaying}
      onPointerMove={point}
      onPointerLeave={() => {
        if (pointed !== undefined) pointed.value = undefined;
      }}
    >
      {poster}
      <div aria-hidden="true">
        <canvas class="race-ground" />
        <canvas class="race-ahead" />
        <canvas class="race-paths" />
        <canvas class="race-heads" />
      </div>
      <StartHandle
        id={`${id}-start`}
        world={world}
        viewport={viewport}
        view={surfaces[world.value.surface].view}
      />
    </div>
  );
}
