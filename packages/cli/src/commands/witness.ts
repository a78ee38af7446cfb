import { formatMeasured } from "@downhill/lab";
import { partedBy } from "@downhill/lab/report/parted-by";
import { type Equivalence, equivalent } from "downhill";
import { command, flag } from "../command.ts";
import { equalityReport } from "../equality-report.ts";
import { jsonText } from "../json-text.ts";
import { makeRule, readRule } from "../read-rule.ts";
import { relatedRules } from "../rule-names.ts";
import { type Paint, paintFor } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { UsageError } from "../usage-error.ts";

export const witness = command({
  name: "witness",
  summary: "Shows on which input the dialects of an optimizer part, and by how much.",
  argument: "RULE",
  argumentHelp: "a rule's name: adam, momentum, rmsprop",
  options: { json: flag("print one JSON document instead") },
  example: "downhill witness adam",
  details: [
    "Every two rules that go by the name are compared, each with its own defaults for what the other lacks and the same values " +
      "for the rest. The input is one step where one is enough. Apart is the difference as a share of the longer step.",
  ],
  async run({ argument, options: { json } }) {
    const { name } = await readRule(argument);
    const related = relatedRules(name);
    if (related.length < 2)
      throw new UsageError(
        `${name} goes by this name in one place only; compare two rules with downhill equal`,
      );
    const pairs = related.flatMap((first, index) =>
      related.slice(index + 1).map((second): Pair => {
        const found = equivalent(makeRule(first, {}, first.name), makeRule(second, {}, second.name));
        return { a: first.name, b: second.name, found };
      }),
    );
    const paint = paintFor(process.stdout);
    process.stdout.write(json ? jsonText(pairs) : `${report(pairs, paint).join("\n")}\n`);
    return 0;
  },
});

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly found: Equivalence;
}

function report(pairs: readonly Pair[], paint: Paint): readonly string[] {
  const rows = pairs.map(({ a, b, found }) => {
    if (found.equivalent) return [a, b, found.provided.length === 0 ? "equal" : "equal*", "", ""];
    const { gradients, step } = found.witness;
    const single = step === 1 && gradients[0]?.length === 1;
    return [
      a,
      b,
      "part",
      single ? `g = ${gradients[0]?.[0]}` : `step ${step}`,
      formatMeasured(partedBy(found.witness)),
    ];
  });
  const table = renderTable(
    [
      { heading: ["rule"], align: "left" },
      { heading: ["and"], align: "left" },
      { heading: [""], align: "left" },
      { heading: ["input"], align: "left" },
      { heading: ["apart"], align: "right" },
    ],
    rows,
    paint,
  );
  const parted = pairs.filter(({ found }) => !found.equivalent);
  const noted = [...new Set(pairs.flatMap(({ found }) => (found.equivalent ? found.provided : [])))];
  return [
    ...table,
    ...(noted.length === 0 ? [] : ["", ...noted.map((clause) => `* provided that ${clause}`)]),
    ...parted.flatMap(({ a, b, found }) => ["", ...equalityReport(a, b, found, paint)]),
  ];
}
