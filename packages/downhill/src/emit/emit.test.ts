import { describe, expect, test } from "vitest";
import * as torch from "../dialects/torch.ts";
import { chain } from "../notation/chain.ts";
import { type Rule, rule } from "../notation/rule.ts";
import { adam, adamw } from "../rules/adam.ts";
import { clipByGlobalNorm, clipByNorm, clipByValue } from "../rules/clip.ts";
import { l2, weightDecay } from "../rules/decay.ts";
import { gradientDescent } from "../rules/gradient-descent.ts";
import { momentum, nesterov } from "../rules/momentum.ts";
import { rmsprop, rmspropCentered, rmspropMomentum } from "../rules/rmsprop.ts";
import { optimizer } from "../run/optimizer.ts";
import { type EmitTarget, emit } from "./emit.ts";

// Goldens are read by people: a change in one is a change in what readers see.

const rules: Readonly<Record<string, Rule>> = {
  gradientDescent: gradientDescent(),
  momentum: momentum(),
  nesterov: nesterov(),
  rmsprop: rmsprop(),
  rmspropCentered: rmspropCentered(),
  rmspropMomentum: rmspropMomentum(),
  adam: adam(),
  adamw: adamw(),
  "torch-SGD": torch.SGD({ momentum: 0.9, nesterov: true, weight_decay: 5e-4 }),
  "torch-RMSprop": torch.RMSprop({ centered: true, momentum: 0.9 }),
  "torch-Adam": torch.Adam({ amsgrad: true }),
  "torch-AdamW": torch.AdamW(),
  "chain-clip-l2-adam": chain(clipByValue(1), l2(0.01), adam()),
};

const everything = rule(`everything(α = 0.01, k = 10, λ, ω = 2)
z_0 = θ_0
n_0 = 1
n_t = n_(t-1) + 1 / t
if t < 5:
  d = g / t
else:
  d = where(g > 0, ω g, g)
  n_t = n_(t-1)
z_t = z_(t-1) − α λ d
every k:
  z_t = θ
θ_t = θ_(t-1) + (z_t − z_(t-1)) / n_t + ∛(exp(−|g|) · max(d, z_t))`);

describe.each(Object.entries({ ...rules, everything }))("%s", (name, chosen) => {
  test.each([
    ["latex", "tex"],
    ["pytorch", "py"],
    ["js", "js"],
  ] as const)("%s", async (target, extension) => {
    await expect(`${emit(chosen, target)}\n`).toMatchFileSnapshot(`./golden/${name}.${extension}`);
  });

  test.each(["unicode", "ascii"] as const)("%s reads back as the same rule", (target) => {
    const again = rule(emit(chosen, target));
    expect(again.hyper).toEqual(chosen.hyper);
    expect(again.program.states).toEqual(chosen.program.states);
    expect(again.program.body).toEqual(chosen.program.body);
  });
});

test.each(Object.entries(rules))(
  "the paper's LaTeX of %s is notation that steps as the rule",
  async (_, chosen) => {
    const { program, hyper } = chosen;
    const text = emit(chosen, "latex");
    // Cases are the one form of print that the notation does not read.
    if (text.includes("cases")) return;
    const [header] = emit(chosen, "unicode").split("\n");
    const equations = text.replace(/^ *g_t &= \\nabla.*\n/m, "").replaceAll(", \\quad ", " \\\\ ");
    const read = rule(`${header}\n${equations}`);
    expect(read.program.states).toEqual(program.states);
    expect(read.hyper).toEqual(hyper);
    expect(await follow(read)).toEqual(await follow(chosen));
  },
);

async function follow(chosen: Rule): Promise<readonly number[]> {
  const opt = await optimizer(chosen, { w: [3] }, { backend: "interpret", dtype: "f64" });
  opt.params.w.set([1, -2, 0.5]);
  return [1, 2, 3].flatMap((t) => {
    opt.grads.w.set([t, -0.3 * t, 2 - t]);
    opt.step();
    return [...opt.params.w];
  });
}

test("current hyperparameters are what is written", () => {
  expect(emit(adam({ lr: 0.25 }), "unicode")).toContain("adam(α = 0.25, β1 = 0.9");
  expect(emit(adam({ lr: 0.25 }), "pytorch")).toContain("def __init__(self, params, lr=0.25, beta1=0.9");
  expect(emit(chain(weightDecay(), gradientDescent(2)), "pytorch")).toContain("weight_decay=0.01, lr=2.0");
});

test("a hyperparameter without a value is an argument that has to be given", () => {
  expect(emit(weightDecay(), "pytorch")).toContain("def __init__(self, params, lr, weight_decay=0.01):");
});

test("a range that the rule's own value breaks is not checked", () => {
  expect(emit(gradientDescent(), "pytorch")).toContain("if not 0.0 <= lr:");
  expect(emit(gradientDescent(-1), "pytorch")).not.toContain("raise ValueError");
});

test("an unknown target is refused with the nearest", () => {
  expect(() => emit(adam(), "latx" as EmitTarget)).toThrow(
    '"latx" is nothing that a rule is emitted to: latex, pytorch, js, unicode, ascii. Did you mean latex?',
  );
});

test("a rule that changes only the gradient is no optimizer", () => {
  expect(() => emit(clipByValue(), "pytorch")).toThrow("chain it with a rule that steps");
  expect(emit(clipByValue(), "latex")).toContain("g_t &\\leftarrow \\operatorname{clip}(g_t, -c, c)");
});

test("an operand is written once, however deep cube roots and signs stand in each other", () => {
  const host = `${"∛(sign(".repeat(30)}t${"))".repeat(30)}`;
  const tensor = `${"∛(".repeat(30)}g${")".repeat(30)}`;
  const source = emit(rule(`θ ← θ − ${host} · ${tensor}`), "pytorch");
  expect(source.match(/\bcube_root\(/g)).toHaveLength(30 + 1);
  expect(source.match(/\btensor_cube_root\(/g)).toHaveLength(30 + 1);
  // The docstring's equation has them too.
  expect(source.match(/\bsign\(/g)).toHaveLength(30 + 30 + 1);
});

test("more ways through a rule than can be shown are refused", () => {
  const ifs = Array.from({ length: 7 }, (_, k) => `if t = ${k}:\n  θ ← θ − g`).join("\n");
  expect(() => emit(rule(ifs), "js")).toThrow("more than 64 kernels");
});

test("what every tensor's step has to be known for is refused for PyTorch, with the reason", () => {
  expect(() => emit(chain(clipByNorm(), clipByGlobalNorm(), adam()), "pytorch")).toThrow(
    "all.norm(g) is over every tensor and needs what the step has computed of each",
  );
});
