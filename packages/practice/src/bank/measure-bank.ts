import { createRandom } from "@downhill/lab/random";
import { variants } from "downhill";
import { gradeFormula } from "../grade/grade-formula.ts";
import { gradeNumeric } from "../grade/grade-numeric.ts";
import type { FormulaQuestion } from "../question/formula-question.ts";
import type { NumericQuestion } from "../question/numeric-question.ts";
import { editFormula } from "./edit-formula.ts";

/** One answer to a question, and whether its grader did what it has to. */
export interface Tried {
  readonly text: string;
  /** Whether a right answer passed, or a mutant was refused. */
  readonly isHeld: boolean;
  /** Whether a mutant was called by a name. */
  readonly isNamed: boolean;
}

/** How a question's grader did on answers of which it is known what they are. */
export interface QuestionMeasure {
  readonly id: string;
  readonly right: readonly Tried[];
  /** Wrong answers that have names: a rule's variants and relatives, slips, programs that are kept as wrong. */
  readonly mutants: readonly Tried[];
  /** Right answers with one token changed, which no list of names was written for. */
  readonly edits: readonly Tried[];
}

export interface BankMeasure {
  readonly right: { readonly passed: number; readonly of: number };
  readonly mutants: { readonly refused: number; readonly named: number; readonly of: number };
  /** Those of the mutants that are edits. */
  readonly edits: { readonly refused: number; readonly named: number; readonly of: number };
}

/**
 * Tries a question's right answers, every wrong one that has a name, and right answers with one token changed.
 * @param mostEdits of all its right answers together
 */
export function measureFormula(question: FormulaQuestion, mostEdits: number): QuestionMeasure {
  return {
    id: question.id,
    right: question.right.map((text) => tryRight(text, gradeFormula(question, text).outcome)),
    mutants: namedMutants(question).map((text) => tryMutant(text, gradeFormula(question, text))),
    edits: editFormula(question, createRandom(1, "noise"), mostEdits).flatMap((text) => {
      const grade = gradeFormula(question, text);
      // What the question's names do not allow, such as g in an expression of L, is no mutant: nobody is told that it is wrong or right.
      return grade.outcome === "unread" ? [] : [tryMutant(text, grade)];
    }),
  };
}

/** Tries the answer and every slip of a question of numbers, drawn with the seeds from 1. */
export function measureNumeric(question: NumericQuestion, seeds: number): QuestionMeasure {
  const posed = Array.from({ length: seeds }, (_, index) => question.pose(createRandom(index + 1, "data")));
  return {
    id: question.id,
    right: posed.map((one) => {
      const text = one.answer.toPrecision(6);
      return tryRight(text, gradeNumeric(one, text).outcome);
    }),
    mutants: posed.flatMap((one) =>
      (one.slips ?? []).map(({ answer }) => tryMutant(String(answer), gradeNumeric(one, String(answer)))),
    ),
    edits: [],
  };
}

export function tryRight(text: string, outcome: string): Tried {
  return { text, isHeld: outcome === "right", isNamed: false };
}

/** A mutant is refused where it runs and is not right; one that cannot be read was no mutant. */
export function tryMutant(
  text: string,
  { outcome, matched }: { readonly outcome: string; readonly matched?: string },
): Tried {
  const isHeld = outcome === "wrong" || outcome === "partly";
  return { text, isHeld, isNamed: isHeld && matched !== undefined };
}

export function sumMeasures(measures: readonly QuestionMeasure[]): BankMeasure {
  const right = measures.flatMap((one) => one.right);
  const edits = count(measures.flatMap((one) => one.edits));
  const mutants = count(measures.flatMap((one) => [...one.mutants, ...one.edits]));
  return { right: { passed: right.filter(({ isHeld }) => isHeld).length, of: right.length }, mutants, edits };
}

/** The measure in one line. */
export function describeMeasure({ right, mutants, edits }: BankMeasure): string {
  return `question bank: ${right.passed} right answers of ${right.of} pass; ${mutants.refused} of ${mutants.of} mutants refused (score ${(mutants.refused / mutants.of).toFixed(4)}), ${mutants.named} named; among them ${edits.refused} of ${edits.of} single-token edits refused, ${edits.named} named`;
}

function count(tried: readonly Tried[]): BankMeasure["mutants"] {
  return {
    refused: tried.filter(({ isHeld }) => isHeld).length,
    named: tried.filter(({ isNamed }) => isNamed).length,
    of: tried.length,
  };
}

function namedMutants({ asks }: FormulaQuestion): readonly string[] {
  if (asks.kind === "expression") return asks.slips.map(({ expression }) => expression);
  const accepted = new Set((asks.accepts ?? []).map(({ rule }) => rule().text));
  const relatives = (asks.relatives ?? []).map(({ rule }) => rule().text);
  return [...new Set([...relatives, ...variants(asks.rule()).map(({ rule }) => rule.text)])].filter(
    (text) => !accepted.has(text),
  );
}
