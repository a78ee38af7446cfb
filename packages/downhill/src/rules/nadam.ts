import { family } from "../notation/rule.ts";

/**
 * Dozat 2016, "Incorporating Nesterov momentum into Adam", with its momentum schedule, where ψ = 1/250; P is the product of
 * the schedule so far. PyTorch from 2.0 and Keras compute the same (Keras with ψ = 1); PyTorch 1 has a factor μ_t too many in the
 * correction of m. Optax leaves out the schedule, which is another optimizer under the same name.
 */
export const nadam = /* @__PURE__ */ family(`nadam(α = 0.002, β1 = 0.9, β2 = 0.999, ε = 1e-8, ψ = 0.004)
P_0 = 1
μ = β1 (1 − 0.5 · 0.96^(t ψ))
ν = β1 (1 − 0.5 · 0.96^((t + 1) ψ))
P_t = P_(t-1) μ
m_t = β1 m_(t-1) + (1 − β1) g_t
v_t = β2 v_(t-1) + (1 − β2) g_t²
m̂ = ν m_t / (1 − P_t ν) + (1 − μ) g_t / (1 − P_t)
v̂ = v_t / (1 − β2^t)
θ = θ − α m̂ / (√v̂ + ε)`);
