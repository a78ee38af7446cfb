import type { SeriesLook } from "@downhill/lab/report/series-look";
import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { SeriesSample } from "../figure/series-sample.tsx";

/** The sample of one lane's look; nothing where the lane is not in the race. */
export function LaneSample({
  looks,
  index,
}: {
  readonly looks: ReadonlySignal<readonly SeriesLook[]>;
  readonly index: number;
}): JSX.Element | null {
  const look = looks.value[index];
  return look === undefined ? null : <SeriesSample look={look} />;
}
