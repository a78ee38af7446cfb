// taken for: a decay beside the step
function sgd(theta0, gradients, lr, momentum, dampening, weightDecay, nesterov) {
  const theta = [...theta0];
  let buffer = null;
  const path = [];
  for (const row of gradients) {
    let d = [...row];
    if (momentum !== 0) {
      buffer = buffer === null ? [...d] : buffer.map((u, i) => momentum * u + (1 - dampening) * d[i]);
      d = nesterov ? d.map((g, i) => g + momentum * buffer[i]) : buffer;
    }
    d.forEach((step, i) => {
      theta[i] -= lr * (step + weightDecay * theta[i]);
    });
    path.push([...theta]);
  }
  return path;
}
