import type { Column } from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import type { Steps, TensorValues } from "./read-steps.ts";
import type { StepsTaken } from "./take-steps.ts";

interface Place {
  readonly tensor: string;
  readonly index: number;
}

const valueWidth = 13;

/** The parameters before and after each step, one column an element, as many as the width takes. */
export function stepsTable(
  { start }: Steps,
  { params, diverged }: StepsTaken,
  width: number,
  paint: Paint,
): string[] {
  const places = Object.entries(start).flatMap(([tensor, values]) =>
    values.map((_, index): Place => ({ tensor, index })),
  );
  const shown = places.slice(0, Math.max(1, Math.floor((width - 4) / (valueWidth + 2))));
  const columns: Column[] = [
    { heading: ["step"], align: "right" },
    ...shown.map(({ tensor, index }): Column => ({ heading: [`${tensor}[${index}]`], align: "point" })),
  ];
  const rows = [start, ...params].map((tensors, step) => [
    String(step),
    ...shown.map((place) => cell(tensors, place)),
  ]);
  const hidden = places.length - shown.length;
  return [
    ...renderTable(columns, rows, paint),
    ...(hidden === 0
      ? []
      : [paint("dim", `${hidden} more elements are not shown; --json gives all of them.`)]),
    ...(diverged === undefined
      ? []
      : [
          paint(
            "red",
            `diverged at step ${diverged.step}: ${diverged.tensor}[${diverged.index}] is no finite number`,
          ),
        ]),
  ];
}

function cell(tensors: TensorValues, { tensor, index }: Place): string {
  const value = tensors[tensor]?.[index] ?? Number.NaN;
  return String(Number(value.toPrecision(7))).replace("e+", "e");
}
