import { interviewLengths } from "@downhill/practice/mock/interview-plan";
import { command } from "../command.ts";
import { mockOptions } from "../practice/mock-options.ts";

export const mock = command({
  name: "mock",
  summary: "Holds a mock interview: timed, with follow-ups that depend on the answers, and a report.",
  argument: "[MINUTES]",
  argumentHelp: `how long: ${interviewLengths.join(", ")}; 30 otherwise`,
  argumentDefault: "30",
  options: mockOptions,
  example: "downhill mock 15 --seed 7",
  details: [
    "Nothing is graded aloud before the report. An answer ends with an empty line or a single dot; :skip passes over a question, :quit " +
      "ends the interview. A line that begins with :say is thought aloud, one that begins with :board stands on the whiteboard; both " +
      "are in the report.",
    "The same seed asks the same questions with the same numbers, here and on the pages of downhill hub.",
  ],
  async run({ argument, options }) {
    const { runMock } = await import("../practice/run-mock.ts");
    return runMock(argument, options);
  },
});
