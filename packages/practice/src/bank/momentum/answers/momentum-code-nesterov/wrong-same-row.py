def nag(theta0, lr, beta, steps):
    theta = list(theta0)
    v = [0.0] * len(theta)
    path = []
    for _ in range(steps):
        g = gradient([x + beta * u for x, u in zip(theta, v)])
        for i in range(len(theta)):
            v[i] = beta * v[i] - lr * g[i]
            theta[i] += v[i]
        path.append(theta)
    return path
