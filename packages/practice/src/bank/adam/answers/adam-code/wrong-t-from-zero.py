def adam(theta0, gradients, lr, beta1, beta2, eps):
    theta = list(theta0)
    m = [0.0] * len(theta)
    v = [0.0] * len(theta)
    path = []
    for t, g in enumerate(gradients, start=0):
        for i in range(len(theta)):
            m[i] = beta1 * m[i] + (1 - beta1) * g[i]
            v[i] = beta2 * v[i] + (1 - beta2) * g[i] ** 2
            m_hat = m[i] / (1 - beta1 ** t)
            v_hat = v[i] / (1 - beta2 ** t)
            theta[i] -= lr * m_hat / (v_hat ** 0.5 + eps)
        path.append(list(theta))
    return path
