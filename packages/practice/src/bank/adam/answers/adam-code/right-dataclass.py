from dataclasses import dataclass
from math import sqrt


@dataclass
class Coordinate:
    theta: float
    m: float = 0.0
    v: float = 0.0
    t: int = 0

    def step(self, g, lr, beta1, beta2, eps):
        self.t += 1
        self.m += (1 - beta1) * (g - self.m)
        self.v += (1 - beta2) * (g * g - self.v)
        mean = self.m / (1 - beta1**self.t)
        scale = sqrt(self.v / (1 - beta2**self.t)) + eps
        self.theta -= lr * mean / scale
        return self.theta


def adam(theta0, gradients, lr, beta1, beta2, eps):
    coordinates = [Coordinate(x) for x in theta0]
    return [[c.step(g, lr, beta1, beta2, eps) for c, g in zip(coordinates, row)] for row in gradients]
