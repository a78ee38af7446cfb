import { expect, test, vi } from "vitest";
import type { SceneRun } from "../question/diagnose-question.ts";
import { mean } from "./average-every.ts";
import { firstUpdateScene } from "./first-update.ts";
import { fourPathsScene } from "./four-paths.ts";
import { frozenLayer, frozenLayerScene } from "./frozen-layer.ts";
import { longMemoryScene } from "./long-memory.ts";
import { noiseFloorScene } from "./noise-floor.ts";
import { ringing, ringingProblem, ringingScene } from "./ringing.ts";
import { at, end, runBoth } from "./run-both.node.ts";
import { strongDecayScene } from "./strong-decay.ts";
import { threeRatesScene } from "./three-rates.ts";

// Forty trainings of a network take long on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

test("of three rates the first stays far above the second and bounces, the third has hardly begun; mended, all fit", async () => {
  for (const { seed, faulty, mended } of await runBoth(threeRatesScene)) {
    const [high, right, low] = [end(faulty, 0), end(faulty, 1), end(faulty, 2)];
    expect(high, `seed ${seed}`).toBeGreaterThan(4 * right);
    expect(low, `seed ${seed}`).toBeGreaterThan(10 * right);
    const rises = at(faulty, 0).filter((loss, i, all) => i > 0 && loss > (all[i - 1] ?? loss)).length;
    expect(rises, `seed ${seed}`).toBeGreaterThanOrEqual(8);
    expect(low, `seed ${seed}`).toBeGreaterThan(0.8 * (at(faulty, 2)[0] ?? Number.NaN));
    expect(end(mended, 0), `seed ${seed}`).toBeLessThan(high / 2);
    expect(end(mended, 2), `seed ${seed}`).toBeLessThan(low / 5);
  }
});

test("momentum that forgets nothing overshoots: the loss ends high above its least; mended, it stays down", async () => {
  for (const { seed, faulty, mended } of await runBoth(longMemoryScene)) {
    const least = Math.min(...at(faulty, 0));
    expect(end(faulty, 0), `seed ${seed}`).toBeGreaterThan(2 * least);
    expect(end(faulty, 1), `seed ${seed}`).toBeGreaterThan(100);
    expect(end(mended, 0), `seed ${seed}`).toBeLessThan(end(faulty, 0) / 10);
    expect(end(mended, 1), `seed ${seed}`).toBeLessThan(20);
  }
});

test("the loss rings with the period of the eigenvalues' angle; mended, the slope never passes its end", async () => {
  for (const { seed, faulty, mended } of await runBoth(ringingScene)) {
    const { curvature, best } = ringingProblem(seed);
    const { rate, beta } = ringing;
    const period = (2 * Math.PI) / Math.acos((1 + beta - rate * curvature) / (2 * Math.sqrt(beta)));
    const crossings = at(faulty, 1).flatMap((theta, i, all) =>
      i > 0 && (theta - best) * ((all[i - 1] ?? best) - best) < 0 ? [i] : [],
    );
    const measured = (2 * ((crossings.at(-1) ?? 0) - (crossings[0] ?? 0))) / (crossings.length - 1);
    expect(crossings.length, `seed ${seed}`).toBeGreaterThanOrEqual(4);
    expect(Math.abs(measured / period - 1), `seed ${seed}`).toBeLessThan(0.1);
    expect(
      at(mended, 1).every((theta) => theta <= best + 1e-9),
      `seed ${seed}`,
    ).toBe(true);
    expect(at(mended, 0)[60]).toBeLessThan((at(faulty, 0)[20] ?? 0) + (at(faulty, 0)[0] ?? 0));
  }
});

test("RMSprop's first update is α/√(1 − ρ) for every weight that moves; mended, no update is that long", async () => {
  for (const { seed, faulty, mended } of await runBoth(firstUpdateScene)) {
    const updates = at(faulty, 0);
    expect(updates[0], `seed ${seed}`).toBeCloseTo(1 / Math.sqrt(1 - 0.99), 1);
    expect(mean(updates.slice(-20)), `seed ${seed}`).toBeLessThan(2);
    expect(Math.max(...at(faulty, 1).slice(0, 20)), `seed ${seed}`).toBeGreaterThan(
      1.15 * (at(faulty, 1)[0] ?? 0),
    );
    expect(Math.max(...at(mended, 0)), `seed ${seed}`).toBeLessThan((updates[0] ?? 0) / 2);
    expect(Math.max(...at(mended, 1).slice(0, 20)), `seed ${seed}`).toBeLessThan(
      1.1 * (at(mended, 1)[0] ?? 0),
    );
  }
});

test("a frozen layer moves by momentum at first and then at the rate of the decay; mended, it stays to the last bit", async () => {
  const { rate, decay, frozenAt, steps } = frozenLayer;
  for (const { seed, faulty, mended } of await runBoth(frozenLayerScene)) {
    const moved = at(faulty, 0);
    expect(
      at(faulty, 1)
        .slice(frozenAt)
        .every((norm) => norm === 0),
      `seed ${seed}`,
    ).toBe(true);
    const byDecayAlone = 100 * (1 - (1 - rate * decay) ** 10);
    expect(moved[10], `seed ${seed}`).toBeGreaterThan(2 * byDecayAlone);
    const whole = 100 * (1 - (1 - rate * decay) ** (steps - frozenAt));
    expect(Math.abs((moved.at(-1) ?? 0) / whole - 1), `seed ${seed}`).toBeLessThan(0.25);
    expect(
      at(mended, 0).every((distance) => distance === 0),
      `seed ${seed}`,
    ).toBe(true);
  }
});

test("on a loss divided by ten, RMSprop and Adam go the same way and the others hardly move", async () => {
  for (const { seed, faulty, mended } of await runBoth(fourPathsScene)) {
    const travelled = (run: SceneRun, index: number): number =>
      (run.curves[index]?.x.at(-1) ?? 0) - (run.curves[index]?.x[0] ?? 0);
    for (const adaptive of [1, 3])
      for (const [step, value] of at(faulty, adaptive).entries())
        expect(Math.abs(value - (at(mended, adaptive)[step] ?? Number.NaN)), `seed ${seed}`).toBeLessThan(
          1e-4,
        );
    for (const plain of [0, 2])
      expect(travelled(mended, plain), `seed ${seed}`).toBeLessThan(travelled(faulty, plain) / 2);
    const [zigzag] = [at(faulty, 2)];
    for (let step = 1; step < 8; step++)
      expect((zigzag[step] ?? 0) * (zigzag[step - 1] ?? 0), `seed ${seed}`).toBeLessThan(0);
    expect(Math.max(...(faulty.curves[0]?.x ?? [])), "momentum overshoots along the floor").toBeGreaterThan(
      0.5,
    );
  }
});

test("strong decay gives both rates one plateau and short weights; mended, both losses are far below", async () => {
  for (const { seed, faulty, mended } of await runBoth(strongDecayScene)) {
    const [fast, slow] = [end(faulty, 0), end(faulty, 1)];
    expect(Math.max(fast, slow) / Math.min(fast, slow), `seed ${seed}`).toBeLessThan(1.4);
    for (const index of [0, 1]) {
      const losses = at(faulty, index);
      expect(mean(losses.slice(20, 25)) / mean(losses.slice(-5)), `seed ${seed}`).toBeLessThan(1.3);
      expect(end(mended, index), `seed ${seed}`).toBeLessThan(end(faulty, index) / 4);
      expect(end(faulty, index + 2), `seed ${seed}`).toBeLessThan(0.7 * (at(faulty, index + 2)[0] ?? 0));
    }
  }
});

test("a constant rate keeps weights and held-out loss moving; mended, both come to rest", async () => {
  const spread = (values: readonly number[]): number => Math.max(...values) / Math.min(...values);
  for (const { seed, faulty, mended } of await runBoth(noiseFloorScene)) {
    expect(end(faulty, 2), `seed ${seed}`).toBeGreaterThan(2);
    expect(end(mended, 2), `seed ${seed}`).toBeLessThan(0.5);
    expect(spread(at(faulty, 1).slice(-20)), `seed ${seed}`).toBeGreaterThan(1.5);
    expect(spread(at(mended, 1).slice(-5)), `seed ${seed}`).toBeLessThan(1.2);
    expect(end(mended, 1), `seed ${seed}`).toBeLessThan(mean(at(faulty, 1).slice(-20)));
  }
});
