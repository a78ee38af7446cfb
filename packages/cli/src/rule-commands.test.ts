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
        "scheduleFreeAdamw",
        "lamb",
        "optax.adam",
        "optax.adamw",
      ],
    ],
    [
      "SGD",
      [
        ...["gradientDescent", "scheduleFreeSgd", "signSgd"],
        ...["torch.ASGD", "torch.SGD", "keras.SGD", "optax.sgd"],
      ],
    ],
    ["weight-decay", ["weightDecay"]],
  ])("finds %s by name, text or other name", async (word, names) => {
    const { stdout } = await downhill(["rules", word, "--json"]);
    expect(JSON.parse(stdout).map(({ name }: { name: string }) => name)).toEqual(names);
  });
});

describe("equal", () => {
  test("exits with 0 for one rule in other words, and says how it is known", async () => {
    const file = write(
      "mine.rule",
      "mine(η = 0.1, ρ = 0.9, γ = 0.999, ε = 1e-8)\nm_t = m_(t-1) + (1 − ρ) (g − m_(t-1))\nv_t = γ v_(t-1) + (1 − γ) g g\nθ ← θ − η m_t / (1 − ρ^t) / (√(v_t / (1 − γ^t)) + ε)",
    );
    const { code, stdout } = await downhill(["equal", "adam", file]);
    expect(stdout).toBe(
      "equal  adam and mine take the same steps, by algebra\n  with its η as α, its ρ as β1, its γ as β2\n",
    );
    expect(code).toBe(0);
  });

  test("exits with 1 and a witness for two that part", async () => {
    // One step from 1 with g = 1e-6: α g / √((1 − β) g² + ε) beside α g / (√((1 − β) g²) + ε).
    const { code, stdout } = await downhill([
      "equal",
      "rmsprop",
      "torch.RMSprop",
      "--b",
      '{"alpha": 0.9}',
      "--json",
    ]);
    expect(code).toBe(1);
    const { witness } = JSON.parse(stdout);
    expect(witness).toMatchObject({ start: [1], gradients: [[1e-6]], step: 1 });
    expect(1 - witness.theta.a).toBeCloseTo((0.001 * 1e-6) / Math.sqrt(0.1 * 1e-12 + 1e-8), 12);
    expect(1 - witness.theta.b).toBeCloseTo((0.001 * 1e-6) / (Math.sqrt(0.1) * 1e-6 + 1e-8), 12);
  });

  test("joins momentum's conventions when asked", async () => {
    const file = write("average.rule", "m(α = 0.01, β = 0.9)\nm_t = β m_(t-1) + (1 − β) g\nθ ← θ − α m_t");
    expect((await downhill(["equal", "momentum", file])).code).toBe(1);
    const { code, stdout } = await downhill(["equal", "momentum", file, "--conventions"]);
    expect(code).toBe(0);
    expect(stdout).toContain("provided that its α is α / (1 − β)");
  });

  test.each([
    [["equal", "adam"], "equal needs a B (another one), as in"],
    [["equal", "adam", "adamw", "lion"], 'equal takes one A, adam, and one B, adamw; "lion" is one too many'],
    [["equal", "adam", "adamm"], "Did you mean adam?"],
    [["equal", "adam", "adam", "--a", "3"], "--a is 3, which is no object"],
  ])("%j is refused", async (args, message) => {
    const { code, stderr } = await downhill(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("witness", () => {
  test("shows where the RMSprops part, in 80 columns", async () => {
    const { code, stdout } = await downhill(["witness", "rmsprop"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^rmsprop +torch\.RMSprop +part +g = 0\.000001 +\d/m);
    for (const line of stdout.split("\n")) expect(Array.from(line).length).toBeLessThanOrEqual(80);
  });

  test("joins the Adams that are one", async () => {
    const { stdout } = await downhill(["witness", "adam", "--json"]);
    const pairs: { a: string; b: string; found: { equivalent: boolean } }[] = JSON.parse(stdout);
    expect(pairs.find(({ a, b }) => a === "adam" && b === "torch.Adam")?.found.equivalent).toBe(true);
  });

  test("has nothing to compare a rule with that is in one place only", async () => {
    const { code, stderr } = await downhill(["witness", "lion"]);
    expect(code).toBe(2);
    expect(stderr).toContain("downhill equal");
  });
});
