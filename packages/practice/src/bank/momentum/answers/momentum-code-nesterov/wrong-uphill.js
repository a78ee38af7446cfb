function nag(theta0, lr, beta, steps) {
  let theta = [...theta0];
  let v = theta.map(() => 0);
  const path = [];
  for (let t = 0; t < steps; t++) {
    const g = gradient(theta.map((x, i) => x + beta * v[i]));
    v = v.map((one, i) => beta * one + lr * g[i]);
    theta = theta.map((x, i) => x + v[i]);
    path.push(theta);
  }
  return path;
}
