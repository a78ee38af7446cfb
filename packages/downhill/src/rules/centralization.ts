import { family } from "../notation/rule.ts";

/**
 * Gradient centralization (Yong et al. 2020, eq. 1, arXiv:2004.01461): takes the mean out of the gradient. The mean here is
 * over a whole tensor; the paper and Optax take one for each output of a layer, and leave vectors alone.
 */
export const centralize = /* @__PURE__ */ family(`centralize()
g ← g − mean(g)`);
