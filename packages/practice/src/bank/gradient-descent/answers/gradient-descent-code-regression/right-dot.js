const dot = (a, b) => a.reduce((sum, x, i) => sum + x * b[i], 0);

const fit = (X, y, lr, batches) => {
  const withOne = X.map((row) => [...row, 1]);
  let p = withOne[0].map(() => 0);
  return batches.map((batch) => {
    const errors = batch.map((i) => dot(withOne[i], p) - y[i]);
    p = p.map((x, j) => x - lr * 2 * dot(errors, batch.map((i) => withOne[i][j])) / batch.length);
    return p;
  });
};
