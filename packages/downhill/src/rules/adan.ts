import { family } from "../notation/rule.ts";

/**
 * Xie et al. 2022, algorithm 1 (arXiv:2208.06677) as its authors' code runs it: β is the weight of the past (the paper's β is
 * 1 − β here), the averages start at 0 and are corrected for it, the first difference is 0. Optax 0.2 weights v by 1 − β2
 * where the paper's symbols ask for β2. z is the gradient before.
 */
export const adan = /* @__PURE__ */ family(`adan(α = 0.001, β1 = 0.98, β2 = 0.92, β3 = 0.99, ε = 1e-8, λ = 0)
if t = 1:
  d = 0
else:
  d = g_t − z_(t-1)
z_t = g_t
m_t = β1 m_(t-1) + (1 − β1) g_t
v_t = β2 v_(t-1) + (1 − β2) d
n_t = β3 n_(t-1) + (1 − β3) (g_t + β2 d)²
u = (m_t / (1 − β1^t) + β2 v_t / (1 − β2^t)) / (√(n_t / (1 − β3^t)) + ε)
θ = (θ − α u) / (1 + α λ)`);
