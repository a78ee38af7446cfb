import { type Rule, rule } from "../notation/rule.ts";
import { pickLines, requireRange, settleArguments } from "./arguments.ts";

/** Arguments that say how PyTorch runs a step, not what it computes: taken so that a call can be copied over. */
interface Execution {
  readonly foreach?: boolean | undefined;
  readonly fused?: boolean | undefined;
  readonly capturable?: boolean | undefined;
  readonly differentiable?: boolean | undefined;
}

export interface SgdArguments extends Execution {
  readonly lr?: number;
  readonly momentum?: number;
  readonly dampening?: number;
  readonly weight_decay?: number;
  readonly nesterov?: boolean;
  readonly maximize?: boolean;
}

export interface RmspropArguments extends Execution {
  readonly lr?: number;
  readonly alpha?: number;
  readonly eps?: number;
  readonly weight_decay?: number;
  readonly momentum?: number;
  readonly centered?: boolean;
  readonly maximize?: boolean;
}

export interface AdamArguments extends Execution {
  readonly lr?: number;
  readonly betas?: readonly [number, number];
  readonly eps?: number;
  readonly weight_decay?: number;
  readonly amsgrad?: boolean;
  readonly maximize?: boolean;
}

const execution: Required<Execution> = {
  foreach: undefined,
  fused: undefined,
  capturable: undefined,
  differentiable: undefined,
};

/**
 * `torch.optim.SGD`. The buffer leaves the learning rate outside, and starts as the first gradient, undamped.
 * Weight decay is L2: it joins the gradient.
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function SGD(given: SgdArguments = {}): Rule {
  const { lr, momentum, dampening, weight_decay, nesterov, maximize } = settleArguments<SgdArguments>(
    "torch.SGD",
    { lr: 1e-3, momentum: 0, dampening: 0, weight_decay: 0, nesterov: false, maximize: false, ...execution },
    given,
  );
  requireRange("torch.SGD", "lr", lr, 0);
  requireRange("torch.SGD", "momentum", momentum, 0);
  requireRange("torch.SGD", "weight_decay", weight_decay, 0);
  if (nesterov && (momentum <= 0 || dampening !== 0)) {
    throw new RangeError("torch.SGD: nesterov needs a momentum above 0 and a dampening of 0");
  }
  return rule(
    pickLines(
      `SGD(η = ${lr}${momentum ? `, μ = ${momentum}, τ = ${dampening}` : ""}${weight_decay ? `, λ = ${weight_decay}` : ""})`,
      maximize && "g ← −g",
      weight_decay !== 0 && "g ← g + λ θ",
      momentum !== 0 && "if t = 1:\n  u_t = g\nelse:\n  u_t = μ u_(t-1) + (1 − τ) g",
      momentum !== 0 && (nesterov ? "g ← g + μ u_t" : "g ← u_t"),
      "θ_t = θ_(t-1) − η g",
    ) as string,
  );
}

/**
 * `torch.optim.RMSprop`. ε is outside the root and the momentum buffer leaves the learning rate outside.
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function RMSprop(given: RmspropArguments = {}): Rule {
  const { lr, alpha, eps, weight_decay, momentum, centered, maximize } = settleArguments<RmspropArguments>(
    "torch.RMSprop",
    {
      lr: 1e-2,
      alpha: 0.99,
      eps: 1e-8,
      weight_decay: 0,
      momentum: 0,
      centered: false,
      maximize: false,
      ...execution,
    },
    given,
  );
  requireRange("torch.RMSprop", "lr", lr, 0);
  requireRange("torch.RMSprop", "alpha", alpha, 0);
  requireRange("torch.RMSprop", "eps", eps, 0);
  requireRange("torch.RMSprop", "weight_decay", weight_decay, 0);
  requireRange("torch.RMSprop", "momentum", momentum, 0);
  const declares = [
    `η = ${lr}`,
    `ρ = ${alpha}`,
    `ε = ${eps}`,
    ...(weight_decay ? [`λ = ${weight_decay}`] : []),
    ...(momentum ? [`μ = ${momentum}`] : []),
  ];
  return rule(
    pickLines(
      `RMSprop(${declares.join(", ")})`,
      maximize && "g ← −g",
      weight_decay !== 0 && "g ← g + λ θ",
      "v_t = ρ v_(t-1) + (1 − ρ) g²",
      centered && "a_t = ρ a_(t-1) + (1 − ρ) g",
      centered ? "d = g / (√(v_t − a_t²) + ε)" : "d = g / (√v_t + ε)",
      momentum !== 0 && "u_t = μ u_(t-1) + d",
      momentum === 0 ? "θ_t = θ_(t-1) − η d" : "θ_t = θ_(t-1) − η u_t",
    ) as string,
  );
}

/**
 * `torch.optim.Adam`. Weight decay is L2. AMSGrad's maximum is taken before bias correction.
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function Adam(given: AdamArguments = {}): Rule {
  return adamLike("Adam", 0, "g ← g + λ θ", given);
}

/**
 * `torch.optim.AdamW`. The decay shrinks θ by 1 − lr · weight_decay before the step.
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function AdamW(given: AdamArguments = {}): Rule {
  return adamLike("AdamW", 1e-2, "θ ← θ (1 − η λ)", given);
}

function adamLike(name: string, decay: number, decayLine: string, given: AdamArguments): Rule {
  const { lr, betas, eps, weight_decay, amsgrad, maximize } = settleArguments<AdamArguments>(
    `torch.${name}`,
    {
      lr: 1e-3,
      betas: [0.9, 0.999],
      eps: 1e-8,
      weight_decay: decay,
      amsgrad: false,
      maximize: false,
      ...execution,
    },
    given,
  );
  if (!Array.isArray(betas) || betas.length !== 2)
    throw new TypeError(`torch.${name}: betas has to be two numbers`);
  requireRange(`torch.${name}`, "lr", lr, 0);
  requireRange(`torch.${name}`, "eps", eps, 0);
  requireRange(`torch.${name}`, "betas[0]", betas[0], 0, 1);
  requireRange(`torch.${name}`, "betas[1]", betas[1], 0, 1);
  requireRange(`torch.${name}`, "weight_decay", weight_decay, 0);
  return rule(
    pickLines(
      `${name}(η = ${lr}, β1 = ${betas[0]}, β2 = ${betas[1]}, ε = ${eps}${weight_decay ? `, λ = ${weight_decay}` : ""})`,
      maximize && "g ← −g",
      weight_decay !== 0 && decayLine,
      "m_t = β1 m_(t-1) + (1 − β1) g",
      "v_t = β2 v_(t-1) + (1 − β2) g²",
      amsgrad && "s_t = max(s_(t-1), v_t)",
      "m̂ = m_t / (1 − β1^t)",
      `d = √${amsgrad ? "s" : "v"}_t / √(1 − β2^t) + ε`,
      "θ ← θ − η m̂ / d",
    ) as string,
  );
}
