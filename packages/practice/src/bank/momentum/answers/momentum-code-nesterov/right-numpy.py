import numpy as np


def nag(theta0, lr, beta, steps):
    theta = np.array(theta0)
    velocity = np.zeros(len(theta0))
    history = np.zeros((steps, len(theta0)))
    for t in range(steps):
        look_ahead = theta + beta * velocity
        velocity = beta * velocity - lr * np.array(gradient(look_ahead))
        theta += velocity
        history[t] = theta
    return history
