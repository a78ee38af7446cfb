import numpy as np


def clip(tensors, max_norm):
    arrays = [np.array(tensor) for tensor in tensors]
    norm = np.sqrt(sum(np.sum(a**2) for a in arrays))
    if norm > max_norm:
        arrays = [a * (max_norm / norm) for a in arrays]
    return dict(norm=norm, gradients=arrays)
