import { adam, adamw, gradientDescent, momentum, type Rule, rmsprop } from "downhill";
import { placeBelow } from "../search/rate-grid.ts";
import type { Curvature } from "./curvature.ts";

/** A rule that may be recommended. */
export interface AdviceCandidate {
  readonly name: string;
  readonly why: string;
  make(hyper: { readonly lr: number }): Rule;
  /** Whether its steps are in proportion to the gradient, so that curvature limits its rate. */
  readonly proportional: boolean;
  /** The highest place of the half-decade grid to begin with where curvature says nothing. */
  readonly top: number;
}

/** The plainest rule, one with a memory, one that scales each parameter, and both at once: what textbooks teach first. */
const textbookFour: readonly AdviceCandidate[] = [
  {
    name: "gradientDescent",
    why: "no state: what any other rule has to beat",
    make: gradientDescent,
    proportional: true,
    top: 0,
  },
  { name: "momentum", why: "remembers a direction: one state", make: momentum, proportional: true, top: -1 },
  {
    name: "rmsprop",
    why: "gives each parameter its own scale: one state",
    make: rmsprop,
    proportional: false,
    top: -2,
  },
  { name: "adam", why: "both: two states", make: adam, proportional: false, top: -2 },
];

const decayed: AdviceCandidate = {
  name: "adamw",
  why: "Adam with weight decay, which matters where data is seen many times",
  make: adamw,
  proportional: false,
  top: -2,
};

/** Passes over the data from which on weight decay can show. */
export const decayEpochs = 5;

/** @param epochs passes over the training data that a full run makes; 0 without data */
export function candidatesFor(epochs: number): readonly AdviceCandidate[] {
  return epochs >= decayEpochs ? [...textbookFour, decayed] : textbookFour;
}

/** Rates that each candidate begins with, downwards from the top. */
export const firstRates = 6;

/**
 * The places of the half-decade grid that a candidate begins with. On a quadratic gradient descent is stable below 2/λmax, so for
 * rules whose steps are in proportion to the gradient the grid begins one place above that.
 */
export function firstPlaces(
  { proportional, top }: AdviceCandidate,
  { largest }: Curvature,
): readonly number[] {
  const isKnown = proportional && Number.isFinite(largest) && largest > 0;
  const highest = isKnown ? placeBelow(2 / largest) + 1 : top;
  return Array.from({ length: firstRates }, (_, i) => highest - i).reverse();
}
