import { family } from "../notation/rule.ts";

/** Bernstein et al. 2018, algorithm 1 (arXiv:1802.04434). A gradient of 0 gives no step. */
export const signSgd = /* @__PURE__ */ family(`signSgd(α = 0.001)
θ = θ − α sign(g_t)`);

/**
 * Bernstein et al. 2018, algorithm 2 (arXiv:1802.04434): the sign of momentum. The factor 1 − β does not change the sign, so
 * libraries that leave it out agree.
 */
export const signum = /* @__PURE__ */ family(`signum(α = 0.001, β = 0.9)
m_t = β m_(t-1) + (1 − β) g_t
θ = θ − α sign(m_t)`);
