def adagrad_rows(table, rows, gradients, lr, eps):
    now = [list(row) for row in table]
    sums = [[0.0] * len(row) for row in table]
    path = []
    for looked, found in zip(rows, gradients):
        merged = {}
        for r, g in zip(looked, found):
            if r in merged:
                merged[r] = list(g)
            else:
                merged[r] = list(g)
        for r, g in merged.items():
            for c in range(len(g)):
                sums[r][c] += g[c] ** 2
                now[r][c] -= lr * g[c] / (sums[r][c] ** 0.5 + eps)
        path.append([list(row) for row in now])
    return path
