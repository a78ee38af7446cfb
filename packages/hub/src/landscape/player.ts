import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";

/** Moves the step that is looked at. */
export interface Player {
  readonly isPlaying: ReadonlySignal<boolean>;
  /** From the end it begins again. */
  play(): void;
  pause(): void;
  toggle(): void;
  /** Stops, and goes so many steps on, or back. */
  stepBy(count: number): void;
  /** Stops, and goes to a step. */
  goTo(step: number): void;
  dispose(): void;
}

export interface PlayerOptions {
  readonly cursor: Signal<number>;
  readonly steps: ReadonlySignal<number>;
  /** Steps a second. */
  readonly speed: ReadonlySignal<number>;
  /** While it is false, time stands still. */
  readonly isSeen?: ReadonlySignal<boolean>;
}

/** After a pause of the page the race goes on where it was: a frame counts no longer than this, in seconds. */
const longestFrame = 0.1;

/** A player over a cursor; it moves by whole steps, at most once a frame. */
export function createPlayer({ cursor, steps, speed, isSeen }: PlayerOptions): Player {
  const isPlaying = signal(false);
  let frame = 0;
  let before = 0;
  /** The part of a step that is owed. */
  let owed = 0;

  const tick = (now: number): void => {
    const passed = Math.min((now - before) / 1000, longestFrame);
    before = now;
    owed += passed * speed.peek();
    const whole = Math.floor(owed);
    owed -= whole;
    const next = Math.min(cursor.peek() + whole, steps.peek());
    cursor.value = next;
    if (next >= steps.peek()) isPlaying.value = false;
    else frame = requestAnimationFrame(tick);
  };
  const stop = effect(() => {
    if (!isPlaying.value || isSeen?.value === false) return undefined;
    before = performance.now();
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  });
  const goTo = (step: number): void => {
    isPlaying.value = false;
    cursor.value = Math.min(Math.max(Math.round(step), 0), steps.peek());
  };
  const play = (): void => {
    if (cursor.peek() >= steps.peek()) cursor.value = 0;
    owed = 0;
    isPlaying.value = true;
  };
  return {
    isPlaying,
    play,
    pause: () => {
      isPlaying.value = false;
    },
    toggle: () => {
      if (isPlaying.peek()) isPlaying.value = false;
      else play();
    },
    stepBy: (count) => goTo(cursor.peek() + count),
    goTo,
    dispose: stop,
  };
}
