import { follow, isElementwise, type Rule } from "downhill";

/** How long a rollout is. */
export const rolloutSteps = 50;

/**
 * Lets two rules go the same 50 steps, with changing signs, sizes from 1e-6 to 1e3, a spike and silence.
 * @param renamed the second's hyperparameters by symbol, as the first's
 * @returns the largest distance between them as a share of the way gone; undefined where a rule does more than work coordinate by coordinate
 */
export function compareRollouts(
  first: Rule,
  second: Rule,
  renamed: Readonly<Record<string, string>>,
): number | undefined {
  if (!isElementwise(first) || !isElementwise(second)) return undefined;
  const bySymbol = new Map(
    first.program.hyperparameters.map(({ symbol, word }) => [symbol, first.hyper[word]] as const),
  );
  const hyper = Object.fromEntries(
    Object.entries(renamed).flatMap(([theirs, ours]) => {
      const value = bySymbol.get(ours);
      return value === undefined ? [] : [[theirs, value] as const];
    }),
  );
  const inputs = { theta: 0.5, slope: (_: number, t: number) => slopeAt(t), steps: rolloutSteps };
  const [one, other] = [follow(first, inputs), follow(second, { ...inputs, hyper })];
  let apart = 0;
  let way = 0;
  for (const [t, { θ: a = Number.NaN }] of one.entries()) {
    const b = other[t]?.θ ?? Number.NaN;
    way = Math.max(way, Math.abs(a - inputs.theta));
    if (!Object.is(a, b)) apart = Math.max(apart, Math.abs(a - b));
  }
  return way === 0 ? apart : apart / way;
}

function slopeAt(t: number): number {
  if (t === 20) return 1e3;
  if (t > 20 && t < 30) return 0;
  return (t % 3 === 0 ? -1 : 1) * 10 ** ((t % 7) - 6);
}
