import { html } from "@downhill/lab/report/html";
import { raceCsv } from "@downhill/lab/report/race-csv";
import { type ReportedRace, raceOf } from "@downhill/lab/report/race-sections";
import { type ReportOptions, reportPage, reportParts } from "@downhill/lab/report/report-page";
import { reportRules } from "@downhill/lab/report/report-style";
import type { RaceDocument } from "./race-schema.ts";

/** A report to be shown in a shadow root, and as files. */
export interface DrawnReport {
  readonly title: string;
  readonly markup: string;
  readonly style: string;
  /** The page that `race --report` writes. */
  readonly page: () => string;
  readonly csv: () => string;
}

/** @throws what drawing throws where a rule's text cannot be read */
export function drawReport(documents: readonly RaceDocument[]): DrawnReport {
  const races = documents.map(({ result, circumstances }): ReportedRace => {
    return { result, circumstances: circumstances ?? unknownCircumstances };
  });
  const options: ReportOptions = {
    commands: documents.map(
      ({ command, result }) => command ?? `npx downhill race ${raceOf(result).problem.name}`,
    ),
    madeBy: [...new Set(documents.map(({ madeBy }) => madeBy ?? "The file does not say what made it."))].join(
      "; ",
    ),
  };
  const { names, labels, heading, lead, sections, colophon } = reportParts(races, options);
  const { markup } = html`<div class="report"><div class="report-header">
<p class="kind">Downhill race report</p>
<h2 class="report-title">${heading}</h2>
${lead}</div>
<div class="report-main">${sections}</div>
<div class="report-footer">${colophon}</div></div>`;
  return {
    title: `${labels} on ${names}`,
    markup,
    style: reportRules({
      body: ".report",
      header: ".report-header",
      main: ".report-main",
      footer: ".report-footer",
      title: ".report-title",
    }),
    page: () => reportPage(races, options),
    csv: () => raceCsv(races.map(({ result }) => raceOf(result))),
  };
}

const unknownCircumstances: ReportedRace["circumstances"] = {
  learningRates: "where they are from, the file does not say",
  hyper: "",
  cores: undefined,
  processor: undefined,
};
