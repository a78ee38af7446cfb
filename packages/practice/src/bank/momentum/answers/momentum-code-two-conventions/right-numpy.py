import numpy as np


def momentum(theta0, gradients, rates, beta, rate_inside):
    theta, v, path = np.array(theta0), np.zeros(len(theta0)), []
    for g, rate in zip(np.array(gradients), rates):
        v = beta * v + (rate * g if rate_inside else g)
        theta = theta - (v if rate_inside else rate * v)
        path.append(theta)
    return path
