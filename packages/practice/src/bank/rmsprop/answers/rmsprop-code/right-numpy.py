import numpy as np


def rmsprop(theta0, gradients, lr, rho, eps, eps_in_sqrt):
    theta = np.array(theta0)
    v = np.zeros_like(theta)
    path = np.empty((len(gradients), len(theta0)))
    for t, g in enumerate(np.array(gradients)):
        v *= rho
        v += (1 - rho) * g * g
        theta -= lr * g / (np.sqrt(v + eps) if eps_in_sqrt else np.sqrt(v) + eps)
        path[t] = theta
    return path
