import { family } from "../notation/rule.ts";

/**
 * An exponential average of the parameters, to evaluate with (Polyak's averaging with forgetting): stands after a rule in a
 * chain. It starts at θ_0, as in PyTorch's AveragedModel; Keras's use_ema does so too.
 */
export const ema = /* @__PURE__ */ family(`ema(τ = 0.999)
e_0 = θ_0
e_t = τ e_(t-1) + (1 − τ) θ
eval θ = e`);

/**
 * Stochastic weight averaging (Izmailov et al. 2018, algorithm 1, arXiv:1803.05407): the plain mean of the parameters after
 * every c-th step from step s on, to evaluate with. Stands after a rule in a chain.
 */
export const swa = /* @__PURE__ */ family(`swa(s = 0, c = 1)
every c:
  if t > s:
    n_t = n_(t-1) + 1
    w_t = w_(t-1) + (θ − w_(t-1)) / n_t
eval θ = where(n > 0, w, θ)`);
