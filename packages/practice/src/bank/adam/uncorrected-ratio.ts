/** How long step t of Adam without its corrections is on a steady gradient, in α. */
export function uncorrectedRatio(beta1: number, beta2: number, t: number): number {
  return (1 - beta1 ** t) / Math.sqrt(1 - beta2 ** t);
}

/** The longest of these steps, of the first 10,000. */
export function ratioPeak(beta1: number, beta2: number): { readonly step: number; readonly ratio: number } {
  let peak = { step: 1, ratio: uncorrectedRatio(beta1, beta2, 1) };
  for (let step = 2; step <= 10_000; step++) {
    const ratio = uncorrectedRatio(beta1, beta2, step);
    if (ratio > peak.ratio) peak = { step, ratio };
  }
  return peak;
}
