# taken for: ε always inside the root
def rmsprop(theta0, gradients, lr, rho, eps, eps_in_sqrt):
    theta = list(theta0)
    v = [0.0] * len(theta)
    path = []
    for g in gradients:
        for i in range(len(theta)):
            v[i] = rho * v[i] + (1 - rho) * g[i] ** 2
            scale = (v[i] + eps) ** 0.5
            theta[i] -= lr * g[i] / scale
        path.append(list(theta))
    return path
