import { logTicks } from "@downhill/lab/report/ticks";
import type { Rule } from "downhill";
import { fromPlace, type SliderScale, toPlace } from "../../figure/slider.tsx";

/** One direction of a pad: a hyperparameter over its range. */
export interface PadAxis {
  readonly word: string;
  readonly symbol: string;
  readonly scale: Exclude<SliderScale, "linear">;
  readonly least: number;
  readonly most: number;
}

/** Names of numbers that lie below 1 and are felt by their distance from it. */
const belowOne = /^(beta|rho|gamma|momentum|mu|nu)\d*$/;

/**
 * An axis for each hyperparameter of a rule, in its order. Ranges follow from the text's own values and grow only where a value lies
 * outside, so that they stand still while somebody drags.
 * @param rates the range of the learning rate
 */
export function padAxes(rule: Rule, rates: readonly [least: number, most: number]): readonly PadAxis[] {
  return rule.program.hyperparameters.map(({ word, symbol: name, value: declared }) => {
    const symbol = spellSymbol(name);
    const value = rule.hyper[word] ?? declared ?? 0;
    if (belowOne.test(word) && value >= 0 && value < 1)
      return {
        word,
        symbol,
        scale: "below one",
        least: 0,
        most: Math.max(value, word === "beta2" ? 0.9999 : 0.995),
      };
    const [least, most] = word === "lr" ? rates : logRange(word, declared ?? value);
    const isBelow = value > 0 && value < least;
    return {
      word,
      symbol,
      scale: "log",
      least: isBelow ? value / 2 : least,
      most: value > most ? value * 2 : most,
    };
  });
}

/** A hyperparameter's symbol as it is read: `β₁`. */
function spellSymbol(symbol: string): string {
  return symbol.replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉".charAt(Number(digit)));
}

/** The axes that a pad begins with: the learning rate and the first number below 1, or what there is. */
export function firstAxes(axes: readonly PadAxis[]): readonly PadAxis[] {
  const across = axes.find(({ word }) => word === "lr") ?? axes[0];
  const others = axes.filter((axis) => axis !== across);
  const up = others.find(({ scale }) => scale === "below one") ?? others[0];
  return [across, up].filter((axis) => axis !== undefined);
}

/** Where a value lies on an axis, from 0 to 1 within its range. */
export function shareOf(axis: PadAxis, value: number): number {
  const [low, high] = [toPlace(axis.least, axis.scale), toPlace(axis.most, axis.scale)];
  const place = axis.scale === "log" && value <= 0 ? low : toPlace(value, axis.scale);
  return (place - low) / (high - low);
}

/** The value at a share of an axis, in the digits that are shown. */
export function valueAt(axis: PadAxis, share: number): number {
  return fromPlace(placeAt(axis, share), axis.scale);
}

/** The same with all its digits. */
export function exactValueAt(axis: PadAxis, share: number): number {
  const place = placeAt(axis, share);
  return axis.scale === "log" ? 10 ** place : 1 - 10 ** -place;
}

/** Values to label on an axis. */
export function axisTicks({ scale, least, most }: PadAxis): readonly number[] {
  if (scale === "log") return logTicks(least, most);
  const decades = Math.ceil(-Math.log10(1 - most));
  const mantissas = decades <= 3 ? [1, 2, 5] : [1];
  return Array.from({ length: decades + 1 }, (_, index) =>
    mantissas.map((mantissa) => mantissa * 10 ** -index),
  )
    .flat()
    .map((rest) => Number((1 - rest).toPrecision(12)))
    .filter((value) => value >= least && value <= most);
}

function placeAt({ scale, least, most }: PadAxis, share: number): number {
  const [low, high] = [toPlace(least, scale), toPlace(most, scale)];
  return low + Math.min(1, Math.max(0, share)) * (high - low);
}

function logRange(word: string, declared: number): readonly [least: number, most: number] {
  if (word === "eps") return [1e-10, 1];
  return declared > 0 ? [declared / 100, declared * 100] : [1e-5, 1];
}
