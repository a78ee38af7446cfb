import { html, type Markup } from "./html.ts";
import { joinLabels } from "./name-extremes.ts";
import { formatPlural } from "./number.ts";
import { profileSection } from "./profile-section.ts";
import { type ReportedRace, raceOf, raceSections } from "./race-sections.ts";
import { reportStyle } from "./report-style.ts";

export interface ReportOptions {
  /** Command lines that run the same again. */
  readonly commands: readonly string[];
  /** The code that made the numbers: versions and hash, in one line. */
  readonly madeBy: string;
}

/** A heading has room for these. */
const mostNamed = 5;

/**
 * Races as one HTML page that needs nothing else: style and drawings are in it, it asks no network and runs no script. It is the
 * same for the same results.
 * @throws RangeError where there is no race
 */
export function reportPage(races: readonly ReportedRace[], options: ReportOptions): string {
  const { names, labels, heading, lead, sections, colophon } = reportParts(races, options);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Race on ${names}: ${labels}</title>
<style>${{ markup: reportStyle }}</style>
</head>
<body>
<header>
<p class="kind">Downhill race report</p>
<h1>${heading}</h1>
${lead}
</header>
<main>
${sections}
</main>
<footer>${colophon}</footer>
</body>
</html>
`;
  return page.markup;
}

/** What a report says, for whatever it is shown in. */
export interface ReportParts {
  /** Problems and rules, as a title names them. */
  readonly names: string;
  readonly labels: string;
  readonly heading: string;
  /** What is raced and how much of it; undefined where each race says it for itself. */
  readonly lead: Markup | undefined;
  readonly sections: Markup;
  readonly colophon: Markup;
}

/** @throws RangeError where there is no race */
export function reportParts(
  races: readonly ReportedRace[],
  { commands, madeBy }: ReportOptions,
): ReportParts {
  const [first] = races;
  if (first === undefined) throw new RangeError("a report needs at least one race");
  const results = races.map(({ result }) => raceOf(result));
  const names = joinLabels(results.map(({ problem }) => problem.name));
  const labels = [...new Set(results.flatMap(({ entrants }) => entrants.map(({ label }) => label)))];
  return {
    names,
    labels: joinLabels(labels),
    heading: `${labels.length > mostNamed ? `${labels.length} rules` : joinLabels(labels)} on ${names}`,
    lead: races.length === 1 ? drawLead(first) : undefined,
    sections: html`${races.length === 1 ? undefined : profileSection("together", results)}
${races.map((race, index) => html`${races.length === 1 ? undefined : html`<h2 class="problem">${raceOf(race.result).problem.name}</h2>${drawLead(race)}`}${raceSections(`race-${index}`, race)}`)}
<section aria-labelledby="repeat">
<div class="words"><h2 id="repeat">Run it again</h2><p class="reading">The same code gives the same numbers bit by bit, times apart.</p></div>
<div class="picture"><pre class="commands">${commands.join("\n")}</pre></div>
</section>`,
    colophon: html`<p>${madeBy}</p>`,
  };
}

function drawLead({ result }: ReportedRace): Markup {
  const { problem, entrants, seeds, steps } = raceOf(result);
  const sizes = [
    formatPlural(entrants.length, "rule"),
    formatPlural(seeds.length, "seed"),
    formatPlural(steps, "step"),
  ].join(" × ");
  return html`<p class="lead">${problem.title}. ${sizes}, from the same starts${problem.examples > 0 ? " and with the same batches" : ""}.</p>`;
}
