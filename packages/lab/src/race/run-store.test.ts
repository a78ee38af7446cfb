import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { adam, gradientDescent, linear } from "downhill";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { codeVersion } from "./code-version.node.ts";
import { race } from "./race.node.ts";
import type { RaceResult } from "./result.ts";
import { nameRun, openRunStore, type RunIdentity } from "./run-store.node.ts";

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

  test("is killed anywhere, begun again, and ends in the same bits", async () => {
    const script = `
import { race } from "@downhill/lab";
import { adam, gradientDescent } from "downhill";
import { openRunStore } from ${JSON.stringify(new URL("./run-store.node.ts", import.meta.url).href)};
const entrants = [{ label: "adam", rule: adam({ lr: 0.01 }) }, { label: "gd", rule: gradientDescent({ lr: 0.1 }) }];
console.log("begun");
await race({ name: "digits" }, entrants, { seeds: [1, 2, 3, 4], steps: 300, workers: 2, store: openRunStore(${JSON.stringify(folder)}) });`;
    const plan = { seeds: [1, 2, 3, 4], steps: 300, workers: 2 };
    const plain = await race(spec, entrants, plan);
    for (const milliseconds of [150, 350, 600]) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
        cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
      });
      const ended = once(child, "exit");
      await once(child.stdout, "data");
      setTimeout(() => child.kill("SIGKILL"), milliseconds);
      await ended;
    }
    const again = await race(spec, entrants, { ...plan, store: openRunStore(folder) });
    expect(found(again)).toEqual(found(plain));
  }, 60_000);
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
