import { formatPercent, formatSeconds } from "@downhill/lab/report/number";
import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { DataProgress } from "../training/read-data-over-http.ts";
import type { ClaimRace } from "./claim-messages.ts";

/** How far a running experiment is. */
export interface ClaimStanding {
  /** As `performance.now()` gave it. */
  readonly started: number;
  readonly data: DataProgress | undefined;
  readonly race: ClaimRace | undefined;
}

const millisecondsPerTick = 250;

/** Time passed beside the recorded time, what loads, and how far the current race is. An experiment's races are not known beforehand. */
export function ClaimProgress({
  standing,
  recorded,
}: {
  readonly standing: ReadonlySignal<ClaimStanding>;
  readonly recorded: number | undefined;
}): JSX.Element {
  const now = useSignal(0);
  useEffect(() => {
    const tick = (): void => {
      now.value = performance.now();
    };
    tick();
    const timer = setInterval(tick, millisecondsPerTick);
    return () => clearInterval(timer);
  }, [now]);
  const { started, data, race } = standing.value;
  const passed = Math.max(0, (now.value - started) / 1000);
  const parts = [
    recorded === undefined
      ? formatTime(passed)
      : `${formatTime(passed)}; the recorded run took ${formatSeconds(recorded)}`,
    ...(data !== undefined && data.loaded < data.total
      ? [`loading ${data.file}, ${formatPercent(data.loaded / data.total)}`]
      : []),
    ...(race === undefined ? [] : [`training, round ${race.race}: ${formatPercent(race.done / race.total)}`]),
  ];
  return (
    <div class="claim-progress">
      <progress
        aria-label="Time passed, of what the recorded run took"
        max={1}
        value={recorded === undefined ? undefined : Math.min(0.98, passed / recorded)}
      />
      <p>{parts.join(" · ")}</p>
    </div>
  );
}

function formatTime(seconds: number): string {
  return seconds < 60 ? `${seconds.toFixed(1)} s` : formatSeconds(seconds);
}
