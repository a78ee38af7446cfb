import { formatMeasured } from "@downhill/lab/report/number";
import type { JSX } from "preact";
import { ScrollBox } from "../scroll-box.tsx";

/** One axis of the quadratic under a rule. */
export interface Mode {
  readonly axis: string;
  readonly curvature: number;
  /** The factor of the error per step that theory gives. */
  readonly predicted: number;
  /** The same from the run. */
  readonly measured: number;
  /** In a few words. */
  readonly manner: string;
}

/** A factor of the error in three digits, and beside 1 in as many as tell it from 1: `0.949`, `0.99949`, `1.0010`. */
export function formatFactor(factor: number): string {
  const distance = Math.abs(1 - factor);
  if (!(distance > 1e-7 && distance < 0.005)) return formatMeasured(factor);
  return factor.toFixed(1 - Math.floor(Math.log10(distance) + 1e-9));
}

/** Prediction beside measurement, an axis a row, in a place that never moves. */
export function ModeTable({
  modes,
  rest,
}: {
  readonly modes: readonly Mode[];
  readonly rest: string;
}): JSX.Element {
  return (
    <div class="readout">
      <ScrollBox label="Prediction and measurement">
        <table>
          <thead>
            <tr>
              <th scope="col">axis</th>
              <th scope="col" class="number">
                λ
              </th>
              <th scope="col" class="number">
                predicted
              </th>
              <th scope="col" class="number">
                measured
              </th>
              <th scope="col">its error goes</th>
            </tr>
          </thead>
          <tbody>
            {modes.map(({ axis, curvature, predicted, measured, manner }) => (
              <tr key={axis}>
                <th scope="row">{axis}</th>
                <td class="number">{formatMeasured(curvature)}</td>
                <td class="number">{formatFactor(predicted)}</td>
                <td class="number">{formatFactor(measured)}</td>
                <td>{manner}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p>{rest}</p>
    </div>
  );
}
