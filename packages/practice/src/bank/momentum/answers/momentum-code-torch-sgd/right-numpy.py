import numpy as np


def sgd(theta0, gradients, lr, momentum, dampening, weight_decay, nesterov):
    p = np.array(theta0)
    buf = None
    out = []
    for grad in np.array(gradients):
        d_p = grad + weight_decay * p
        if momentum:
            if buf is None:
                buf = d_p.copy()
            else:
                buf *= momentum
                buf += (1 - dampening) * d_p
            d_p = d_p + momentum * buf if nesterov else buf
        p = p - lr * d_p
        out.append(p.copy())
    return np.array(out)
