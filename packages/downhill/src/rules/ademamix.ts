import { family } from "../notation/rule.ts";

/**
 * Pagliardini, Ablin & Grangier 2024, algorithm 1 (arXiv:2409.03137), without its schedules for κ (the paper's α) and β3. Only
 * the fast average is corrected for its start at 0. The libraries' defaults for κ differ: 2 in the authors' code, 5 in Optax.
 */
export const ademamix = /* @__PURE__ */ family(
  `ademamix(α = 0.001, β1 = 0.9, β2 = 0.999, β3 = 0.9999, κ = 5, ε = 1e-8, λ = 0)
m_t = β1 m_(t-1) + (1 − β1) g_t
s_t = β3 s_(t-1) + (1 − β3) g_t
v_t = β2 v_(t-1) + (1 − β2) g_t²
m̂ = m_t / (1 − β1^t)
v̂ = v_t / (1 − β2^t)
θ = θ − α ((m̂ + κ s_t) / (√v̂ + ε) + λ θ)`,
);
