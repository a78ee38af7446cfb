import { family } from "../notation/rule.ts";

/**
 * Ziyin, Wang & Ueda 2020, algorithm 1 (arXiv:2002.04839): the gradient is divided first and averaged then, where Adam averages first.
 * The authors' code keeps the learning rate inside the average, which is the same while it is constant; ε is the code's.
 */
export const laprop = /* @__PURE__ */ family(`laprop(α = 0.0004, β1 = 0.9, β2 = 0.999, ε = 1e-15)
v_t = β2 v_(t-1) + (1 − β2) g_t²
m_t = β1 m_(t-1) + (1 − β1) g_t / (√(v_t / (1 − β2^t)) + ε)
θ = θ − α m_t / (1 − β1^t)`);
