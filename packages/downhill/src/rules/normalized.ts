import { family } from "../notation/rule.ts";

/**
 * Normalised gradient descent (Hazan, Levy & Shalev-Shwartz 2015, arXiv:1507.02030): a step has length α wherever g is not 0. The
 * paper has no ε.
 */
export const normalizedGradientDescent =
  /* @__PURE__ */ family(`normalizedGradientDescent(α = 0.01, ε = 1e-30)
θ ← θ − α g / (all.norm(g) + ε)`);

/** AdaGrad-Norm (Ward, Wu & Bottou 2019, algorithm 1, arXiv:1806.01811): one rate for all, from the norms so far. b_0 is ε. */
export const adagradNorm = /* @__PURE__ */ family(`adagradNorm(α = 0.1, ε = 1e-8)
b_0 = ε
b_t = √(b_(t-1)² + all.norm(g)²)
θ ← θ − α g / b_t`);
