import type { Rule } from "./rule.ts";

/** @throws RangeError where the rule is only a link for a chain: it changes no parameter */
export function requireStep({ name, program, diagnostics }: Rule): void {
  if (!diagnostics.some(({ code }) => code === "no-step")) return;
  throw new RangeError(
    program.evaluation === undefined
      ? `${name} only changes the gradient: chain it with a rule that steps, as in chain(${name}(), adam())`
      : `${name} only averages: chain it with a rule that steps, as in chain(adam(), ${name}())`,
  );
}
