import { formatMeasured } from "@downhill/lab";
import type { CodeReport } from "@downhill/practice/grade/grade";
import type { Paint } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { wrapLines } from "./question-sheet.ts";

const mostPrinted = 20;

/** What a program gave: the first case that is not right, number by number, and what it printed. */
export function codeSheet({ printed, miss }: CodeReport, width: number, paint: Paint): string[] {
  const lines = printed.trimEnd() === "" ? [] : printed.trimEnd().split("\n");
  return [
    ...(miss === undefined
      ? []
      : [
          "",
          ...wrapLines(`On ${miss.name}${miss.step === undefined ? "" : `, step ${miss.step}`}`, width),
          ...renderTable(
            [
              { heading: [""], align: "left" },
              { heading: ["expected"], align: "right" },
              { heading: ["yours"], align: "right" },
              { heading: ["difference"], align: "right" },
              { heading: [""], align: "left" },
            ],
            miss.rows.map(({ place, expected, got, difference, isRight }) => [
              place,
              expected,
              got,
              difference === undefined ? "" : formatMeasured(difference).replace("-", "−"),
              isRight ? "" : "✗",
            ]),
            paint,
          ),
        ]),
    ...(lines.length === 0
      ? []
      : ["", "Printed:", ...lines.slice(0, mostPrinted).map((line) => `  ${line}`)]),
  ];
}
