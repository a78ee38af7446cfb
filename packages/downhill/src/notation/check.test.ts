import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { lineColumn } from "./diagnostics.ts";
import { parse } from "./parse.ts";

const checked = (text: string) => check(parse(text));
const codes = (text: string) => checked(text).diagnostics.map(({ code }) => code);

function programOf(text: string) {
  const { program, diagnostics } = checked(text);
  if (program === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return program;
}

describe("what a name stands for", () => {
  test.each([
    ["θ", "θ ← θ − α g"],
    ["x", "x ← x − α g"],
    ["p", "p_t = p_(t-1) − α g_t"],
    ["w", "w_{t+1} = w_t − α g_t"],
  ])("%s may be the parameter", (_symbol, text) => {
    const { body } = programOf(text);
    expect(body[0]).toMatchObject({ kind: "store", name: "θ" });
  });

  test("w is an ordinary name where θ is the parameter", () => {
    const { states } = programOf("w_t = w_(t-1) + g²\nθ ← θ − α g / (√w + 1)");
    expect(states.map(({ name }) => name)).toEqual(["w"]);
  });

  test("two candidates and no θ are refused", () => {
    expect(codes("x ← x − α g\nw ← w − α g")).toContain("ambiguous-parameter");
  });

  test.each(["α", "η", "lr", "\\alpha", "eta"])(
    "%s is the learning rate that the header declares",
    (alias) => {
      const { hyperparameters } = programOf(`r(η = 0.5)\nθ ← θ − ${alias} g`);
      expect(hyperparameters).toEqual([{ symbol: "η", word: "lr", value: 0.5, customary: false }]);
    },
  );

  test("α and η stay two names where both are declared", () => {
    const { hyperparameters } = programOf("r(α = 0.5, η = 2)\nθ ← θ − α η g");
    expect(hyperparameters.map(({ symbol, word }) => [symbol, word])).toEqual([
      ["α", "lr"],
      ["η", "η"],
    ]);
  });

  test("a stored α is no learning rate", () => {
    const { hyperparameters } = programOf("r(η = 0.1)\nα = η / √t\nθ ← θ − α g");
    expect(hyperparameters.map(({ symbol }) => symbol)).toEqual(["η"]);
  });

  test("without a header customary names take their values and say so", () => {
    const { program, diagnostics } = checked("θ ← θ − α g / (√v + ε)\nv ← β2 v + (1 − β2) g²");
    expect(program?.hyperparameters.map(({ word, value, customary }) => [word, value, customary])).toEqual([
      ["lr", 0.001, true],
      ["eps", 1e-8, true],
      ["beta2", 0.999, true],
    ]);
    expect(diagnostics.filter(({ code }) => code === "customary-value")).toHaveLength(3);
  });

  test("with a header an undeclared name is unknown, customary or not", () => {
    const { diagnostics } = checked("r(α = 0.1, β1 = 0.9)\nm ← β m + g\nθ ← θ − α β1 m");
    expect(diagnostics.map(({ code }) => code)).toEqual(["unknown-name"]);
    expect(diagnostics[0]?.mend).toContain("β1");
  });

  test("_(t+1) turns _t of that name into the value before the step", () => {
    const { body, states } = programOf("u_{t+1} = μ u_t + g\nx_{t+1} = x_t − α u_{t+1}");
    expect(states.map(({ name }) => name)).toEqual(["u"]);
    expect(body).toMatchObject([
      { name: "u", value: { args: [{ args: [{}, { name: "u", time: "old" }] }, {}] } },
      {
        name: "θ",
        value: { args: [{ name: "θ", time: "old" }, { args: [{}, { name: "u", time: "new" }] }] },
      },
    ]);
  });

  test("_(t-1) beside _(t+1) of one name is two steps back", () => {
    expect(codes("u_{t+1} = μ u_(t-1) + g\nθ ← θ − α u_{t+1}")).toContain("two-steps-back");
  });
});

describe("state and local", () => {
  test("what is read before it is given is state", () => {
    const { states } = programOf("m_t = β1 m_(t-1) + g\nm̂ = m_t / (1 − β1^t)\nθ ← θ − α m̂");
    expect(states.map(({ name, rank }) => [name, rank])).toEqual([["m", "tensor"]]);
  });

  test("a bare name read above its line is state", () => {
    expect(programOf("θ ← θ − α m\nm ← β m + g").states.map(({ name }) => name)).toEqual(["m"]);
  });

  test("what one branch alone gives is state for the lines below", () => {
    const { states } = programOf("if t = 1:\n  u = g\nθ ← θ − α u");
    expect(states.map(({ name }) => name)).toEqual(["u"]);
  });

  test("what both branches give is local", () => {
    expect(programOf("if t = 1:\n  u = g\nelse:\n  u = 2 g\nθ ← θ − α u").states).toEqual([]);
  });

  test("a state that no tensor reaches is one number", () => {
    const { states } = programOf("M_t = μ M_(t-1) + 1\nθ ← θ − α g / M");
    expect(states).toMatchObject([{ name: "M", rank: "scalar" }]);
  });

  test("rank travels through later lines", () => {
    const { states } = programOf("a_t = a_(t-1) + b_(t-1)\nb_t = g\nθ ← θ − α a");
    expect(states.map(({ name, rank }) => [name, rank])).toEqual([
      ["a", "tensor"],
      ["b", "tensor"],
    ]);
  });

  test("name_0 gives the first value", () => {
    const { states } = programOf("v_0 = 1e-6\nz_0 = θ\nv_t = v_(t-1) + g²\nθ ← θ − α (θ − z) / √v");
    expect(states).toEqual([
      { name: "v", rank: "tensor", initial: { kind: "number", value: 1e-6 } },
      { name: "z", rank: "tensor", initial: { kind: "name", name: "θ", time: "initial" } },
    ]);
  });
});

describe("refusals", () => {
  test.each([
    ["never-stored", "θ ← θ − α m_(t-1)"],
    ["never-stored", "θ ← θ − α v_t"],
    ["theta-unchanged", "m_t = β m_(t-1) + g"],
    ["reserved-name", "t = 3\nθ ← θ − α g"],
    ["reserved-name", "r(α = 1)\nα = 3\nθ ← θ − α g"],
    ["read-before-store", "θ ← θ − α m_t\nm_t = β m_(t-1) + g"],
    ["gradient-history", "θ ← θ − α (g − g_(t-1))"],
    ["tensor-test", "if g > 0:\n  θ ← θ − α g"],
    ["initial-not-constant", "v_0 = g\nv_t = v_(t-1) + g\nθ ← θ − α v"],
    ["initial-read", "θ ← θ_0 − α g"],
    ["duplicate-declaration", "r(α = 1, α = 2)\nθ ← θ − α g"],
    ["store-old", "θ_(t-1) = θ − α g"],
  ])("%s: %j", (code, text) => {
    const { program, diagnostics } = checked(text);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    expect(program).toBeUndefined();
  });

  test.each([
    ["stale-read", "θ ← θ − α λ θ\nθ_t = θ_(t-1) − α g"],
    ["unused-declaration", "r(α = 1, β = 2)\nθ ← θ − α g"],
    ["no-step", "g ← clip(g, −1, 1)"],
    ["initial-unused", "v_0 = 1\nv = g\nθ ← θ − α v"],
  ])("%s is said, and the rule runs: %j", (code, text) => {
    const { program, diagnostics } = checked(text);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    expect(program).toBeDefined();
  });

  test("a text of thousands of unknown names is refused at once", () => {
    const text = Array.from({ length: 9000 }, (_, index) => `a${index} = b${index}`).join("\n");
    expect(codes(text)).toContain("unknown-name");
  }, 20_000);

  test("lines that build on each other too deep are refused at the line that is", () => {
    const chainOf = (lines: number) => `${"q = q + g\n".repeat(lines)}θ ← θ − q`;
    expect(codes(`q = g\n${chainOf(900)}`)).not.toContain("too-deep");
    const [found] = checked(`q = g\n${chainOf(5000)}`).diagnostics;
    expect(found?.code).toBe("too-deep");
    expect(lineColumn(`q = g\n${chainOf(5000)}`, found?.at.start ?? 0).line).toBe(1002);
  });

  test("a line that reads the old value it replaces is not stale", () => {
    expect(codes("r(α = 1)\nθ_t = θ_(t-1) − α g")).toEqual([]);
  });
});

describe("eval θ =", () => {
  test("is part of the program, over what is kept", () => {
    const { evaluation, states } = programOf("e_t = 0.9 e_(t-1) + 0.1 θ\nθ ← θ − α g\neval θ = (e + θ) / 2");
    expect(states.map(({ name }) => name)).toEqual(["e"]);
    expect(evaluation).toMatchObject({ op: "div" });
  });

  test.each([
    ["a local", "u = 2 g\nθ ← θ − α u\neval θ = u", "evaluation-read"],
    ["the gradient", "θ ← θ − α g\neval θ = θ − g", "evaluation-read"],
    ["a value before the step", "m_t = m_(t-1) + g\nθ ← θ − α m\neval θ = m_(t-1)", "evaluation-read"],
    ["a name that is nothing", "θ ← θ − α g\neval θ = q", "unknown-name"],
    ["another name", "m_t = m_(t-1) + g\nθ ← θ − α m\neval m = θ", "evaluation-target"],
  ])("cannot read or give %s", (_what, text, code) => {
    expect(codes(text)).toContain(code);
  });

  test("makes a rule that changes nothing else a link", () => {
    expect(codes("e(τ = 0.9)\ne_t = τ e_(t-1) + (1 − τ) θ\neval θ = e")).toEqual(["no-step"]);
  });
});

describe("reductions", () => {
  test("give one number per tensor, or one for all", () => {
    const { ranks, states } = programOf(
      "n = ‖g‖\nk = all.norm(g)\nu = n + k\nr = g / n\nq_t = 0.9 q_(t-1) + n\np_t = p_(t-1) + k\nθ ← θ − α r / (u + p + q)",
    );
    expect(Object.fromEntries(ranks)).toMatchObject({
      n: "layer",
      k: "scalar",
      u: "layer",
      r: "tensor",
      q: "layer",
      p: "scalar",
    });
    expect(states.map(({ name, rank }) => [name, rank])).toEqual([
      ["q", "layer"],
      ["p", "scalar"],
    ]);
  });

  test.each([
    ["a hyperparameter", "θ ← θ − α norm(β) g"],
    ["a number per tensor", "n = ‖g‖\nθ ← θ − α all.mean(n) g"],
  ])("of %s are refused", (_what, text) => {
    expect(codes(text)).toContain("reduced-number");
  });

  test.each([
    ["itself", "if ‖g‖ > 1:\n  g ← g / 2\nθ ← θ − α g"],
    ["over all tensors", "if all.norm(g) > 1:\n  g ← g / 2\nθ ← θ − α g"],
    ["by a line", "n = all.norm(g)\nk = 2 n\nif k > 1:\n  g ← g / 2\nθ ← θ − α g"],
    [
      "by a line that was stored under the same condition",
      "k_t = 0\nif t > 1:\n  k_t = all.norm(g)\nif k_t > 1:\n  g ← g / 2\nθ ← θ − α g",
    ],
  ])("cannot choose lines: %s", (_what, text) => {
    expect(codes(text)).toContain("tensor-test");
  });

  test("what they gave the step before can choose lines", () => {
    const text = "if k_(t-1) > 1:\n  g ← g / 2\nk_t = all.norm(g)\nθ ← θ − α g";
    expect(codes(text)).not.toContain("tensor-test");
  });

  test("an initial value cannot hold one", () => {
    expect(codes("s_0 = ‖θ_0‖\ns_t = s_(t-1) + 1\nθ ← θ − α g / s")).toContain("initial-not-constant");
  });
});
