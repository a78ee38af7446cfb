import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { spawnDownhill } from "./spawn-downhill.ts";

const scratch = mkdtempSync(join(tmpdir(), "downhill-cli-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const downhill = (args: readonly string[], stdin = "") => spawnDownhill(scratch, args, stdin);

function write(name: string, text: string): string {
  writeFileSync(join(scratch, name), text);
  return name;
}

describe("emit", () => {
  test("gives the equations of a rule with the values that were given", async () => {
    const args = ["emit", "gradientDescent", "--to", "unicode", "--hyper", '{"lr": 0.5}'];
    expect(await downhill(args)).toEqual({
      code: 0,
      stdout: "gradientDescent(α = 0.5)\nθ_t = θ_(t-1) − α g\n",
      stderr: "",
    });
  });

  test("sets a file of notation for LaTeX where no target is given", async () => {
    const file = write("sign.rule", "signum(α = 0.5)\nθ ← θ − α sign(g)");
    const { stdout } = await downhill(["emit", file]);
    expect(stdout).toBe(
      [
        "\\begin{aligned}",
        "  g_t &= \\nabla_\\theta J(\\theta_{t-1}) \\\\",
        "  \\theta_t &= \\theta_{t-1} - \\alpha \\operatorname{sign}(g_t)",
        "\\end{aligned}",
        "",
      ].join("\n"),
    );
  });
});

describe("explain", () => {
  test("works momentum on a board", async () => {
    const args = [
      "explain",
      "momentum",
      "--theta",
      "2",
      "--g",
      "-1,0.5",
      "--hyper",
      '{"lr": 0.1, "beta": 0.5}',
    ];
    const { code, stdout } = await downhill(args);
    expect(code).toBe(0);
    expect(stdout.split("\n").slice(4)).toEqual([
      "with α = 0.1, β = 0.5",
      "from θ₀ = 2, v₀ = 0",
      "",
      "step 1, g = −1",
      "  v₁ = 0.5 · 0 + 0.1 · (−1) = −0.1",
      "  θ₁ = 2 − (−0.1) = 2.1",
      "",
      "step 2, g = 0.5",
      "  v₂ = 0.5 · (−0.1) + 0.1 · 0.5 = 0",
      "  θ₂ = 2.1 − 0 = 2.1",
      "",
    ]);
  });

  test("the same as JSON, with PyTorch's arguments", async () => {
    const hyper = '{"lr": 0.5, "momentum": 0.5}';
    const { stdout } = await downhill(["explain", "torch.SGD", "--g", "1,1", "--hyper", hyper, "--json"]);
    const { steps } = JSON.parse(stdout);
    expect(steps.map(({ after }: { after: object }) => after)).toEqual([
      { θ: 0.5, u: 1 },
      { θ: -0.25, u: 1.5 },
    ]);
  });
});

describe("facts", () => {
  test("says what momentum costs, needs and bears", async () => {
    const { code, stdout } = await downhill(["facts", "momentum"]);
    expect(code).toBe(0);
    const text = stdout.replace(/\s+/g, " ");
    expect(text).toContain("4 bytes of state per parameter in f32, 8 in f64");
    expect(text).toContain("20 bytes per parameter and step in f32, 40 in f64");
    expect(text).toContain("α has to carry P²/L");
    expect(text).toContain("degree 1 in g (tested)");
    expect(text).toContain("converges for α·λ below 3.8;");
    for (const line of stdout.split("\n")) expect(Array.from(line).length).toBeLessThanOrEqual(80);
  });

  test("says which line of a file contradicts itself", async () => {
    const file = write("sum.rule", "sum(α = 1)\nθ ← θ − α (g + g²)\n");
    const { stdout } = await downhill(["facts", file]);
    expect(stdout).toContain("θ ← θ − α (g + g²)\n       in g + g²: units L/P and L²/P² meet");
  });

  test("the same as JSON", async () => {
    const { stdout } = await downhill(["facts", "adam", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      costs: { stateBytes: { f32: 8 }, steady: { bytesMoved: { f32: 28 } } },
      step: { degree: { degree: 0, withoutEpsilon: true } },
    });
  });
});

describe("rules", () => {
  test("lists every name with its bytes", async () => {
    const { code, stdout } = await downhill(["rules"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^gradientDescent +0 +12 {2}lr 0\.01$/m);
    expect(stdout).toMatch(/^torch\.Adam +8 +28 /m);
    for (const line of stdout.split("\n")) expect(Array.from(line).length).toBeLessThanOrEqual(80);
  });

  test.each([
    ["clip", ["adopt", "clipByValue", "clipByNorm", "clipByGlobalNorm", "torch.Rprop"]],
    [
      "v̂",
      [
        "adam",
        "adamw",
        "amsgrad",
        "nadam",
        "ademamix",
        "qhadam",
        "grams",
        "cautiousAdamw",
        "lamb",
        "scheduleFreeAdamw",
      ],
    ],
    ["SGD", ["gradientDescent", "signSgd", "scheduleFreeSgd", "torch.ASGD", "torch.SGD"]],
    ["weight-decay", ["weightDecay"]],
  ])("finds %s by name, text or other name", async (word, names) => {
    const { stdout } = await downhill(["rules", word, "--json"]);
    expect(JSON.parse(stdout).map(({ name }: { name: string }) => name)).toEqual(names);
  });
});
