import { type ReadonlySignal, type Signal, useSignal, useSignalEffect } from "@preact/signals";
import type { Basins } from "./find-basins.ts";

export interface ShownStep {
  readonly step: ReadonlySignal<number>;
  readonly isPlaying: Signal<boolean>;
  /** Shows this step from now on. */
  hold(step: number): void;
  /** Goes through all steps from the first. */
  replay(): void;
}

/** Milliseconds that a replay takes. */
const duration = 4000;

/**
 * The step that is shown: the last that is known, until the reader holds another or replays them.
 * @param held the step that the reader holds
 */
export function useShownStep(
  basins: ReadonlySignal<Basins | undefined>,
  held: Signal<number | undefined>,
): ShownStep {
  const step = useSignal(0);
  const isPlaying = useSignal(false);
  useSignalEffect(() => {
    const last = basins.value?.steps ?? 0;
    if (isPlaying.value) return;
    step.value = Math.min(held.value ?? last, last);
  });
  useSignalEffect(() => {
    if (!isPlaying.value) return undefined;
    const began = performance.now();
    let frame = requestAnimationFrame(function next() {
      const last = basins.peek()?.steps ?? 0;
      // The first steps are the ones in which most happens.
      const share = Math.min(1, (performance.now() - began) / duration) ** 2;
      step.value = Math.round(share * last);
      if (share < 1) frame = requestAnimationFrame(next);
      else isPlaying.value = false;
    });
    return () => cancelAnimationFrame(frame);
  });
  return {
    step,
    isPlaying,
    hold(to) {
      isPlaying.value = false;
      held.value = to;
    },
    replay() {
      held.value = undefined;
      isPlaying.value = true;
    },
  };
}
