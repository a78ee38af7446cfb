import math


def coordinate(x, lr, rho, scale):
    v = 0.0

    def step(g):
        nonlocal x, v
        v = rho * v + (1 - rho) * g * g
        x -= lr * g / scale(v)
        return x

    return step


def rmsprop(theta0, gradients, lr, rho, eps, eps_in_sqrt):
    scale = (lambda v: math.sqrt(v + eps)) if eps_in_sqrt else (lambda v: math.sqrt(v) + eps)
    steps = [coordinate(x, lr, rho, scale) for x in theta0]
    return [[step(g) for step, g in zip(steps, row)] for row in gradients]
