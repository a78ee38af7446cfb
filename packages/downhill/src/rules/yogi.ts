import { family } from "../notation/rule.ts";

/**
 * Zaheer et al. 2018, algorithm 2 (NeurIPS): v moves towards g² by an amount that depends on g² alone, so it falls slowly. The
 * paper corrects neither moment for its start; Optax corrects both. Libraries start v at 1e-6, Optax m as well.
 */
export const yogi = /* @__PURE__ */ family(`yogi(α = 0.01, β1 = 0.9, β2 = 0.999, ε = 0.001)
v_0 = 1e-6
m_t = β1 m_(t-1) + (1 − β1) g_t
v_t = v_(t-1) − (1 − β2) sign(v_(t-1) − g_t²) g_t²
θ = θ − α m_t / (√v_t + ε)`);
