// taken for: the switch the other way round
function rmsprop(theta0, gradients, lr, rho, eps, epsInSqrt) {
  const theta = [...theta0];
  const v = theta.map(() => 0);
  const path = [];
  for (const g of gradients) {
    for (let i = 0; i < theta.length; i++) {
      v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
      const scale = !epsInSqrt ? Math.sqrt(v[i] + eps) : Math.sqrt(v[i]) + eps;
      theta[i] -= (lr * g[i]) / scale;
    }
    path.push([...theta]);
  }
  return path;
}
