import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Race } from "./race.ts";
import "./entrant-readout.css";

/** Why an entrant cannot run although its text can be read; nothing where it runs. */
export function EntrantFault({ race, id }: { readonly race: Race; readonly id: string }): JSX.Element {
  const fault = useComputed(() => race.faults.value[id]);
  return (
    <div role="status">
      {fault.value !== undefined && <p class="entrant-fault">{sentenceOf(fault.value)}</p>}
    </div>
  );
}

function sentenceOf(message: string): string {
  const whole = /[.!?]$/.test(message) ? message : `${message}.`;
  return `It does not run: ${whole}`;
}
