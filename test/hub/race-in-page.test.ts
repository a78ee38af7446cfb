import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Entrant, type ProblemSpec, type RaceOptions, type RaceResult, race } from "@downhill/lab";
import { adam, gradientDescent, momentum, rmsprop } from "downhill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PageRaces } from "../../packages/hub/src/training/race-in-page.ts";
import { buildTrainingSite } from "./build-training-site.ts";
import { hasNoChromium, startHub } from "./hub.ts";

declare const createPageRaces: () => PageRaces;

const folder = mkdtempSync(join(tmpdir(), "downhill-training-site-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => buildTrainingSite(folder), 60_000);

/** What a race found, without seconds and workers. */
function found({ problem, entrants, runs }: RaceResult): unknown {
  return {
    problem,
    entrants,
    runs: runs.map(({ entrant, seed, losses, tests, stepsToTarget, divergedAt }) => ({
      entrant,
      seed,
      losses,
      tests,
      stepsToTarget,
      divergedAt,
    })),
  };
}

describe.skipIf(hasNoChromium)("a race in a page, on Wasm", () => {
  const hub = startHub(folder);
  const pair: readonly Entrant[] = [
    { label: "adam", rule: adam({ lr: 0.003 }) },
    { label: "momentum", rule: momentum({ lr: 0.03, beta: 0.9 }) },
  ];
  const cases: readonly [spec: ProblemSpec, entrants: readonly Entrant[], options: RaceOptions][] = [
    [
      { name: "digits" },
      [...pair, { label: "too far", rule: gradientDescent({ lr: 1e6 }) }],
      { seeds: [1, 2], steps: 60, testEvery: 25, target: { metric: "loss", value: 1 } },
    ],
    [{ name: "quadratic" }, [{ label: "rmsprop", rule: rmsprop({ lr: 0.01 }) }], { seeds: [3], steps: 40 }],
    [{ name: "mnist" }, pair, { seeds: [1], steps: 12 }],
    [{ name: "moby-gru" }, pair.slice(0, 1), { seeds: [1], steps: 4 }],
    [{ name: "moby-transformer" }, pair.slice(0, 1), { seeds: [1], steps: 4 }],
  ];

  test.each(cases)(
    "on $name gives the bits of Node",
    async (spec, entrants, options) => {
      const inNode = await race(spec, entrants, options);
      await hub.visit("", async (page) => {
        await page.waitForFunction(() => "createPageRaces" in globalThis);
        const inPage = await page.evaluate(([one, two, three]) => createPageRaces().race(one, two, three), [
          spec,
          entrants,
          options,
        ] as const);
        expect(found(inPage)).toEqual(found(inNode));
      });
    },
    180_000,
  );

  test("that is held stands still, and goes on to the same bits", async () => {
    const spec = { name: "digits" };
    const entrants = pair.slice(0, 1);
    const options = { seeds: [1], steps: 3000, testEvery: 1000 };
    const inNode = await race(spec, entrants, options);
    await hub.visit("", async (page) => {
      await page.waitForFunction(() => "createPageRaces" in globalThis);
      const outcome = await page.evaluate(
        async ([one, two, three]) => {
          const races = createPageRaces();
          const seen: number[] = [];
          const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
          const running = races.race(one, two, { ...three, onProgress: ({ step }) => void seen.push(step) });
          while (seen.length === 0) await wait(5);
          races.hold();
          // What was under way when it was held still comes in.
          let held: number;
          do {
            held = seen.length;
            await wait(500);
          } while (seen.length > held);
          const isOver = seen.at(-1) === three.steps;
          races.goOn();
          return { result: await running, isOver };
        },
        [spec, entrants, options] as const,
      );
      expect(outcome.isOver).toBe(false);
      expect(found(outcome.result)).toEqual(found(inNode));
    });
  });

  test("that is told of tells every loss and test, and ends at once when it is aborted", async () => {
    await hub.visit("", async (page) => {
      await page.waitForFunction(() => "createPageRaces" in globalThis);
      const outcome = await page.evaluate(
        async ([one, two]) => {
          const losses: number[] = [];
          const tests: { step: number; wrong?: readonly number[] | undefined }[] = [];
          const follower = {
            onLosses: (_: unknown, some: readonly number[], first: number) => {
              if (first === losses.length) losses.push(...some);
            },
            onTest: (_: unknown, test: (typeof tests)[number]) => void tests.push(test),
          };
          const races = createPageRaces();
          const result = await races.race(one, two, { seeds: [1], steps: 60, testEvery: 25, follower });
          const stop = new AbortController();
          const endless = races.race(one, two, { seeds: [1], steps: 1e8, signal: stop.signal });
          setTimeout(() => stop.abort(new Error("enough")), 300);
          const why = await endless.catch((error: Error) => error.message);
          return { losses, tests, result, why };
        },
        [{ name: "digits" }, pair.slice(0, 1)] as const,
      );
      const [run] = outcome.result.runs;
      expect(outcome.losses).toEqual(run?.losses);
      expect(outcome.tests.map(({ step }) => step)).toEqual([0, 25, 50, 60]);
      for (const { wrong } of outcome.tests) expect(wrong?.length).toBeGreaterThan(0);
      expect(outcome.why).toBe("enough");
    });
  });

  test("without data and network is an error with the mend", async () => {
    await hub.visit(
      "",
      async (page, context) => {
        await page.waitForFunction(() => "createPageRaces" in globalThis);
        // The worker's script is there; its data are not.
        await context.route("**/data/**", (route) => route.abort());
        const why = await page.evaluate(
          ([one, two]) =>
            createPageRaces()
              .race(one, two, { seeds: [1], steps: 5 })
              .then(
                () => "",
                (error: Error) => `${error.name}: ${error.message}`,
              ),
          [{ name: "digits" }, pair.slice(0, 1)] as const,
        );
        expect(why).toMatch(/^DataOutOfReachError: .*try again with a network$/);
      },
      { expected: /ERR_FAILED/ },
    );
  });
});
