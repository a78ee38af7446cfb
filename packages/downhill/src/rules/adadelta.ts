import { family } from "../notation/rule.ts";

/**
 * Zeiler 2012, algorithm 1 (arXiv:1212.5701). The paper has no learning rate: that is α = 1, PyTorch's default; Keras's default is
 * 0.001. The average of g² includes this step's gradient, that of the steps does not yet include this step.
 */
export const adadelta = /* @__PURE__ */ family(`adadelta(α = 1, ρ = 0.95, ε = 1e-6)
E[g²]_t = ρ E[g²]_(t-1) + (1 − ρ) g_t²
d = √(E[d²]_(t-1) + ε) / √(E[g²]_t + ε) * g_t
E[d²]_t = ρ E[d²]_(t-1) + (1 − ρ) d²
θ = θ − α d`);
