// taken for: an average in the buffer
function momentum(theta0, gradients, rates, beta, rateInside) {
  const theta = theta0.slice();
  const v = theta.map(() => 0);
  return gradients.map((g, t) => {
    for (let i = 0; i < theta.length; i++) {
      v[i] = beta * v[i] + (1 - beta) * (rateInside ? rates[t] : 1) * g[i];
      theta[i] -= (rateInside ? 1 : rates[t]) * v[i];
    }
    return theta.slice();
  });
}
