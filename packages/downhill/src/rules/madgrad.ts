import { family } from "../notation/rule.ts";

/**
 * Defazio & Jelassi 2022, algorithm 1 (arXiv:2101.11075): dual averaging about the start, with a cube root. κ is the paper's c, 1 minus what its
 * code calls momentum. The authors' code adds ε to α as well; the paper does not.
 */
export const madgrad = /* @__PURE__ */ family(`madgrad(α = 0.01, κ = 0.1, ε = 1e-6)
q_0 = θ_0
s_t = s_(t-1) + α √t g_t
ν_t = ν_(t-1) + α √t g_t²
z = q − s_t / (∛ν_t + ε)
θ = (1 − κ) θ + κ z`);
