"""Traces of PyTorch's optimizers: what each one does to given parameters under given gradients.

    python3 reference/torch_traces.py           writes reference/traces/torch-VERSION.json
    python3 reference/torch_traces.py --check   makes the traces anew and compares them with the recorded ones;
                                                exit status 1 and a list of differences where they differ

The gradients come from the trace, not from a model: an error in a step stays visible and cannot be corrected by
the steps after it. Gradients and starting parameters are float32 numbers with few bits, so both precisions start
from exactly the same input.
"""

import json
import math
import os
import platform
import random
import subprocess
import sys
from pathlib import Path

# PyTorch picks its kernels by the processor: those for AVX2 and AVX-512 use fused multiply-adds, the plain ones
# do not. With the plain ones the bits are the same on every x86-64.
os.environ["ATEN_CPU_CAPABILITY"] = "default"

import torch

SEED = 20141222
STEPS = 36
TENSORS = [("single", [1]), ("five", [5]), ("matrix", [3, 4]), ("long", [19])]
LENGTH = sum(math.prod(shape) for _, shape in TENSORS)
TRACES = Path(__file__).parent / "traces"

# Another release or processor may round otherwise: differences up to this share of a coordinate's largest value
# are then accepted. Recorded and live traces of one release on one kind of processor must agree in every bit.
LOOSE = {"float64": 1e-13, "float32": 1e-4}

LATE_LR = 19

CASES = [
    ("SGD", "plain", {"lr": 0.1}),
    ("SGD", "momentum", {"lr": 0.1, "momentum": 0.9}),
    ("SGD", "momentum, lr falls", {"lr": 0.1, "momentum": 0.9}, {"lr": 0.02}),
    ("SGD", "dampening", {"lr": 0.1, "momentum": 0.9, "dampening": 0.5}),
    ("SGD", "nesterov", {"lr": 0.1, "momentum": 0.9, "nesterov": True}),
    ("SGD", "weight_decay", {"lr": 0.1, "weight_decay": 0.1}),
    ("SGD", "maximize", {"lr": 0.1, "maximize": True}),
    (
        "SGD",
        "momentum, dampening, weight_decay, maximize",
        {"lr": 0.05, "momentum": 0.8, "dampening": 0.3, "weight_decay": 0.2, "maximize": True},
    ),
    (
        "SGD",
        "nesterov, weight_decay, maximize",
        {"lr": 0.05, "momentum": 0.8, "weight_decay": 0.2, "nesterov": True, "maximize": True},
    ),
    ("RMSprop", "default", {"lr": 0.01}),
    ("RMSprop", "alpha", {"lr": 0.02, "alpha": 0.9}),
    ("RMSprop", "centered", {"lr": 0.01, "centered": True}),
    ("RMSprop", "momentum", {"lr": 0.01, "momentum": 0.9}),
    ("RMSprop", "momentum, lr falls", {"lr": 0.01, "momentum": 0.9}, {"lr": 0.002}),
    (
        "RMSprop",
        "centered, momentum, weight_decay",
        {"lr": 0.01, "alpha": 0.95, "centered": True, "momentum": 0.8, "weight_decay": 0.1},
    ),
    ("RMSprop", "eps 0.1", {"lr": 0.01, "eps": 0.1}),
    ("Adam", "default", {"lr": 0.001}),
    ("Adam", "lr falls", {"lr": 0.05}, {"lr": 0.01}),
    ("Adam", "amsgrad", {"lr": 0.05, "amsgrad": True}),
    ("Adam", "weight_decay", {"lr": 0.05, "weight_decay": 0.1}),
    ("Adam", "amsgrad, weight_decay", {"lr": 0.05, "amsgrad": True, "weight_decay": 0.1}),
    ("Adam", "eps 0.1", {"lr": 0.05, "eps": 0.1}),
    ("Adam", "eps 0.001", {"lr": 0.05, "eps": 0.001}),
    ("Adam", "betas 0.5 0.8", {"lr": 0.05, "betas": [0.5, 0.8]}),
    ("Adam", "betas 0 0.9", {"lr": 0.05, "betas": [0.0, 0.9]}),
    ("Adam", "maximize", {"lr": 0.05, "maximize": True, "weight_decay": 0.1}),
    ("AdamW", "default", {"lr": 0.001}),
    ("AdamW", "weight_decay 0.1", {"lr": 0.05, "weight_decay": 0.1}),
    ("AdamW", "lr falls", {"lr": 0.05, "weight_decay": 0.1}, {"lr": 0.01}),
    ("AdamW", "amsgrad", {"lr": 0.05, "weight_decay": 0.1, "amsgrad": True}),
    ("AdamW", "eps 0.1", {"lr": 0.05, "weight_decay": 0.1, "eps": 0.1}),
    ("AdamW", "maximize", {"lr": 0.05, "weight_decay": 0.1, "maximize": True}),
    ("Adagrad", "default", {"lr": 0.1}),
    ("Adagrad", "lr_decay, lr falls", {"lr": 0.2, "lr_decay": 0.1}, {"lr": 0.05}),
    ("Adagrad", "eps 0.1", {"lr": 0.1, "eps": 0.1}),
    (
        "Adagrad",
        "initial_accumulator_value, weight_decay, maximize",
        {"lr": 0.1, "initial_accumulator_value": 0.3, "weight_decay": 0.2, "maximize": True},
    ),
    ("Adadelta", "default", {"lr": 1.0}),
    ("Adadelta", "rho, lr falls", {"lr": 0.5, "rho": 0.95}, {"lr": 0.1}),
    (
        "Adadelta",
        "eps 0.1, weight_decay, maximize",
        {"lr": 0.5, "eps": 0.1, "weight_decay": 0.2, "maximize": True},
    ),
    ("Adamax", "default", {"lr": 0.002}),
    ("Adamax", "eps 0.1, lr falls", {"lr": 0.05, "eps": 0.1}, {"lr": 0.01}),
    (
        "Adamax",
        "betas, weight_decay, maximize",
        {"lr": 0.05, "betas": [0.8, 0.99], "weight_decay": 0.2, "maximize": True},
    ),
    # NAdam is not here: until 2.0 PyTorch computed another formula under that name.
    ("RAdam", "default", {"lr": 0.01}),
    ("RAdam", "betas, lr falls", {"lr": 0.05, "betas": [0.5, 0.8]}, {"lr": 0.01}),
    ("RAdam", "eps 0.01, weight_decay", {"lr": 0.05, "eps": 0.01, "weight_decay": 0.2}),
    ("Rprop", "default", {"lr": 0.01}),
    ("Rprop", "lr falls", {"lr": 0.05, "etas": [0.25, 1.25]}, {"lr": 0.01}),
    (
        "Rprop",
        "step_sizes, maximize",
        {"lr": 0.01, "etas": [0.4, 1.5], "step_sizes": [0.005, 0.1], "maximize": True},
    ),
    ("ASGD", "default", {"lr": 0.01}),
    ("ASGD", "lambd, t0, lr falls", {"lr": 0.1, "lambd": 0.5, "t0": 5}, {"lr": 0.02}),
    (
        "ASGD",
        "alpha, weight_decay, maximize",
        {"lr": 0.05, "lambd": 0.5, "alpha": 0.5, "weight_decay": 0.2, "maximize": True},
    ),
]


def main():
    path = TRACES / f"torch-{release()}.json"
    if "--check" in sys.argv:
        sys.exit(check(path))
    TRACES.mkdir(exist_ok=True)
    path.write_text(write(make()))
    print(f"{path}: {len(CASES)} cases of {STEPS} steps, {path.stat().st_size} bytes")


def make():
    start, gradients = inputs()
    return {
        "script": "reference/torch_traces.py",
        "torch": release(),
        "package": package(),
        "machine": platform.machine(),
        "seed": SEED,
        "steps": STEPS,
        "tensors": [{"name": name, "shape": shape} for name, shape in TENSORS],
        "start": start,
        "gradients": gradients,
        "cases": [case(start, gradients, *entry) for entry in CASES],
    }


def case(start, gradients, rule, name, arguments, change=None):
    made = {"rule": rule, "name": name, "arguments": arguments}
    if change is not None:
        made["change"] = {"step": LATE_LR, "arguments": change}
    for dtype in ("float64", "float32"):
        made[dtype] = trace(start, gradients, rule, arguments, change, getattr(torch, dtype))
    return made


def trace(start, gradients, rule, arguments, change, dtype):
    """The parameters after every step, all tensors one after the other."""
    # ASGD keeps its falling rate in the default type.
    torch.set_default_dtype(dtype)
    params = [torch.nn.Parameter(tensor) for tensor in split(start, dtype)]
    optimizer = getattr(torch.optim, rule)(params, foreach=False, **arguments)
    rows = []
    for t, gradient in enumerate(gradients, start=1):
        if change is not None and t == LATE_LR:
            optimizer.param_groups[0].update(change)
        for param, grad in zip(params, split(gradient, dtype)):
            param.grad = grad
        optimizer.step()
        rows.append([number for param in params for number in param.detach().flatten().tolist()])
    if not all(math.isfinite(number) for row in rows for number in row):
        raise SystemExit(f"torch.{rule} {arguments}: the trace leaves the finite numbers")
    return rows


def split(flat, dtype):
    tensors = []
    first = 0
    for _, shape in TENSORS:
        last = first + math.prod(shape)
        tensors.append(torch.tensor(flat[first:last], dtype=dtype).reshape(shape))
        first = last
    return tensors


def inputs():
    """Starting parameters and one gradient a step, from nothing but `random.Random.random`."""
    draw = random.Random(SEED).random

    def between(low, high):
        return low + (high - low) * draw()

    # Ten kinds of gradient and three kinds of start meet in every combination.
    starts = [lambda: 0.0, lambda: between(-2, 2), lambda: between(-0.01, 0.01)]
    kinds = [
        lambda t: between(-1, 1),
        lambda t: between(0.1, 0.9),
        lambda t: 1e-6 * between(-1, 1),
        lambda t: 1e3 * between(-1, 1),
        lambda t: 0.0 if t <= 6 else between(-1, 1),
        lambda t: 50.0 if t == 1 else 0.0 if t < 14 else between(-0.1, 0.1),
        lambda t: -200.0 if t == 7 else 0.0 if 7 < t < 24 else between(-0.1, 0.1),
        lambda t: 0.0,
        lambda t: (-1) ** t * between(0.3, 0.7),
        lambda t: between(-1, 1) if draw() < 0.5 else 0.0,
    ]
    start = [few_bits(starts[i % len(starts)]()) for i in range(LENGTH)]
    gradients = [
        [0.0 if t in (10, 11) else few_bits(kinds[i % len(kinds)](t)) for i in range(LENGTH)]
        for t in range(1, STEPS + 1)
    ]
    return start, gradients


def few_bits(number):
    """The nearest number of 12 significant bits."""
    mantissa, exponent = math.frexp(number)
    return math.ldexp(round(mantissa * 4096), exponent - 12)


def write(made):
    """JSON, one step a line. Float32 numbers are the shortest decimals that round to them as float32."""

    def line(row, text=repr):
        return "[" + ",".join(map(text, row)) + "]"

    def block(rows, text=repr):
        return "[\n" + ",\n".join(line(row, text) for row in rows) + "]"

    head = {key: value for key, value in made.items() if key not in ("start", "gradients", "cases")}
    cases = []
    for case_ in made["cases"]:
        label = {key: value for key, value in case_.items() if key not in LOOSE}
        cases.append(
            json.dumps(label)[:-1]
            + f',\n"float64":{block(case_["float64"])},\n"float32":{block(case_["float32"], shortest)}}}'
        )
    return (
        json.dumps(head)[:-1]
        + f',\n"start":{line(made["start"])},\n"gradients":{block(made["gradients"])},\n"cases":[\n'
        + ",\n".join(cases)
        + "]}\n"
    )


def shortest(number):
    for digits in range(1, 10):
        text = f"{number:.{digits}g}"
        if float32(float(text)) == number:
            return text
    raise ValueError(f"{number!r} is no float32")


def float32(number):
    return torch.tensor(number, dtype=torch.float64).to(torch.float32).item()


def check(path):
    recorded_path = path if path.exists() else next(iter(sorted(TRACES.glob("torch-*.json"))), None)
    if recorded_path is None:
        print(f"no recorded traces in {TRACES}")
        return 1
    recorded = json.loads(recorded_path.read_text())
    live = json.loads(write(make()))
    same_arithmetic = all(recorded[key] == live[key] for key in ("package", "machine"))
    measure = bits if same_arithmetic else loose
    wrong = [
        f"{key}: recorded {recorded[key]!r}, live {live[key]!r}"
        for key in ("seed", "steps", "tensors", "start", "gradients")
        if recorded[key] != live[key]
    ]
    if not wrong:
        wrong = differences(recorded["cases"], live["cases"], measure)
    print("\n".join(wrong[:40]))
    how = "bit for bit" if same_arithmetic else f"within {LOOSE}, the arithmetic being another"
    verdict = "agree" if not wrong else f"differ in {len(wrong)} places"
    print(f"{recorded_path.name} ({recorded['package']}, {recorded['machine']})", end=" ")
    print(f"and live torch ({live['package']}, {live['machine']}) {verdict}, compared {how}")
    return 1 if wrong else 0


def differences(recorded, live, measure):
    def label(case_):
        return {key: value for key, value in case_.items() if key not in LOOSE}

    if [label(case_) for case_ in recorded] != [label(case_) for case_ in live]:
        return ["the list of cases differs"]
    wrong = []
    for before, after in zip(recorded, live):
        for dtype in LOOSE:
            scale = [max(map(abs, column)) for column in zip(*before[dtype])]
            for t, (old, new) in enumerate(zip(before[dtype], after[dtype]), start=1):
                for i, (a, b) in enumerate(zip(old, new)):
                    if not measure(a, b, scale[i], dtype):
                        where = f"{before['rule']} ({before['name']}) {dtype} step {t} coordinate {i}"
                        wrong.append(f"{where}: recorded {a!r}, live {b!r}")
    return wrong


def bits(a, b, _scale, _dtype):
    return a == b and math.copysign(1, a) == math.copysign(1, b)


def loose(a, b, scale, dtype):
    return abs(a - b) <= LOOSE[dtype] * scale


def release():
    """The release that the package is made of: Debian's 1.13.1 calls itself 1.13.0a0."""
    return package().split()[-1].split("+")[0].split("-")[0]


def package():
    try:
        asked = ["dpkg-query", "--show", "--showformat=${Version}", "python3-torch"]
        version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
        if "dist-packages" in torch.__file__ and version:
            return f"python3-torch {version}"
    except (OSError, subprocess.CalledProcessError):
        pass
    return f"torch {torch.__version__}"


main()
