def adamw(theta0, gradients, lr, beta1, beta2, eps, weight_decay):
    def walk():
        state = [(x, 0.0, 0.0) for x in theta0]
        c1 = c2 = 1.0
        for row in gradients:
            c1, c2 = c1 * beta1, c2 * beta2
            state = [
                (
                    x - lr * weight_decay * x - lr * (beta1 * m + (1 - beta1) * g) / (1 - c1)
                    / (((beta2 * v + (1 - beta2) * g * g) / (1 - c2)) ** 0.5 + eps),
                    beta1 * m + (1 - beta1) * g,
                    beta2 * v + (1 - beta2) * g * g,
                )
                for (x, m, v), g in zip(state, row)
            ]
            yield [x for x, _, _ in state]

    return list(walk())
