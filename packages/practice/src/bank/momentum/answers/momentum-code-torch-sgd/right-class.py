class Parameter:
    def __init__(self, value):
        self.value, self.buffer = value, None

    def update(self, grad, *, lr, momentum, dampening, weight_decay, nesterov):
        grad += weight_decay * self.value
        if self.buffer is None:
            self.buffer = grad
        else:
            self.buffer = self.buffer * momentum + grad * (1 - dampening)
        if momentum:
            grad = grad + momentum * self.buffer if nesterov else self.buffer
        self.value -= lr * grad
        return self.value


def sgd(theta0, gradients, lr, momentum, dampening, weight_decay, nesterov):
    options = dict(lr=lr, momentum=momentum, dampening=dampening, weight_decay=weight_decay, nesterov=nesterov)
    parameters = [Parameter(x) for x in theta0]
    return [[p.update(g, **options) for p, g in zip(parameters, row)] for row in gradients]
