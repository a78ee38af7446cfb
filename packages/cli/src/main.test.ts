import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RaceResult } from "@downhill/lab";
import { afterAll, describe, expect, test } from "vitest";
import { bin, env, spawnDownhill } from "./spawn-downhill.ts";

const scratch = mkdtempSync(join(tmpdir(), "downhill-cli-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const downhill = (args: readonly string[], stdin = "") => spawnDownhill(scratch, args, stdin);

function write(name: string, text: string): string {
  writeFileSync(join(scratch, name), text);
  return name;
}

async function step(
  rule: string,
  options: readonly string[],
  input: unknown,
): Promise<Record<string, number[]>[]> {
  const args = ["step", rule, "--input", "-", "--json", ...options];
  const { code, stdout, stderr } = await downhill(args, JSON.stringify(input));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout).params;
}

const twoTensors = {
  start: { w: [1, 2], b: [0.5] },
  grads: [
    { b: [10], w: [0.1, -0.2] },
    { w: [0, 0], b: [-5] },
  ],
};

describe("step", () => {
  test.each(["interpret", "js", "wasm"])(
    "gradient descent on %s subtracts lr times the gradient",
    async (target) => {
      const [first, second] = await step(
        "gradient-descent",
        ["--hyper", '{"lr": 0.1}', "--target", target],
        twoTensors,
      );
      expect(first?.w?.[0]).toBeCloseTo(0.99, 14);
      expect(first?.w?.[1]).toBeCloseTo(2.02, 14);
      expect(first?.b?.[0]).toBeCloseTo(-0.5, 14);
      expect(second?.b?.[0]).toBeCloseTo(0, 14);
    },
  );

  test("momentum keeps half of its velocity", async () => {
    const input = { start: { w: [1] }, grads: [{ w: [1] }, { w: [1] }] };
    const [first, second] = await step("momentum", ["--hyper", '{"lr": 0.1, "beta": 0.5}'], input);
    // v = 0.1, then 0.05 + 0.1.
    expect(first?.w?.[0]).toBeCloseTo(0.9, 14);
    expect(second?.w?.[0]).toBeCloseTo(0.75, 14);
  });

  test("PyTorch's arguments: AMSGrad divides by the largest second moment", async () => {
    const input = { start: { w: [1] }, grads: [{ w: [1] }, { w: [0] }] };
    const hyper = '{"lr": 0.01, "betas": [0.9, 0.99], "eps": 0, "amsgrad": true}';
    const [first, second] = await step("torch.Adam", ["--hyper", hyper], input);
    // m = 0.1, 0.09; v = 0.01, 0.0099, of which the larger is 0.01.
    expect(first?.w?.[0]).toBeCloseTo(0.99, 14);
    const change = (0.01 * (0.09 / (1 - 0.81))) / (0.1 / Math.sqrt(1 - 0.9801));
    expect(second?.w?.[0]).toBeCloseTo(0.99 - change, 14);
  });

  test("a file of notation, hyperparameters by symbol and by word", async () => {
    const file = write(
      "hinton.rule",
      "E[g^2]_t = β E[g^2]_(t-1) + (1-β) g_t^2\nθ = θ - α / sqrt(E[g^2]_t + ε) * g_t\n",
    );
    const input = { start: { w: [1] }, grads: [{ w: [-3] }] };
    const [first] = await step(`./${file}`, ["--hyper", '{"α": 0.1, "beta": 0.75, "eps": 0}'], input);
    // √(0.25 · 9) = 1.5, so the step is 0.1 · 3 / 1.5 upwards.
    expect(first?.w?.[0]).toBeCloseTo(1.2, 14);
  });

  test("float32 is written in short decimals", async () => {
    const input = { start: { w: [0.3] }, grads: [{ w: [0] }] };
    const args = ["step", "adam", "--input", "-", "--json", "--dtype", "f32"];
    expect((await downhill(args, JSON.stringify(input))).stdout).toBe('{"params":[{"w":[0.3]}]}\n');
  });

  test("an overflow is a result with its place, in JSON that can be read", async () => {
    const input = write(
      "overflow.json",
      '{"start": {"a": [0], "w": [0, 0]}, "grads": [{"a": [1], "w": [1, 1e999]}]}',
    );
    const { code, stdout } = await downhill([
      "step",
      "gradientDescent",
      "--hyper",
      '{"lr": 1}',
      "--input",
      input,
      "--json",
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      params: [{ a: [-1], w: [-1, "-Infinity"] }],
      diverged: { step: 1, tensor: "w", index: 1 },
    });
  });

  test("the table shows the start and every step", async () => {
    const input = { start: { w: [1, 8] }, grads: [{ w: [1, -2] }] };
    const args = ["step", "gradientDescent", "--hyper", '{"lr": 0.25}', "--input", "-"];
    expect((await downhill(args, JSON.stringify(input))).stdout.split("\n")).toEqual([
      "gradientDescent  lr 0.25  wasm  f64",
      "",
      "step  w[0]  w[1]",
      "────────────────",
      "   0  1      8",
      "   1  0.75   8.5",
      "",
    ]);
  });
});

describe("check", () => {
  test("says what a rule keeps, and the values it starts with", async () => {
    const file = write(
      "sign.rule",
      "sign(α = 0.5, β1 = 0.9)\nm_t = β1 m_(t-1) + (1 − β1) g\nθ ← θ − α sign(m_t)\n",
    );
    const { code, stdout } = await downhill(["check", file]);
    expect(code).toBe(0);
    expect(stdout.split("\n")).toEqual([
      "fine  sign.rule",
      "",
      "rule             sign",
      "hyperparameters  α (lr) 0.5, β1 (beta1) 0.9",
      "state            m",
      "memory           4 bytes of state per parameter in f32, 8 in f64",
      "",
    ]);
  });

  test("points at an error and exits with 1", async () => {
    const { code, stdout } = await downhill(["check", "-"], "a(α = 1)\nθ = θ − α m_tt\n");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^stdin:2:11 {2}\S+ .*\n {4}θ = θ − α m_tt\n {14}\^+\n/);
    expect(stdout).toContain("stdin has an error.");
  });

  test("the same as JSON", async () => {
    const { code, stdout } = await downhill(["check", "-", "--json"], "θ = θ − α g");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: "stdin",
      fine: true,
      hyperparameters: [{ symbol: "α", word: "lr", value: 0.001, customary: true }],
      states: [],
      stateBytesPerParameter: { f32: 0, f64: 0 },
      diagnostics: [{ code: "customary-value", severity: "note", line: 1, column: 9 }],
    });
  });
});

describe("race", () => {
  test("prints one JSON document: every rule from the same start, on every seed", async () => {
    const { code, stdout, stderr } = await downhill([
      "race",
      "quadratic",
      "--steps",
      "50",
      "--seeds",
      "2",
      "--json",
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { problem, entrants, seeds, runs }: RaceResult = JSON.parse(stdout);
    expect(problem.name).toBe("quadratic");
    expect(entrants.map(({ label }) => label)).toEqual(["gradientDescent", "momentum", "rmsprop", "adam"]);
    expect(runs.map(({ seed, losses }) => [seed, losses.length])).toEqual(
      seeds.flatMap((seed) => Array(4).fill([seed, 50])),
    );
    for (const seed of seeds) {
      const starts = runs.filter((run) => run.seed === seed).map(({ losses }) => losses[0]);
      expect(new Set(starts).size).toBe(1);
    }
    expect(runs[0]?.losses[0]).not.toBe(runs[4]?.losses[0]);
  });

  test("--decay lets every rate fall to 0: gradient descent contracts by 1 − α_t", async () => {
    const line = ["race", "quadratic", "--with", "dimension=1,condition=1", "--rules", "gradient-descent"];
    const args = [...line, "--lr", "0.5", "--steps", "4", "--seeds", "1", "--decay"];
    const { runs, entrants }: RaceResult = JSON.parse((await downhill([...args, "--json"])).stdout);
    const [first = Number.NaN, , , last] = runs[0]?.losses ?? [];
    expect(last).toBeCloseTo(first * ((1 - 0.5) * (1 - 0.375) * (1 - 0.25)) ** 2, 12);
    expect(entrants[0]?.hyper.lr).toBe(0.5);
    expect((await downhill(args)).stdout).toMatch(/falls along a line to 0\s+over the run/);
    expect((await downhill([...args.slice(0, 6), "--tune", "4", "--decay"])).stderr).toContain(
      "--decay and --tune",
    );
  });

  test("a divergence is told with its step, and the report stays within 80 columns", async () => {
    const args = [
      "race",
      "quadratic",
      "--rules",
      "adam,gradient-descent",
      "--lr",
      "gradientDescent=1e9,adam=0.1",
    ];
    const { code, stdout } = await downhill([...args, "--steps", "60", "--seeds", "1"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/gradientDescent diverged at step \d+\./);
    expect(stdout).not.toContain("NaN");
    for (const line of stdout.split("\n")) expect(Array.from(line).length).toBeLessThanOrEqual(80);
  });

  test("an interrupt ends it with exit code 130 and no stack trace", async () => {
    const args = ["race", "quadratic", "--steps", "100000000", "--lr", "1e-9"];
    const child = spawn(process.execPath, [bin, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      // The first word of its progress: the race has begun.
      if (stderr === "") child.kill("SIGINT");
      stderr += chunk;
    });
    const [code, signal] = await once(child, "close");
    expect({ code, signal }).toEqual({ code: 130, signal: null });
    expect(stderr).toMatch(
      /^(?:race quadratic: .+ steps\/s\n)+downhill: stopped after [\d,]+ of [\d,]+ steps\n$/,
    );
  });
});

describe("help", () => {
  test.each([[[]], [["--help"]], [["help"]]])("downhill %j lists the commands", async (args) => {
    const { code, stdout } = await downhill(args);
    expect(code).toBe(0);
    expect(stdout).toContain("downhill race digits --rules adam,momentum --seeds 5");
    for (const name of [
      "race PROBLEM",
      "step RULE",
      "explain RULE",
      "facts RULE",
      "rules [WORD]",
      "emit RULE",
      "check FILE",
    ])
      expect(stdout).toContain(name);
  });

  test.each(["race", "step", "explain", "facts", "rules", "emit", "check"])(
    "%s says the same by help and by --help, with an example",
    async (name) => {
      const [byHelp, byOption] = await Promise.all([downhill(["help", name]), downhill([name, "--help"])]);
      expect(byOption).toEqual(byHelp);
      expect(byHelp.code).toBe(0);
      expect(byHelp.stdout).toMatch(/^example\n {2}\S/m);
    },
  );

  test("the example of step works", async () => {
    const example = /^example\n {2}echo '(.*)' \| downhill (.*)$/m.exec(
      (await downhill(["help", "step"])).stdout,
    );
    const { code, stdout } = await downhill((example?.[2] ?? "").split(" "), example?.[1]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^adam /);
  });

  test("the example of emit works", async () => {
    const example = /^example\n {2}downhill (.*) > adam\.py$/m.exec(
      (await downhill(["help", "emit"])).stdout,
    );
    const { code, stdout } = await downhill((example?.[1] ?? "").split(" "));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^import torch\n/);
  });
});

test("a refusal goes to standard error alone, with exit code 2", async () => {
  expect(await downhill(["rase"])).toEqual({
    code: 2,
    stdout: "",
    stderr: expect.stringMatching(
      /^downhill: "rase" is not a command\. There are race, .*, check\. Did you mean race\?\n$/,
    ),
  });
});
