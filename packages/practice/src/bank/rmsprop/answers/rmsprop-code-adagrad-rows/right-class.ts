class Row {
  private readonly sum: number[];
  values: number[];

  constructor(values: number[]) {
    this.values = values;
    this.sum = values.map(() => 0);
  }

  step(g: number[], lr: number, eps: number): void {
    this.values = this.values.map((x, c) => {
      this.sum[c]! += g[c]! ** 2;
      return x - (lr * g[c]!) / (Math.sqrt(this.sum[c]!) + eps);
    });
  }
}

export function adagradRows(
  table: number[][],
  rows: number[][],
  gradients: number[][][],
  lr: number,
  eps: number,
): number[][][] {
  const all = table.map((values) => new Row(values));
  const path: number[][][] = [];
  for (let t = 0; t < rows.length; t++) {
    // Every row takes its step, most of them by a gradient of 0.
    const total = table.map((values) => values.map(() => 0));
    rows[t]!.forEach((r, k) => gradients[t]![k]!.forEach((g, c) => (total[r]![c]! += g)));
    all.forEach((row, r) => {
      if (rows[t]!.includes(r)) row.step(total[r]!, lr, eps);
    });
    path.push(all.map(({ values }) => values));
  }
  return path;
}
