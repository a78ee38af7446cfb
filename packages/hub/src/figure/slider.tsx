import { formatSetting } from "@downhill/lab/report/number";
import type { Signal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import "./slider.css";

/** How a value lies along a slider: evenly, by its decade, or by the decade of its distance below 1 (for β). */
export type SliderScale = "linear" | "log" | "below one";

export interface SliderProps {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly value: Signal<number>;
  readonly least: number;
  readonly most: number;
  readonly scale?: SliderScale;
  /** Between neighbouring places of a linear slider. */
  readonly step?: number;
  readonly format?: (value: number) => string;
}

const places = 1000;

/** A range input with its label and its value, in a row. Its value is spoken as it is shown. */
export function Slider({
  id,
  label,
  value,
  least,
  most,
  scale = "linear",
  step,
  format = formatSetting,
}: SliderProps): JSX.Element {
  const [low, high] = [toPlace(least, scale), toPlace(most, scale)];
  const isLinear = scale === "linear";
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={Math.min(low, high)}
        max={Math.max(low, high)}
        step={isLinear && step !== undefined ? step : Math.abs(high - low) / places}
        value={toPlace(value.value, scale)}
        aria-valuetext={format(value.value)}
        onInput={(event) => {
          value.value = fromPlace(event.currentTarget.valueAsNumber, scale);
        }}
      />
      <output for={id}>{format(value.value)}</output>
    </div>
  );
}

/** Where a value lies on a slider of this scale. */
export function toPlace(value: number, scale: SliderScale): number {
  if (scale === "log") return Math.log10(value);
  return scale === "below one" ? -Math.log10(1 - value) : value;
}

/** The value at a place of a slider, in the four digits that are shown. */
export function fromPlace(place: number, scale: SliderScale): number {
  if (scale === "linear") return place;
  const value = 10 ** (scale === "log" ? place : -place);
  const short = Number(value.toPrecision(3));
  return scale === "log" ? short : Number((1 - short).toPrecision(12));
}
