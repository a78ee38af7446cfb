import { family } from "../notation/rule.ts";

/** Clips every component of the gradient to [−c, c]. */
export const clipByValue = /* @__PURE__ */ family(`clipByValue(c = 1)
g ← clip(g, −c, c)`);
