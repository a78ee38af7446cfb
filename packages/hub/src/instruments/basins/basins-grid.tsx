import { surfaces } from "@downhill/lab/problems/surfaces";
import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { fitCanvas } from "../../figure/fit-canvas.ts";
import { useLook } from "../../figure/use-look.ts";
import type { World } from "../../landscape/world.ts";
import { describeStart } from "./count-basins.ts";
import { cellAt, drawBasins, readBasinsColours } from "./draw-basins.ts";
import type { Basins } from "./find-basins.ts";

export interface BasinsGridProps {
  readonly id: string;
  readonly world: ReadonlySignal<World>;
  readonly basins: ReadonlySignal<Basins | undefined>;
  readonly step: ReadonlySignal<number>;
  /** Called with the cell that the reader starts the race from. */
  readonly onPick: (cell: number) => void;
}

const moves: Readonly<Record<string, readonly [across: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The grid of starts. A pointer or the arrow keys pick a cell, which is read out; a click or Enter starts the race there. */
export function BasinsGrid({ id, world, basins, step, onPick }: BasinsGridProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const picked = useSignal<number | undefined>(undefined);
  const look = useLook(canvas);
  const colours = useComputed(() => {
    void look.value;
    return readBasinsColours();
  });
  useSignalEffect(() => {
    void look.value;
    const fitted = canvas.current && fitCanvas(canvas.current);
    if (!fitted || basins.value === undefined) return;
    drawBasins(
      fitted,
      {
        world: world.value,
        basins: basins.value,
        step: step.value,
        picked: picked.value,
      },
      colours.value,
    );
  });
  const readout = useComputed(() =>
    picked.value === undefined || basins.value === undefined
      ? "A cell is a start: point at one to read it, click to race from there."
      : describeStart(world.value.surface, basins.value, picked.value, step.value),
  );
  const cellUnder = (event: PointerEvent | MouseEvent): number | undefined => {
    const [box, known] = [canvas.current?.getBoundingClientRect(), basins.value];
    if (box === undefined || known === undefined) return undefined;
    return cellAt(world.value.surface, known, box, event.clientX - box.left, event.clientY - box.top);
  };
  const press = (event: KeyboardEvent): void => {
    const known = basins.value;
    if (known === undefined) return;
    if ((event.key === "Enter" || event.key === " ") && picked.value !== undefined) onPick(picked.value);
    const move = moves[event.key];
    if (move !== undefined) {
      const middle = Math.floor(known.rows / 2) * known.columns + Math.floor(known.columns / 2);
      const now = picked.value ?? middle;
      const column = Math.min(known.columns - 1, Math.max(0, (now % known.columns) + move[0]));
      const row = Math.min(known.rows - 1, Math.max(0, Math.floor(now / known.columns) + move[1]));
      picked.value = row * known.columns + column;
    }
    if (move !== undefined || event.key === "Enter" || event.key === " ") event.preventDefault();
  };
  const { x, y } = surfaces[world.value.surface].view;
  return (
    <div class="basins-grid">
      <div class="basins-sheet" style={`--ratio: ${(x[1] - x[0]) / (y[1] - y[0])}`}>
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a canvas has no role of its own, and this one takes keys */}
        <canvas
          ref={canvas}
          tabIndex={0}
          role="application"
          aria-label="Grid of starts: arrow keys pick one, Enter races from there"
          aria-describedby={`${id}-readout`}
          onPointerMove={(event) => {
            picked.value = cellUnder(event);
          }}
          onPointerLeave={() => {
            picked.value = undefined;
          }}
          onClick={(event) => {
            const cell = cellUnder(event);
            if (cell !== undefined) onPick(cell);
          }}
          onKeyDown={press}
        />
      </div>
      <p id={`${id}-readout`} class="basins-readout quiet" aria-live="polite">
        {readout}
      </p>
    </div>
  );
}
