import type { Signal } from "@preact/signals";
import type { JSX, TargetedPointerEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type LossPainter, type PaintedLosses, paintLosses } from "./loss-painter.ts";
import type { Player } from "./player.ts";
import "./loss-strip.css";

export interface LossStripProps extends Omit<PaintedLosses, "isPlaying"> {
  readonly id: string;
  readonly cursor: Signal<number>;
  readonly player: Player;
}

/** The losses over the steps on a log axis, and below them the step that is looked at; both move it. */
export function LossStrip({ id, race, world, cursor, steps, player }: LossStripProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<LossPainter | undefined>(undefined);
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const { isPlaying } = player;
    const made = paintLosses(canvas.current, { race, world, cursor, steps, isPlaying });
    painter.current = made;
    return () => made.dispose();
  }, [race, world, cursor, steps, player]);
  const seek = (event: TargetedPointerEvent<HTMLCanvasElement>): void => {
    const { currentTarget, pointerId, clientX } = event;
    if (painter.current === undefined || !currentTarget.hasPointerCapture(pointerId)) return;
    player.goTo(painter.current.stepAt(clientX - currentTarget.getBoundingClientRect().left));
  };
  return (
    <div class="loss-strip">
      <p class="loss-strip-title quiet" aria-hidden="true">
        Loss above the minimum
      </p>
      <div aria-hidden="true">
        <canvas
          ref={canvas}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            seek(event);
          }}
          onPointerMove={seek}
        />
      </div>
      <input
        id={`${id}-step`}
        class="loss-strip-step"
        type="range"
        aria-label="Step"
        min={0}
        max={steps}
        step={1}
        value={cursor}
        onInput={(event) => player.goTo(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
