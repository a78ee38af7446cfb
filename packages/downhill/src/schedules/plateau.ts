import type { Schedule } from "./schedule.ts";

export type Plateau = Extract<Schedule, { kind: "plateau" }>;

/** Where a plateau schedule stands: what it has made of the metrics reported so far. */
export interface PlateauPosition {
  readonly value: number;
  /** The best metric so far; undefined before the first. */
  readonly best: number | undefined;
  /** Reports in a row that were no better. */
  readonly bad: number;
  /** Reports that are still passed over after a reduction. */
  readonly cooling: number;
}

export function startPlateau({ start }: Plateau): PlateauPosition {
  return { value: start, best: undefined, bad: 0, cooling: 0 };
}

/** The plateau in a schedule, itself or what follows a warmup. */
export function findPlateau(schedule: Schedule): Plateau | undefined {
  if (schedule.kind === "plateau") return schedule;
  return schedule.kind === "joined" ? (findPlateau(schedule.first) ?? findPlateau(schedule.then)) : undefined;
}

/** One more metric, as PyTorch's ReduceLROnPlateau takes it. NaN and infinity are no better than anything. */
export function followMetric(plateau: Plateau, position: PlateauPosition, metric: number): PlateauPosition {
  const isBetter =
    Number.isFinite(metric) && (position.best === undefined || improves(plateau, metric, position.best));
  const isCooling = position.cooling > 0;
  const best = isBetter ? metric : position.best;
  const bad = isBetter || isCooling ? 0 : position.bad + 1;
  const cooling = isCooling ? position.cooling - 1 : 0;
  if (bad <= plateau.patience) return { value: position.value, best, bad, cooling };
  const reduced = Math.max(position.value * plateau.factor, plateau.least);
  const isWorthIt = position.value - reduced > plateau.smallestChange;
  return { value: isWorthIt ? reduced : position.value, best, bad: 0, cooling: plateau.cooldown };
}

function improves({ threshold, relative, larger }: Plateau, metric: number, best: number): boolean {
  if (larger) return metric > (relative ? best * (1 + threshold) : best + threshold);
  return metric < (relative ? best * (1 - threshold) : best - threshold);
}

/** A position from data of unknown origin, such as JSON; undefined where it is none. */
export function readPosition(value: unknown): PlateauPosition | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { value: rate, best, bad, cooling } = value as Record<string, unknown>;
  if (typeof rate !== "number" || typeof bad !== "number" || typeof cooling !== "number") return undefined;
  return best === undefined || typeof best === "number" ? { value: rate, best, bad, cooling } : undefined;
}
