// taken for: the sum in place of the mean
function fit(X, y, lr, batches) {
  const w = new Array(X[0].length).fill(0);
  let b = 0;
  const path = [];
  for (const batch of batches) {
    const gw = w.map(() => 0);
    let gb = 0;
    for (const i of batch) {
      let error = b - y[i];
      for (let j = 0; j < w.length; j++) error += w[j] * X[i][j];
      for (let j = 0; j < w.length; j++) gw[j] += (2 * error * X[i][j]);
      gb += (2 * error);
    }
    for (let j = 0; j < w.length; j++) w[j] -= lr * gw[j];
    b -= lr * gb;
    path.push([...w, b]);
  }
  return path;
}
