import { family } from "../notation/rule.ts";

/**
 * Lucas et al. 2019 (arXiv:1804.00325): the mean of several momentum buffers, here the paper's three dampings. The buffers leave α
 * outside and are sums, not averages: the slowest carries 100 gradients.
 */
export const aggmo = /* @__PURE__ */ family(`aggmo(α = 0.01, β1 = 0, β2 = 0.9, β3 = 0.99)
a_t = β1 a_(t-1) + g_t
b_t = β2 b_(t-1) + g_t
c_t = β3 c_(t-1) + g_t
θ = θ − α / 3 * (a_t + b_t + c_t)`);
