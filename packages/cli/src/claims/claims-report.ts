import {
  type Claim,
  countVerdict,
  describeEffect,
  describeSeeds,
  describeVerdict,
  type Evidence,
  formatSeconds,
  type Verdict,
  verdictKinds,
} from "@downhill/lab";
import type { Paint, Style } from "../terminal/paint.ts";
import { wrap } from "../terminal/text.ts";

/** A claim with what is recorded of it, if anything is. */
export interface ListedClaim {
  readonly claim: Claim;
  readonly evidence: Evidence | undefined;
  /** Whether the experiment is written as it was when the evidence was made. */
  readonly isCurrent: boolean;
}

const styles: Readonly<Record<Verdict["kind"], Style>> = {
  supported: "green",
  refuted: "red",
  depends: "yellow",
  equivalent: "cyan",
  inconclusive: "magenta",
};

/** Every claim with its verdict, the effect that it turns on, and where the evidence is from. */
export function claimsList(listed: readonly ListedClaim[], width: number, paint: Paint, now: Date): string[] {
  const topics = [...new Set(listed.map(({ claim }) => claim.about))];
  return [
    ...wrap(`${paint("bold", "claims")}  ${countVerdicts(listed)}`, width),
    ...topics.flatMap((topic) => [
      "",
      paint("dim", topic),
      ...listed
        .filter(({ claim }) => claim.about === topic)
        .flatMap((one) => listedLines(one, width, paint, now)),
    ]),
  ];
}

function listedLines(
  { claim, evidence, isCurrent }: ListedClaim,
  width: number,
  paint: Paint,
  now: Date,
): string[] {
  const indent = (text: string): string[] => wrap(text, width - 4).map((line) => `    ${line}`);
  const statement = wrap(claim.statement, width - 2).map((line) => `  ${paint("bold", line)}`);
  if (evidence === undefined) return [...statement, ...indent(`not run yet  ${claim.name}`)];
  const { finding } = evidence;
  return [
    ...statement,
    ...indent(describeVerdict(finding.verdict)).map((line) => paint(styles[finding.verdict.kind], line)),
    ...indent(describeEffect(finding.effects[0])),
    ...indent(`${claim.name}  ${claim.tier}  ${describeOrigin(evidence, isCurrent, now)}`).map((line) =>
      paint("dim", line),
    ),
  ];
}

/** One claim with everything that is known of it. */
export function claimSheet(
  { claim, evidence, isCurrent }: ListedClaim,
  width: number,
  paint: Paint,
  now: Date,
): string[] {
  const row = (label: string, text: string): string[] => {
    const [first = "", ...rest] = wrap(text, width - labelWidth - 2);
    const indent = " ".repeat(labelWidth + 2);
    return [`${paint("dim", label.padEnd(labelWidth))}  ${first}`, ...rest.map((line) => indent + line)];
  };
  return [
    ...wrap(claim.statement, width).map((line) => paint("bold", line)),
    "",
    ...(evidence === undefined
      ? row("verdict", `not run yet: downhill claims ${claim.name} --run`)
      : [
          ...row("verdict", describeVerdict(evidence.finding.verdict)),
          ...row("because", evidence.finding.because),
        ]),
    ...row("experiment", claim.experiment),
    ...row("verdict rule", claim.rule),
    ...row("counter-switch", claim.counterSwitch),
    ...row("scale", claim.scale),
    ...row("seeds", describeSeeds(claim)),
    ...row("sources", claim.sources.join("; ")),
    ...(evidence === undefined
      ? []
      : [
          ...row(
            "evidence",
            `${describeOrigin(evidence, isCurrent, now)}, code ${evidence.code}, Node ${evidence.node}, ${formatSeconds(evidence.seconds)}`,
          ),
          "",
          ...evidence.finding.effects.flatMap((effect) => wrap(describeEffect(effect), width)),
        ]),
  ];
}

const labelWidth = 14;

function countVerdicts(listed: readonly ListedClaim[]): string {
  const counted = verdictKinds.flatMap((kind) => {
    const count = listed.filter(({ evidence }) => evidence?.finding.verdict.kind === kind).length;
    return count === 0 ? [] : [countVerdict(kind, count)];
  });
  const missing = listed.filter(({ evidence }) => evidence === undefined).length;
  const all = `${listed.length} sentence${listed.length === 1 ? "" : "s"}`;
  return `${all}: ${[...counted, ...(missing > 0 ? [`${missing} not run yet`] : [])].join(", ")}`;
}

function describeOrigin({ made, hash }: Evidence, isCurrent: boolean, now: Date): string {
  return `${ageOf(made, now)}  ${hash}${isCurrent ? "" : ", of an earlier version of the experiment"}`;
}

function ageOf(made: string, now: Date): string {
  const days = Math.floor((now.getTime() - Date.parse(made)) / 86_400_000);
  if (days <= 0) return "today";
  return days === 1 ? "1 day old" : `${days} days old`;
}
