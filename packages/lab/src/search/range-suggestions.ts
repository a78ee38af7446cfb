/** Learning rates that a range test suggests, by the names that fastai gives its rules. */
export interface RateSuggestions {
  /** Half way down the longest fall of the loss. */
  readonly valley: number;
  /** A tenth of the rate at which the loss was lowest. */
  readonly minimum: number;
  /** Where the loss fell fastest over the logarithm of the rate. */
  readonly steep: number;
}

/** The fewest points that have a slope. */
export const fewestPoints = 2;

/**
 * The suggestions of fastai's learning-rate finder (Howard & Gugger 2020; `fastai/callback/schedule.py`: `valley`, `minimum`,
 * `steep`), number for number.
 * @param rates rising
 * @param losses smoothed, one for each rate
 * @throws RangeError where there are fewer than two points, or not as many losses as rates
 */
export function suggestRates(rates: readonly number[], losses: readonly number[]): RateSuggestions {
  if (rates.length !== losses.length || rates.length < fewestPoints)
    throw new RangeError(
      `a range test needs at least ${fewestPoints} points, and a loss for each; here are ${rates.length} rates and ${losses.length} losses`,
    );
  const at = (index: number): number => rates[index] ?? Number.NaN;
  return {
    valley: at(findValley(losses)),
    minimum: at(firstLowest(losses)) / 10,
    steep: at(findSteepest(rates, losses)),
  };
}

/**
 * The longest subsequence of falling losses ends at `end`; `start` is as many places before it as the subsequence is long, as in
 * fastai: one before its first where it has no gaps. The suggestion lies a third and a sixth of the way, both rounded down. For
 * a fall of the first two losses alone that is place −1, which Python reads as the last; here it is the first.
 */
function findValley(losses: readonly number[]): number {
  const lengths = losses.map(() => 1);
  let [start, end] = [0, 0];
  for (const [i, loss] of losses.entries()) {
    for (let j = 0; j < i; j++) {
      const longer = (lengths[j] ?? 0) + 1;
      if (loss < (losses[j] ?? Number.NaN) && (lengths[i] ?? 0) < longer) lengths[i] = longer;
      if ((lengths[end] ?? 0) < (lengths[i] ?? 0)) {
        end = i;
        start = end - (lengths[end] ?? 0);
      }
    }
  }
  const section = (end - start) / 3;
  return Math.max(0, start + Math.floor(section) + Math.floor(section / 2));
}

function firstLowest(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value < (values[best] ?? Number.NaN) ? i : best), 0);
}

/** The lower end of the interval in which the loss falls fastest. */
function findSteepest(rates: readonly number[], losses: readonly number[]): number {
  const logs = rates.map(Math.log);
  const slopes = losses
    .slice(1)
    .map(
      (loss, i) =>
        (loss - (losses[i] ?? Number.NaN)) / ((logs[i + 1] ?? Number.NaN) - (logs[i] ?? Number.NaN)),
    );
  return firstLowest(slopes);
}
