import { family } from "../notation/rule.ts";

/**
 * Taniguchi et al. 2024, algorithm 2 (arXiv:2411.02853): the gradient is divided by the v that does not know it yet, and clipped to
 * the fourth root of the step. The paper's first gradient, g_0, only starts v; here that is t = 1, so the paper's t is t − 1.
 */
export const adopt = /* @__PURE__ */ family(`adopt(α = 0.001, β1 = 0.9, β2 = 0.9999, ε = 1e-6)
if t = 1:
  v_t = g_t²
else:
  c = (t − 1)^0.25
  m_t = β1 m_(t-1) + (1 − β1) clip(g_t / max(√v_(t-1), ε), −c, c)
  v_t = β2 v_(t-1) + (1 − β2) g_t²
  θ = θ − α m_t`);
