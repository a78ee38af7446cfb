import { family } from "../notation/rule.ts";

/**
 * Liu et al. 2020, algorithm 2 (arXiv:1908.03265); N is the paper's ρ∞. The adaptive step begins where ρ is above 4, as in the paper; PyTorch
 * waits for 5 and adds ε before the bias correction of v (`torch.RAdam`), Optax for 5 inclusive. ε is not in the paper.
 */
export const radam = /* @__PURE__ */ family(`radam(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8)
N = 2 / (1 − β2) − 1
ρ = N − 2 t β2^t / (1 − β2^t)
m_t = β1 m_(t-1) + (1 − β1) g_t
v_t = β2 v_(t-1) + (1 − β2) g_t²
m̂ = m_t / (1 − β1^t)
if ρ > 4:
  r = √(((ρ − 4) (ρ − 2) N) / ((N − 4) (N − 2) ρ))
  θ = θ − α r m̂ / (√(v_t / (1 − β2^t)) + ε)
else:
  θ = θ − α m̂`);
