import type { Claim } from "@downhill/lab/claims/claim";
import { formatSeconds } from "@downhill/lab/report/number";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { ClaimComparison } from "./claim-comparison.tsx";
import type { ClaimOutcome } from "./claim-messages.ts";
import { ClaimProgress, type ClaimStanding } from "./claim-progress.tsx";
import { type ClaimRun, startClaim } from "./start-claim.ts";
import "./run-claim.css";

export interface RunClaimProps {
  readonly name: string;
  /** With it an experiment of minutes says so before it starts. */
  readonly tier?: Claim["tier"];
  /** What the recorded run took. */
  readonly seconds?: number;
}

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  | { readonly kind: "stopped"; readonly after: number }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "found"; readonly outcome: ClaimOutcome };

/** A button that runs a claim's experiment in the page, and what came out beside what is recorded. */
export function RunClaim({ name, tier, seconds }: RunClaimProps): JSX.Element {
  const state = useSignal<State>({ kind: "idle" });
  const standing = useSignal<ClaimStanding>({ started: 0, data: undefined, race: undefined });
  const cores = useSignal<number | undefined>(undefined);
  const run = useRef<ClaimRun>(undefined);
  useEffect(() => {
    cores.value = navigator.hardwareConcurrency;
    return () => run.current?.stop();
  }, [cores]);

  const start = async (): Promise<void> => {
    run.current?.stop();
    standing.value = { started: performance.now(), data: undefined, race: undefined };
    state.value = { kind: "running" };
    const mine = startClaim(name, (news) => {
      if (news.kind === "data") standing.value = { ...standing.value, data: news.progress };
      if (news.kind === "race") standing.value = { ...standing.value, race: news.progress };
    });
    run.current = mine;
    try {
      const outcome = await mine.outcome;
      if (run.current === mine) state.value = { kind: "found", outcome };
    } catch (error) {
      if (run.current === mine) state.value = { kind: "failed", message: messageOf(error) };
    }
  };
  const stop = (): void => {
    run.current?.stop();
    run.current = undefined;
    state.value = { kind: "stopped", after: (performance.now() - standing.value.started) / 1000 };
  };

  const { value } = state;
  const isRunning = value.kind === "running";
  return (
    <div class="run-claim instrument" data-claim-run={value.kind}>
      <div class="run-claim-head">
        <button type="button" class="button" onClick={isRunning ? stop : start}>
          {isRunning ? "Stop" : value.kind === "idle" ? "Run it again here" : "Run it once more"}
        </button>
        <p role="status">
          {value.kind === "idle" && describeCost(tier, seconds, cores.value)}
          {value.kind === "stopped" && `Stopped after ${formatSeconds(value.after)}. Nothing is kept of it.`}
          {value.kind === "found" && describeOutcome(value.outcome)}
          {value.kind === "failed" && `It could not be run: ${value.message}.`}
          {isRunning && <span class="unseen">Running.</span>}
        </p>
        {isRunning && <ClaimProgress standing={standing} recorded={seconds} />}
      </div>
      {value.kind === "found" && <ClaimComparison outcome={value.outcome} />}
    </div>
  );
}

function describeCost(
  tier: Claim["tier"] | undefined,
  seconds: number | undefined,
  cores: number | undefined,
): string {
  const took = seconds === undefined ? "" : ` The recorded run took ${formatSeconds(seconds)}.`;
  if (tier === "minutes")
    return `This experiment trains on every core that the browser offers${cores === undefined ? "" : `, ${cores} here`}.${took} It can be stopped at any time.`;
  return `It runs in this page.${took}`;
}

function describeOutcome({ differences, seconds, recorded }: ClaimOutcome): string {
  const took = `in ${formatSeconds(seconds)} (recorded: ${formatSeconds(recorded.seconds)})`;
  if (differences.length === 0) return `As recorded: every number is the same to 1e-6, ${took}.`;
  return `Not as recorded, ${took}: ${differences.length === 1 ? "one thing differs" : `${differences.length} things differ`}.`;
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}
