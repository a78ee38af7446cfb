// taken for: a damped first buffer
function sgd(theta0, gradients, lr, momentum, dampening, weightDecay, nesterov) {
  const theta = [...theta0];
  let buffer = null;
  const path = [];
  for (const row of gradients) {
    let d = row.map((g, i) => g + weightDecay * theta[i]);
    if (momentum !== 0) {
      buffer = buffer === null ? d.map((g) => (1 - dampening) * g) : buffer.map((u, i) => momentum * u + (1 - dampening) * d[i]);
      d = nesterov ? d.map((g, i) => g + momentum * buffer[i]) : buffer;
    }
    d.forEach((step, i) => {
      theta[i] -= lr * step;
    });
    path.push([...theta]);
  }
  return path;
}
