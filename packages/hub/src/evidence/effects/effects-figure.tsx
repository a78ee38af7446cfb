import type { Effect } from "@downhill/lab/claims/claim";
import { readExactJson } from "@downhill/lab/exact-json";
import { describeEffect, spellMeasured } from "@downhill/lab/report/claim-words";
import type { JSX } from "preact";
import { Figure } from "../../figure/figure.tsx";
import { EffectPanel } from "./effect-panel.tsx";
import { groupEffects } from "./group-effects.ts";
import "./effects.css";

export interface EffectsFigureProps {
  readonly claim: string;
  /** The effects as exact JSON, since plain JSON has no ∞. */
  readonly effects: string;
}

/** What a claim's experiment measured: every number with its interval and what a closed form says, by what is measured. */
export function EffectsFigure({ claim, effects: text }: EffectsFigureProps): JSX.Element {
  const effects = readExactJson(text) as readonly [Effect, ...Effect[]];
  const groups = groupEffects(effects);
  return (
    <Figure
      id={claim}
      sentence={describeEffects(effects)}
      command={`npx downhill claims ${claim} --run`}
      table={() => ({
        caption: "What was measured, with 95 % intervals and closed forms where there are any.",
        columns: ["measured", "value", "low", "high", "closed form"],
        rows: effects.map(({ name, value, low, high, expected }) => [name, value, low, high, expected]),
      })}
    >
      <div class="effects">
        {groups.map((group, index) => (
          <EffectPanel key={group.rows[0]?.label} group={group} isFirst={index === 0} />
        ))}
      </div>
    </Figure>
  );
}

/** A relative distance from a closed form that counts as meeting it. */
const close = 0.01;

/** One sentence on what the figure shows. */
export function describeEffects(effects: readonly [Effect, ...Effect[]]): string {
  const [first] = effects;
  const compared = effects.filter(({ expected }) => expected !== undefined);
  const met = compared.filter(
    ({ value, expected = Number.NaN }) => Math.abs(value - expected) <= close * Math.abs(expected) + 1e-9,
  );
  const theory =
    compared.length === 0
      ? ""
      : ` ${met.length === compared.length ? (compared.length === 1 ? "The closed form is" : `All ${compared.length} closed forms are`) : `${met.length} of ${compared.length} closed forms are`} met within 1 %.`;
  const bars = effects.some(({ low }) => low !== undefined) ? " Lines are 95 % intervals." : "";
  return `The verdict turns on the first: ${describeEffect(first)}.${theory}${bars}`;
}

/** A number as the figure writes it beside its row. */
export const spellValue: (value: number) => string = spellMeasured;
