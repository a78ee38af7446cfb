// Nesterov's own form: two sequences of points, the velocity being their difference.
export function nag(theta0: number[], lr: number, beta: number, steps: number): number[][] {
  const points: number[][] = [theta0];
  while (points.length <= steps) {
    const now = points[points.length - 1]!;
    const before = points[points.length - 2] ?? now;
    const y = now.map((x, i): number => x + beta * (x - before[i]!));
    const g: number[] = gradient(y);
    points.push(y.map((x, i) => x - lr * g[i]!));
  }
  return points.slice(1);
}
declare function gradient(theta: number[]): number[];
