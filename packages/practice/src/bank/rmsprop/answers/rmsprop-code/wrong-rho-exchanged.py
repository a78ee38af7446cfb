# taken for: ρ and 1 − ρ exchanged
def rmsprop(theta0, gradients, lr, rho, eps, eps_in_sqrt):
    theta = list(theta0)
    v = [0.0] * len(theta)
    path = []
    for g in gradients:
        for i in range(len(theta)):
            v[i] = (1 - rho) * v[i] + rho * g[i] ** 2
            scale = (v[i] + eps) ** 0.5 if eps_in_sqrt else v[i] ** 0.5 + eps
            theta[i] -= lr * g[i] / scale
        path.append(list(theta))
    return path
