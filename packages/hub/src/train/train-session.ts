import type { FollowedTest } from "@downhill/lab/race/race-job";
import type { RaceProgress, RaceResult } from "@downhill/lab/race/result";
import type { ProblemDescription } from "@downhill/lab/race/run-race";
import { createSmoother } from "@downhill/lab/race/smooth";
import { type ReadonlySignal, signal } from "@preact/signals";
import { createPageRaces } from "../training/race-in-page.ts";
import type { DataProgress } from "../training/read-data-over-http.ts";
import type { TrainPlan } from "./train-plan.ts";

/**
 * - `loading`: the data come, and workers start
 * - `starting`: the data are there, and no run has taken a step
 */
export type Phase = "loading" | "starting" | "training" | "paused" | "finished" | "stopped" | "failed";

/** One run, as far as it is. The arrays grow. */
export interface LiveRun {
  readonly entrant: number;
  readonly seed: number;
  readonly losses: number[];
  /** The losses as targets and curves see them. */
  readonly smoothed: number[];
  readonly tests: FollowedTest[];
  step: number;
  isOver: boolean;
}

/** A race of the page, from its start to whatever ended it. */
export interface TrainSession {
  readonly plan: TrainPlan;
  readonly phase: ReadonlySignal<Phase>;
  /** In the order in which they started. Read them after `tick`, which counts their changes. */
  readonly runs: readonly LiveRun[];
  readonly tick: ReadonlySignal<number>;
  /** Of each file that comes over the network. */
  readonly data: ReadonlySignal<readonly DataProgress[]>;
  /** Whether the browser had no room for what was loaded. */
  readonly isNotKept: ReadonlySignal<boolean>;
  readonly error: ReadonlySignal<Error | undefined>;
  /** What the problem says of itself, once it is there. */
  readonly description: ReadonlySignal<ProblemDescription | undefined>;
  readonly result: ReadonlySignal<RaceResult | undefined>;
  /** Seconds of training so far, pauses left out. */
  seconds(): number;
  /** Steps over all runs: those done, and all. */
  progress(): Pick<RaceProgress, "done" | "total">;
  pause(): void;
  goOn(): void;
  stop(): void;
}

/** What changes faster is shown together. */
const drawMilliseconds = 80;

/** Starts a race of the page's workers, one worker for each rule. */
export function startSession(plan: TrainPlan, root: string): TrainSession {
  const { problem, entrants, seeds, steps, testEvery, target, device, sample } = plan;
  const phase = signal<Phase>("loading");
  const data = signal<readonly DataProgress[]>([]);
  const isNotKept = signal(false);
  const error = signal<Error | undefined>(undefined);
  const result = signal<RaceResult | undefined>(undefined);
  const description = signal<ProblemDescription | undefined>(undefined);
  const tick = signal(0);
  const runs: LiveRun[] = [];
  const stopper = new AbortController();
  const clock = createClock();
  let total: Pick<RaceProgress, "done" | "total"> = {
    done: 0,
    total: entrants.length * seeds.length * steps,
  };
  let waiting = false;

  const draw = (): void => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      tick.value += 1;
    }, drawMilliseconds);
  };
  const smoothers = new Map<LiveRun, (loss: number) => number>();
  const runOf = ({ entrant, seed }: { readonly entrant: number; readonly seed: number }): LiveRun => {
    const known = runs.find((run) => run.entrant === entrant && run.seed === seed);
    if (known !== undefined) return known;
    const run: LiveRun = { entrant, seed, losses: [], smoothed: [], tests: [], step: 0, isOver: false };
    smoothers.set(run, createSmoother(true));
    runs.push(run);
    return run;
  };
  const moveOn = (next: Phase): void => {
    phase.value = next;
    if (next === "training") clock.start();
    else clock.stop();
    draw();
  };

  const races = createPageRaces({
    root,
    device,
    onData(progress) {
      data.value = [...data.peek().filter(({ file }) => file !== progress.file), progress];
      if (phase.peek() === "loading" && data.peek().every(({ loaded, total }) => loaded === total)) draw();
    },
    onNotKept() {
      isNotKept.value = true;
    },
    onOpened(opened) {
      description.value = opened;
      if (phase.peek() === "loading") phase.value = "starting";
    },
  });
  const running = races.race(
    { name: problem.name },
    entrants.map(({ label, rule }) => ({ label, rule })),
    {
      ...{ seeds, steps, testEvery, target },
      workers: entrants.length,
      signal: stopper.signal,
      onProgress({ entrant, seed, step, finished, ...counted }) {
        const run = runOf({ entrant, seed });
        run.step = step;
        run.isOver = finished;
        total = counted;
        if (phase.peek() === "starting" || phase.peek() === "loading") moveOn("training");
        draw();
      },
      follower: {
        sample,
        onLosses(of, losses) {
          const run = runOf(of);
          const smooth = smoothers.get(run) as (loss: number) => number;
          for (const loss of losses) {
            run.losses.push(loss);
            run.smoothed.push(smooth(loss));
          }
          draw();
        },
        onTest(of, test) {
          runOf(of).tests.push(test);
          draw();
        },
      },
    },
  );
  running.then(
    (value) => {
      result.value = value;
      moveOn("finished");
    },
    (why: unknown) => {
      if (stopper.signal.aborted) return moveOn("stopped");
      error.value = why instanceof Error ? why : new Error(String(why));
      moveOn("failed");
    },
  );

  return {
    ...{ plan, phase, runs, tick, data, isNotKept, error, result, description },
    seconds: clock.seconds,
    progress: () => total,
    pause() {
      if (phase.peek() !== "training") return;
      races.hold();
      moveOn("paused");
    },
    goOn() {
      if (phase.peek() !== "paused") return;
      races.goOn();
      moveOn("training");
    },
    stop: () => stopper.abort(),
  };
}

/** Counts seconds, with stops. */
function createClock(): { start(): void; stop(): void; seconds(): number } {
  let before = 0;
  let since: number | undefined;
  const seconds = (): number => before + (since === undefined ? 0 : (performance.now() - since) / 1000);
  return {
    seconds,
    start() {
      since ??= performance.now();
    },
    stop() {
      before = seconds();
      since = undefined;
    },
  };
}
