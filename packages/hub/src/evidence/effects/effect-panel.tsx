import type { Effect } from "@downhill/lab/claims/claim";
import { spellInterval, spellMeasured } from "@downhill/lab/report/claim-words";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { type EffectAxis, effectAxis } from "./effect-axis.ts";
import type { EffectGroup } from "./group-effects.ts";

/** Rows of a panel that are shown before somebody asks for all. */
const mostRows = 12;

/** Effects on one axis, a row each: what it is, where it lies, and the number. */
export function EffectPanel({
  group,
  isFirst,
}: {
  readonly group: EffectGroup;
  readonly isFirst: boolean;
}): JSX.Element {
  const isOpen = useSignal(false);
  const axis = effectAxis(group);
  const { title, rows } = group;
  const shown = isOpen.value || rows.length <= mostRows + 2 ? rows : rows.slice(0, mostRows);
  return (
    <div class={`effect-panel${axis === undefined ? " bare" : ""}`}>
      {title !== undefined && <h3>{title}</h3>}
      {shown.map(({ label, effect }, index) => (
        <div key={effect.name} class={`effect-row${isFirst && index === 0 ? " deciding" : ""}`}>
          <span class="effect-label">{label}</span>
          {axis !== undefined && <EffectMark effect={effect} axis={axis} />}
          <EffectNumber effect={effect} />
        </div>
      ))}
      {axis !== undefined && (
        <div class="effect-row effect-axis" aria-hidden="true">
          <span />
          <svg width="100%" height="20" aria-hidden="true" focusable="false">
            {axis.ticks.map(({ value, text }) => (
              <text key={text} x={across(axis, value)} y="14">
                {text}
              </text>
            ))}
          </svg>
          <span>{axis.kind === "log" ? "log scale" : ""}</span>
        </div>
      )}
      {rows.length > shown.length && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            isOpen.value = true;
          }}
        >
          {rows.length - shown.length} more of these
        </button>
      )}
    </div>
  );
}

function EffectNumber({ effect }: { readonly effect: Effect }): JSX.Element {
  const { value, expected } = effect;
  const interval = spellInterval(effect);
  return (
    <span class="effect-number">
      <b>{spellMeasured(value)}</b>
      {interval !== undefined && <span class="effect-beside"> {interval}</span>}
      {expected !== undefined && <span class="effect-beside"> theory {spellMeasured(expected)}</span>}
    </span>
  );
}

const middle = 12;

function EffectMark({ effect, axis }: { readonly effect: Effect; readonly axis: EffectAxis }): JSX.Element {
  const { value, low, high, expected } = effect;
  const [from, to] = [low, high].map((end) => (end === undefined ? undefined : across(axis, end)));
  const isInside = Number.isFinite(value) && Number.isFinite(axis.place(value));
  return (
    <svg class="effect-mark" width="100%" height="24" aria-hidden="true" focusable="false">
      {axis.ticks.map(({ value: tick }) => (
        <line key={tick} class="grid" x1={across(axis, tick)} x2={across(axis, tick)} y1="0" y2="24" />
      ))}
      {axis.even !== undefined && (
        <line class="even" x1={across(axis, axis.even)} x2={across(axis, axis.even)} y1="0" y2="24" />
      )}
      {from !== undefined && to !== undefined && (
        <line class="interval" x1={from} x2={to} y1={middle} y2={middle} />
      )}
      {expected !== undefined && (
        <At x={across(axis, expected)}>
          <path class="theory" d="M0,-7L7,0L0,7L-7,0Z" />
        </At>
      )}
      {isInside ? (
        <circle class="value" cx={across(axis, value)} cy={middle} r="4" />
      ) : (
        <At x={across(axis, value)}>
          <path class="value" d={value > 0 ? "M-9,-4L-1,0L-9,4Z" : "M9,-4L1,0L9,4Z"} />
        </At>
      )}
    </svg>
  );
}

/** A drawing in pixels around a place of the row. */
function At({ x, children }: { readonly x: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <svg x={x} y={middle} overflow="visible" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** What lies outside stands at the edge. */
function across(axis: EffectAxis, value: number): string {
  const place = value === Number.POSITIVE_INFINITY ? 1 : axis.place(value);
  return `${(Math.min(1, Math.max(0, Number.isNaN(place) ? 1 : place)) * 100).toFixed(2)}%`;
}
