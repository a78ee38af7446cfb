import { rule } from "downhill";
import type { Relative } from "../../question/formula-question.ts";

/** Adam whose corrected averages are what the next step begins with, as `m = m / (1 − β1**t)` makes them. */
export const keptCorrection: Relative = {
  name: "corrected averages kept",
  rule: () =>
    rule(
      "m_t = (β1 m_(t-1) + (1 − β1) g) / (1 − β1^t)\nv_t = (β2 v_(t-1) + (1 − β2) g²) / (1 − β2^t)\nθ = θ − α m_t / (√v_t + ε)",
    ),
  says: () =>
    "The next step averages what has been corrected already and corrects it once more. m̂ and v̂ need names of their own: m and v go on without the correction.",
};
