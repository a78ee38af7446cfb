import { surfaces } from "@downhill/lab/problems/surfaces";
import { formatCount } from "@downhill/lab/report/number";
import type { JSX } from "preact";
import type { SurfaceName } from "../../landscape/world.ts";
import { countBasins, spellPoint } from "./count-basins.ts";
import { minimumLooks } from "./draw-basins.ts";
import type { Basins } from "./find-basins.ts";

export interface BasinsKeyProps {
  readonly surface: SurfaceName;
  readonly basins: Basins | undefined;
  readonly step: number;
}

/** What the markers stand for, and how many starts have come to what. */
export function BasinsKey({ surface, basins, step }: BasinsKeyProps): JSX.Element {
  const counts = basins && countBasins(basins, surface, step);
  return (
    <table class="basins-key">
      <thead>
        <tr>
          <th scope="col">Minimum</th>
          <th scope="col" class="number">
            Starts
          </th>
          <th scope="col" class="number">
            Median steps
          </th>
        </tr>
      </thead>
      <tbody>
        {surfaces[surface].minima.map((minimum, index) => (
          <tr key={index}>
            <td>
              <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
                <path d={minimumLooks[index]?.marker} fill={`var(--c${minimumLooks[index]?.colour})`} />
              </svg>{" "}
              {spellPoint(minimum)}
            </td>
            <td class="number">{formatCount(counts?.minima[index]?.count ?? 0)}</td>
            <td class="number">{counts?.minima[index]?.median ?? "–"}</td>
          </tr>
        ))}
        <tr>
          <td>
            <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
              <rect x="-1" y="-1" width="2" height="2" fill="var(--quiet)" />
            </svg>{" "}
            none
          </td>
          <td class="number">{formatCount(counts?.none ?? 0)}</td>
          <td />
        </tr>
        <tr>
          <td>
            <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
              <path d="M-4,-4L4,4M-4,4L4,-4" stroke="var(--quiet)" stroke-width="1.5" />
            </svg>{" "}
            diverged
          </td>
          <td class="number">{formatCount(counts?.diverged ?? 0)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}
