import { family } from "../notation/rule.ts";

/** Clips every component of the gradient to [−c, c]. */
export const clipByValue = /* @__PURE__ */ family(`clipByValue(c = 1)
g ← clip(g, −c, c)`);

/** Shortens each tensor's gradient to a norm of at most c, as Keras's clipnorm does. */
export const clipByNorm = /* @__PURE__ */ family(`clipByNorm(c = 1)
g ← g · min(1, c / ‖g‖)`);

/**
 * Shortens the whole gradient to a norm of at most c (Pascanu, Mikolov & Bengio 2013, algorithm 1, arXiv:1211.5063), as Optax
 * and Keras's global_clipnorm do. PyTorch's clip_grad_norm_ divides by the norm plus 1e-6.
 */
export const clipByGlobalNorm = /* @__PURE__ */ family(`clipByGlobalNorm(c = 1)
g ← g · min(1, c / all.norm(g))`);
