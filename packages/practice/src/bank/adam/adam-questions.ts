import type { Question } from "../../question/question.ts";
import { adamChoices } from "./adam-choices.ts";
import { adamCode } from "./adam-code.ts";
import { adamDecayNumbers } from "./adam-decay-numbers.ts";
import { adamDiagnoses } from "./adam-diagnose.ts";
import { adamFormulas } from "./adam-formulas.ts";
import { adamMemory } from "./adam-memory.ts";
import { adamNumbers } from "./adam-numbers.ts";
import { adamPathQuestions } from "./adam-path.ts";
import { adamConvergenceWords } from "./adam-words-convergence.ts";
import { adamDecayLimits } from "./adam-words-decay-limits.ts";
import { adamPracticeWords } from "./adam-words-practice.ts";
import { adamPrecisionWords } from "./adam-words-precision.ts";
import { adamUpdateWords } from "./adam-words-update.ts";

/** In the order in which they are asked. */
export const adamQuestions: readonly Question[] = [
  ...adamPathQuestions,
  ...adamFormulas,
  ...adamNumbers,
  ...adamUpdateWords,
  ...adamPracticeWords,
  ...adamDecayNumbers,
  ...adamMemory,
  ...adamChoices,
  ...adamCode,
  ...adamDiagnoses,
  ...adamPrecisionWords,
  ...adamDecayLimits,
  ...adamConvergenceWords,
];
