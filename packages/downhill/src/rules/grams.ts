import { family } from "../notation/rule.ts";

/** Cao, Li & Song 2024 (arXiv:2412.17107): Adam gives the size of the step, the gradient its sign. Without the decay. */
export const grams = /* @__PURE__ */ family(`grams(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8)
m_t = β1 m_(t-1) + (1 − β1) g_t
v_t = β2 v_(t-1) + (1 − β2) g_t²
m̂ = m_t / (1 − β1^t)
v̂ = v_t / (1 − β2^t)
θ = θ − α sign(g_t) |m̂| / (√v̂ + ε)`);
