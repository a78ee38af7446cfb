import { family } from "../notation/rule.ts";

/**
 * Chen et al. 2023, algorithm 2 (arXiv:2302.06675): the step looks at m with weight β1, m remembers with weight β2. The decay is
 * inside the step as in the paper and Optax; Keras shrinks θ first. The paper has no default for λ: it is off here.
 */
export const lion = /* @__PURE__ */ family(`lion(α = 0.0001, β1 = 0.9, β2 = 0.99, λ = 0)
c_t = β1 m_(t-1) + (1 − β1) g_t
θ = θ − α (sign(c_t) + λ θ)
m_t = β2 m_(t-1) + (1 − β2) g_t`);
