/**
 * Searches learning rates for the textbook rules and writes the record that races read:
 * `node packages/lab/scripts/search-learning-rates.node.ts mnist digits`; where none is named, all problems that are to have a
 * record.
 */
import { readFile, writeFile } from "node:fs/promises";
import {
  findProblem,
  type ProblemSpec,
  problems,
  race,
  searchLearningRates,
  textbookCandidates,
} from "../src/index.ts";

const { name, version } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
const named = process.argv.slice(2);
const recorded = Object.keys(problems).filter((problem) => problems[problem]?.search.recorded);

for (const problem of named.length > 0 ? named : recorded) {
  const { race: defaults, search } = await findProblem({ name: problem });
  const { seeds, validation, steps = defaults.steps } = search;
  const spec: ProblemSpec = { name: problem, ...(validation > 0 && { options: { validation } }) };
  const record = await searchLearningRates(
    spec,
    textbookCandidates,
    {
      seeds,
      steps,
      code: `${name} ${version}`,
      onRound: ({ trials, rates }) =>
        console.log(`${problem}: ${trials} rates × ${seeds.length} seeds: ${rates}`),
    },
    race,
  );
  await writeFile(
    new URL(`../record/${problem}-learning-rates.json`, import.meta.url),
    `${JSON.stringify(record, undefined, 2)}\n`,
  );
  for (const { rule, best } of record.rules) console.log(`${problem}: ${rule} ${best}`);
}
