import type { Landscape } from "@downhill/lab/advise/landscape";
import { spellMeasured } from "@downhill/lab/report/claim-words";
import { formatCount } from "@downhill/lab/report/number";
import type { JSX } from "preact";

/** What the look at the landscape measured. */
export function LandscapeFacts({ landscape }: { readonly landscape: Landscape | undefined }): JSX.Element {
  const rows = landscape === undefined ? [] : rowsOf(landscape);
  return (
    <dl class="landscape-facts">
      {labels.map((label, index) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{rows[index] ?? "–"}</dd>
        </div>
      ))}
    </dl>
  );
}

const labels = [
  "looked at after",
  "noise scale",
  "second derivatives",
  "root mean square gradients",
] as const;

function rowsOf({ after, noise, curvature }: Landscape): readonly string[] {
  const sizes = Object.entries(noise.sizes)
    .filter(([, size]) => size > 0)
    .sort(([, a], [, b]) => a - b);
  const [least, most] = [sizes[0], sizes.at(-1)];
  return [
    `${formatCount(after)} steps of Adam`,
    noise.scale === Number.POSITIVE_INFINITY
      ? "no signal seen through the noise"
      : `${spellMeasured(noise.scale)} ${noise.scale === 0 ? "(none)" : "examples"}`,
    `from ${spellMeasured(curvature.smallest)} to ${spellMeasured(curvature.largest)} at least`,
    least === undefined || most === undefined
      ? "none"
      : least === most
        ? `${spellMeasured(most[1])} (${most[0]})`
        : `from ${spellMeasured(least[1])} (${least[0]}) to ${spellMeasured(most[1])} (${most[0]})`,
  ];
}
