import { emit, rule } from "downhill";
import type { EntrantRecord, RaceResult } from "../race/result.ts";
import type { ContestResult } from "../search/contest.ts";
import { accuracyFigure } from "./accuracy-figure.ts";
import { differenceSentences, drawDifferences } from "./comparison-figure.ts";
import { comparisonNotes, comparisonTables } from "./comparisons.ts";
import { type Circumstances, conditionsOf } from "./conditions.ts";
import { diagnosisFigures } from "./diagnosis-figures.ts";
import { drawFigure } from "./figure.ts";
import { html, type Markup } from "./html.ts";
import { drawTable } from "./html-table.ts";
import { keepUnits } from "./keep-units.ts";
import { lossFigure } from "./loss-figure.ts";
import { divergencesOf, resultsOf } from "./results.ts";
import { looksOf, type SeriesLook, sampleOf } from "./series-look.ts";
import { type EntrantSummary, summarise } from "./summary.ts";
import { targetFigure } from "./target-figure.ts";
import { testLossFigure } from "./test-loss-figure.ts";
import { formatHyper } from "./tuning.ts";
import { tuningFigure } from "./tuning-figure.ts";

/** A race to report on, and what its numbers do not say by themselves. */
export interface ReportedRace {
  readonly result: RaceResult | ContestResult;
  readonly circumstances: Circumstances;
}

/** Sections on one race: outcome, curves, tuning, comparisons, single steps, conditions and the rules that ran. */
export function raceSections(id: string, { result, circumstances }: ReportedRace): Markup {
  const contest = "race" in result ? result : undefined;
  const race = raceOf(result);
  const summaries = summarise(race);
  const looks = looksOf(race.entrants.map(({ label }) => label));
  const figures = [
    lossFigure(`${id}-loss`, race, summaries, looks),
    accuracyFigure(`${id}-accuracy`, race, summaries, looks),
    testLossFigure(`${id}-test-loss`, race, looks),
    targetFigure(`${id}-target`, race, summaries, looks),
    ...(contest === undefined ? [] : [tuningFigure(`${id}-tuning`, contest, looks)]),
    ...diagnosisFigures(`${id}-steps`, race, looks),
  ].filter((figure) => figure !== undefined);
  const [first, ...others] = figures;
  return html`${first === undefined ? undefined : drawFigure(first)}
${drawResults(id, race, summaries, looks)}
${others.map(drawFigure)}
${contest === undefined ? undefined : drawComparisons(id, contest)}
${drawConditions(id, race, summaries, circumstances)}
${drawRules(id, race.entrants, looks)}`;
}

/** The race itself, which a contest ends in. */
export function raceOf(result: RaceResult | ContestResult): RaceResult {
  return "race" in result ? result.race : result;
}

function drawResults(
  id: string,
  race: RaceResult,
  summaries: readonly EntrantSummary[],
  looks: readonly SeriesLook[],
): Markup {
  const remarks = summaries.flatMap((summary) => divergencesOf(race, summary));
  const meaning =
    race.seeds.length > 1 ? `Medians over ${race.seeds.length} seeds; ranges in brackets.` : "One seed.";
  return html`<section class="results" role="group" aria-labelledby="${id}-results">
<div class="words"><h2 id="${id}-results">Results</h2>
${remarks.map((remark) => html`<p>${keepUnits(remark)}</p>`)}<p class="reading">${meaning}</p></div>
<div class="picture">${drawTable(resultsOf(race, summaries), "Results by rule", { heads: looks.map(sampleOf) })}</div>
</section>`;
}

function drawComparisons(id: string, contest: ContestResult): Markup {
  return html`<section role="group" aria-labelledby="${id}-pairs">
<div class="words"><h2 id="${id}-pairs">Who differs from whom</h2>
${differenceSentences(contest).map((sentence) => html`<p>${keepUnits(sentence)}</p>`)}<p class="reading">Lines are 95 % intervals; a full dot is a difference that is more than chance at 5 %.</p>${comparisonNotes(contest).map((note) => html`<p class="reading">${keepUnits(note)}</p>`)}<p class="reading">Of steps and losses a difference below 0 speaks for the rule that is named first, of accuracies one above 0.</p></div>
<div class="picture">${drawDifferences(`${id}-pairs`, contest)}${comparisonTables(contest).map((table) => drawTable(table, `Pairs of rules by ${table.columns[0]?.heading.join(" ")}`))}</div>
</section>`;
}

function drawConditions(
  id: string,
  race: RaceResult,
  summaries: readonly EntrantSummary[],
  circumstances: Circumstances,
): Markup {
  return html`<section role="group" aria-labelledby="${id}-conditions">
<div class="words"><h2 id="${id}-conditions">Fairness card</h2><p class="reading">The conditions under which the numbers came about.</p></div>
<div class="picture"><dl>${conditionsOf(race, summaries, circumstances).map(
    ([word, line]) => html`<dt>${word}</dt><dd>${line}</dd>
`,
  )}</dl></div>
</section>`;
}

function drawRules(id: string, entrants: readonly EntrantRecord[], looks: readonly SeriesLook[]): Markup {
  return html`<section role="group" aria-labelledby="${id}-rules">
<div class="words"><h2 id="${id}-rules">The rules as they ran</h2><p class="reading">The text is the definition that was run. Values in its first line are the rule's own; those above it are the ones that ran.</p></div>
<div class="picture"><div class="rules">${entrants.map(
    (
      { label, text, hyper },
      index,
    ) => html`<article aria-labelledby="${id}-rule-${index}"><h3 id="${id}-rule-${index}">${sampleOf(looks[index] as SeriesLook)} ${label}</h3>
<p>${Object.keys(hyper).length === 0 ? "no hyperparameters" : `ran with ${formatHyper(hyper)}`}</p><pre tabindex="0">${text.trim()}</pre>
<details><summary>LaTeX<span class="unseen"> of ${label}</span></summary><pre tabindex="0">${emit(rule(text, hyper), "latex").trim()}</pre></details></article>
`,
  )}</div></div>
</section>`;
}
