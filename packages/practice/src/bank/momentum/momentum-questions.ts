import type { Question } from "../../question/question.ts";
import { momentumChoices } from "./momentum-choices.ts";
import { momentumCode } from "./momentum-code.ts";
import { momentumTorchCode } from "./momentum-code-torch.ts";
import { momentumDiagnoses } from "./momentum-diagnose.ts";
import { momentumFormulas } from "./momentum-formulas.ts";
import { momentumFormulasOnQuadratics } from "./momentum-formulas-on-quadratics.ts";
import { momentumNumbers } from "./momentum-numbers.ts";
import { momentumNumbersOnQuadratics } from "./momentum-numbers-on-quadratics.ts";
import { momentumPathQuestions } from "./momentum-path.ts";
import { momentumWords } from "./momentum-words.ts";
import { momentumWordsOnLimits } from "./momentum-words-on-limits.ts";
import { momentumWordsOnSwingsAndNoise } from "./momentum-words-on-swings-and-noise.ts";

/** In the order in which they are asked; what the path's stage shows comes first. */
export const momentumQuestions: readonly Question[] = [
  ...momentumPathQuestions,
  ...momentumFormulas,
  ...momentumFormulasOnQuadratics,
  ...momentumNumbers,
  ...momentumNumbersOnQuadratics,
  ...momentumChoices,
  ...momentumCode,
  ...momentumTorchCode,
  ...momentumDiagnoses,
  ...momentumWords,
  ...momentumWordsOnSwingsAndNoise,
  ...momentumWordsOnLimits,
];
