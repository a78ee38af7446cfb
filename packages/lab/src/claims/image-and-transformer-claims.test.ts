import { expect, test } from "vitest";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { Entrant } from "../race/race.node.ts";
import type { RaceResult, RunRecord } from "../race/result.ts";
import type { RunWholeRace } from "../search/contest.ts";
import { adamTrainsTransformers } from "./adam-trains-transformers/claim.ts";
import type { Claim } from "./claim.ts";
import { momentumForImages } from "./momentum-for-images/claim.ts";
import { warmupHelpsAdam } from "./warmup-helps-adam/claim.ts";

/** What an entrant comes to, on every seed alike but for a millionth. */
type World = (
  entrant: Entrant,
) => Partial<Pick<RunRecord, "divergedAt">> & { loss: number; accuracy?: number };

/** Runs a claim in a world whose outcomes are known, and says which seeds were asked for on held-out training data. */
async function runIn(claim: Claim, world: World): Promise<{ verdict: unknown; first: number }> {
  const race: RunWholeRace = async (spec, entrants, { seeds, steps }) => {
    const isTuning = spec.options?.validation !== undefined;
    expect(seeds.every((seed) => (isTuning ? claim.tuningSeeds : claim.seeds).includes(seed))).toBe(true);
    const runs = seeds.flatMap((seed) =>
      entrants.map((entrant, index): RunRecord => {
        const { loss, accuracy = 0, divergedAt } = world(entrant);
        const score = {
          step: steps,
          loss: loss + seed * 1e-6,
          accuracy: accuracy - seed * 1e-6,
          examples: 1,
        };
        const common = {
          entrant: index,
          seed,
          losses: [],
          diagnoses: [],
          stepsToTarget: undefined,
          secondsToTarget: undefined,
        };
        return {
          ...common,
          tests: divergedAt === undefined ? [score] : [],
          divergedAt,
          seconds: 1,
          optimizerSeconds: 0,
        };
      }),
    );
    const problem = { ...spec, title: "", parameters: 1, examples: 1, batchSize: 1 };
    const records = entrants.map(({ label, rule: { text, hyper } }) => ({ label, text, hyper }));
    const result: RaceResult = {
      ...{
        problem,
        entrants: records,
        seeds,
        steps,
        target: undefined,
        runs,
        reused: 0,
        seconds: 1,
        workers: 1,
      },
    };
    return result;
  };
  const { verdict, effects } = await claim.run({ read: readDataFile, race });
  return { verdict, first: effects[0].value };
}

/** The loss of a rule that is best at a rate and worse by a tenth for each factor e away from it. */
const around = (best: number, least: number, { rule }: Entrant): number =>
  least + Math.abs(Math.log((rule.hyper.lr ?? Number.NaN) / best)) / 10;

test.each([
  [{ gradientDescent: 0.97, momentum: 0.99, rmsprop: 0.98, adam: 0.98 }, { kind: "supported" }, 0.01],
  [{ gradientDescent: 0.97, momentum: 0.98, rmsprop: 0.98, adam: 0.99 }, { kind: "refuted" }, -0.01],
  [
    { gradientDescent: 0.98, momentum: 0.981, rmsprop: 0.982, adam: 0.98 },
    { kind: "equivalent", within: "half a point of accuracy" },
    -0.001,
  ],
  [{ gradientDescent: 0.97, momentum: 0.98, rmsprop: 0.98, adam: 0.98 }, { kind: "inconclusive" }, 0],
])("momentum for images: accuracies %j", async (accuracies, expected, closest) => {
  const { verdict, first } = await runIn(momentumForImages, (entrant) => ({
    loss: around(0.03, 0.1, entrant),
    accuracy: accuracies[entrant.rule.name as keyof typeof accuracies],
  }));
  expect(verdict).toEqual(expected);
  expect(first).toBeCloseTo(closest, 9);
});

test.each([
  [{ adam: 2.4, momentum: 2.9, signum: 2.5 }, { kind: "supported" }],
  [{ adam: 2.9, momentum: 2.4, signum: 2.5 }, { kind: "refuted" }],
])("Adam trains Transformers: least losses %j", async (losses, expected) => {
  // All rules are best at the same rate, and are tried at the same points of the same range.
  const { verdict, first } = await runIn(adamTrainsTransformers, (entrant) => ({
    loss: around(0.01, losses[entrant.rule.name as keyof typeof losses], entrant),
  }));
  expect(verdict).toEqual(expected);
  expect(first).toBeCloseTo(losses.momentum - losses.adam, 9);
});

test("a rule that always diverges counts as guessing", async () => {
  const { verdict, first } = await runIn(adamTrainsTransformers, (entrant) =>
    entrant.rule.name === "momentum" ? { loss: 0, divergedAt: 1 } : { loss: around(0.01, 2, entrant) },
  );
  expect(verdict).toEqual({ kind: "supported" });
  expect(first).toBeLessThan(Math.log(74) - 2);
  expect(first).toBeGreaterThan(2);
});

test.each([
  [{ low: 0.1, high: 0.5 }, { kind: "supported" }],
  [
    { low: 0, high: 0.5 },
    { kind: "depends", on: "how high the rate is" },
  ],
  [{ low: 0, high: 0 }, { kind: "refuted" }],
])("warming up that gains %j nats", async (gains, expected) => {
  const { verdict, first } = await runIn(warmupHelpsAdam, (entrant) => {
    const isHigh = (entrant.rule.hyper.lr ?? 0) > 0.02;
    const gain = entrant.schedule === undefined ? 0 : gains[isHigh ? "high" : "low"];
    return { loss: around(0.00316, 2.4, entrant) - gain };
  });
  expect(verdict).toEqual(expected);
  expect(first).toBeCloseTo(gains.high, 9);
});
