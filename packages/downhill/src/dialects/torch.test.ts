import { describe, expect, test } from "vitest";
import * as torch from "./torch.ts";

const { Adam, AdamW, RMSprop, SGD } = torch;

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
    [
      () => torch.Adagrad({ initial_accumulator_value: -1 }),
      "torch.Adagrad: initial_accumulator_value is -1",
    ],
    [() => torch.Adagrad({ lr_decay: -0.1 }), "torch.Adagrad: lr_decay is -0.1"],
    [() => torch.Adadelta({ rho: 1.1 }), "torch.Adadelta: rho is 1.1"],
    [() => torch.Adamax({ betas: [0.9, 1] }), "torch.Adamax: betas[1] is 1"],
    [() => torch.Adamax({ amsgrad: true } as object), "torch.Adamax has no argument amsgrad"],
    [() => torch.NAdam({ momentum_decay: -1 }), "torch.NAdam: momentum_decay is -1"],
    [() => torch.RAdam({ weight_decay: -1 }), "torch.RAdam: weight_decay is -1"],
    [() => torch.Rprop({ etas: [1.2, 0.5] }), "torch.Rprop: etas is [1.2, 0.5]"],
    [() => torch.Rprop({ etas: [0.5, Number.NaN] }), "torch.Rprop: etas[1] is NaN"],
    [
      () => torch.Rprop({ step_sizes: 1 as unknown as [number, number] }),
      "torch.Rprop: step_sizes has to be two numbers",
    ],
    [() => torch.Rprop({ weight_decay: 0.1 } as object), "torch.Rprop has no argument weight_decay"],
    [() => torch.ASGD({ t0: Number.NaN }), "torch.ASGD: t0 is NaN"],
    [() => torch.ASGD({ lambda: 0.1 } as object), "Did you mean lambd?"],
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
  expect(torch.Adagrad().hyper).toEqual({ lr: 0.01, eps: 1e-10 });
  expect(torch.Adadelta().hyper).toEqual({ lr: 1, rho: 0.9, eps: 1e-6 });
  expect(torch.Adamax().hyper).toEqual({ lr: 0.002, beta1: 0.9, beta2: 0.999, eps: 1e-8 });
  expect(torch.NAdam().hyper).toEqual({ lr: 0.002, beta1: 0.9, beta2: 0.999, eps: 1e-8, psi: 0.004 });
  expect(torch.RAdam().hyper).toEqual({ lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8 });
  expect(torch.Rprop().hyper).toEqual({ lr: 0.01, shrink: 0.5, grow: 1.2, least: 1e-6, most: 50 });
  expect(torch.ASGD().hyper).toEqual({ lr: 0.01, lambd: 1e-4, power: 0.75, t0: 1e6 });
});
