import { describe, expect, test } from "vitest";
import { interpretStep } from "../ir/interpret.ts";
import { adam, adamw } from "../rules/adam.ts";
import { clipByValue } from "../rules/clip.ts";
import { l2, weightDecay } from "../rules/decay.ts";
import { momentum } from "../rules/momentum.ts";
import { chain } from "./chain.ts";
import { type Rule, rule } from "./rule.ts";

const gradients = [0.5, -3, 2, 0, 1e-3, -0.25];

/** θ after each gradient, by the interpreter, from θ = 1. */
function follow({ program, hyper }: Rule): readonly number[] {
  const tensors = new Map([
    ["θ", Float64Array.of(1)],
    ["g", Float64Array.of(0)],
    ...program.states.map(({ name }) => [name, Float64Array.of(0)] as const),
  ]);
  const bySymbol = new Map(
    program.hyperparameters.map(({ symbol, word }) => [symbol, hyper[word] ?? Number.NaN]),
  );
  return gradients.map((gradient, index) => {
    tensors.get("g")?.set([gradient]);
    const layer = { length: 1, hyper: bySymbol, scalars: new Map() };
    interpretStep(program, { t: index + 1, layers: [layer], tensors });
    return tensors.get("θ")?.[0] ?? Number.NaN;
  });
}

describe("chain", () => {
  test("gradients flow: clipping before momentum", () => {
    const chained = follow(chain(clipByValue(1), momentum({ lr: 0.1, beta: 0.5 })));
    let [theta, v] = [1, 0];
    const expected = gradients.map((gradient) => {
      v = 0.5 * v + 0.1 * Math.min(Math.max(gradient, -1), 1);
      theta -= v;
      return theta;
    });
    expect(chained).toEqual(expected);
  });

  test("an open learning rate is the one that another link gives, before or after", () => {
    const before = chain(weightDecay(0.1), adam({ lr: 0.05 }));
    expect(before.hyper).toMatchObject({ lr: 0.05, weightDecay: 0.1 });
    expect(before.hyper).not.toHaveProperty("lr2");
    expect(chain(adam({ lr: 0.05 }), weightDecay(0.1)).hyper).toMatchObject({ lr: 0.05, weightDecay: 0.1 });
  });

  test("decay before Adam is AdamW up to rounding", () => {
    const chained = follow(chain(weightDecay(0.1), adam({ lr: 0.05 })));
    const whole = follow(adamw({ lr: 0.05, weightDecay: 0.1 }));
    for (const [step, value] of chained.entries()) expect(value).toBeCloseTo(whole[step] ?? Number.NaN, 14);
  });

  test("states and hyperparameters of one name are kept apart", () => {
    const twice = chain(momentum({ lr: 0.1 }), momentum({ lr: 0.2, beta: 0.5 }));
    expect(twice.hyper).toEqual({ lr: 0.1, beta: 0.9, lr2: 0.2, beta2: 0.5 });
    expect(twice.program.states.map(({ name }) => name)).toEqual(["v", "v2"]);
    expect(chain(l2(0.1), adamw()).hyper).toMatchObject({ weightDecay: 0.1, weightDecay2: 0.01 });
  });

  test("in a later link θ_(t-1) is θ as the links before left it", () => {
    const step = rule("step(α = 0.5)\nθ_t = θ_(t-1) − α g");
    expect(follow(chain(rule("halve(c = 0.5)\nθ ← c θ"), step))[0]).toBe(1 * 0.5 - 0.5 * 0.5);
  });

  test("a chain is a text that stands for itself", () => {
    const chained = chain(clipByValue(1), l2(0.1), adam());
    expect(rule(chained.text).program).toEqual(chained.program);
    expect(chained.name).toBe("clipByValueThenL2ThenAdam");
  });

  test("no link is refused", () => {
    expect(() => chain()).toThrow("chain needs at least one rule");
  });
});
