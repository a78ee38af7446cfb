import { testWords } from "../test-words.ts";
import { adamFluentAnswers } from "./adam-fluent-answers.ts";
import { adamQuestions } from "./adam-questions.ts";
import { adamTurnedAnswers } from "./adam-turned-answers.ts";

testWords(adamQuestions, { answers: { said: adamFluentAnswers, each: 4 }, turned: adamTurnedAnswers });
