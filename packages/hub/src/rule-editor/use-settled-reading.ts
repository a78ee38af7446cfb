import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { Reading } from "./read-rule-text.ts";

/** While somebody types, a text is wrong most of the time. */
const pause = 450;

/** What a text says, where a fault is only told after a pause, and that it is mended at once. */
export function useSettledReading(reading: ReadonlySignal<Reading>): ReadonlySignal<Reading> {
  const late = useSignal(reading.peek());
  useSignalEffect(() => {
    const next = reading.value;
    if (next.rule !== undefined) {
      late.value = next;
      return undefined;
    }
    const timer = setTimeout(() => {
      late.value = next;
    }, pause);
    return () => clearTimeout(timer);
  });
  return useComputed(() => (reading.value.rule === undefined ? late.value : reading.value));
}
