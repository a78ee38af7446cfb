def momentum(theta0, gradients, rates, beta, rate_inside):
    theta = list(theta0)
    v = [0.0 for _ in theta]
    path = []
    for g, rate in zip(gradients, rates):
        for i in range(len(theta)):
            if rate_inside:
                v[i] = beta * v[i] + rate * g[i]
                theta[i] -= v[i]
            else:
                v[i] = beta * v[i] + g[i]
                theta[i] -= rate * v[i]
        path.append(theta[:])
    return path
