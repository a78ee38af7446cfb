import { command, flag, optionWithDefault, requiredOption } from "../command.ts";
import { readSeed } from "../practice/read-seed.ts";

export const grade = command({
  name: "grade",
  summary: "Grades an answer to a question of practice, from a file, and says what it was taken for.",
  argument: "QUESTION",
  argumentHelp: "a question by id, as in downhill practice --list",
  options: {
    answer: requiredOption("FILE", "the answer; - reads standard input"),
    seed: optionWithDefault("N", "of the question's numbers and of the order of its options", readSeed, "1"),
    json: flag("print one JSON document instead"),
  },
  example: "downhill grade adam-update --answer adam.txt --json",
  details: [
    "The file holds what is asked for: a formula in any spelling, a number, or words; for a choice the number of the option, its letter or its " +
      'words; for a diagnosis two lines, "fault: 2" and "experiment: 1"; for code the program, in the language of the file\'s ending: .js, .ts or ' +
      ".py. Options are numbered as downhill practice shows them with the same seed.",
    "Nothing is kept in the log. The exit code is 0 whatever the score is, and 2 where there is no such question, no such file or no answer " +
      "that the question could take. JSON has outcome (right, partly, wrong or unread), score from 0 to 1, matched (what the answer was taken " +
      "for, where that has a name), feedback, points and evidence.",
  ],
  async run({ argument, options }) {
    // As with practice: the questions are for this command alone.
    const { runGrade } = await import("../practice/run-grade.ts");
    return runGrade(argument, options);
  },
});
