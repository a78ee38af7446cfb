import numpy as np


def rates(steps, peak, floor, warmup, total):
    s = np.array(steps)
    done = np.clip((s - warmup) / (total - warmup), 0, 1)
    down = floor + (peak - floor) * (1 + np.cos(np.pi * done)) / 2
    up = peak * (s + 1) / warmup if warmup else down
    return np.where(s < warmup, up, down)
