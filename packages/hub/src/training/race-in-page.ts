import { type ProblemDescription, type RaceHost, runRace } from "@downhill/lab/race/run-race";
import type { RunWholeRace } from "@downhill/lab/search/contest";
import type { SiteFile } from "./data-index.ts";
import { type PageWorker, startPageWorker } from "./page-worker.ts";
import type { Device, ToWorker } from "./race-messages.ts";
import type { DataProgress } from "./read-data-over-http.ts";

export interface PageRaceOptions {
  /** The site's root, ending in a slash: `data/` lies below it. */
  readonly root: string;
  /** `wasm` where it is left out, which gives the bits of Node. */
  readonly device?: Device | undefined;
  readonly onData?: ((progress: DataProgress) => void) | undefined;
  readonly onNotKept?: ((file: SiteFile) => void) | undefined;
  /** Told when a race's problem is there with its data, before the first step. */
  readonly onOpened?: ((description: ProblemDescription) => void) | undefined;
}

/** Races in the workers of a page. */
export interface PageRaces {
  /** What `race` is under Node, to the bit on Wasm; runs are not kept. */
  readonly race: RunWholeRace;
  /** Makes every run stop before its next step, at the latest a tenth of a second from now, until `goOn`. */
  hold(): void;
  goOn(): void;
}

/** More workers than this want more memory than a page should ask for. */
const mostWorkers = 8;

export function createPageRaces({
  root,
  device = "wasm",
  onData,
  onNotKept,
  onOpened,
}: PageRaceOptions): PageRaces {
  const working = new Set<PageWorker>();
  let isHeld = false;

  const start = (
    opening: Omit<Extract<ToWorker, { kind: "open" }>, "kind" | "root" | "device">,
  ): PageWorker => {
    const worker = startPageWorker({ kind: "open", root, device, ...opening }, (message) => {
      if (message.kind === "data") onData?.(message.progress);
      else onNotKept?.(message.file);
    });
    if (isHeld) worker.tell({ kind: "hold" });
    const tracked: PageWorker = {
      ...worker,
      end() {
        working.delete(tracked);
        return worker.end();
      },
    };
    working.add(tracked);
    return tracked;
  };

  return {
    async race(spec, entrants, options) {
      const { target, diagnoseEvery, signal } = options;
      const opening = { problem: spec, watched: { target, diagnoseEvery } };
      let spare: PageWorker | undefined;
      const host: RaceHost = {
        cores: Math.min(navigator.hardwareConcurrency || 1, mostWorkers),
        // The worker that says what the problem is has its data and runs the first job.
        async prepare() {
          spare = start(opening);
          const description = await untilAborted(spare.description, signal);
          onOpened?.(description);
          return { description };
        },
        startThread(setup) {
          const worker = spare ?? start(opening);
          spare = undefined;
          worker.tell({ kind: "set up", setup });
          return worker;
        },
      };
      try {
        return await runRace(spec, entrants, options, host);
      } finally {
        await spare?.end();
      }
    },
    hold() {
      isHeld = true;
      for (const worker of working) worker.tell({ kind: "hold" });
    },
    goOn() {
      isHeld = false;
      for (const worker of working) worker.tell({ kind: "go on" });
    },
  };
}

/** @throws the signal's reason as soon as it aborts */
async function untilAborted<Value>(value: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  signal?.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal?.reason);
  signal?.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([value, aborted.promise]);
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}
