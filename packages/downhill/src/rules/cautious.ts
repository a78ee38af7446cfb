import { family } from "../notation/rule.ts";

/**
 * Cautious AdamW (Liang et al. 2024, algorithm 1, arXiv:2411.16085): only coordinates whose step agrees with the gradient
 * move, and move the farther. The mean of the mask is held above 0.001 as in the authors' code; the paper divides by the
 * count plus 1. The decay comes first and is not masked.
 */
export const cautiousAdamw =
  /* @__PURE__ */ family(`cautiousAdamw(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8, λ = 0)
m_t = β1 m_(t-1) + (1 − β1) g
v_t = β2 v_(t-1) + (1 − β2) g²
m̂ = m_t / (1 − β1^t)
v̂ = v_t / (1 − β2^t)
c = m_t g > 0
θ ← θ − α λ θ
θ ← θ − α c m̂ / (√v̂ + ε) / max(mean(c), 0.001)`);
