import { family } from "../notation/rule.ts";

/**
 * Polyak 1964, as textbooks print it: α is inside the buffer. PyTorch's buffer leaves α outside, which is the
 * same only while α is constant; it also starts the buffer at g instead of 0 (`torch.SGD`).
 */
export const momentum = /* @__PURE__ */ family(`momentum(α = 0.01, β = 0.9)
v_t = β v_(t-1) + α ∇J(θ)
θ = θ − v_t`);

/**
 * Nesterov 1983 in the form of Sutskever et al. 2013 rewritten for the gradient at θ (Bengio et al. 2012, eq. 7):
 * the step looks one buffer ahead.
 */
export const nesterov = /* @__PURE__ */ family(`nesterov(α = 0.01, β = 0.9)
v_t = β v_(t-1) + α ∇J(θ)
θ = θ − β v_t − α ∇J(θ)`);
