import type { RaceResult } from "../race/result.ts";
import { profileFactors, type RuleProfile } from "../search/profile-rules.ts";
import { profileAt } from "../statistics/performance-profile.ts";
import { type Axis, axisOf } from "./axis.ts";
import { drawFigure } from "./figure.ts";
import { html, type Markup } from "./html.ts";
import { drawTable } from "./html-table.ts";
import { nameExtremes } from "./name-extremes.ts";
import { formatPlural } from "./number.ts";
import { drawPlot, type PlotPoint } from "./plot.ts";
import { formatScore, joinRaces, ratioTable, scoreTable, stepsTable } from "./profiles.ts";
import { looksOf, type SeriesLook, sampleOf } from "./series-look.ts";
import { formatTick } from "./ticks.ts";

const height = 260;
/** Pixels between lines that would hide each other. */
const dodge = 3;
/** All of them together: a curve has to be read at its own height. */
const mostDodge = 10;
/** Places at which a curve is known, beside its steps, so that markers can stand on its level parts. */
const places = 60;
const leastReach = Math.max(...profileFactors);

/** What the races say together: performance profiles, scores and ratios. */
export function profileSection(id: string, races: readonly RaceResult[]): Markup {
  const joined = joinRaces(races);
  const { profiles, note } = joined;
  if (profiles.length === 0)
    return html`<section role="group" aria-labelledby="${id}-heading"><div class="words"><h2 id="${id}-heading">All problems together</h2><p>${note}</p></div></section>`;
  const heads = looksOf(profiles.map(({ label }) => label)).map(sampleOf);
  return html`${drawFigure({
    id,
    heading: "All problems together",
    sentence: scoreSentence(profiles),
    reading:
      "A curve is a rule's performance profile: how many of the problems it took at most τ times the fastest rule's steps for. What it lacks at the right edge is what it missed. Curves of the same height are drawn a little apart.",
    drawing: drawProfiles(id, profiles),
    table: stepsTable(joined),
  })}
<section class="results" role="group" aria-labelledby="${id}-scores">
<div class="words"><h2 id="${id}-scores">Scores and ratios</h2><p class="reading">${note}</p></div>
<div class="picture">${drawTable(scoreTable(profiles), "Profiles and scores by rule", { heads })}
${drawTable(ratioTable(joined), "Steps to the target by the fastest rule's", { heads, isCaptionShown: true })}</div>
</section>`;
}

function scoreSentence(profiles: readonly RuleProfile[]): string {
  const problems = formatPlural(profiles[0]?.ratios.length ?? 0, "problem");
  if (profiles.every(({ ratios }) => !ratios.some(Number.isFinite)))
    return `No rule reached the target of any of the ${problems} in its median run.`;
  const scores = profiles.map(({ label, score }) => ({ label, value: score }));
  const extremes = nameExtremes(scores, formatScore, ["highest", "lowest"], (a, b) => a > b);
  return `Over ${problems} AlgoPerf's score is ${extremes}.`;
}

function drawProfiles(id: string, profiles: readonly RuleProfile[]): Markup {
  const looks = looksOf(profiles.map(({ label }) => label));
  const ratios = profiles.flatMap((profile) => profile.ratios).filter(Number.isFinite);
  const reach = Math.max(leastReach, 1.15 * Math.max(1, ...ratios));
  // Points are placed by logarithms already, so that markers stand at even distances.
  const placeOf = (factor: number): number => Math.log(factor) / Math.log(reach);
  const x: Axis = {
    kind: "log",
    ticks: factorTicks(reach).map((factor) => ({
      value: placeOf(factor),
      text: `${formatTick(factor)}\u00a0×`,
    })),
    place: (at) => at,
  };
  const apart = Math.min(dodge, mostDodge / profiles.length) / height;
  return drawPlot({
    labelledBy: `${id}-heading`,
    describedBy: `${id}-sentence`,
    x,
    y: axisOf([0, 1], { kind: "linear", margin: 0.05, format: (share) => `${Math.round(100 * share)} %` }),
    xTitle: "τ, times the fastest rule's steps (log scale)",
    yTitle: "share of problems solved within τ",
    height,
    hasLabels: true,
    series: profiles.map(({ label, ratios }, index) => {
      const shift = ((profiles.length - 1) / 2 - index) * apart;
      return {
        label,
        look: looks[index] as SeriesLook,
        points: profilePoints(ratios, reach).map(({ x: factor, y }) => ({
          x: placeOf(factor),
          y: y + shift,
        })),
      };
    }),
  });
}

/** Round factors within `reach`: few enough for a phone. */
function factorTicks(reach: number): readonly number[] {
  const decades = Array.from({ length: Math.floor(Math.log10(reach)) + 1 }, (_, exponent) => 10 ** exponent);
  const stride = Math.ceil(decades.length / 6);
  const ticks =
    reach <= 100
      ? decades.flatMap((decade) => [decade, 2 * decade, 4 * decade])
      : decades.filter((_, exponent) => exponent % stride === 0);
  return ticks.filter((factor) => factor <= reach);
}

/**
 * The corners of a performance profile from τ = 1 to `most`, and points between them.
 * @param ratios at least 1, infinite for a miss
 */
export function profilePoints(ratios: readonly number[], most: number): readonly PlotPoint[] {
  const between = Array.from({ length: places + 1 }, (_, i) => most ** (i / places));
  const rises = ratios.filter((ratio) => ratio > 1 && ratio <= most);
  const levels = between.map((factor) => ({ x: factor, y: profileAt(ratios, factor) }));
  const corners = [...new Set(rises)].flatMap((ratio) => {
    const above = profileAt(ratios, ratio);
    const below = above - ratios.filter((other) => other === ratio).length / ratios.length;
    return [
      { x: ratio, y: below },
      { x: ratio, y: above },
    ];
  });
  return [...levels, ...corners].sort((a, b) => a.x - b.x || a.y - b.y);
}
