import type { Question } from "../../question/question.ts";
import { adamChoices } from "./adam-choices.ts";
import { adamCode } from "./adam-code.ts";
import { adamDecayNumbers } from "./adam-decay-numbers.ts";
import { adamDiagnoses } from "./adam-diagnose.ts";
import { adamFormulas } from "./adam-formulas.ts";
import { adamMemory } from "./adam-memory.ts";
import { adamNumbers } from "./adam-numbers.ts";
import { adamPathQuestions } from "./adam-path.ts";

/** In the order in which they are asked. */
export const adamQuestions: readonly Question[] = [
  ...adamPathQuestions,
  ...adamFormulas,
  ...adamNumbers,
  ...adamDecayNumbers,
  ...adamMemory,
  ...adamChoices,
  ...adamCode,
  ...adamDiagnoses,
];
