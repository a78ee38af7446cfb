import { formatMeasured } from "@downhill/lab/report/number";
import {
  type Equivalence,
  equivalent,
  findEquivalent,
  type Rule,
  type Variant,
  variants,
  type Witness,
} from "downhill";
import type { Relative, RuleAnswer } from "../question/formula-question.ts";
import { compareRollouts, rolloutSteps } from "./compare-rollouts.ts";
import type { Grade } from "./grade.ts";
import { readOtherLetters } from "./read-other-letters.ts";
import { readOwnNumbers } from "./read-own-numbers.ts";
import { readRuleAnswer } from "./read-rule-answer.ts";

/**
 * Grades a rule: by the steps that it takes, never by its letters. Where it is another rule it says which, if it has a name:
 * one of the question's relatives, or of the variants of the rule that was asked for.
 */
export function gradeRule(asks: RuleAnswer, text: string): Grade {
  const grade = gradeAsRead(asks, text);
  if (grade.outcome === "right") return grade;
  for (const { text: other, says } of [...readOtherLetters(text), ...readOwnNumbers(text, asks.rule())]) {
    const again = gradeAsRead(asks, other);
    if (again.outcome === "right") return { ...again, feedback: `${again.feedback} ${says}` };
    if (grade.matched === undefined && again.matched !== undefined)
      return { ...again, feedback: `${again.feedback} ${says}` };
  }
  return grade;
}

function gradeAsRead(asks: RuleAnswer, text: string): Grade {
  const read = readRuleAnswer(text);
  if (read.rule === undefined) return read.unread;
  const answer = read.rule;
  const asked = asks.rule();
  const options = { conventions: asks.conventions === true };
  const found = equivalent(asked, answer, options);
  // An accepted convention that it is without provisos says more than the rule itself with one, such as a constant α.
  if (found.equivalent && found.provided.length === 0) return praise(asked, answer, found);
  const accepted = findEquivalent(asks.accepts ?? [], ruleOf, answer);
  if (accepted !== undefined) {
    const other = ruleOf(accepted);
    const same = equivalent(other, answer);
    if (!same.equivalent) throw new Error("two judgements of one rule: a bug");
    const grade = praise(other, answer, same, `Right, in another form (${accepted.name}): its steps`);
    return { ...grade, matched: accepted.name, feedback: `${grade.feedback} ${accepted.says()}` };
  }
  if (found.equivalent) return praise(asked, answer, found);
  const evidence = [describeWitness(found.witness)];
  const relative = findEquivalent(asks.relatives ?? [], ruleOf, answer);
  if (relative !== undefined)
    return {
      outcome: "wrong",
      score: 0,
      matched: relative.name,
      feedback: `Not this: that is ${relative.name}. ${relative.says()}`,
      evidence,
    };
  const variant = findEquivalent(variantsOf(asked), ({ rule }) => rule, answer);
  if (variant !== undefined)
    return {
      outcome: "wrong",
      score: 0,
      matched: variant.name,
      feedback: `Not this: ${variant.name}. ${variant.sentence}`,
      evidence,
    };
  return { outcome: "wrong", score: 0, feedback: `Not this.${describeRelation(found)}`, evidence };
}

function praise(
  asked: Rule,
  answer: Rule,
  found: Extract<Equivalence, { equivalent: true }>,
  verdict = "Right: the same steps",
): Grade {
  const apart = compareRollouts(asked, answer, found.renamed);
  const how = found.how === "proved" ? "by algebra" : "on inputs that tell near relatives apart";
  const provided = found.provided.length === 0 ? "" : `, provided that ${found.provided.join(" and ")}`;
  return {
    outcome: "right",
    score: 1,
    feedback: `${verdict}, ${how}${provided}.`,
    evidence:
      apart === undefined
        ? []
        : [
            apart === 0
              ? `${rolloutSteps} steps with changing signs end in the same bits.`
              : `After ${rolloutSteps} steps with changing signs the two are ${formatMeasured(apart)} apart, in shares of the way.`,
          ],
  };
}

function describeRelation(found: Extract<Equivalence, { equivalent: false }>): string {
  return found.relation === undefined
    ? " It takes other steps."
    : ` It takes the same steps once its rate is measured anew: ${found.relation}. Here the rate is asked for as it is.`;
}

function describeWitness({ start, gradients, step, coordinate, theta }: Witness): string {
  const seen = gradients.slice(0, step).map((row) => formatMeasured(row[coordinate] ?? Number.NaN));
  const shown = seen.length > 4 ? [...seen.slice(0, 2), "…", ...seen.slice(-1)] : seen;
  return `From θ = ${formatMeasured(start[coordinate] ?? Number.NaN)} with the ${seen.length === 1 ? "gradient" : "gradients"} ${shown.join(", ")}, the rule is at ${spell(theta.a)} after step ${step} and yours at ${spell(theta.b)}.`;
}

/** A place with enough digits to see two of them apart. */
function spell(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(8))).replaceAll("-", "−") : "no number";
}

const made = new WeakMap<Relative, Rule>();

/** A relative's rule, kept: what was worked out for it can then be used again. */
function ruleOf(relative: Relative): Rule {
  const rule = made.get(relative) ?? relative.rule();
  made.set(relative, rule);
  return rule;
}

const known = new Map<string, readonly Variant[]>();

/** The variants of a rule, kept: making Adam's takes a tenth of a second. */
function variantsOf(rule: Rule): readonly Variant[] {
  const key = `${rule.text}\n${JSON.stringify(rule.hyper)}`;
  const made = known.get(key) ?? variants(rule);
  known.set(key, made);
  return made;
}
