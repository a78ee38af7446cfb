# taken for: a cosine that rises again
import math


def rates(steps, peak, floor, warmup, total):
    result = []
    for step in steps:
        if step < warmup:
            result.append(peak * (step + 1) / warmup)
        else:
            done = (step - warmup) / (total - warmup)
            result.append(floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * done)))
    return result
