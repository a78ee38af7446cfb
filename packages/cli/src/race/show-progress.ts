import type { RaceProgress } from "@downhill/lab";
import { createLiveRegion } from "../terminal/live-region.ts";
import { paintFor } from "../terminal/paint.ts";
import { createProgressView, type RaceShape } from "./progress-view.ts";

/** Where a race's messages go. */
export interface ProgressDisplay {
  readonly take: (progress: RaceProgress) => void;
  /** Removes what is shown. */
  readonly end: () => void;
  readonly share: () => string;
}

const redrawMilliseconds = 100;
const lineMilliseconds = 5000;

/**
 * Shows a race's progress on standard error: drawn in place in a terminal, else a line every five seconds, or nothing
 * where `quiet`.
 */
export function showProgress(title: string, shape: RaceShape, quiet: boolean): ProgressDisplay {
  const view = createProgressView(shape, performance.now());
  const take = (progress: RaceProgress): void => view.take(progress, performance.now());
  const { stderr } = process;
  if (!stderr.isTTY) {
    if (quiet) return { take, end: () => {}, share: view.share };
    const timer = setInterval(
      () => stderr.write(`${title}: ${view.line(performance.now())}\n`),
      lineMilliseconds,
    );
    return { take, end: () => clearInterval(timer), share: view.share };
  }

  const region = createLiveRegion(stderr);
  const paint = paintFor(stderr);
  const draw = (): void => {
    const lines = view.lines(performance.now(), Math.min(stderr.columns, 110) - 1, paint);
    region.draw([paint("bold", title), ...lines]);
  };
  draw();
  const timer = setInterval(draw, redrawMilliseconds);
  stderr.on("resize", draw);
  return {
    take,
    share: view.share,
    end() {
      clearInterval(timer);
      stderr.removeListener("resize", draw);
      region.end();
    },
  };
}
