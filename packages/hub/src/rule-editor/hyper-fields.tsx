import { formatSetting } from "@downhill/lab/report/number";
import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { Hyper, Program, Rule } from "downhill";
import type { JSX } from "preact";
import { exactSetting } from "../figure/exact-setting.ts";
import { fromPlace, toPlace } from "../figure/slider.tsx";
import { type HyperScale, hyperScaleOf } from "./hyper-scale.ts";
import "./hyper-fields.css";

export interface HyperFieldsProps {
  /** The fields' ids begin with it. */
  readonly id: string;
  /** Whose header says which fields there are, and their defaults. */
  readonly rule: ReadonlySignal<Rule | undefined>;
  /** Values by word, over the text's own. */
  readonly hyper: ReadonlySignal<Hyper>;
  readonly onChange: (hyper: Hyper) => void;
}

/** A slider and a number for each hyperparameter of a rule, as its header declares them. */
export function HyperFields({ id, rule, hyper, onChange }: HyperFieldsProps): JSX.Element {
  const declared = rule.value?.program.hyperparameters ?? [];
  const change = (word: string, value: number | undefined): void => {
    const { [word]: _, ...others } = hyper.peek();
    onChange(value === undefined ? others : { ...others, [word]: value });
  };
  return (
    <div class="hyper-fields">
      {declared.map((one) => (
        <HyperField
          key={one.word}
          id={`${id}-${one.word}`}
          declared={one}
          value={hyper.value[one.word]}
          onChange={(value) => change(one.word, value)}
        />
      ))}
    </div>
  );
}

interface HyperFieldProps {
  readonly id: string;
  readonly declared: Program["hyperparameters"][number];
  /** Undefined where the text's own value holds. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function HyperField({ id, declared, value: given, onChange }: HyperFieldProps): JSX.Element {
  const scale = hyperScaleOf(declared);
  const value = given ?? scale.start;
  const isOwn = given === undefined || given === declared.value;
  const typed = useSignal<string | undefined>(undefined);
  const take = (next: number): void => onChange(next === declared.value ? undefined : next);
  const { symbol, word } = declared;
  const name = `${symbol} (${word})`;
  return (
    <div class="hyper-field">
      <label for={id} title={word}>
        <HyperSymbol symbol={symbol} />
        <span class="unseen"> ({word})</span>
      </label>
      <input
        type="range"
        aria-label={`${name} along its scale`}
        {...rangeOf(scale)}
        value={toPlace(clamp(value, scale), scale.scale)}
        aria-valuetext={formatSetting(value)}
        onInput={(event) => {
          typed.value = undefined;
          take(fromPlace(event.currentTarget.valueAsNumber, scale.scale));
        }}
      />
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        value={typed.value ?? exactSetting(value)}
        aria-invalid={typed.value !== undefined && readNumber(typed.value) === undefined}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          const next = readNumber(typed.value);
          if (next !== undefined) take(next);
        }}
        onBlur={() => {
          typed.value = undefined;
        }}
      />
      <button
        type="button"
        class="quiet-button hyper-own"
        disabled={isOwn}
        aria-label={`${name}: back to ${exactSetting(declared.value ?? scale.start)}`}
        title={`Back to ${exactSetting(declared.value ?? scale.start)}`}
        onClick={() => {
          typed.value = undefined;
          onChange(undefined);
        }}
      >
        ↺
      </button>
    </div>
  );
}

/** `β1` as β with its 1 below the line. */
export function HyperSymbol({ symbol }: { readonly symbol: string }): JSX.Element {
  const [, letter = symbol, digits = ""] = /^(.*?)(\d*)$/.exec(symbol) ?? [];
  return (
    <span class="hyper-symbol">
      <i>{letter}</i>
      {digits !== "" && <sub>{digits}</sub>}
    </span>
  );
}

function rangeOf({ scale, least, most, step }: HyperScale) {
  const [low, high] = [toPlace(least, scale), toPlace(most, scale)];
  return { min: low, max: high, step: scale === "linear" && step !== undefined ? step : (high - low) / 1000 };
}

function clamp(value: number, { least, most }: HyperScale): number {
  return Math.min(Math.max(value, least), most);
}

/** A finite number as people type it, with a decimal comma too; undefined where it is none yet. */
function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(",", ".").replace("−", "-");
  const value = Number(plain);
  return plain === "" || !Number.isFinite(value) ? undefined : value;
}
