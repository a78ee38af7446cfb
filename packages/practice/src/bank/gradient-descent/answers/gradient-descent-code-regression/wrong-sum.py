# taken for: the sum in place of the mean
def fit(X, y, lr, batches):
    w = [0.0] * len(X[0])
    b = 0.0
    path = []
    for batch in batches:
        errors = [sum(wj * xj for wj, xj in zip(w, X[i])) + b - y[i] for i in batch]
        n = len(batch)
        gw = [2 * sum(e * X[i][j] for e, i in zip(errors, batch)) for j in range(len(w))]
        gb = 2 * sum(errors)
        w = [wj - lr * g for wj, g in zip(w, gw)]
        b -= lr * gb
        path.append(w + [b])
    return path
