import { rename, writeFile } from "node:fs/promises";
import {
  type Claim,
  claimHash,
  describeVerdict,
  differencesOf,
  type Evidence,
  evidencePath,
  formatSeconds,
  readDataFile,
  readEvidence,
  runClaim,
  writeExactJson,
} from "@downhill/lab";
import { claimSheet, claimsList, type ListedClaim } from "../claims/claims-report.ts";
import { selectClaims, tiers } from "../claims/select-claims.ts";
import { command, flag, option, optionWithDefault } from "../command.ts";
import { jsonText } from "../json-text.ts";
import { interruptible } from "../race/interruptible.ts";
import { readChoice, readCount } from "../read-value.ts";
import { paintFor } from "../terminal/paint.ts";
import { UsageError } from "../usage-error.ts";

const widest = 100;

export const claims = command({
  name: "claims",
  summary:
    "Lists what people say of optimizers, each sentence with its experiment's verdict; runs them again.",
  argument: "[CLAIM]",
  argumentHelp: "a claim by name, to see everything about it; all are listed otherwise",
  argumentDefault: "",
  options: {
    only: option("A,B,…", "only these claims, by name", (text) => text.split(",").map((name) => name.trim())),
    tier: optionWithDefault(
      "TIER",
      "only claims whose experiment takes seconds (instant) or minutes, or all",
      readChoice(tiers),
      "all",
    ),
    run: flag("run the experiments again and compare the outcome with the kept evidence"),
    record: flag("run them and keep the outcome as the new evidence"),
    workers: option("N", "runs at a time; one per core otherwise", readCount),
    json: flag("print one JSON document instead"),
  },
  example: "downhill claims momentum-overshoots --run",
  details: [
    "A claim is a sentence that textbooks say, with an experiment, a rule for the verdict, and one setting that turns the outcome around. The list " +
      "gives for each: the sentence, the verdict, the effect that it turns on with its 95 % interval in brackets, and a line of name, tier, age of " +
      "the evidence and hash of the experiment.",
    "With --run the exit code is 1 where an experiment gives something else than its evidence says.",
  ],
  async run({ argument, options: { only = [], tier, run, record, workers, json } }) {
    if (argument !== "" && only.length > 0) throw new UsageError("a claim and --only: give one of the two");
    const chosen = selectClaims(argument === "" ? only : [argument], tier);
    const before = await Promise.all(chosen.map(listClaim));
    if (!run && !record) {
      print(before, json, argument !== "");
      return 0;
    }
    const outcome = await interruptible((signal) => runAll(before, { signal, workers, record }));
    if (outcome.kind === "interrupted") {
      process.stderr.write("downhill: stopped\n");
      return outcome.exitCode;
    }
    print(outcome.value, json, argument !== "");
    return outcome.value.some(({ differences }) => differences.length > 0) && !record ? 1 : 0;
  },
});

async function listClaim(claim: Claim): Promise<ListedClaim> {
  const evidence = await readEvidence(claim.name, readDataFile).catch(() => undefined);
  return { claim, evidence, isCurrent: evidence?.hash === (await claimHash(claim.name)) };
}

interface Rerun extends ListedClaim {
  /** From the evidence that was there. */
  readonly differences: readonly string[];
}

async function runAll(
  listed: readonly ListedClaim[],
  {
    signal,
    workers,
    record,
  }: { readonly signal: AbortSignal; readonly workers: number | undefined; readonly record: boolean },
): Promise<readonly Rerun[]> {
  const reruns: Rerun[] = [];
  for (const { claim, evidence: before } of listed) {
    process.stderr.write(`${claim.name} … `);
    const evidence = await runClaim(claim, { signal, workers });
    const differences =
      before === undefined
        ? ["there is no evidence to compare with"]
        : differencesOf(before.finding, evidence.finding);
    const same = differences.length === 0 ? "as recorded" : differences.join("; ");
    process.stderr.write(
      `${describeVerdict(evidence.finding.verdict)}, ${formatSeconds(evidence.seconds)}, ${same}\n`,
    );
    if (record) await keep(evidence);
    reruns.push({ claim, evidence, isCurrent: true, differences });
  }
  return reruns;
}

async function keep(evidence: Evidence): Promise<void> {
  const path = evidencePath(evidence.claim);
  await writeFile(`${path}.part`, `${writeExactJson(evidence, 2)}\n`);
  await rename(`${path}.part`, path);
}

function print(listed: readonly (ListedClaim & Partial<Rerun>)[], json: boolean, isOne: boolean): void {
  if (json) {
    process.stdout.write(
      jsonText(listed.map(({ claim: { run: _, ...said }, ...rest }) => ({ ...said, ...rest }))),
    );
    return;
  }
  const width = Math.min(process.stdout.columns ?? 80, widest);
  const paint = paintFor(process.stdout);
  const [first] = listed;
  const now = new Date();
  const lines =
    isOne && first !== undefined
      ? claimSheet(first, width, paint, now)
      : claimsList(listed, width, paint, now);
  process.stdout.write(`${lines.join("\n")}\n`);
}
