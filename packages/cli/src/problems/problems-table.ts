import { formatCount, formatTarget } from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { formatFlops } from "./format-flops.ts";
import type { ProblemFacts } from "./problem-facts.ts";

/** Problems, one a row, at 80 columns. */
export function problemsTable(listed: readonly ProblemFacts[], paint: Paint): string[] {
  return renderTable(
    [
      { heading: ["problem"], align: "left" },
      { heading: ["parameters"], align: "right" },
      { heading: ["training", "examples"], align: "right" },
      { heading: ["FLOP", "an example"], align: "right" },
      { heading: ["a good score"], align: "left" },
    ],
    listed.map(({ name, parameters, examples, flops, good }) => [
      name,
      formatCount(parameters),
      examples === 0 ? "–" : formatCount(examples),
      Number.isNaN(flops) ? "–" : formatFlops(flops, ""),
      good === undefined ? "–" : formatTarget(good),
    ]),
    paint,
  );
}
