import { allQuestions } from "./all-questions.ts";
import { strongAnswers } from "./strong-answers.ts";
import { testWords } from "./test-words.ts";
import { moreTurnedAnswers, turnedAnswers } from "./turned-answers.ts";

testWords(allQuestions, {
  strong: Object.entries(strongAnswers),
  turned: [...Object.entries(turnedAnswers), ...Object.entries(moreTurnedAnswers)],
});
