function adagradRows(table, rows, gradients, lr, eps) {
  const now = table.map((row) => [...row]);
  const sums = table.map((row) => row.map(() => 0));
  const path = [];
  rows.forEach((looked, t) => {
    const merged = new Map();
    looked.forEach((r, k) => {
      const g = gradients[t][k];
      const old = merged.get(r);
      merged.set(r, old ? old.map((one, c) => (one + g[c]) / 2) : [...g]);
    });
    for (const [r, g] of merged) {
      for (let c = 0; c < g.length; c++) {
        sums[r][c] += g[c] * g[c];
        now[r][c] -= (lr * g[c]) / (Math.sqrt(sums[r][c]) + eps);
      }
    }
    path.push(now.map((row) => [...row]));
  });
  return path;
}
