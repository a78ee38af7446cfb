import { type Rule, variants } from "downhill";

/**
 * One of the named relatives of a rule.
 * @throws Error where the rule has none of the name: a bug of the question
 */
export function variantNamed(rule: Rule, name: string): Rule {
  const found = variants(rule).find((variant) => variant.name === name);
  if (found === undefined) throw new Error(`${rule.name} has no variant "${name}"`);
  return found.rule;
}
