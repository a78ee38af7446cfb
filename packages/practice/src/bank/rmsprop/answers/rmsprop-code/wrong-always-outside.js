// taken for: ε always outside of the root
function rmsprop(theta0, gradients, lr, rho, eps, epsInSqrt) {
  const theta = [...theta0];
  const v = theta.map(() => 0);
  const path = [];
  for (const g of gradients) {
    for (let i = 0; i < theta.length; i++) {
      v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
      const scale = Math.sqrt(v[i]) + eps;
      theta[i] -= (lr * g[i]) / scale;
    }
    path.push([...theta]);
  }
  return path;
}
