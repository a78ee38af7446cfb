import type { Surface } from "@downhill/lab/problems/surface";
import { formatSetting } from "@downhill/lab/report/number";
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { acrossOf, downOf, pointAt, type Viewport } from "./viewport.ts";
import type { World } from "./world.ts";

export interface StartHandleProps {
  readonly id: string;
  readonly world: Signal<World>;
  readonly viewport: ReadonlySignal<Viewport | undefined>;
  readonly view: Surface["view"];
}

/** Arrow keys move by a pixel's worth of the plane, rounded; with Shift by ten of them. */
const largeStep = 10;

/** The point where all lanes start: dragged, or moved by the arrow keys. */
export function StartHandle({ id, world, viewport, view }: StartHandleProps): JSX.Element {
  const [x, y] = world.value.start;
  const move = (to: readonly [x: number, y: number], digits: number): void => {
    const start = [roundTo(to[0], digits), roundTo(to[1], digits)] as const;
    if (start[0] === world.value.start[0] && start[1] === world.value.start[1]) return;
    world.value = { ...world.value, start };
  };
  const stride = strideOf(view);
  const digits = Math.max(0, -Math.floor(Math.log10(stride)));
  const drag = (event: TargetedPointerEvent<HTMLElement>): void => {
    const { currentTarget, pointerId, clientX, clientY } = event;
    const seen = viewport.value;
    if (seen === undefined || !currentTarget.hasPointerCapture(pointerId)) return;
    const box = currentTarget.offsetParent?.getBoundingClientRect();
    if (box === undefined) return;
    const across = Math.min(Math.max(clientX - box.left, seen.left), seen.right);
    const down = Math.min(Math.max(clientY - box.top, seen.top), seen.bottom);
    move(pointAt(seen, across, down), digits);
  };
  const press = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const by = stride * (event.shiftKey ? largeStep : 1);
    move([x + direction[0] * by, y + direction[1] * by], digits);
  };
  const place = viewport.value;
  return (
    <button
      id={id}
      type="button"
      class="start-handle"
      aria-label={`Start, x ${formatSetting(x)}, y ${formatSetting(y)}. Arrow keys move it, with Shift ten times as far.`}
      hidden={place === undefined}
      style={
        place && {
          transform: `translate(${clamp(acrossOf(place, x), place.left, place.right)}px, ${clamp(downOf(place, y), place.top, place.bottom)}px)`,
        }
      }
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A power of ten near a two-hundredth of the view. */
function strideOf({ x: [low, high] }: Surface["view"]): number {
  return 10 ** Math.round(Math.log10((high - low) / 400));
}

function roundTo(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
