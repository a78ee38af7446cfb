import { family } from "../notation/rule.ts";

/** L2 regularisation: the gradient of λ/2 ‖θ‖² joins the gradient, so it passes through what follows in the chain. */
export const l2 = /* @__PURE__ */ family(`l2(λ = 0.01)
g ← g + λ θ`);

/**
 * Decoupled weight decay (Loshchilov & Hutter 2019) times the learning rate of the chain that it stands in; alone it
 * has to be given one.
 */
export const weightDecay = /* @__PURE__ */ family(`weightDecay(λ = 0.01, α)
θ ← θ − α λ θ`);
