/** Means of so many values each, over the step of the last one. Values are one a step, from step 1; NaN stays NaN. */
export function averageEvery(
  values: readonly number[],
  every: number,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const x: number[] = [];
  const y: number[] = [];
  for (let end = every; end <= values.length; end += every) {
    x.push(end);
    y.push(mean(values.slice(end - every, end)));
  }
  return { x, y };
}

/** NaN of none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
