import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";

/** Numbers that change faster cannot be read. */
const shortest = 90;
/** What nobody sees waits until the step has come to rest. */
const rest = 400;

/** Follows a step that may move with every frame, a few times a second while it is seen, and always to where it comes to rest. */
export function useSettledStep(
  step: ReadonlySignal<number>,
  isSeen: ReadonlySignal<boolean>,
): ReadonlySignal<number> {
  const shown = useSignal(step.peek());
  const last = useRef(0);
  useSignalEffect(() => {
    const wanted = step.value;
    const show = (): void => {
      last.current = performance.now();
      shown.value = wanted;
    };
    const wait = isSeen.value ? last.current + shortest - performance.now() : rest;
    if (wait <= 0) {
      show();
      return undefined;
    }
    const timer = setTimeout(show, wait);
    return () => clearTimeout(timer);
  });
  return shown;
}
