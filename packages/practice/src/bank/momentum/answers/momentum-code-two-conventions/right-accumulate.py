from itertools import accumulate


def momentum(theta0, gradients, rates, beta, rate_inside):
    columns = list(zip(*gradients))

    def walk(x, column):
        fed = [r * g for r, g in zip(rates, column)] if rate_inside else column
        buffer = accumulate(fed, lambda v, g: beta * v + g)
        steps = buffer if rate_inside else (r * v for r, v in zip(rates, buffer))
        return list(accumulate(steps, lambda at, step: at - step, initial=x))[1:]

    return [list(row) for row in zip(*[walk(x, column) for x, column in zip(theta0, columns)])]
