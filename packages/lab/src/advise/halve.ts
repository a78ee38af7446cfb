import { nextPlace, rateAt, type ScoredPlace } from "../search/rate-grid.ts";
import type { AdviceCandidate } from "./candidates.ts";
import type { AdvicePlan } from "./plan.ts";
import type { Prober } from "./probe.ts";

/** A rate that was tried in a round. */
export interface TriedRate {
  readonly rate: number;
  /** Steps of the round's runs. */
  readonly steps: number;
  readonly score: number;
}

/** What halving found for a rule. */
export interface HalvedRule {
  readonly candidate: AdviceCandidate;
  /** The best rate of the longest round that was finished; undefined where none was, or none went without diverging. */
  readonly best: number | undefined;
  /** In the order of the rounds. */
  readonly tried: readonly TriedRate[];
  /** Whether the best rate lies on an end of those that were tried. */
  readonly onEnd: boolean;
}

/**
 * Successive halving over rates (Jamieson & Talwalkar 2016), each rule among its own, so that all have the same budget: every rate of
 * a round is run from the start for the round's steps, and the best go on to the next, longer one. Where in the first round one
 * rule's best rate lies on an end, every rule gets one more rate, as often as the plan allows. A round that time cut short for
 * a rule counts for none.
 * @param places where on the half-decade grid each candidate begins
 */
export async function halve(
  candidates: readonly AdviceCandidate[],
  places: readonly (readonly number[])[],
  plan: AdvicePlan,
  seed: number,
  prober: Prober,
): Promise<readonly HalvedRule[]> {
  const states = candidates.map((candidate) => ({
    candidate,
    tried: [] as (TriedRate & { readonly place: number })[],
    best: [] as readonly number[],
  }));

  /** Whether all of it could be run. */
  const tryPlaces = async (wanted: readonly (readonly number[])[], steps: number): Promise<boolean> => {
    const found: (typeof states)[number]["tried"][] = [];
    for (const [index, { candidate }] of states.entries()) {
      const results: (typeof states)[number]["tried"] = [];
      for (const place of wanted[index] ?? []) {
        const rate = rateAt(place);
        const result = await prober.run({ rule: candidate.make({ lr: rate }), seed, steps });
        if (result === undefined) return false;
        results.push({ place, rate, steps, score: result.score });
      }
      found.push(results);
    }
    for (const [index, { tried }] of states.entries()) tried.push(...(found[index] ?? []));
    return true;
  };

  let wanted = places;
  for (const [round, { steps }] of plan.rounds.entries()) {
    if (!(await tryPlaces(wanted, steps))) break;
    for (let more = 0; round === 0 && more < plan.extensions; more++) {
      const next = states.map(({ tried }) => nextPlace(tried));
      if (!next.some(({ needed }) => needed)) break;
      if (
        !(await tryPlaces(
          next.map(({ place }) => [place]),
          steps,
        ))
      )
        break;
    }
    for (const state of states) state.best = ranked(state.tried.filter((one) => one.steps === steps));
    const kept = plan.rounds[round + 1]?.rates ?? 0;
    wanted = states.map(({ best }) => best.slice(0, kept));
  }
  return states.map(({ candidate, tried, best: [place] }) => {
    const all = tried.map((one) => one.place);
    return {
      candidate,
      best: place === undefined ? undefined : rateAt(place),
      tried: tried.map(({ rate, steps, score }) => ({ rate, steps, score })),
      onEnd: place === Math.min(...all) || place === Math.max(...all),
    };
  });
}

/** Places from the best on; those that diverged are left out, and of equal scores the lowest place is first. */
function ranked(scored: readonly ScoredPlace[]): readonly number[] {
  return scored
    .filter(({ score }) => Number.isFinite(score))
    .toSorted((a, b) => a.score - b.score || a.place - b.place)
    .map(({ place }) => place);
}
