import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { adam, gradientDescent, linear } from "downhill";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readDataFile } from "../data/read-data-file.node.ts";
import { makeProblem } from "../problems/catalogue.ts";
import { codeVersion } from "./code-version.node.ts";
import { race } from "./race.node.ts";
import type { RaceResult } from "./result.ts";
import type { RunCheckpoint } from "./run-checkpoint.ts";
import { runOne } from "./run-one.ts";
import { nameRun, openRunStore } from "./run-store.node.ts";
import type { RunIdentity } from "./run-store.ts";

const entrants = [
  { label: "adam", rule: adam({ lr: 0.01 }) },
  { label: "gd", rule: gradientDescent({ lr: 0.1 }) },
];
const spec = { name: "digits" };
const options = { seeds: [1, 2], steps: 40, testEvery: 20, workers: 2 };

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "downhill-runs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a race found, without the seconds that it took. */
function found({ runs }: RaceResult): unknown {
  return runs.map(({ seconds: _, optimizerSeconds: _o, secondsToTarget: _s, ...run }) => run);
}

function filesOf(): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
}

describe("a race with a store", () => {
  test("takes from it what was run before, and runs the rest", async () => {
    const store = openRunStore(folder);
    const plain = await race(spec, entrants, options);
    const first = await race(spec, entrants.slice(0, 1), { ...options, store });
    expect([first.reused, filesOf().length]).toEqual([0, 2]);
    const second = await race(spec, entrants, { ...options, store });
    expect([second.reused, filesOf().length]).toEqual([2, 4]);
    const third = await race(spec, entrants, { ...options, store });
    expect(third.reused).toBe(4);
    for (const result of [second, third]) expect(found(result)).toEqual(found(plain));
  });

  test("does not take a run with another schedule of rates", async () => {
    const store = openRunStore(folder);
    const first = await race(spec, entrants, { ...options, store });
    const constantRates = entrants.map((entrant) => ({
      ...entrant,
      schedule: { lr: linear(0.01, 0.01, 10) },
    }));
    const second = await race(spec, constantRates, { ...options, store });
    expect(second.reused).toBe(0);
    // For Adam the schedule says what its rate was anyway.
    expect(second.runs[0]?.losses).toEqual(first.runs[0]?.losses);
    expect((await race(spec, constantRates, { ...options, store })).reused).toBe(4);
  });

  test("runs again what a broken file held", async () => {
    const store = openRunStore(folder);
    const first = await race(spec, entrants, { ...options, store });
    const [one = "", two = "", three = ""] = filesOf();
    writeFileSync(join(folder, one), "{");
    writeFileSync(join(folder, two), readFileSync(join(folder, three)));
    const second = await race(spec, entrants, { ...options, store });
    expect(second.reused).toBe(2);
    expect(found(second)).toEqual(found(first));
  });

  test("keeps a divergence with its step", async () => {
    const store = openRunStore(folder);
    const wild = [{ label: "wild", rule: gradientDescent({ lr: 1e6 }) }];
    const first = await race(spec, wild, { ...options, store });
    const second = await race(spec, wild, { ...options, store });
    expect(second.runs).toEqual(first.runs);
    expect(second.runs[0]?.divergedAt).toBeGreaterThan(0);
  });

  test("goes on in the middle of a run that was killed, and ends in the same bits", async () => {
    const plan = { seeds: [1, 2], steps: 1500, workers: 2 };
    const script = `
import { race } from "@downhill/lab";
import { adam } from "downhill";
import { openRunStore } from ${JSON.stringify(new URL("./run-store.node.ts", import.meta.url).href)};
const store = openRunStore(${JSON.stringify(folder)});
const tell = ({ seed, step }) => console.log(seed, step);
await race({ name: "digits" }, [{ label: "adam", rule: adam({ lr: 0.01 }) }], {
  ...${JSON.stringify(plan)}, store, checkpointSeconds: 0, onProgress: tell,
});`;
    const one = entrants.slice(0, 1);
    const plain = await race(spec, one, plan);
    for (const far of [200, 600, 1000]) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
        cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
      });
      child.stdout.on("data", (told) => {
        const steps = String(told).match(/(?<= )\d+/g) ?? [];
        if (steps.some((step) => Number(step) >= far)) child.kill("SIGKILL");
      });
      expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
    }
    const begun = new Map<number, number>();
    const again = await race(spec, one, {
      ...plan,
      store: openRunStore(folder),
      onProgress: ({ seed, step }) => begun.has(seed) || begun.set(seed, step),
    });
    expect(found(again)).toEqual(found(plain));
    // Progress is told every tenth of a second: a run from the beginning has a few hundred steps then.
    expect(Math.max(...begun.values())).toBeGreaterThan(800);
    expect(readdirSync(folder, { recursive: true }).filter((file) => String(file).endsWith(".part"))).toEqual(
      [],
    );
  }, 60_000);

  test("shares it with another race at the same time", async () => {
    const plain = await race(spec, entrants, options);
    const both = await Promise.all(
      [1, 2].map(() =>
        race(spec, entrants, { ...options, workers: 1, checkpointSeconds: 0, store: openRunStore(folder) }),
      ),
    );
    for (const result of both) expect(found(result)).toEqual(found(plain));
    expect(filesOf()).toHaveLength(4);
  });

  test("that cannot be written to is an error that names the folder, not a crash", async () => {
    writeFileSync(join(folder, "file"), "");
    const store = openRunStore(join(folder, "file", "runs"));
    await expect(race(spec, entrants, { ...options, store })).rejects.toThrow(
      /runs cannot be kept in .*file\/runs \(.*\); name another folder in DOWNHILL_CACHE/,
    );
  });
});

describe("a checkpoint", () => {
  const identity: RunIdentity = { code: "0", problem: {}, rule: "", hyper: {}, seed: 1, plan: {} };
  const checkpoint: RunCheckpoint = {
    step: 7,
    optimizer: Uint8Array.of(1, 2, 3),
    log: {
      losses: [Number.NaN, -0, Number.POSITIVE_INFINITY],
      tests: [],
      diagnoses: [],
      milliseconds: { evaluation: 1, optimizer: 2 },
      reached: undefined,
    },
  };

  test("comes back as it was, until its run has ended", async () => {
    const store = openRunStore(folder);
    expect(await store.findCheckpoint(identity)).toBeUndefined();
    await store.keepCheckpoint(identity, { ...checkpoint, step: 3 });
    await store.keepCheckpoint(identity, checkpoint);
    const back = await store.findCheckpoint(identity);
    expect({ ...back, optimizer: [...(back?.optimizer ?? [])] }).toEqual({
      ...checkpoint,
      optimizer: [1, 2, 3],
    });
    expect(await store.findCheckpoint({ ...identity, seed: 2 })).toBeUndefined();
    const problem = await makeProblem(spec, readDataFile);
    await store.keep(identity, await runOne(problem, adam(), 1, { steps: 1 }));
    expect(await store.findCheckpoint(identity)).toBeUndefined();
  });

  test("with a byte changed or missing counts as not there", async () => {
    const store = openRunStore(folder);
    await store.keepCheckpoint(identity, checkpoint);
    const file = join(
      folder,
      String(readdirSync(folder, { recursive: true }).find((f) => String(f).endsWith(".part"))),
    );
    const whole = readFileSync(file);
    for (const place of [0, 40, whole.length - 1]) {
      const changed = Uint8Array.from(whole);
      changed[place] = (changed[place] ?? 0) ^ 1;
      writeFileSync(file, changed);
      expect(await store.findCheckpoint(identity)).toBeUndefined();
    }
    for (const length of [0, 20, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, length));
      expect(await store.findCheckpoint(identity)).toBeUndefined();
    }
  });
});

describe("a run's name", () => {
  const identity: RunIdentity = {
    code: "0",
    problem: { name: "a", options: { x: 1, y: 2 } },
    rule: "θ ← θ − α g",
    hyper: { lr: 0.1, beta: 0.9 },
    seed: 1,
    plan: { steps: 3 },
  };

  test("does not depend on the order of keys", () => {
    const reordered = { ...identity, hyper: { beta: 0.9, lr: 0.1 } };
    expect(nameRun(reordered)).toBe(nameRun(identity));
  });

  test.each<Partial<RunIdentity>>([
    { code: "1" },
    { problem: { name: "b" } },
    { rule: "θ ← θ − α  g" },
    { hyper: { lr: 0.1000001, beta: 0.9 } },
    { seed: 2 },
    { plan: { steps: 4 } },
  ])("is another for %j", (change) => {
    expect(nameRun({ ...identity, ...change })).not.toBe(nameRun(identity));
  });
});

test("the code's version is of its sources", async () => {
  expect(await codeVersion()).toMatch(/^[0-9a-f]{16}$/);
});
