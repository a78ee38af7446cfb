/** What gradients the microscope feeds to the rule: those of the run, in x or y, or what somebody types. */
export type Source = "x" | "y" | "typed";

/** Gradients that somebody types, to see what a rule makes of them. */
export interface TypedRun {
  readonly theta: string;
  readonly gradients: string;
}

/** From where the relief is looked at, in radians. */
export interface Viewpoint {
  /** From −π to π. */
  readonly around: number;
  readonly above: number;
}

/** What the instruments show over what they begin with, as plain data. */
export interface InstrumentsView {
  /** Words of the pad's hyperparameters, across and up. */
  readonly axes?: readonly string[] | undefined;
  readonly lens?: LensView | undefined;
  /** The step at which the starts are held. */
  readonly startsAt?: number | undefined;
  /** There only where the relief is open. */
  readonly relief?: Viewpoint | undefined;
}

/** What the microscope looks at. */
export interface LensView extends TypedRun {
  readonly source: Source;
  /** The step of what is typed, from 1. */
  readonly step: number;
}

export const firstLens: LensView = {
  source: "x",
  theta: "1",
  gradients: "1, 1, 1, −1, 1, 0, 0, 0",
  step: 1,
};

/** Longer lists of gradients are work for a race. */
export const mostGradients = 200;
/** Characters of a list of gradients, and of a number. */
export const [longestGradients, longestNumber] = [2000, 40];

export const firstViewpoint: Viewpoint = { around: -0.6, above: 0.72 };
/** Lower the relief hides itself, higher it is a map. */
export const [lowestView, highestView] = [0.12, 1.45];

/** A viewpoint turned by so much, within its bounds and in digits that can be told apart. */
export function turnView({ around, above }: Viewpoint, by: Viewpoint): Viewpoint {
  const angle = around + by.around;
  return {
    around: round(Math.atan2(Math.sin(angle), Math.cos(angle))),
    above: round(Math.min(highestView, Math.max(lowestView, above + by.above))),
  };
}

function round(angle: number): number {
  return Math.trunc(angle * 1000) / 1000;
}
