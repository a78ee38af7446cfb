import { family } from "../notation/rule.ts";

/**
 * Zhuang et al. 2020, algorithm 2 (arXiv:2010.07468): Adam that divides by how far gradients stray from their mean. ε enters
 * twice, inside s (where it adds up over the steps) and outside the root, as in the paper, its code and Optax; 1e-16 is the code's value.
 */
export const adabelief = /* @__PURE__ */ family(`adabelief(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-16)
m_t = β1 m_(t-1) + (1 − β1) g_t
s_t = β2 s_(t-1) + (1 − β2) (g_t − m_t)² + ε
m̂ = m_t / (1 − β1^t)
ŝ = s_t / (1 − β2^t)
θ = θ − α m̂ / (√ŝ + ε)`);
