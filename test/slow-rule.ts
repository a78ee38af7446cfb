/**
 * Gradient descent with a term that is always 0. Each of its lines reads the line before twice, so what is written out in full doubles
 * with each line.
 */
export const slowRule = [
  "a1 = 1/(1 + g²)",
  ...Array.from({ length: 40 }, (_, i) => `a${i + 2} = (a${i + 1} + 1)/(a${i + 1} + 2)`),
  "θ = θ − α (g + 0 a41)",
].join("\n");
