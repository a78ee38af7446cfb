import type { ReadDataFile } from "../data/data-file.ts";
import { readExactJson } from "../exact-json.ts";
import type { Effect, Finding, Verdict } from "./claim.ts";

/** A finding with what made it. `packages/lab/record/claims` holds one for every claim. */
export interface Evidence {
  readonly claim: string;
  /** Of the experiment as it is written: the files of the claim's folder. */
  readonly hash: string;
  /** Of all code of the library and the lab when it ran: `codeVersion()`. */
  readonly code: string;
  /** The day, as 2026-01-31. */
  readonly made: string;
  /** As `process.version` says it. */
  readonly node: string;
  readonly seconds: number;
  readonly finding: Finding;
}

/**
 * The recorded evidence for a claim.
 * @throws Error where the file cannot be read or is not evidence for it
 */
export async function readEvidence(claim: string, read: ReadDataFile): Promise<Evidence> {
  const value = readExactJson(new TextDecoder().decode(await read(`claims/${claim}.json`)));
  const { claim: of, hash, made, finding } = (value ?? {}) as Partial<Evidence>;
  if (
    of !== claim ||
    typeof hash !== "string" ||
    typeof made !== "string" ||
    !Array.isArray(finding?.effects)
  )
    throw new Error(`claims/${claim}.json is not evidence for ${claim}`);
  return value as Evidence;
}

// Sums may be taken in another order by another engine; what a verdict turns on is far larger.
const tolerance = 1e-6;

/** What is not the same in two findings of one claim, a sentence each. */
export function differencesOf(before: Finding, after: Finding): readonly string[] {
  const [was, is] = [describeVerdict(before.verdict), describeVerdict(after.verdict)];
  const names = new Set([...before.effects, ...after.effects].map(({ name }) => name));
  return [
    ...(was === is ? [] : [`the verdict was ${was} and is ${is}`]),
    ...[...names].flatMap((name) => {
      const [old, now] = [before, after].map(({ effects }) => effects.find((one) => one.name === name));
      if (old === undefined || now === undefined) return [`${name}: ${old === undefined ? "new" : "gone"}`];
      return (["value", "low", "high"] as const)
        .filter((part) => !isClose(old[part], now[part]))
        .map((part) => `${name}: ${nameOf(part)} was ${old[part]} and is ${now[part]}`);
    }),
  ];
}

/** `supported`, `depends on the noise`, `equivalent within 1 point`. */
export function describeVerdict(verdict: Verdict): string {
  if (verdict.kind === "depends") return `depends on ${verdict.on}`;
  if (verdict.kind === "equivalent") return `equivalent within ${verdict.within}`;
  return verdict.kind;
}

function nameOf(part: keyof Effect): string {
  return part === "value" ? "it" : `its ${part} end`;
}

function isClose(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const gap = Math.abs(a - b);
  return (
    Object.is(a, b) ||
    (gap < Number.POSITIVE_INFINITY && gap <= tolerance * Math.max(Math.abs(a), Math.abs(b)))
  );
}
