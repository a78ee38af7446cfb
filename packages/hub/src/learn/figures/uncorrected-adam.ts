import { rule } from "downhill";

/** Adam without its two corrections, and with the same names: what the first steps would be. */
export const uncorrectedAdam = rule(`uncorrectedAdam(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8)
m_t = β1 m_(t-1) + (1 − β1) g_t
v_t = β2 v_(t-1) + (1 − β2) g_t²
θ = θ − α m_t / (√v_t + ε)`);
