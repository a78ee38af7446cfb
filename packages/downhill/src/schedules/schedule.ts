import { findPlateau, type PlateauPosition } from "./plateau.ts";

/**
 * How a hyperparameter changes with the step: plain data, so it can be saved, sent and shown. Made by the functions
 * of this file, read by `valueAt`.
 */
export type Schedule =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "step"; readonly start: number; readonly factor: number; readonly every: number }
  | {
      readonly kind: "polynomial";
      readonly start: number;
      readonly end: number;
      readonly steps: number;
      readonly power: number;
    }
  | {
      readonly kind: "cosine";
      readonly start: number;
      readonly end: number;
      readonly steps: number;
      /** Length of each cycle over the last one's; undefined where there is one cycle. */
      readonly restart: number | undefined;
    }
  | { readonly kind: "noam"; readonly width: number; readonly warmup: number; readonly scale: number }
  | { readonly kind: "joined"; readonly first: Schedule; readonly steps: number; readonly then: Schedule }
  | {
      readonly kind: "plateau";
      readonly start: number;
      readonly factor: number;
      readonly patience: number;
      readonly threshold: number;
      /** Whether the threshold is a share of the best metric. */
      readonly relative: boolean;
      /** Whether larger metrics are better. */
      readonly larger: boolean;
      readonly cooldown: number;
      readonly least: number;
      readonly smallestChange: number;
    };

/** The same value at every step. */
export function constant(value: number): Schedule {
  requireFinite("constant", { value });
  return { kind: "constant", value };
}

/** `start · factor^⌊s / every⌋` after s steps, as PyTorch's StepLR. */
export function stepDecay(
  start: number,
  { factor, every }: { readonly factor: number; readonly every: number },
): Schedule {
  requireFinite("stepDecay", { start, factor });
  requireSteps("stepDecay", { every });
  return { kind: "step", start, factor, every };
}

/** `start · factor^s` after s steps, as PyTorch's ExponentialLR. */
export function exponential(start: number, factor: number): Schedule {
  return stepDecay(start, { factor, every: 1 });
}

/** From `start` to `end` in `count` steps along `(1 − s / count)^power`, then `end`. */
export function polynomial(start: number, end: number, count: number, power: number): Schedule {
  requireFinite("polynomial", { start, end, power });
  requireSteps("polynomial", { steps: count });
  return { kind: "polynomial", start, end, steps: count, power };
}

/** From `start` to `end` in `count` steps along a line, then `end`. */
export function linear(start: number, end: number, count: number): Schedule {
  return polynomial(start, end, count, 1);
}

/** From `start` to `end` in `count` steps along half a cosine, then `end` (Loshchilov & Hutter 2017, eq. 5). */
export function cosine(start: number, end: number, count: number): Schedule {
  requireFinite("cosine", { start, end });
  requireSteps("cosine", { steps: count });
  return { kind: "cosine", start, end, steps: count, restart: undefined };
}

/**
 * Cosine with warm restarts (SGDR, Loshchilov & Hutter 2017): a first cycle of `count` steps, each later one `growth`
 * times as long as the one before.
 */
export function cosineRestarts(start: number, end: number, count: number, growth = 1): Schedule {
  requireFinite("cosineRestarts", { start, end });
  requireSteps("cosineRestarts", { steps: count, growth });
  return { kind: "cosine", start, end, steps: count, restart: growth };
}

/** `scale · width^(−½) · min(t^(−½), t · warmup^(−3/2))` at step t from 1 (Vaswani et al. 2017, eq. 3). */
export function noam(width: number, warmup: number, scale = 1): Schedule {
  requireFinite("noam", { width, scale });
  requireSteps("noam", { warmup });
  return { kind: "noam", width, warmup, scale };
}

/** `first` for `count` steps, then `then` from its own beginning. */
export function joined(first: Schedule, count: number, then: Schedule): Schedule {
  requireSteps("joined", { steps: count });
  if (findPlateau(first) !== undefined)
    throw new RangeError("joined: a plateau has no end, so nothing can follow it; it can follow a warmup");
  return { kind: "joined", first, steps: count, then };
}

/** Rises along a line to the first value of `then` in `count` steps, the first of which is already above 0. */
export function warmup(count: number, then: Schedule): Schedule {
  requireSteps("warmup", { steps: count });
  const peak = valueAt(then, 1);
  return joined(linear(peak / count, peak, Math.max(1, count - 1)), count, then);
}

/**
 * One cycle (Smith & Topin 2018) as in PyTorch's OneCycleLR with its defaults: along a cosine from `peak / divisor` up to
 * `peak` in `share` of the steps, then down to a `finalDivisor`-th of the start.
 */
export function oneCycle(
  peak: number,
  count: number,
  {
    share = 0.3,
    divisor = 25,
    finalDivisor = 1e4,
  }: { share?: number; divisor?: number; finalDivisor?: number } = {},
): Schedule {
  requireFinite("oneCycle", { peak, share, divisor, finalDivisor });
  requireSteps("oneCycle", { steps: count });
  const start = peak / divisor;
  const rise = share * count - 1;
  const fall = count - 1 - rise;
  if (!(rise > 0 && fall > 0))
    throw new RangeError(`oneCycle: a share of ${share} leaves no step to rise or to fall`);
  return {
    kind: "joined",
    first: { kind: "cosine", start, end: peak, steps: rise, restart: undefined },
    steps: rise,
    then: { kind: "cosine", start: peak, end: start / finalDivisor, steps: fall, restart: undefined },
  };
}

/**
 * Times `factor` whenever a metric has not improved for more than `patience` reports, down to `least`, as PyTorch's
 * ReduceLROnPlateau. The metric is what `opt.report` is told, a validation loss once an epoch say; `best` says which
 * metrics are better.
 */
export function reduceOnPlateau(
  start: number,
  {
    factor = 0.1,
    patience = 10,
    threshold = 1e-4,
    thresholdIs = "share",
    best = "smallest",
    cooldown = 0,
    least = 0,
    smallestChange = 1e-8,
  }: {
    readonly factor?: number;
    readonly patience?: number;
    readonly threshold?: number;
    readonly thresholdIs?: "share" | "difference";
    readonly best?: "smallest" | "largest";
    readonly cooldown?: number;
    readonly least?: number;
    readonly smallestChange?: number;
  } = {},
): Schedule {
  requireFinite("reduceOnPlateau", { start, factor, patience, threshold, cooldown, least, smallestChange });
  if (!(factor > 0 && factor < 1))
    throw new RangeError(`reduceOnPlateau: factor is ${factor}; it has to be between 0 and 1`);
  const relative = thresholdIs === "share";
  const larger = best === "largest";
  return {
    kind: "plateau",
    start,
    factor,
    patience,
    threshold,
    relative,
    larger,
    cooldown,
    least,
    smallestChange,
  };
}

/** Warmup, a plateau at `peak`, and a line down to `end` (Hu et al. 2024, MiniCPM). */
export function warmupStableDecay(
  peak: number,
  {
    up,
    stable,
    down,
    end = 0,
  }: { readonly up: number; readonly stable: number; readonly down: number; readonly end?: number },
): Schedule {
  requireFinite("warmupStableDecay", { peak, end });
  requireSteps("warmupStableDecay", { up, stable, down });
  return warmup(up, joined(constant(peak), stable, linear(peak, end, down)));
}

/**
 * The value at a step.
 * @param t steps counted from 1, as in rules: the first step is s = 0 steps into the schedule
 * @param position where the schedule's plateau stands; at its start where this is left out
 */
export function valueAt(schedule: Schedule, t: number, position?: PlateauPosition): number {
  return valueAfter(schedule, t - 1, position);
}

function valueAfter(schedule: Schedule, s: number, position: PlateauPosition | undefined): number {
  switch (schedule.kind) {
    case "constant":
      return schedule.value;
    case "step":
      return schedule.start * schedule.factor ** Math.floor(s / schedule.every);
    case "polynomial": {
      const left = (1 - Math.min(s, schedule.steps) / schedule.steps) ** schedule.power;
      return schedule.end + (schedule.start - schedule.end) * left;
    }
    case "cosine": {
      const { start, end, steps: length, restart } = schedule;
      const done = restart === undefined ? Math.min(s, length) / length : shareOfCycle(s, length, restart);
      return end + ((start - end) * (1 + Math.cos(Math.PI * done))) / 2;
    }
    case "noam": {
      const t = s + 1;
      return schedule.scale * schedule.width ** -0.5 * Math.min(t ** -0.5, t * schedule.warmup ** -1.5);
    }
    case "joined":
      return s < schedule.steps
        ? valueAfter(schedule.first, s, position)
        : valueAfter(schedule.then, s - schedule.steps, position);
    case "plateau":
      return position?.value ?? schedule.start;
  }
}

/** How far into its cycle, from 0 to 1, step s is. */
function shareOfCycle(s: number, first: number, growth: number): number {
  if (growth === 1) return (s % first) / first;
  // Cycle n begins after first · (growthⁿ − 1) / (growth − 1) steps.
  let n = Math.max(0, Math.floor(Math.log1p((s * (growth - 1)) / first) / Math.log(growth)));
  const begin = (cycle: number): number => (first * (growth ** cycle - 1)) / (growth - 1);
  // The logarithm may be off by one at a cycle's first step.
  if (begin(n + 1) <= s) n += 1;
  if (begin(n) > s) n -= 1;
  return (s - begin(n)) / (first * growth ** n);
}

function requireFinite(name: string, values: Readonly<Record<string, number>>): void {
  for (const [key, value] of Object.entries(values)) {
    if (!Number.isFinite(value))
      throw new RangeError(`${name}: ${key} is ${value}; it has to be a finite number`);
  }
}

function requireSteps(name: string, values: Readonly<Record<string, number>>): void {
  for (const [key, value] of Object.entries(values)) {
    if (!(value >= 1 && Number.isFinite(value))) {
      throw new RangeError(`${name}: ${key} is ${value}; it has to be a number of at least 1`);
    }
  }
}
