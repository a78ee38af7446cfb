/** As many lanes as there are series colours. */
export const mostLanes = 8;
/** The longest run of the page. */
export const mostSteps = 20_000;
/** Runs of each rule. */
export const mostRuns = 10;
