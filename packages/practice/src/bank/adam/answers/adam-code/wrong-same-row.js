// taken for: one row for all steps
function adam(theta0, gradients, lr, beta1, beta2, eps) {
  const theta = [...theta0];
  const m = theta.map(() => 0);
  const v = theta.map(() => 0);
  const path = [];
  for (let t = 1; t <= gradients.length; t++) {
    const g = gradients[t - 1];
    for (let i = 0; i < theta.length; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      const mHat = m[i] / (1 - Math.pow(beta1, t));
      const vHat = v[i] / (1 - Math.pow(beta2, t));
      theta[i] -= (lr * mHat) / (Math.sqrt(vHat) + eps);
    }
    path.push(theta);
  }
  return path;
}
