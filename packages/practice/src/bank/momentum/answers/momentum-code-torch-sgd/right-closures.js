function parameter(x, { lr, momentum, dampening, weightDecay, nesterov }) {
  let u;
  return (gradient) => {
    const g = gradient + weightDecay * x;
    u = u === undefined ? g : momentum * u + (1 - dampening) * g;
    const step = momentum === 0 ? g : nesterov ? g + momentum * u : u;
    return (x -= lr * step);
  };
}

function sgd(theta0, gradients, lr, momentum, dampening, weightDecay, nesterov) {
  const steps = theta0.map((x) => parameter(x, { lr, momentum, dampening, weightDecay, nesterov }));
  return gradients.map((row) => row.map((g, i) => steps[i](g)));
}
