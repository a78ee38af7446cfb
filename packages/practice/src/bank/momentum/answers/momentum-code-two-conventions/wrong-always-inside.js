// taken for: always inside
function momentum(theta0, gradients, rates, beta, rateInside) {
  const theta = theta0.slice();
  const v = theta.map(() => 0);
  return gradients.map((g, t) => {
    for (let i = 0; i < theta.length; i++) {
      v[i] = beta * v[i] + (rates[t]) * g[i];
      theta[i] -= v[i];
    }
    return theta.slice();
  });
}
