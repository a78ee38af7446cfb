# taken for: heavy ball
def nag(theta0, lr, beta, steps):
    theta = list(theta0)
    v = [0.0] * len(theta)
    path = []
    for _ in range(steps):
        g = gradient(theta)
        for i in range(len(theta)):
            v[i] = beta * v[i] - lr * g[i]
            theta[i] += v[i]
        path.append(list(theta))
    return path
