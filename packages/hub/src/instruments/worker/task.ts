import type { Rule } from "downhill";
import type { World } from "../../landscape/world.ts";
import type { Basins } from "../basins/find-basins.ts";
import type { PadAxis } from "../pad/pad-axes.ts";
import type { PadMap, PadPoint } from "../pad/rate-map.ts";

/** A map of the slowest mode's factor. */
export interface RatesTask {
  readonly kind: "rates";
  readonly rule: Rule;
  readonly axes: readonly PadAxis[];
  readonly curvatures: readonly number[];
}

/** A map of how far above the minimum a rule ends. */
export interface LossesTask {
  readonly kind: "losses";
  readonly rule: Rule;
  readonly axes: readonly PadAxis[];
  readonly world: World;
  readonly steps: number;
}

/** Where a grid of starts leads. */
export interface BasinsTask {
  readonly kind: "basins";
  readonly rule: Rule;
  readonly world: World;
  readonly steps: number;
  readonly columns: number;
  readonly rows: number;
}

export type Task = RatesTask | LossesTask | BasinsTask;

/** What is known of a task so far. */
export type Report =
  | {
      readonly kind: "map";
      readonly map: PadMap;
      /** The best point, once all is looked at. */
      readonly best: PadPoint | undefined;
      /** How much of the work is done, from 0 to 1. */
      readonly share: number;
    }
  | { readonly kind: "basins"; readonly basins: Basins; readonly share: number }
  | { readonly kind: "failed"; readonly because: string };

/** How a task's work goes together with what comes in meanwhile. */
export interface Desk {
  report(report: Report): void;
  /** Lets messages in; false where the task is no longer wanted. Call it every few milliseconds. */
  breathe(): Promise<boolean>;
}
