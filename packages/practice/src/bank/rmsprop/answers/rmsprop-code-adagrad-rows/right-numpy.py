import numpy as np


def adagrad_rows(table, rows, gradients, lr, eps):
    w = np.array(table)
    G = np.zeros_like(w)
    path = []
    for looked, grads in zip(rows, gradients):
        dense = np.zeros(w.shape)
        for r, g in zip(looked, grads):
            dense[r] = dense[r] + np.array(g)
        G = G + dense**2
        w = w - np.where(dense == 0, 0, lr * dense / (np.sqrt(G) + eps))
        path.append(w)
    return path
