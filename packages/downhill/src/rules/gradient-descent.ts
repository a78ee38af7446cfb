import { family } from "../notation/rule.ts";

/** Cauchy 1847; the update of stochastic gradient descent (Robbins & Monro 1951) where g is a batch's gradient. */
export const gradientDescent = /* @__PURE__ */ family(`gradientDescent(α = 0.01)
θ_new = θ_old − α ∇J(θ)`);
