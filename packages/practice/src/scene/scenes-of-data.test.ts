import { expect, test, vi } from "vitest";
import { mean } from "./average-every.ts";
import { blankImageScene } from "./blank-image.ts";
import { damagedShard, damagedShardScene, firstDamagedStep } from "./damaged-shard.ts";
import { noiseInTrainingScene } from "./noise-in-training.ts";
import { at, end, runBoth } from "./run-both.node.ts";
import { runningAveragesScene } from "./running-averages.ts";

// Forty trainings of a network take long on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

test("a blank image ends both runs at one step, without a sign in the gradient's norm; mended, both go on", async () => {
  for (const { seed, faulty, mended } of await runBoth(blankImageScene)) {
    const [first, second, norm] = [0, 1, 2].map((index) => at(faulty, index).findIndex(Number.isNaN));
    expect(first, `seed ${seed}`).toBeGreaterThan(80);
    expect(second).toBe(first);
    expect(norm).toBe(first);
    const before = at(faulty, 2).slice(0, first);
    expect(Math.max(...before.slice(-20)), `seed ${seed}`).toBeLessThan(
      2 * Math.max(...before.slice(0, -20)),
    );
    for (const { y } of mended.curves) expect(y.every(Number.isFinite), `seed ${seed}`).toBe(true);
    expect(end(mended, 0, 20)).toBeLessThan(mean(at(mended, 0).slice(0, 20)) / 2);
  }
});

test("damaged batches lengthen the gradient at their first step, whatever the rate; mended, there is no jump", async () => {
  for (const { seed, faulty, mended } of await runBoth(damagedShardScene)) {
    const first = firstDamagedStep(seed) - 1;
    const norms = at(faulty, 2);
    expect(norms[first], `seed ${seed}`).toBeGreaterThan(3 * Math.max(...norms.slice(first - 20, first)));
    for (const loss of [0, 1]) {
      const before = mean(at(faulty, loss).slice(first - 20, first));
      expect(at(faulty, loss)[first], `seed ${seed}`).toBeGreaterThan(2 * before);
      const after = first + damagedShard.damagedSteps;
      // The steps that the mend leaves out keep their places, so that no line is drawn over them.
      expect(at(mended, loss).slice(first, after).every(Number.isNaN), `seed ${seed}`).toBe(true);
      expect(at(mended, loss).filter(Number.isNaN)).toHaveLength(damagedShard.damagedSteps);
      const lasting = mean(at(faulty, loss).slice(after, after + 8));
      expect(lasting, `seed ${seed}`).toBeGreaterThan(mean(at(mended, loss).slice(after, after + 8)) + 0.03);
      expect(
        Math.max(
          ...at(mended, loss)
            .slice(100)
            .filter((value) => !Number.isNaN(value)),
        ),
        `seed ${seed}`,
      ).toBeLessThan(1.5 * before);
    }
  }
});

test("noise in training alone puts the validation loss below; measured alike, it is above", async () => {
  for (const { seed, faulty, mended } of await runBoth(noiseInTrainingScene)) {
    for (const [epoch, loss] of at(faulty, 0).entries())
      expect(loss, `seed ${seed}`).toBeGreaterThan(at(faulty, 1)[epoch] ?? Number.NaN);
    expect(end(faulty, 0), `seed ${seed}`).toBeGreaterThan(1.5 * end(faulty, 1));
    expect(end(mended, 0), `seed ${seed}`).toBeLessThan(end(mended, 1));
    expect(at(mended, 1)).toEqual(at(faulty, 1));
  }
});

test("stale running averages spoil the evaluation of training images too; mended, evaluation is as good as training", async () => {
  for (const { seed, faulty, mended } of await runBoth(runningAveragesScene)) {
    expect(end(faulty, 2), `seed ${seed}`).toBeGreaterThan(8 * end(faulty, 0));
    expect(end(faulty, 1), `seed ${seed}`).toBeGreaterThan(2 * end(mended, 1));
    expect(end(mended, 2), `seed ${seed}`).toBeLessThan(end(faulty, 2) / 8);
    expect(end(mended, 2), `seed ${seed}`).toBeLessThan(0.05);
    expect(at(mended, 0)).toEqual(at(faulty, 0));
  }
});
