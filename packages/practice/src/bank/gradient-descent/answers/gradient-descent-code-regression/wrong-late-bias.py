# taken for: a bias that sees the new weights
def fit(X, y, lr, batches):
    w = [0.0] * len(X[0])
    b = 0.0
    path = []
    for batch in batches:
        errors = [sum(wj * xj for wj, xj in zip(w, X[i])) + b - y[i] for i in batch]
        n = len(batch)
        gw = [2 / n * sum(e * X[i][j] for e, i in zip(errors, batch)) for j in range(len(w))]
        w = [wj - lr * g for wj, g in zip(w, gw)]
        b -= lr * 2 / n * sum(sum(wj * xj for wj, xj in zip(w, X[i])) + b - y[i] for i in batch)
        path.append(w + [b])
    return path
