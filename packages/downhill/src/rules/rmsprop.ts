import { family } from "../notation/rule.ts";

/** Tieleman & Hinton 2012, lecture 6.5. ε is inside the root, as in Keras; PyTorch adds it outside (`torch.RMSprop`). */
export const rmsprop = /* @__PURE__ */ family(`rmsprop(α = 0.001, β = 0.9, ε = 1e-8)
E[g²]_t = β E[g²]_(t-1) + (1 − β) g_t²
θ = θ − α / √(E[g²]_t + ε) * g_t`);

/**
 * Graves 2013, eqs. 38–41, without its momentum: divides by an estimate of the gradient's deviation. The variance is
 * held at 0 from below because the difference of two rounded averages can fall under it, and a root of that is NaN.
 */
export const rmspropCentered = /* @__PURE__ */ family(`rmspropCentered(α = 0.001, β = 0.9, ε = 1e-8)
E[g²]_t = β E[g²]_(t-1) + (1 − β) g_t²
E[g]_t = β E[g]_(t-1) + (1 − β) g_t
θ = θ − α / √(max(E[g²]_t − E[g]_t², 0) + ε) * g_t`);

/** RMSprop whose step goes through a momentum buffer with α inside, as in TensorFlow's and Keras's RMSprop. */
export const rmspropMomentum = /* @__PURE__ */ family(`rmspropMomentum(α = 0.001, β = 0.9, μ = 0.9, ε = 1e-8)
E[g²]_t = β E[g²]_(t-1) + (1 − β) g_t²
v_t = μ v_(t-1) + α / √(E[g²]_t + ε) * g_t
θ = θ − v_t`);
