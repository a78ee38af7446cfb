import { existsSync } from "node:fs";
import { type ContestResult, type RaceResult, RunStoreError } from "@downhill/lab";
import { looksLikeModule } from "../find-problem.ts";
import { jsonText } from "../json-text.ts";
import { paintFor } from "../terminal/paint.ts";
import { UsageError } from "../usage-error.ts";
import { profileReport } from "./profile-report.ts";
import { describeMaker, type FinishedRace, prepareReportFiles } from "./report-files.ts";

/** A race that is over, with the command line that runs it again and how it is told in words. */
export interface PublishedRace extends FinishedRace {
  readonly command: string;
  readonly report: readonly string[];
}

export type Publish = (race: PublishedRace) => void;

interface Line {
  readonly argument: string;
  readonly options: {
    readonly json: boolean;
    readonly report: string | undefined;
    readonly csv: string | undefined;
  };
}

const widest = 110;

/** Columns for a report on standard output. */
export function reportWidth(): number {
  return Math.min(process.stdout.columns ?? 80, widest);
}

/**
 * A command's `run` for one problem or several with commas between them, raced one after the other. Several end with profiles
 * over them; as JSON they are an array.
 * @param check throws UsageError where a race cannot be run; asked for every problem before the first race
 * @param raceOne races one problem; gives the exit code
 */
export function raceEach<L extends Line>(
  check: (line: NoInfer<L>) => unknown,
  raceOne: (line: L, publish: Publish) => Promise<number>,
): (line: L) => Promise<number> {
  return async (line) => {
    const names = readProblems(line.argument);
    const lines = names.map((argument): L => ({ ...line, argument }));
    for (const one of lines) await check(one);
    const files = await prepareReportFiles(line.options);
    const races: PublishedRace[] = [];
    for (const one of lines) {
      const code = await raceOne(one, (race) => {
        races.push(race);
        if (!line.options.json) write(race.report);
      }).catch((error: unknown) => {
        throw error instanceof RunStoreError ? new UsageError(error.message, { cause: error }) : error;
      });
      if (code !== 0) return code;
    }
    const results = races.map(({ result }) => result);
    await files.write(
      races,
      races.map(({ command }) => command),
    );
    if (line.options.json) {
      const documents = await describeRaces(races);
      process.stdout.write(jsonText(names.length > 1 ? documents : documents[0]));
    } else if (names.length > 1)
      write(["", ...profileReport(results.map(raceOf), reportWidth(), paintFor(process.stdout))]);
    return 0;
  };
}

/** Results with what they do not say by themselves, so that a report can be made of them later. */
async function describeRaces(races: readonly PublishedRace[]): Promise<readonly object[]> {
  const madeBy = await describeMaker();
  return races.map(({ result, circumstances, command }) => ({ ...result, circumstances, command, madeBy }));
}

/** @throws UsageError where a name is missing, given twice, or a file's path holds the comma */
function readProblems(text: string): readonly string[] {
  const parts = text.split(",");
  const names = parts.map((name) => name.trim());
  for (const start of names.keys())
    for (let end = start + 2; end <= parts.length; end++) {
      const path = parts.slice(start, end).join(",").trim();
      if (looksLikeModule(path) && existsSync(path))
        throw new UsageError(
          `${path}: a comma stands between two problems, so a path cannot hold one; rename the file, or link to it`,
        );
    }
  if (names.includes(""))
    throw new UsageError(
      "a problem is missing beside a comma, as in digits,quadratic; downhill problems lists them",
    );
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new UsageError(`${twice} is named twice`);
  return names;
}

function raceOf(result: RaceResult | ContestResult): RaceResult {
  return "race" in result ? result.race : result;
}

function write(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}
