class Nesterov:
    def __init__(self, theta, lr, beta):
        self.theta, self.before = list(theta), list(theta)
        self.lr, self.beta = lr, beta

    def __iter__(self):
        return self

    def __next__(self):
        ahead = [x + self.beta * (x - old) for x, old in zip(self.theta, self.before)]
        self.before = self.theta
        self.theta = [x - self.lr * g for x, g in zip(ahead, gradient(ahead))]
        return self.theta


def nag(theta0, lr, beta, steps):
    walk = Nesterov(theta0, lr, beta)
    return [next(walk) for _ in range(steps)]
