import type { Program } from "downhill";
import type { SliderScale } from "../figure/slider.tsx";

type Hyperparameter = Program["hyperparameters"][number];

/** How far a hyperparameter's slider goes, and how values lie along it. What is typed may be outside. */
export interface HyperScale {
  readonly scale: SliderScale;
  readonly least: number;
  readonly most: number;
  /** Of a linear slider. */
  readonly step: number | undefined;
  /** Where the text gives no value. */
  readonly start: number;
}

/**
 * The slider of a hyperparameter: rates and ε by their decade, what is averaged with by the decade of its distance below 1, counts in
 * whole steps, and anything else evenly around its own value.
 */
export function hyperScaleOf({ symbol, value }: Hyperparameter): HyperScale {
  const letter = symbol.replace(/\d+$/, "");
  const start = value ?? (isRate(letter) ? 0.01 : 0.5);
  if (isRate(letter)) return onDecades(start, 1e-5, 10);
  if (letter === "ε") return onDecades(start, 1e-16, 1);
  if (averagers.includes(letter) && start >= 0 && start < 1)
    return { scale: "below one", least: 0, most: Math.max(0.9999, start), step: undefined, start };
  if (letter === "λ") return evenly(start, Math.max(0.1, 2 * start), 0.001);
  if (Number.isInteger(start) && value !== undefined && start > 1) return evenly(start, 4 * start, 1);
  if (start >= 0 && start <= 1) return evenly(start, 1, 0.01);
  return evenly(start, 4 * Math.abs(start), Math.abs(start) / 100);
}

/** Weights of the past in averages and buffers. */
const averagers = ["β", "ρ", "μ", "γ", "τ"];

function isRate(letter: string): boolean {
  return letter === "α" || letter === "η" || letter === "lr";
}

function onDecades(start: number, least: number, most: number): HyperScale {
  if (!(start > 0)) return evenly(start, most, most / 1000);
  return { scale: "log", least: Math.min(least, start), most: Math.max(most, start), step: undefined, start };
}

function evenly(start: number, most: number, step: number): HyperScale {
  return { scale: "linear", least: Math.min(0, 4 * start), most, step, start };
}
