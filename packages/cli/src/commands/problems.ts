import { checkProblem, problems as known, makeProblem, type ProblemSpec, readDataFile } from "@downhill/lab";
import { command, flag, option } from "../command.ts";
import { asUsageError, problemHelp, readProblem, requireProblem } from "../find-problem.ts";
import { jsonText } from "../json-text.ts";
import { factsOf, type ProblemFacts } from "../problems/problem-facts.ts";
import { problemSheet } from "../problems/problem-sheet.ts";
import { problemsTable } from "../problems/problems-table.ts";
import { readOptions } from "../race/read-options.ts";
import { paintFor } from "../terminal/paint.ts";
import { UsageError } from "../usage-error.ts";

export const problems = command({
  name: "problems",
  summary: "Lists the problems, or says everything of one, and checks one of your own.",
  argument: "[PROBLEM]",
  argumentHelp: `${problemHelp}; all are listed otherwise`,
  argumentDefault: "",
  options: {
    with: option("A=X,…", "options of the problem, as in condition=1000", readOptions),
    check: flag("check the gradient; of a module it is checked anyway"),
    json: flag("print one JSON document instead"),
  },
  example: "downhill problems digits",
  details: [
    "For one problem it says tensors, data, cost, the options that --with takes, how races and tuning go where nobody says otherwise, and what a " +
      "good score is.",
    "A check evaluates the problem at its start and compares its gradient with central differences of its loss, along single elements and " +
      "whole tensors; the tolerance follows from the number type. The exit code is 1 where they differ. docs/own-problem.md describes modules.",
  ],
  async run({ argument, options: { with: settings, check, json } }) {
    const paint = paintFor(process.stdout);
    if (argument === "") {
      if (settings !== undefined || check)
        throw new UsageError("--with and --check are for one problem; name it");
      const listed: ProblemFacts[] = [];
      for (const name of Object.keys(known)) listed.push(await learnFacts({ name }, false));
      process.stdout.write(json ? jsonText(listed) : `${problemsTable(listed, paint).join("\n")}\n`);
      return 0;
    }
    const spec = readProblem(argument, settings);
    const facts = await learnFacts(spec, check || spec.module !== undefined);
    process.stdout.write(json ? jsonText(facts) : `${problemSheet(facts, paint).join("\n")}\n`);
    return facts.check?.slopes.some(({ verdict }) => verdict === "differs") === true ? 1 : 0;
  },
});

async function learnFacts(spec: ProblemSpec, isChecked: boolean): Promise<ProblemFacts> {
  const definition = await requireProblem(spec);
  try {
    const problem = await makeProblem(spec, readDataFile);
    const check = isChecked ? await checkProblem(problem, definition.race.seeds[0] ?? 1) : undefined;
    problem.dispose?.();
    return factsOf(problem, definition, check);
  } catch (error) {
    throw asUsageError(error, spec);
  }
}
