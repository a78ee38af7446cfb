# taken for: dampening without momentum
import numpy as np


def sgd(theta0, gradients, lr, momentum, dampening, weight_decay, nesterov):
    p, buf, out = np.array(theta0), None, []
    for g in np.array(gradients):
        g = g + weight_decay * p
        buf = g if buf is None else momentum * buf + (1 - dampening) * g
        p = p - lr * (g + momentum * buf if nesterov else buf)
        out.append(p)
    return out
