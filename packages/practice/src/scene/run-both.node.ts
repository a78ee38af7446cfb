import { isDeepStrictEqual } from "node:util";
import { readDataFile } from "@downhill/lab/data/read-data-file.node";
import type { Scene, SceneRun } from "../question/diagnose-question.ts";
import { mean } from "./average-every.ts";

export interface Pair {
  readonly seed: number;
  readonly faulty: SceneRun;
  readonly mended: SceneRun;
}

// No scene or margin was chosen on these.
const seeds = Array.from({ length: 20 }, (_, index) => index + 41);

/**
 * Both runs of every seed.
 * @throws Error where a run is not the same again for its seed, the same for another, or no plain data that can be drawn
 */
export async function runBoth(scene: Scene): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  const run = (seed: number, isMended: boolean) => scene.run({ seed, isMended, readData: readDataFile });
  for (const seed of seeds)
    pairs.push({ seed, faulty: await run(seed, false), mended: await run(seed, true) });
  const [first, other] = pairs;
  if (first === undefined || !isDeepStrictEqual(await run(first.seed, false), first.faulty))
    throw new Error("the same seed gives another run");
  if (isDeepStrictEqual(other?.faulty.curves, first.faulty.curves))
    throw new Error("another seed gives the same run");
  for (const { seed, faulty, mended } of pairs)
    for (const one of [faulty, mended]) {
      if (!isDeepStrictEqual(structuredClone(one), one)) throw new Error(`seed ${seed}: no plain data`);
      if (one.curves.some(({ x, y }) => x.length !== y.length || !x.every(Number.isFinite)))
        throw new Error(`seed ${seed}: a curve without places`);
      if (/diverged|undefined|NaN\d/.test(one.caption)) throw new Error(`seed ${seed}: ${one.caption}`);
    }
  return pairs;
}

/** The values of the curve with this place. */
export function at(run: SceneRun, index: number): readonly number[] {
  return run.curves[index]?.y ?? [];
}

/** The mean of the last values of a curve. */
export function end(run: SceneRun, index: number, count = 5): number {
  return mean(at(run, index).slice(-count));
}
