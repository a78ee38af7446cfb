import { command } from "../command.ts";
import { practiceOptions } from "../practice/practice-options.ts";

export const practice = command({
  name: "practice",
  summary: "Asks what interviewers ask about optimizers, grades answers, and plans what comes when.",
  argument: "[QUESTION]",
  argumentHelp: "a question by id; today's questions otherwise",
  argumentDefault: "",
  options: practiceOptions,
  example: "downhill practice --date 2030-12-24 --per-day 12",
  details: [
    "An answer ends with an empty line or a single dot; code ends with the dot, or is written in the editor that EDITOR names. While a question " +
      "is open, ? gives a hint, :try grades the next answer without counting it, :show shows the answer and counts as again, :skip and :quit leave. " +
      "Ctrl-C loses nothing that was answered.",
    "Every answer is a line of the log. What is asked follows from it: FSRS predicts what is remembered, the lowest first; with a date, " +
      "all questions come in time and each again before the day. --plan shows what that makes of today and of the days until then, " +
      "and asks nothing; with --date, --per-day or --up-to the plan is kept first. The pages of downhill hub export and import the same log.",
    "It reads from a pipe as from a terminal: lines of an answer, then a line for the rating, then an answer to the follow-up, " +
      "either of which may be empty. In the place of a rating, :contest with a note objects to the grade; the note is kept with the answer.",
  ],
  async run({ argument, options }) {
    // Every command loads this file, and the questions are for this one alone.
    const { runPractice } = await import("../practice/run-practice.ts");
    return runPractice(argument, options);
  },
});
