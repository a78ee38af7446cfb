import { type Rule, rule } from "downhill";

/** What Reddi, Kale & Kumar 2018 (arXiv:1904.09237) set: rates are `lr` / √t. */
export interface ProjectedHyper {
  readonly lr: number;
  readonly beta1: number;
  readonly beta2: number;
}

/** Adam as they analyse it: no bias correction, no ε, θ kept in [−1, 1]. */
export function projectedAdam(hyper: ProjectedHyper): Rule {
  return rule(
    `adam(α, β1, β2)
m_t = β1 m_(t-1) + (1 − β1) g
v_t = β2 v_(t-1) + (1 − β2) g²
θ ← clip(θ − α / √t · m_t / √v_t, −1, 1)`,
    hyper,
  );
}

/** Their algorithm 2, which divides by the largest v so far. */
export function projectedAmsgrad(hyper: ProjectedHyper): Rule {
  return rule(
    `amsgrad(α, β1, β2)
m_t = β1 m_(t-1) + (1 − β1) g
v_t = β2 v_(t-1) + (1 − β2) g²
s_t = max(s_(t-1), v_t)
θ ← clip(θ − α / √t · m_t / √s_t, −1, 1)`,
    hyper,
  );
}

/** Adam as everybody runs it, with corrections and ε, on the same bounds and rates. */
export function projectedCorrectedAdam(hyper: ProjectedHyper): Rule {
  return rule(
    `adam(α, β1, β2, ε = 1e-8)
m_t = β1 m_(t-1) + (1 − β1) g
v_t = β2 v_(t-1) + (1 − β2) g²
m̂ = m_t / (1 − β1^t)
v̂ = v_t / (1 − β2^t)
θ ← clip(θ − α / √t · m̂ / (√v̂ + ε), −1, 1)`,
    hyper,
  );
}
