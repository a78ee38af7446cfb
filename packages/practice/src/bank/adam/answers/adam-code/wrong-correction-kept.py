# taken for: corrected averages kept
import numpy as np


def adam(theta0, gradients, lr, beta1, beta2, eps):
    theta = np.array(theta0)
    m, v, out = np.zeros_like(theta), np.zeros_like(theta), []
    for t, g in enumerate(np.array(gradients), 1):
        m = (beta1 * m + (1 - beta1) * g) / (1 - beta1**t)
        v = (beta2 * v + (1 - beta2) * g**2) / (1 - beta2**t)
        theta = theta - lr * m / (np.sqrt(v) + eps)
        out.append(theta)
    return out
