import type { Effect } from "@downhill/lab/claims/claim";
import { readExactJson } from "@downhill/lab/exact-json";
import { describeEffect, spellMeasured } from "@downhill/lab/report/claim-words";
import { formatPercent } from "@downhill/lab/report/number";
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
  const theory = describeTheory(effects.filter(({ expected }) => expected !== undefined));
  const bars = effects.some(({ low }) => low !== undefined) ? " Lines are 95 % intervals." : "";
  return `The verdict turns on the first: ${describeEffect(first)}.${theory}${bars}`;
}

/** How the closed forms are met: all of them, or how far off the furthest is. */
function describeTheory(compared: readonly Effect[]): string {
  const offBy = ({ value, expected = Number.NaN }: Effect): number => {
    const gap = Math.abs(value - expected);
    return gap <= 1e-9 ? 0 : gap / Math.abs(expected);
  };
  const furthest = compared.toSorted((a, b) => offBy(b) - offBy(a))[0];
  if (furthest === undefined) return "";
  const of = compared.length === 1 ? "The closed form is" : `All ${compared.length} closed forms are`;
  if (!(offBy(furthest) > close)) return ` ${of} met within 1 %.`;
  const off = `${formatPercent(offBy(furthest))} off`;
  return compared.length === 1
    ? ` It is ${off} the closed form.`
    : ` Of ${compared.length} closed forms the furthest is ${off}: ${furthest.name}.`;
}

/** A number as the figure writes it beside its row. */
export const spellValue: (value: number) => string = spellMeasured;
