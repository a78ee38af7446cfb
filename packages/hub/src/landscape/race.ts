import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Rule } from "downhill";
import { faultOf } from "./fault-of.ts";
import { createTracer, type Tracer } from "./tracer.ts";
import type { Trajectory, World } from "./world.ts";

/** A rule in a race. */
export interface Entrant {
  /** Stays while its rule changes. */
  readonly id: string;
  /** What it is called in the race; no two are called alike. It decides the look. */
  readonly label: string;
  /** The same for people: `Adam`, `Adam 2`. */
  readonly title: string;
  readonly rule: Rule;
}

/** How far an entrant has come. */
export interface EntrantRun extends Entrant {
  /** Runs of another number share nothing; with the same one a run has only grown. */
  readonly trace: number;
  readonly trajectory: Trajectory;
}

/** Runs that follow their inputs. */
export interface Race {
  /** In the order of the entrants. They grow while the race is computed. */
  readonly runs: ReadonlySignal<readonly EntrantRun[]>;
  /** Whether all runs have all their steps. */
  readonly isComplete: ReadonlySignal<boolean>;
  /** Why entrants cannot run, by id: a rule that only changes the gradient, a hyperparameter without a value. */
  readonly faults: ReadonlySignal<Readonly<Record<string, string>>>;
  /** Begins to compute, and to follow the inputs; gives a function that ends it. Until then there are no runs. */
  run(): () => void;
}

/** Computing stops for the page to draw after so many milliseconds. */
const slice = 7;

/**
 * Runs all entrants through a world and keeps the runs up to date: what has not changed is not computed again, more steps are
 * taken from where a run is, and long races are computed in slices that leave the page time to draw.
 */
export function createRace(
  entrants: ReadonlySignal<readonly Entrant[]>,
  world: ReadonlySignal<World>,
  steps: ReadonlySignal<number>,
): Race {
  const runs = signal<readonly EntrantRun[]>([]);
  const isComplete = signal(false);
  const faults = signal<Readonly<Record<string, string>>>({});
  const tracers = new Map<string, Traced>();
  /** Counts changes of the inputs: what was begun for earlier ones ends. */
  let turn = 0;

  const publish = (all: readonly Entrant[], most: number): void => {
    runs.value = all.flatMap((entrant) => {
      const traced = tracers.get(entrant.id);
      if (traced === undefined) return [];
      return [{ ...entrant, trace: traced.trace, trajectory: traced.tracer.trajectory(most) }];
    });
  };
  const update = async (all: readonly Entrant[], place: World, most: number): Promise<void> => {
    const own = ++turn;
    const found: Record<string, string> = {};
    for (const { id, rule } of all) {
      const known = tracers.get(id);
      if (known?.rule === rule && known.world === place) continue;
      const tracer = await createTracer(rule, place).catch((error: unknown) => {
        found[id] = faultOf(rule, error);
        return undefined;
      });
      if (own !== turn) return tracer?.dispose();
      known?.tracer.dispose();
      if (tracer === undefined) tracers.delete(id);
      else tracers.set(id, { rule, world: place, tracer, trace: ++begun });
    }
    faults.value = found;
    const ids = new Set(all.map(({ id }) => id));
    for (const [id, { tracer }] of tracers)
      if (!ids.has(id)) {
        tracer.dispose();
        tracers.delete(id);
      }
    while (own === turn) {
      const isDone = extendAll(tracers, most);
      publish(all, most);
      isComplete.value = isDone;
      if (isDone) return;
      await nextFrame();
    }
  };
  return {
    runs,
    isComplete,
    faults,
    run() {
      const stop = effect(() => {
        void update(entrants.value, world.value, steps.value);
      });
      return () => {
        stop();
        turn += 1;
        for (const { tracer } of tracers.values()) tracer.dispose();
        tracers.clear();
      };
    },
  };
}

interface Traced {
  readonly rule: Rule;
  readonly world: World;
  readonly tracer: Tracer;
  readonly trace: number;
}

/** Traces of all races. */
let begun = 0;

/** Takes all a slice further, abreast, so that none is seen to lead because it was computed first. */
function extendAll(tracers: ReadonlyMap<string, Traced>, most: number): boolean {
  const end = performance.now() + slice;
  const all = [...tracers.values()].map(({ tracer }) => tracer);
  const stride = Math.max(256, Math.ceil(most / 8));
  for (;;) {
    const least = Math.min(
      ...all.map((tracer) => (tracer.divergedAt === undefined ? tracer.taken : most)),
      most,
    );
    if (least >= most) return true;
    const isDone = all.map((tracer) => tracer.extend(Math.min(most, least + stride))).every(Boolean);
    if (isDone && least + stride >= most) return true;
    if (performance.now() >= end) return false;
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    // A page that is not shown has no frames.
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
