import { describe, expect, test } from "vitest";
import { Adam, AdamW, RMSprop, SGD } from "./torch.ts";

describe("torch refuses what torch refuses", () => {
  test.each([
    [() => Adam({ beta1: 0.9 } as object), "torch.Adam has no argument beta1. It takes lr, betas, eps"],
    [() => SGD({ momentun: 0.9 } as object), "Did you mean momentum?"],
    [() => SGD({ lr: -1 }), "torch.SGD: lr is -1"],
    [() => SGD({ nesterov: true }), "nesterov needs a momentum above 0 and a dampening of 0"],
    [() => SGD({ nesterov: true, momentum: 0.9, dampening: 0.1 }), "nesterov needs"],
    [() => RMSprop({ alpha: -0.1 }), "torch.RMSprop: alpha is -0.1"],
    [() => Adam({ betas: [1, 0.999] }), "torch.Adam: betas[0] is 1"],
    [
      () => AdamW({ betas: [0.9] as unknown as [number, number] }),
      "torch.AdamW: betas has to be two numbers",
    ],
    [() => Adam({ eps: Number.NaN }), "torch.Adam: eps is NaN"],
  ])("%#", (make, message) => {
    expect(make).toThrow(message);
  });

  test("arguments that only say how to run are taken", () => {
    expect(Adam({ foreach: true, capturable: false }).program).toEqual(Adam().program);
  });
});

test("defaults are torch's", () => {
  expect(Adam().hyper).toEqual({ lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8 });
  expect(AdamW().hyper).toMatchObject({ weightDecay: 0.01 });
  expect(RMSprop().hyper).toEqual({ lr: 0.01, rho: 0.99, eps: 1e-8 });
});
