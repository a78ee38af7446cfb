class Regression:
    def __init__(self, inputs):
        self.parameters = [0.0] * (inputs + 1)

    def step(self, rows, targets, lr):
        rows = [[*row, 1.0] for row in rows]
        errors = [sum(p * x for p, x in zip(self.parameters, row)) - t for row, t in zip(rows, targets)]
        self.parameters = [
            p - lr * sum(2 * e * row[j] for e, row in zip(errors, rows)) / len(rows)
            for j, p in enumerate(self.parameters)
        ]
        return self.parameters


def fit(X, y, lr, batches):
    model = Regression(len(X[0]))
    return [model.step([X[i] for i in batch], [y[i] for i in batch], lr) for batch in batches]
