import type { ComponentType } from "preact";
import type { PlayState } from "./play-state.ts";

/** A panel below the race that looks at the same lanes. */
export interface Instrument {
  /** Of its section on the page; letters and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly component: ComponentType<{ readonly state: PlayState }>;
}

/** In the order in which they stand below the race. */
export const instruments: readonly Instrument[] = [];
