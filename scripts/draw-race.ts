// Draws docs/race.svg from a race's result: `npx downhill race mnist --json > race.json`, then
// `node scripts/draw-race.ts race.json docs/race.svg`.
import { readFileSync, writeFileSync } from "node:fs";
import { createSmoother, type RaceResult, type RunRecord } from "../packages/lab/src/index.ts";

const width = 860;
const height = 400;
const top = 58;
const bottom = 64;
// Okabe & Ito 2008, each with a dash of its own so that lines are told apart without colour.
const strokes = [
  { light: "#0072b2", dark: "#56b4e9", dash: "" },
  { light: "#d55e00", dark: "#e69f00", dash: "7 3" },
  { light: "#007a5a", dark: "#2fc49a", dash: "2 3" },
  { light: "#a8457f", dark: "#e89ac7", dash: "10 3 2 3" },
] as const;

interface Series {
  readonly label: string;
  readonly points: readonly {
    readonly x: number;
    readonly middle: number;
    readonly low: number;
    readonly high: number;
  }[];
}

interface Panel {
  readonly title: string;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly number[];
  readonly show: (value: number) => string;
  /** From 0 at the bottom to 1 at the top. */
  readonly scale: (value: number) => number;
  readonly series: readonly Series[];
}

export function drawRace(result: RaceResult): string {
  const runsOf = (entrant: number) => result.runs.filter((run) => run.entrant === entrant);
  const series = (read: (runs: readonly RunRecord[]) => Series["points"]): readonly Series[] =>
    result.entrants.map(({ label }, entrant) => ({ label, points: read(runsOf(entrant)) }));
  const loss = series((runs) => spread(runs.map((run) => smoothed(run.losses))));
  const accuracy = series((runs) =>
    spread(
      runs.map((run) =>
        run.tests.filter(({ step }) => step > 0).map(({ step, accuracy }) => [step, accuracy ?? 0]),
      ),
    ),
  );
  const [lowLoss, highLoss] = range(loss, 2.5);
  const lowAccuracy = Math.min(0.98, Math.floor(range(accuracy, 1)[0] * 50) / 50);
  const panels: readonly Panel[] = [
    {
      title: "Training loss",
      left: 52,
      right: 330,
      ticks: [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2].filter((tick) => tick >= lowLoss && tick <= highLoss),
      show: String,
      scale: (value) => Math.log(value / lowLoss) / Math.log(highLoss / lowLoss),
      series: loss,
    },
    {
      title: "Test accuracy",
      left: 400,
      right: 678,
      ticks: ticksBetween(lowAccuracy, 1),
      show: (value) => `${(value * 100).toFixed(value === 1 ? 0 : 1)} %`,
      scale: (value) => (value - lowAccuracy) / (1 - lowAccuracy),
      series: accuracy,
    },
  ];
  const { batchSize, name, parameters, title: problem } = result.problem;
  const title = `${result.entrants.length} rules on ${name}: same weights, same batches`;
  const caption = [
    `${problem}; ${parameters.toLocaleString("en")} parameters.`,
    `${result.steps} steps of ${batchSize} images. Lines are medians over ${result.seeds.length} seeds, bands the range; rates by an equal search.`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}. ${caption.join(" ")}">
<style>
text { font: 13px ui-sans-serif, system-ui, sans-serif; fill: #1c1f24; }
.title { font-weight: 600; font-size: 14px; } .quiet { fill: #5c6470; font-size: 12px; } .rule { stroke: #d8d5cc; }
.paper { fill: #fbfaf7; }
${strokes.map(({ light }, index) => `.s${index} { stroke: ${light}; } .f${index} { fill: ${light}; }`).join("\n")}
@media (prefers-color-scheme: dark) {
text { fill: #e8e6e1; } .quiet { fill: #9aa3af; } .rule { stroke: #2b313a; } .paper { fill: #12151a; }
${strokes.map(({ dark }, index) => `.s${index} { stroke: ${dark}; } .f${index} { fill: ${dark}; }`).join("\n")}
}
</style>
<rect class="paper" width="${width}" height="${height}"/>
<text class="title" x="20" y="26">${title}</text>
${panels.map((panel) => drawPanel(panel, result.steps)).join("\n")}
${caption.map((line, index) => `<text class="quiet" x="20" y="${height - 30 + 18 * index}">${line}</text>`).join("\n")}
</svg>
`;
}

function drawPanel({ title, left, right, ticks, show, scale, series }: Panel, steps: number): string {
  const floor = height - bottom - 24;
  const x = (step: number) => (left + (step / steps) * (right - left)).toFixed(1);
  const y = (value: number) => (floor - Math.min(Math.max(scale(value), 0), 1) * (floor - top)).toFixed(1);
  const grid = ticks.map(
    (tick) =>
      `<line class="rule" x1="${left}" x2="${right}" y1="${y(tick)}" y2="${y(tick)}"/>` +
      `<text class="quiet" x="${left - 6}" y="${Number(y(tick)) + 4}" text-anchor="end">${show(tick)}</text>`,
  );
  const lines = series.map(({ points }, index) => {
    const upper = points.map((point) => `${x(point.x)},${y(point.high)}`);
    const lower = points.toReversed().map((point) => `${x(point.x)},${y(point.low)}`);
    const middle = points.map((point) => `${x(point.x)},${y(point.middle)}`);
    const dash = strokes[index % strokes.length]?.dash ?? "";
    return (
      `<polygon class="f${index}" opacity="0.13" points="${[...upper, ...lower].join(" ")}"/>` +
      `<polyline class="s${index}" fill="none" stroke-width="2" stroke-dasharray="${dash}" points="${middle.join(" ")}"/>`
    );
  });
  const isLast = right > width / 2;
  const labels = isLast ? placeLabels(series, (value) => Number(y(value)), right + 10, show) : [];
  const axis =
    `<text class="quiet" x="${left}" y="${floor + 18}">0</text>` +
    `<text class="quiet" x="${right}" y="${floor + 18}" text-anchor="end">step ${steps}</text>`;
  return `<text x="${left}" y="${top - 10}">${title}</text>${[...grid, ...lines, axis, ...labels].join("\n")}`;
}

/** Labels at the lines' ends, pushed apart where they would touch. */
function placeLabels(
  series: readonly Series[],
  y: (value: number) => number,
  x: number,
  show: (value: number) => string,
): readonly string[] {
  const ends = series
    .map(({ label, points }, index) => ({ label, index, value: points.at(-1)?.middle ?? 0 }))
    .toSorted((a, b) => b.value - a.value);
  let last = Number.NEGATIVE_INFINITY;
  return ends.map(({ label, index, value }) => {
    last = Math.max(y(value) + 4, last + 18);
    return `<text class="f${index}" x="${x}" y="${last.toFixed(1)}">${label} ${show(value)}</text>`;
  });
}

/** The loss as races smooth it, thinned to about 120 points. */
function smoothed(losses: readonly number[]): readonly (readonly [number, number])[] {
  const smooth = createSmoother(true);
  const every = Math.max(1, Math.floor(losses.length / 120));
  return losses.flatMap((loss, step): readonly (readonly [number, number])[] => {
    const mean = smooth(loss);
    return step % every === 0 || step === losses.length - 1 ? [[step + 1, mean]] : [];
  });
}

function spread(runs: readonly (readonly (readonly [number, number])[])[]): Series["points"] {
  const steps = runs[0]?.map(([step]) => step) ?? [];
  return steps.map((x, index) => {
    const values = runs.flatMap((run) => run[index]?.[1] ?? []).sort((a, b) => a - b);
    const middle = values[Math.floor(values.length / 2)] ?? 0;
    return { x, middle, low: values[0] ?? middle, high: values.at(-1) ?? middle };
  });
}

function range(series: readonly Series[], highest: number): readonly [number, number] {
  const points = series.flatMap((one) => one.points);
  const low = Math.min(...points.map((point) => point.low));
  return [low, Math.min(highest, Math.max(...points.map((point) => point.high)))];
}

function ticksBetween(low: number, high: number): readonly number[] {
  const gap = [0.01, 0.02, 0.05, 0.1, 0.2].find((candidate) => (high - low) / candidate <= 6) ?? 0.2;
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / gap - 1e-9) * gap; tick <= high + 1e-9; tick += gap)
    ticks.push(Number(tick.toFixed(4)));
  return ticks;
}

const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) {
  console.error("usage: node scripts/draw-race.ts RESULT.json PICTURE.svg");
  process.exitCode = 2;
} else {
  writeFileSync(output, drawRace(JSON.parse(readFileSync(input, "utf8")) as RaceResult));
}
