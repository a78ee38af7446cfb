const scales = { true: (v, eps) => Math.sqrt(v + eps), false: (v, eps) => Math.sqrt(v) + eps };

function rmsprop(theta0, gradients, lr, rho, eps, epsInSqrt) {
  const scale = scales[epsInSqrt];
  const start = { theta: theta0, v: theta0.map(() => 0) };
  const states = [start];
  gradients.forEach((g) => {
    const { theta, v } = states.at(-1);
    const squares = v.map((old, i) => old + (1 - rho) * (g[i] ** 2 - old));
    states.push({ theta: theta.map((x, i) => x - lr * (g[i] / scale(squares[i], eps))), v: squares });
  });
  return states.slice(1).map(({ theta }) => theta);
}
