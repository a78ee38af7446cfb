import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";

/** The time that is left, each second; at five minutes and at one it is said aloud. */
export function InterviewClock({
  left,
  minutes,
}: {
  /** Milliseconds. */
  readonly left: () => number;
  readonly minutes: number;
}): JSX.Element {
  const seconds = useSignal(Math.ceil(left() / 1000));
  useEffect(() => {
    const tick = (): void => {
      seconds.value = Math.ceil(left() / 1000);
    };
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [left, seconds]);
  const now = seconds.value;
  const shown = `${Math.floor(now / 60)}:${String(now % 60).padStart(2, "0")}`;
  return (
    <div class="mock-clock" data-near={now <= 60}>
      <span role="timer" aria-label={`${shown} of ${minutes} minutes left`}>
        {shown}
      </span>
      <span class="unseen" aria-live="polite">
        {now === 0
          ? "Time is out: hand in what you have."
          : now <= 60
            ? "One minute left."
            : now <= 300
              ? "Five minutes left."
              : ""}
      </span>
      {/* It was said above. */}
      {now === 0 && (
        <span class="mock-over" aria-hidden="true">
          Time is out: hand in what you have.
        </span>
      )}
    </div>
  );
}
