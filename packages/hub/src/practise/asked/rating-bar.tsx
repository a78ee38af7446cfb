import { type Rating, ratingNames, ratings } from "@downhill/practice/log/log-event";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { registerShortcut } from "../../frame/shortcuts.ts";
import { spellDays } from "./spell-days.ts";
import "./rating-bar.css";

export interface RatingBarProps {
  readonly rating: Rating;
  readonly suggested: Rating;
  /** In how many days the question comes again after each. */
  readonly intervals: Readonly<Record<Rating, number>> | undefined;
  readonly onRate: (rating: Rating) => void;
  readonly onNext: () => void;
  /** What the button that goes on says. */
  readonly next: string;
  /** Whether the answer is being kept. */
  readonly isBusy: boolean;
}

/** How well it was known, as the learner says it: 1 to 4 choose, Enter goes on. It takes the focus, so that keys reach it. */
export function RatingBar({
  rating,
  suggested,
  intervals,
  onRate,
  onNext,
  next,
  isBusy,
}: RatingBarProps): JSX.Element {
  const place = useRef<HTMLElement>(null);
  const latest = useRef({ onRate, onNext });
  latest.current = { onRate, onNext };
  // At once, so that a key that is pressed right after it was drawn reaches it.
  useLayoutEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "nearest" });
    const ends = [
      ...ratings.map((one) =>
        registerShortcut({
          keys: String(one),
          label: `Rate: ${ratingNames[one].toLowerCase()}`,
          run: () => latest.current.onRate(one),
        }),
      ),
      registerShortcut({ keys: "Enter", label: "Go on", run: () => latest.current.onNext() }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  return (
    <section class="rating-bar" ref={place} tabIndex={-1} aria-label="How well did you know it?">
      <p class="rating-question">How well did you know it?</p>
      <div class="rating-choices">
        {ratings.map((one) => (
          <button
            key={one}
            type="button"
            class="rating-choice"
            aria-pressed={rating === one}
            aria-keyshortcuts={String(one)}
            onClick={() => onRate(one)}
          >
            <span class="key" aria-hidden="true">
              {one}
            </span>
            <span class="rating-name">{ratingNames[one]}</span>
            <span class="rating-interval">
              {intervals === undefined ? "" : spellDays(intervals[one])}
              {one === suggested && <span class="unseen">, suggested</span>}
            </span>
          </button>
        ))}
      </div>
      <button
        type="button"
        class="button primary"
        aria-keyshortcuts="Enter"
        aria-disabled={isBusy}
        onClick={onNext}
      >
        {next}
      </button>
    </section>
  );
}
