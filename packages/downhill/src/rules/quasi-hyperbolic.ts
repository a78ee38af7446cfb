import { family } from "../notation/rule.ts";

/**
 * Ma & Yarats 2019, the QHM update (arXiv:1810.06801): a weighted mean of the plain step and the momentum step. ν = 0 is gradient
 * descent, ν = 1 momentum whose buffer is an average.
 */
export const qhm = /* @__PURE__ */ family(`qhm(α = 0.1, β = 0.999, ν = 0.7)
m_t = β m_(t-1) + (1 − β) g_t
θ = θ − α ((1 − ν) g_t + ν m_t)`);

/** Ma & Yarats 2019 (arXiv:1810.06801), the QHAdam update: Adam with both moments mixed likewise. ν1 = ν2 = 1 is Adam. */
export const qhadam =
  /* @__PURE__ */ family(`qhadam(α = 0.001, β1 = 0.995, β2 = 0.999, ν1 = 0.7, ν2 = 1, ε = 1e-8)
m_t = β1 m_(t-1) + (1 − β1) g_t
v_t = β2 v_(t-1) + (1 − β2) g_t²
m̂ = m_t / (1 − β1^t)
v̂ = v_t / (1 − β2^t)
θ = θ − α ((1 − ν1) g_t + ν1 m̂) / (√((1 − ν2) g_t² + ν2 v̂) + ε)`);
