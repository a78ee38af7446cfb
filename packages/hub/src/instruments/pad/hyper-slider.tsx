import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import type { Rule } from "downhill";
import type { JSX } from "preact";
import { Slider } from "../../figure/slider.tsx";
import type { PadAxis } from "./pad-axes.ts";

export interface HyperSliderProps {
  readonly id: string;
  readonly axis: PadAxis;
  readonly rule: ReadonlySignal<Rule | undefined>;
  readonly onHyper: (changed: Readonly<Record<string, number>>) => void;
}

/** A hyperparameter of a rule on a slider: it follows the rule, and the rule follows it. */
export function HyperSlider({ id, axis, rule, onHyper }: HyperSliderProps): JSX.Element {
  const { word, symbol, scale, least, most } = axis;
  const value = useSignal(rule.peek()?.hyper[word] ?? least);
  useSignalEffect(() => {
    const own = rule.value?.hyper[word];
    if (own !== undefined) value.value = own;
  });
  useSignalEffect(() => {
    const moved = value.value;
    if (rule.peek() !== undefined && rule.peek()?.hyper[word] !== moved) onHyper({ [word]: moved });
  });
  return (
    <Slider
      id={`${id}-${word}`}
      label={<i class="symbol">{symbol}</i>}
      value={value}
      least={least}
      most={most}
      scale={scale}
    />
  );
}
