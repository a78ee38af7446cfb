import { formatCount, formatMeasured } from "@downhill/lab/report/number";
import { type ReadonlySignal, useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { withMinus } from "../figure/with-minus.ts";
import type { Race } from "./race.ts";
import "./entrant-readout.css";

export interface EntrantReadoutProps {
  readonly race: Race;
  /** The entrant's. */
  readonly id: string;
  readonly cursor: ReadonlySignal<number>;
  /** Whether its place is shown beside the loss. */
  readonly hasPlace?: boolean;
}

/** Loss and place of one entrant at the step that is looked at, in a place of their own that does not move. */
export function EntrantReadout({ race, id, cursor, hasPlace = true }: EntrantReadoutProps): JSX.Element {
  const now = useComputed(() => {
    const run = race.runs.value.find((one) => one.id === id);
    if (run === undefined) return { loss: "–", x: "–", y: "–" };
    const { losses, points, divergedAt } = run.trajectory;
    const at = Math.min(cursor.value, losses.length - 1);
    const hasEnded = divergedAt !== undefined && cursor.value >= divergedAt;
    return {
      loss: hasEnded ? `diverged at step ${formatCount(divergedAt)}` : spell(losses[at]),
      x: hasEnded ? "" : spellCoordinate(points[2 * at]),
      y: hasEnded ? "" : spellCoordinate(points[2 * at + 1]),
    };
  });
  const loss = useComputed(() => now.value.loss);
  const label = useComputed(() => (now.value.x === "" ? "" : "loss"));
  const place = useComputed(() => (now.value.x === "" ? "" : `x ${now.value.x}  y ${now.value.y}`));
  return (
    <span class="entrant-readout">
      <span class="quiet">{label}</span>
      <span class="entrant-loss">{loss}</span>
      {hasPlace && <span class="entrant-place quiet">{place}</span>}
    </span>
  );
}

/** So many decimals are finer than a pixel on every surface. */
const decimals = 3;
const farthest = 1000;

/** With decimals that do not change, so that it does not dance; what rounds to 0 has no sign. */
function spellCoordinate(value: number | undefined): string {
  if (value === undefined || Math.abs(value) >= farthest) return spell(value);
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : withMinus(text);
}

function spell(value: number | undefined): string {
  return value === undefined ? "–" : withMinus(formatMeasured(value));
}
