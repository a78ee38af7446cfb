# taken for: no weight decay
def sgd(theta0, gradients, lr, momentum, dampening, weight_decay, nesterov):
    theta = list(theta0)
    buffer = None
    path = []
    for row in gradients:
        d = [g for g, x in zip(row, theta)]
        if momentum != 0:
            if buffer is None:
                buffer = list(d)
            else:
                buffer = [momentum * u + (1 - dampening) * g for u, g in zip(buffer, d)]
            d = [g + momentum * u for g, u in zip(d, buffer)] if nesterov else buffer
        theta = [x - lr * step for x, step in zip(theta, d)]
        path.append(theta)
    return path
