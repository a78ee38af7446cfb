import math
from itertools import chain


def clip(tensors, max_norm):
    norm = math.hypot(*chain.from_iterable(tensors))
    scale = min(1, max_norm / norm) if norm else 1
    shorten = lambda tensor: list(map(lambda g: scale * g, tensor))
    return {"gradients": list(map(shorten, tensors)), "norm": norm}
