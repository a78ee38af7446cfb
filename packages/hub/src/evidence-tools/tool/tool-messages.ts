import type { Advice } from "@downhill/lab/advise/advice";
import type { Landscape } from "@downhill/lab/advise/landscape";
import type { ProbeNews } from "@downhill/lab/advise/probe";
import type { ProblemSpec } from "@downhill/lab/problem";
import type { RangePoint, RangeTest } from "@downhill/lab/search/find-rate";
import type { DataProgress } from "../../training/read-data-over-http.ts";

/** A range test that a page asks a worker for. */
export interface RateOrder {
  readonly kind: "find a rate";
  /** The site's root, ending in a slash. */
  readonly root: string;
  readonly problem: ProblemSpec;
  /** The rule's text. */
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly steps: number;
}

/** Advice that a page asks a worker for. */
export interface AdviceOrder {
  readonly kind: "advise";
  readonly root: string;
  readonly problem: ProblemSpec;
  /** Gradients to spend. */
  readonly evaluations: number;
}

export type ToolOrder = RateOrder | AdviceOrder;

export type RateNews =
  | { readonly kind: "points"; readonly points: readonly RangePoint[] }
  | { readonly kind: "tested"; readonly test: RangeTest; readonly hasData: boolean };

export type AdviceNews =
  | { readonly kind: "looked"; readonly landscape: Landscape }
  | { readonly kind: "probed"; readonly probes: number; readonly most: number; readonly latest: ProbeNews }
  | { readonly kind: "advised"; readonly advice: Advice; readonly seconds: number };

export type ToolNews =
  | RateNews
  | AdviceNews
  | { readonly kind: "data"; readonly progress: DataProgress }
  | { readonly kind: "through" }
  | { readonly kind: "failed"; readonly message: string };
