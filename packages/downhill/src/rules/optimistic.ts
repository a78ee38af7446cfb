import { family } from "../notation/rule.ts";

/**
 * Daskalakis et al. 2018, optimistic gradient descent (arXiv:1711.00141): the gradient is taken twice, and the one before is taken back. The
 * first step has none before and is gradient descent, as in Optax; z is the gradient before.
 */
export const optimistic = /* @__PURE__ */ family(`optimistic(α = 0.01)
if t = 1:
  θ = θ − α g_t
else:
  θ = θ − α (2 g_t − z_(t-1))
z_t = g_t`);
