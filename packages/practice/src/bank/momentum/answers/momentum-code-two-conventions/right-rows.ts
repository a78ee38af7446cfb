type Row = readonly number[];
const combine = (a: Row, b: Row, f: (x: number, y: number) => number): number[] => a.map((x, i) => f(x, b[i]!));

function momentum(
  theta0: number[],
  gradients: number[][],
  rates: number[],
  beta: number,
  rateInside: boolean,
): number[][] {
  let buffer: Row = theta0.map(() => 0);
  let theta: Row = theta0;
  const path: number[][] = [];
  gradients.forEach((g, t) => {
    const rate = rates[t] as number;
    buffer = combine(buffer, g, (old, one) => old * beta + (rateInside ? rate * one : one));
    const next = combine(theta, buffer, (x, v) => x - (rateInside ? v : rate * v));
    path.push(next);
    theta = next;
  });
  return path;
}
