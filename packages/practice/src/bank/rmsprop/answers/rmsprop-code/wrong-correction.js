// taken for: a bias correction
function rmsprop(theta0, gradients, lr, rho, eps, epsInSqrt) {
  const theta = [...theta0];
  const v = theta.map(() => 0);
  const path = [];
  let t = 0;
  for (const g of gradients) {
    t++;
    for (let i = 0; i < theta.length; i++) {
      v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
      const scale = epsInSqrt ? Math.sqrt(v[i] / (1 - rho ** t) + eps) : Math.sqrt(v[i] / (1 - rho ** t)) + eps;
      theta[i] -= (lr * g[i]) / scale;
    }
    path.push([...theta]);
  }
  return path;
}
