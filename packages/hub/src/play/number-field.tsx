import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

export interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
  readonly step?: number | "any";
  readonly onValue: (value: number) => void;
}

/** A field for a number. What is out of its range is marked and changes nothing; left, the field shows what holds. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const { id, label, value, least, most, step = 1, onValue } = props;
  const typed = useSignal<string | undefined>(undefined);
  const isWrong = useSignal(false);
  return (
    <span class="number-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        min={least}
        max={most}
        step={step}
        value={typed.value ?? String(value)}
        aria-invalid={isWrong}
        onInput={(event) => {
          const { value: text, valueAsNumber, validity } = event.currentTarget;
          typed.value = text;
          isWrong.value = !validity.valid || Number.isNaN(valueAsNumber);
          if (!isWrong.value) onValue(valueAsNumber);
        }}
        onBlur={() => {
          typed.value = undefined;
          isWrong.value = false;
        }}
      />
    </span>
  );
}
