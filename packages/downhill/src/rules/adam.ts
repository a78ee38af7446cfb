import { family } from "../notation/rule.ts";

/**
 * Kingma & Ba 2015, algorithm 1 (arXiv:1412.6980). ε is outside the root and added after bias correction, as in
 * PyTorch and Optax; Keras and TensorFlow use the paper's ε̂ form, where ε is not bias-corrected.
 */
export const adam = /* @__PURE__ */ family(`adam(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8)
m_t = β1 m_(t-1) + (1 − β1) g_t
v_t = β2 v_(t-1) + (1 − β2) g_t²
m̂_t = m_t / (1 − β1^t)
v̂_t = v_t / (1 − β2^t)
θ = θ − α m̂_t / (√v̂_t + ε)`);

/**
 * Loshchilov & Hutter 2019, algorithm 2 (arXiv:1711.05101). The decay is multiplied by α, as in PyTorch, Keras and
 * Optax; the paper multiplies it by the schedule's factor alone.
 */
export const adamw = /* @__PURE__ */ family(`adamw(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8, λ = 0.01)
m_t = β1 m_(t-1) + (1 − β1) g_t
v_t = β2 v_(t-1) + (1 − β2) g_t²
m̂_t = m_t / (1 − β1^t)
v̂_t = v_t / (1 − β2^t)
θ = θ − α (m̂_t / (√v̂_t + ε) + λ θ)`);
