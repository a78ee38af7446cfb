interface Line {
  readonly w: readonly number[];
  readonly b: number;
}

const predict = ({ w, b }: Line, x: readonly number[]): number => w.reduce((sum, one, j) => sum + one * x[j]!, b);
const mean = (values: number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

function step(line: Line, X: number[][], y: number[], lr: number): Line {
  const errors = X.map((x, i) => predict(line, x) - y[i]!);
  return {
    w: line.w.map((one, j) => one - lr * mean(X.map((x, i) => 2 * errors[i]! * x[j]!))),
    b: line.b - lr * 2 * mean(errors),
  };
}

export function fit(X: number[][], y: number[], lr: number, batches: number[][]): number[][] {
  let line: Line = { w: X[0]!.map(() => 0), b: 0 };
  return batches.map((batch) => {
    line = step(line, batch.map((i) => X[i]!), batch.map((i) => y[i]!), lr);
    return [...line.w, line.b];
  });
}
