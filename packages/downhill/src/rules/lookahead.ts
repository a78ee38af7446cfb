import { family } from "../notation/rule.ts";

/**
 * Lookahead (Zhang et al. 2019, algorithm 1, arXiv:1907.08610): stands after a rule in a chain, and every k steps pulls slow
 * weights towards the fast ones, which go on from there. The paper calls the pull α; its inner rule keeps its state.
 */
export const lookahead = /* @__PURE__ */ family(`lookahead(k = 5, a = 0.5)
φ_0 = θ_0
every k:
  φ_t = φ_(t-1) + a (θ − φ_(t-1))
  θ ← φ_t`);
