import { family } from "../notation/rule.ts";

/**
 * LARS (You, Gitman & Ginsburg 2017, algorithm 1, arXiv:1708.03888): each tensor's step is as long as κ times its weights. A
 * tensor whose weights or gradient are 0 takes the plain step, as in Optax. Libraries differ: Optax takes the norm of the
 * gradient with the decay in it, the paper adds the two norms.
 */
export const lars = /* @__PURE__ */ family(`lars(α = 0.1, μ = 0.9, κ = 0.001, λ = 0)
r = where(‖θ‖ ‖g‖ > 0, κ ‖θ‖ / (‖g‖ + λ ‖θ‖), 1)
u_t = μ u_(t-1) + α r · (g + λ θ)
θ ← θ − u_t`);

/**
 * LAMB (You et al. 2020, algorithm 2, arXiv:1904.00962) with φ(z) = z: Adam's step with decay, as long as the tensor's
 * weights. Apex leaves the ratio at 1 where there is no decay, and clips by the global norm first.
 */
export const lamb = /* @__PURE__ */ family(`lamb(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-6, λ = 0.01)
m_t = β1 m_(t-1) + (1 − β1) g
v_t = β2 v_(t-1) + (1 − β2) g²
m̂ = m_t / (1 − β1^t)
v̂ = v_t / (1 − β2^t)
u = m̂ / (√v̂ + ε) + λ θ
r = where(‖θ‖ ‖u‖ > 0, ‖θ‖ / ‖u‖, 1)
θ ← θ − α r · u`);

/**
 * NovoGrad (Ginsburg et al. 2019, algorithm 1, arXiv:1905.11286): one second moment for each tensor, which starts at the first
 * squared norm. Neither moment is bias-corrected.
 */
export const novograd = /* @__PURE__ */ family(`novograd(α = 0.01, β1 = 0.95, β2 = 0.98, ε = 1e-8, λ = 0)
if t = 1:
  v_t = ‖g‖²
else:
  v_t = β2 v_(t-1) + (1 − β2) ‖g‖²
m_t = β1 m_(t-1) + g / (√v_t + ε) + λ θ
θ ← θ − α m_t`);
