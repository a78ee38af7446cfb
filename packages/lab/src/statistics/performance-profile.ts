/**
 * For each solver and task, how many times the fastest solver's cost it took (Dolan & Moré 2002). Infinite where it never
 * reached the target, and for all where nobody did.
 * @param costs by solver, then task; a miss is infinite
 */
export function costRatios(costs: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const tasks = costs[0]?.length ?? 0;
  const best = Array.from({ length: tasks }, (_, task) =>
    Math.min(...costs.map((row) => row[task] ?? Number.NaN)),
  );
  return costs.map((row) =>
    row.map((cost, task) =>
      Number.isFinite(cost) ? ratioOf(cost, best[task] ?? Number.NaN) : Number.POSITIVE_INFINITY,
    ),
  );
}

/** A task may cost nothing, as a target that the start meets. */
function ratioOf(cost: number, best: number): number {
  return cost === best ? 1 : cost / best;
}

/** The share of tasks that a solver does within `factor` times the fastest: its performance profile at that factor. */
export function profileAt(ratios: readonly number[], factor: number): number {
  return ratios.filter((ratio) => ratio <= factor).length / ratios.length;
}

/**
 * AlgoPerf's score (Dahl et al. 2023, arXiv:2306.07179, section 4.2): the mean height of the performance profile between
 * factors 1 and `most`. The integral has a closed form, the mean over tasks of (most − ratio) / (most − 1), 0 at the least.
 */
export function algoPerfScore(ratios: readonly number[], most = 4): number {
  return ratios.reduce((sum, ratio) => sum + Math.max(0, (most - ratio) / (most - 1)), 0) / ratios.length;
}
