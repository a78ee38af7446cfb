import { type Circumstances, type ContestResult, codeVersion, type RaceResult, raceCsv } from "@downhill/lab";
import { UsageError } from "../usage-error.ts";
import { version } from "../version.ts";
import { type OutputFile, prepareOutput } from "./output-file.ts";

/** A race that is over, and where its hyperparameters and its speed are from. */
export interface FinishedRace {
  readonly result: RaceResult | ContestResult;
  readonly circumstances: Circumstances;
}

/** The files that races leave behind, as far as somebody asked for them. */
export interface ReportFiles {
  /** @param commands the command lines that run the same again */
  write(races: readonly FinishedRace[], commands: readonly string[]): Promise<void>;
}

/**
 * Makes sure, before a race starts, that what it is asked to leave behind can be written.
 * @throws UsageError where it cannot
 */
export async function prepareReportFiles(paths: {
  readonly report: string | undefined;
  readonly csv: string | undefined;
}): Promise<ReportFiles> {
  const page = paths.report === undefined ? undefined : await prepareOutput(paths.report, "--report");
  const table = paths.csv === undefined ? undefined : await prepareOutput(paths.csv, "--csv");
  if (page !== undefined && page.file === table?.file)
    throw new UsageError("--report and --csv name the same file; give each its own");
  return {
    async write(races, commands) {
      if (page !== undefined) await writePage(page, races, commands);
      await table?.write(raceCsv(races.map(({ result }) => ("race" in result ? result.race : result))));
    },
  };
}

async function writePage(
  page: OutputFile,
  races: readonly FinishedRace[],
  commands: readonly string[],
): Promise<void> {
  // Drawing takes libraries that a command without a report need not wait for.
  const { reportPage } = await import("@downhill/lab/report");
  await page.write(reportPage(races, { commands, madeBy: await describeMaker() }));
}

/** The code that makes the numbers, and the day. */
export async function describeMaker(): Promise<string> {
  const day = new Date().toISOString().slice(0, 10);
  return `downhill ${version()}, Node ${process.version}, code ${await codeVersion()}, ${day}`;
}
