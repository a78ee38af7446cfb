import {
  formatCount,
  formatMeasured,
  formatPercent,
  formatTarget,
  type OptionRange,
  type SlopeCheck,
} from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { padEnd, wrap } from "../terminal/text.ts";
import { formatFlops } from "./format-flops.ts";
import type { ProblemFacts } from "./problem-facts.ts";

const width = 80;
const labelWidth = 10;

type Row = readonly [label: string, text: string];

/** Everything that is known of one problem: what it is, what it takes, how it is raced, and what evaluating it showed. */
export function problemSheet(facts: ProblemFacts, paint: Paint): string[] {
  const { name, title, check } = facts;
  const wrong = check?.slopes.filter(({ verdict }) => verdict === "differs") ?? [];
  return [
    paint("bold", name),
    ...wrap(title, width),
    "",
    ...rowsOf([...tensorRows(facts), ...dataRows(facts), ...optionRows(facts)], paint),
    "",
    ...rowsOf([...raceRows(facts), ...checkRows(facts)], paint),
    ...(wrong.length === 0 ? [] : ["", ...slopesTable(wrong, paint)]),
  ];
}

function rowsOf(rows: readonly Row[], paint: Paint): string[] {
  return rows.flatMap(([label, text]) =>
    wrap(text, width - labelWidth - 2).map(
      (line, index) => `${paint("dim", padEnd(index === 0 ? label : "", labelWidth))}  ${line}`,
    ),
  );
}

function tensorRows({ shapes, parameters, dtype }: ProblemFacts): readonly Row[] {
  const tensors = Object.entries(shapes).map(([name, shape]) => `${name} ${shape.join("×") || "1"}`);
  const type = dtype === "f32" ? "float32" : "float64";
  return [
    ["parameters", `${formatCount(parameters)} in ${type}`],
    ["tensors", tensors.join(", ")],
  ];
}

function dataRows({ examples, batchSize, flops, flopsPerStep, source }: ProblemFacts): readonly Row[] {
  const data =
    examples === 0
      ? "none: the loss is a function of the parameters"
      : `${formatCount(examples)} examples to train on, in batches of ${formatCount(batchSize)}`;
  const cost = Number.isNaN(flops)
    ? "not stated"
    : `${formatFlops(flops)} ${examples === 0 ? "a" : "an example's"} loss and gradient; ${formatFlops(flopsPerStep)} a step`;
  return [["data", data], ...(source === undefined ? [] : [["source", source] as const]), ["cost", cost]];
}

function optionRows({ options }: ProblemFacts): readonly Row[] {
  const entries = Object.entries(options);
  if (entries.length === 0) return [["options", "none"]];
  return entries.map(([name, range], index) => [index === 0 ? "options" : "", describeOption(name, range)]);
}

function describeOption(name: string, { what, default: usual, least, most, whole }: OptionRange): string {
  return `${name} = ${usual}: ${what}; ${whole ? "a whole number" : "a number"} from ${least} to ${most}`;
}

function raceRows({ race, search, good, examples }: ProblemFacts): readonly Row[] {
  const { steps, testEvery, seeds, target } = race;
  const length = `${formatCount(steps)} steps, tested every ${formatCount(testEvery)}, seeds ${seeds.join(", ")}`;
  const aim = target === undefined ? "no target" : `target ${formatTarget(target)}`;
  const heldOut = examples === 0 ? "by the mean loss of a run" : "on training examples that are held out";
  const rates = search.recorded ? "; learning rates of a recorded search are used" : "";
  return [
    ["race", `${length}; ${aim}`],
    ["tuning", `${heldOut}, seeds ${search.seeds.join(", ")}${rates}`],
    ["good", good === undefined ? "nobody has said what is" : `${formatTarget(good)}: ${good.because}`],
  ];
}

function checkRows({ check, dtype }: ProblemFacts): readonly Row[] {
  if (check === undefined) return [];
  const { seed, loss, test, slopes } = check;
  const accuracy = test?.accuracy === undefined ? "" : `, accuracy ${formatPercent(test.accuracy)}`;
  const held =
    test === undefined
      ? ""
      : `; on ${formatCount(test.examples)} held-out examples loss ${formatMeasured(test.loss)}${accuracy}`;
  return [
    ["start", `seed ${seed}: loss ${formatMeasured(loss)}${held}`],
    ["gradient", describeSlopes(slopes, dtype)],
  ];
}

function describeSlopes(slopes: readonly SlopeCheck[], dtype: ProblemFacts["dtype"]): string {
  const count = (verdict: SlopeCheck["verdict"]): number =>
    slopes.filter((slope) => slope.verdict === verdict).length;
  const [differ, small] = [count("differs"), count("too small")];
  const type = dtype === "f32" ? "float32" : "float64";
  const found =
    differ === 0
      ? "it agrees with central differences of the loss"
      : `it is not the slope of the loss, ${differ} of ${slopes.length} times`;
  const unclear = small === 0 ? "" : `, ${small} of them too small for ${type} to tell`;
  return `${found}; ${slopes.length} slopes${unclear}`;
}

function slopesTable(slopes: readonly SlopeCheck[], paint: Paint): string[] {
  return renderTable(
    [
      { heading: ["tensor"], align: "left" },
      { heading: ["along"], align: "left" },
      { heading: ["evaluate", "says"], align: "point" },
      { heading: ["differences", "say"], align: "point" },
      { heading: ["may be off", "by"], align: "point" },
    ],
    slopes.map(({ tensor, along, claimed, measured, allowed }) => [
      tensor,
      along,
      formatMeasured(claimed),
      formatMeasured(measured),
      formatMeasured(allowed),
    ]),
    paint,
  );
}
