/**
 * Where the distribution function of Beta(a, b) reaches a probability, by bisection.
 * @param a above 0, as is b
 * @param probability from 0 to 1
 */
export function betaQuantile(a: number, b: number, probability: number): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (betaProbability(a, b, middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability that a draw from Beta(a, b) is at most x: the regularised incomplete beta function. */
export function betaProbability(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast only on this side of the mean.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaProbability(b, a, 1 - x);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
  return front / continuedFraction(a, b, x);
}

/** 1 + d₁/(1 + d₂/(1 + …)) of https://dlmf.nist.gov/8.17.E22, by the modified Lentz algorithm. */
function continuedFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  let [value, c, d] = [1, 1, 0];
  for (let m = 0; m < 400; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    const before = value;
    for (const term of m === 0 ? [odd] : [even, odd]) {
      d = 1 / (1 + term * d || tiny);
      c = 1 + term / c || tiny;
      value *= c * d;
    }
    if (Math.abs(value / before - 1) < 1e-15) break;
  }
  return value;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Stirling's series, from 12 on, where its first terms leave an error below 1e-15: https://dlmf.nist.gov/5.11.E1. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  for (; z < 12; z++) shift += Math.log(z);
  const inverse = 1 / (z * z);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
