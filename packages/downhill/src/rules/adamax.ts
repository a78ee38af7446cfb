import { family } from "../notation/rule.ts";

/**
 * Kingma & Ba 2015, algorithm 2 (arXiv:1412.6980): Adam with the largest gradient, fading, in place of the root mean
 * square. The paper has no ε, and is 0 / 0 where every gradient was 0. Keras adds it here, at the division; PyTorch and
 * Optax add it to |g| inside the maximum (`torch.Adamax`).
 */
export const adamax = /* @__PURE__ */ family(`adamax(α = 0.002, β1 = 0.9, β2 = 0.999, ε = 1e-8)
m_t = β1 m_(t-1) + (1 − β1) g_t
u_t = max(β2 u_(t-1), |g_t|)
θ = θ − α / (1 − β1^t) * m_t / (u_t + ε)`);
