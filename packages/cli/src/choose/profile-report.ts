import {
  formatCount,
  formatMeasured,
  formatPercent,
  formatSeconds,
  type Problem,
  type ProfilePart,
  type StepProfile,
} from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { wrap } from "../terminal/text.ts";

/** What the profile is of. */
export interface ProfileSubject {
  readonly problem: Problem;
  /** The rule's name. */
  readonly label: string;
}

/** Below it a step is shown in microseconds. */
const shortStep = 0.1;
/** Bytes that a core moves in about the time of a call. */
const fewBytes = 50_000;

type Named = Readonly<Record<ProfilePart, string>>;

const named: Named = {
  evaluation: "loss and gradient",
  optimizer: "the rule's step",
  checks: "checks for divergence",
  batch: "choosing the batch",
  tests: "tests",
  other: "the loop itself",
};
const partOrder = ["evaluation", "optimizer", "checks", "batch", "tests", "other"] as const;

/** What would make a step quicker where a part has most of it. */
const advice: Named = {
  evaluation: "another rule changes little; a smaller model or batch would.",
  optimizer: "a rule that moves fewer bytes would change it.",
  checks: "the problem is so small that looking at its numbers takes longest.",
  batch: "the problem is so small that shuffling its examples takes longest.",
  tests: "testing less often, or on fewer examples, would change it.",
  other: "the problem is so small that running a loop at all takes longest.",
};

/** What `profile` prints: milliseconds and share of each part, what speed that is, what memory, and what dominates. */
export function profileReport(
  profile: StepProfile,
  { problem, label }: ProfileSubject,
  width: number,
  paint: Paint,
): string[] {
  const total = totalOf(profile);
  return [
    `${paint("bold", `profile ${problem.name}`)}  ${label}, ${formatCount(profile.steps)} steps of ${formatSeconds(total / 1000)}`,
    ...wrap(problem.title, width),
    "",
    ...timeTable(profile, paint),
    "",
    ...memoryTable(profile, paint),
    "",
    ...[dominance(profile), ...remarks(profile, problem)].flatMap((text) => wrap(text, width)),
  ];
}

function totalOf({ milliseconds }: StepProfile): number {
  return Object.values(milliseconds).reduce((sum, part) => sum + part, 0);
}

function timeTable(profile: StepProfile, paint: Paint): string[] {
  const { milliseconds, test } = profile;
  const total = totalOf(profile);
  const [unit, scale] = total < shortStep ? ["µs", 1000] : ["ms", 1];
  const rows = partOrder
    .filter((part) => part !== "tests" || test !== undefined)
    .map((part) => [
      part === "tests" && test !== undefined ? `tests, every ${formatCount(test.every)} steps` : named[part],
      formatMeasured(milliseconds[part] * scale),
      formatPercent(milliseconds[part] / total),
      speedOf(part, profile),
    ]);
  return renderTable(
    [
      { heading: ["where"], align: "left" },
      { heading: [`${unit} per`, "step"], align: "point" },
      { heading: ["", "share"], align: "right" },
      { heading: ["", "which is"], align: "left" },
    ],
    rows,
    paint,
  );
}

function speedOf(part: ProfilePart, { flops, gigaflops, bytesMoved, gigabytes, test }: StepProfile): string {
  if (part === "evaluation" && Number.isFinite(flops))
    return `${formatLarge(flops, "FLOP")}, ${formatMeasured(gigaflops)} GFLOP/s`;
  if (part === "optimizer") return `${formatLarge(bytesMoved, "B")} moved, ${formatMeasured(gigabytes)} GB/s`;
  if (part === "tests" && test !== undefined) return `${formatSeconds(test.milliseconds / 1000)} each`;
  return "";
}

function memoryTable({ memory: { parameters, gradients, states } }: StepProfile, paint: Paint): string[] {
  const rows: readonly (readonly [string, number])[] = [
    ["parameters", parameters],
    ["gradients", gradients],
    ...Object.entries(states).map(([name, bytes]) => [`state ${name}`, bytes] as const),
  ];
  const all = rows.reduce((sum, [, bytes]) => sum + bytes, 0);
  return renderTable(
    [
      { heading: ["memory"], align: "left" },
      { heading: ["bytes"], align: "right" },
    ],
    [...rows, ["in all", all] as const].map(([name, bytes]) => [name, formatCount(bytes)]),
    paint,
  );
}

function dominance(profile: StepProfile): string {
  const { milliseconds } = profile;
  const total = totalOf(profile);
  const most = partOrder.reduce((best, part) => (milliseconds[part] > milliseconds[best] ? part : best));
  const share = formatPercent(milliseconds[most] / total);
  const name = named[most];
  const why =
    most === "optimizer" && profile.bytesMoved < fewBytes
      ? "there are so few parameters that calling the rule at all is most of it."
      : advice[most];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${share} of the time. So ${why}`;
}

function remarks({ warmUp, divergedAt, flops }: StepProfile, { examples }: Problem): readonly string[] {
  return [
    `The ${formatCount(warmUp)} steps before, in which kernels are compiled, are not counted.${
      examples > 0 ? " Loss and gradient include gathering the batch's examples." : ""
    }${Number.isNaN(flops) ? " The problem does not say how many operations it takes." : ""}`,
    ...(divergedAt === undefined
      ? []
      : [`It diverged after ${formatCount(divergedAt)} measured steps; the times are of these.`]),
  ];
}

/** In thousands or millions where it is that large: `251 kB`, `1.43 MFLOP`. */
function formatLarge(value: number, unit: string): string {
  if (value < 1e3) return `${formatMeasured(value)} ${unit}`;
  return value < 1e6 ? `${formatMeasured(value / 1e3)} k${unit}` : `${formatMeasured(value / 1e6)} M${unit}`;
}
