# taken for: a first step that learns nothing
import math


def rates(steps, peak, floor, warmup, total):
    result = []
    for step in steps:
        if step < warmup:
            result.append(peak * step / warmup)
        else:
            done = min(1.0, (step - warmup) / (total - warmup))
            result.append(floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * done)))
    return result
