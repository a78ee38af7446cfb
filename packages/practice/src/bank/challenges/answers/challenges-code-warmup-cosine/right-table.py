from math import cos, pi


def schedule(peak, floor, warmup, total):
    up = [peak * (t + 1) / warmup for t in range(warmup)]
    length = total - warmup
    down = [floor + (peak - floor) * 0.5 * (1 + cos(pi * t / length)) for t in range(length)]
    table = up + down
    return lambda step: table[step] if step < total else floor


def rates(steps, *settings):
    return list(map(schedule(*settings), steps))
