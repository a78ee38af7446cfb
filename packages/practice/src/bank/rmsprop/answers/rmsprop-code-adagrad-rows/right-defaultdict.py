from collections import defaultdict
from copy import deepcopy
from math import sqrt


def adagrad_rows(table, rows, gradients, lr, eps):
    state = defaultdict(float)
    table = deepcopy(table)

    def step(looked, grads):
        total = defaultdict(float)
        for r, row in zip(looked, grads):
            for c, g in enumerate(row):
                total[r, c] += g
        for (r, c), g in total.items():
            state[r, c] += g * g
            table[r][c] -= lr * g / (sqrt(state[r, c]) + eps)
        return deepcopy(table)

    return [step(*one) for one in zip(rows, gradients)]
