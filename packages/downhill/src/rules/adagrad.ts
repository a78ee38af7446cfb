import { family } from "../notation/rule.ts";

/**
 * Duchi, Hazan & Singer 2011, the diagonal form of figure 1 (JMLR 12): the offset is outside the root, as in PyTorch. Keras,
 * TensorFlow and Optax put it inside and start the sum at 0.1 instead of 0.
 */
export const adagrad = /* @__PURE__ */ family(`adagrad(α = 0.01, ε = 1e-8)
G_t = G_(t-1) + g_t²
θ = θ − α g_t / (√G_t + ε)`);
