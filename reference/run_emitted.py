"""Runs emitted optimizers, for the test that compares them with the interpreter.

    python3 reference/run_emitted.py FOLDER

FOLDER/cases.json is a list of cases: a module in FOLDER, its class, the parameters of each group at the start, the
gradients of every step, the arguments of each group, and where torch has the same optimizer its name and arguments. Half
way the optimizer is saved, made anew and loaded. Prints JSON: for each case the parameters after every step, all tensors
one after the other, and last the ones to evaluate with where the class gives them; the same of torch's own optimizer; or
what Python's arithmetic on the host refused.
"""

import importlib
import io
import json
import py_compile
import sys
from pathlib import Path

import torch


def flat(groups):
    return [x for group in groups for theta in group for x in theta.detach().reshape(-1).tolist()]


def reload(opt, fresh):
    """The state of `opt` in `fresh`, by way of a file."""
    file = io.BytesIO()
    torch.save(opt.state_dict(), file)
    file.seek(0)
    fresh.load_state_dict(torch.load(file))
    return fresh


def follow(make, overrides, start, gradients):
    groups = [
        [torch.tensor(t, dtype=torch.float64, requires_grad=True) for t in group] for group in start
    ]

    def given():
        return [dict(params=group, **override) for group, override in zip(groups, overrides)]

    opt = make(given())
    rows = []
    for index, gradient in enumerate(gradients):
        if index == len(gradients) // 2:
            opt = reload(opt, make(given()))

        def closure():
            for group, values in zip(groups, gradient):
                for theta, value in zip(group, values):
                    theta.grad = torch.tensor(value, dtype=torch.float64)
            return index

        assert opt.step(closure) == index
        rows.append(flat(groups))
    if hasattr(opt, "evaluation_parameters"):
        rows.append(flat(opt.evaluation_parameters()))
    return rows


def run_case(folder, case):
    py_compile.compile(str(folder / f"{case['module']}.py"), doraise=True)
    emitted = getattr(importlib.import_module(case["module"]), case["class"])

    def run(make):
        return follow(make, case["groups"], case["start"], case["gradients"])

    result = {"emitted": run(emitted)}
    if case.get("torch"):
        own = getattr(torch.optim, case["torch"]["class"])
        result["torch"] = run(lambda params: own(params, **case["torch"]["arguments"]))
    return result


def main():
    folder = Path(sys.argv[1])
    sys.path.insert(0, str(folder))
    results = []
    for case in json.loads((folder / "cases.json").read_text()):
        try:
            results.append(run_case(folder, case))
        except (ArithmeticError, ValueError) as error:
            results.append({"refused": repr(error)})
    json.dump(results, sys.stdout)


if __name__ == "__main__":
    main()
