import {
  formatCount,
  formatPercent,
  formatRate,
  formatRemaining,
  formatSeconds,
} from "@downhill/lab/report/number";
import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { CopyLink } from "../link/link-controls.tsx";
import type { PageLink } from "../link/use-link.ts";
import { formatBytes } from "./problem-choice.tsx";
import { describePlan, isSamePlan, planOf } from "./train-plan.ts";
import type { Phase, TrainSession } from "./train-session.ts";
import type { TrainState } from "./train-state.ts";
import "./run-bar.css";

export interface RunBarProps {
  readonly state: TrainState;
  readonly session: Signal<TrainSession | undefined>;
  readonly onStart: () => void;
  readonly link: PageLink;
}

/** Starts, holds and ends the runs, and says how far they are. */
export function RunBar({ state, session, onStart, link }: RunBarProps): JSX.Element {
  const current = session.value;
  const phase = current?.phase.value;
  const plan = planOf(state);
  const canStart = plan.entrants.length > 0;
  const isGoing = phase === "loading" || phase === "starting" || phase === "training" || phase === "paused";
  const hasChanged = current !== undefined && !isGoing && canStart && !isSamePlan(plan, current.plan);
  return (
    <div class="run-bar">
      <div class="run-buttons">
        {phase === "training" || phase === "starting" || phase === "loading" ? (
          <button
            type="button"
            class="button primary"
            disabled={phase !== "training"}
            onClick={() => current?.pause()}
          >
            Pause
          </button>
        ) : phase === "paused" ? (
          <button type="button" class="button primary" onClick={() => current?.goOn()}>
            Go on
          </button>
        ) : (
          <button type="button" class="button primary" disabled={!canStart} onClick={onStart}>
            {phase === undefined || hasChanged ? "Start" : phase === "failed" ? "Try again" : "Start again"}
          </button>
        )}
        {isGoing && (
          <button type="button" class="button" onClick={() => current?.stop()}>
            Stop
          </button>
        )}
      </div>
      <div class="run-words">
        <p class="run-phase" role="status">
          {current === undefined || phase === undefined
            ? canStart
              ? describePlan(plan)
              : "None of the rules can be read; mend one to start."
            : `${phaseWords[phase]}: ${describePlan(current.plan)}`}
        </p>
        {current === undefined ? null : hasChanged ? (
          <p class="run-figures">Start takes the settings as they are now: {describePlan(plan)}.</p>
        ) : (
          <RunFigures session={current} />
        )}
      </div>
      <div class="run-link">
        <CopyLink link={link} />
      </div>
      {current !== undefined && isGoing && <RunProgress session={current} />}
    </div>
  );
}

const phaseWords: Readonly<Record<Phase, string>> = {
  loading: "Loading",
  starting: "Starting",
  training: "Training",
  paused: "Paused",
  finished: "Finished",
  stopped: "Stopped",
  failed: "It could not be run",
};

function RunFigures({ session }: { readonly session: TrainSession }): JSX.Element {
  session.tick.value;
  return <p class="run-figures">{describeProgress(session)}</p>;
}

function describeProgress(session: TrainSession): string {
  const { plan, phase, data } = session;
  const { done, total } = session.progress();
  const seconds = session.seconds();
  const share = formatPercent(done / total);
  switch (phase.value) {
    case "loading": {
      const [loaded, all] = [sumOf(data.value, "loaded"), sumOf(data.value, "total")];
      if (all === 0) return `the data of ${plan.problem.short}`;
      return `${formatBytes(loaded)} of ${formatBytes(all)}; they stay in this browser for the next time`;
    }
    case "starting":
      return "the first step compiles the kernels";
    case "training": {
      const rate = done / seconds;
      if (done === 0 || seconds < 0.5) return "";
      return `${share} · ${formatRate(rate)} steps a second over all rules · ${formatRemaining((total - done) / rate)} left`;
    }
    case "paused":
      return `at ${share}, after ${formatSeconds(seconds)}; it goes on to the same bits`;
    case "finished":
      return `${formatCount(done)} steps in ${formatSeconds(seconds)} on ${plan.device === "wasm" ? "Wasm" : "WebGPU"}`;
    case "stopped":
      return `at ${share}, after ${formatSeconds(seconds)}`;
    case "failed":
      return "";
  }
}

function RunProgress({ session }: { readonly session: TrainSession }): JSX.Element {
  session.tick.value;
  const isLoading = session.phase.value === "loading";
  const { done, total } = session.progress();
  const [value, max] = isLoading
    ? [sumOf(session.data.value, "loaded"), sumOf(session.data.value, "total")]
    : [done, total];
  return (
    <progress
      class="run-progress"
      aria-label={isLoading ? "Data loaded" : "Steps done"}
      {...(max > 0 && { value, max })}
    />
  );
}

function sumOf(
  data: readonly { readonly loaded: number; readonly total: number }[],
  part: "loaded" | "total",
): number {
  return data.reduce((sum, one) => sum + one[part], 0);
}
