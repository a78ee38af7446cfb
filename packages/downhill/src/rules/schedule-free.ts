import { family } from "../notation/rule.ts";

/**
 * Schedule-free SGD (Defazio et al. 2024, eqs. 9 to 11 with the weights of algorithm 1, arXiv:2405.15682). θ is the paper's y, where
 * gradients are taken; z steps, x averages z and is what to evaluate with. x is not kept: θ = (1 − β) z + β x gives it.
 */
export const scheduleFreeSgd = /* @__PURE__ */ family(`scheduleFreeSgd(α = 1, β = 0.9, λ = 0)
z_0 = θ_0
w_t = w_(t-1) + α²
x = (θ − (1 − β) z_(t-1)) / β
z_t = z_(t-1) − α (g + λ θ)
x ← x + α² / w_t · (z_t − x)
θ ← (1 − β) z_t + β x
eval θ = (θ − (1 − β) z) / β`);

/** Schedule-free AdamW (Defazio et al. 2024, algorithm 1, arXiv:2405.15682), with the decay at y as there. */
export const scheduleFreeAdamw =
  /* @__PURE__ */ family(`scheduleFreeAdamw(α = 0.0025, β1 = 0.9, β2 = 0.999, ε = 1e-8, λ = 0)
z_0 = θ_0
w_t = w_(t-1) + α²
v_t = β2 v_(t-1) + (1 − β2) g²
v̂ = v_t / (1 − β2^t)
x = (θ − (1 − β1) z_(t-1)) / β1
z_t = z_(t-1) − α (g / (√v̂ + ε) + λ θ)
x ← x + α² / w_t · (z_t − x)
θ ← (1 − β1) z_t + β1 x
eval θ = (θ − (1 − β1) z) / β1`);
