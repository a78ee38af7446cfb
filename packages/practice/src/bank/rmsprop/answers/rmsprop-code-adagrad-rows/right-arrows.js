const adagradRows = (table, rows, gradients, lr, eps) => {
  const squares = {};
  let current = table;
  return rows.map((looked, t) => {
    const dense = {};
    for (const [k, r] of looked.entries()) dense[r] = gradients[t][k].map((g, c) => g + (dense[r]?.[c] ?? 0));
    current = current.map((row, r) => {
      const g = dense[r];
      if (!g) return row;
      squares[r] = g.map((one, c) => (squares[r]?.[c] ?? 0) + one ** 2);
      return row.map((x, c) => x - lr * g[c] / (squares[r][c] ** 0.5 + eps));
    });
    return current;
  });
};
