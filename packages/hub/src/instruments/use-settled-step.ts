import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";

/** Numbers that change faster cannot be read. */
const shortest = 90;

/** Follows a step that may move with every frame, a few times a second and always to where it comes to rest. */
export function useSettledStep(step: ReadonlySignal<number>): ReadonlySignal<number> {
  const shown = useSignal(step.peek());
  const last = useRef(0);
  useSignalEffect(() => {
    const wanted = step.value;
    const show = (): void => {
      last.current = performance.now();
      shown.value = wanted;
    };
    const wait = last.current + shortest - performance.now();
    if (wait <= 0) {
      show();
      return undefined;
    }
    const timer = setTimeout(show, wait);
    return () => clearTimeout(timer);
  });
  return shown;
}
