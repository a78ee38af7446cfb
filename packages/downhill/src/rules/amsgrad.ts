import { family } from "../notation/rule.ts";

/**
 * Reddi, Kale & Kumar 2018, algorithm 2 (arXiv:1904.09237): the maximum is of the second moment as it is, and neither moment
 * is corrected for its start at 0. PyTorch and Keras take the same maximum but correct both moments after it; Optax takes the maximum of
 * corrected moments. ε is not the paper's: it is there for a coordinate whose gradients were all 0.
 */
export const amsgrad = /* @__PURE__ */ family(`amsgrad(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8)
m_t = β1 m_(t-1) + (1 − β1) g_t
v_t = β2 v_(t-1) + (1 − β2) g_t²
v̂_t = max(v̂_(t-1), v_t)
θ = θ − α m_t / (√v̂_t + ε)`);
