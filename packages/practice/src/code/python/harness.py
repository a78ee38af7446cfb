"""Runs an answer inside the sandbox: `run` gives JSON of an outcome, as `read-outcome.ts` reads it."""

import builtins
import json
import math
import sys
import traceback

MOST_PRINTED = 4000
MOST_VALUES = 200_000
MOST_DEEP = 40
ANSWER = "answer.py"
SPECIAL = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf, "-0": -0.0}


class Printer:
    """Keeps the first part of what is printed."""

    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text = (self.text + str(text))[:MOST_PRINTED]
        return len(text)

    def flush(self):
        pass


class Writer:
    """Writes data as JSON, with NaN, the infinities and -0 as text, and what is no data under a key of its own."""

    def __init__(self):
        self.left = MOST_VALUES

    def write(self, value, deep=0):
        self.left -= 1
        if self.left < 0:
            raise ValueError(f"more came back than {MOST_VALUES} values")
        if value is None:
            return "null"
        if value is True or value is False:
            return "true" if value else "false"
        kind = type(value)
        if kind is str:
            return odd(f"the text {value}") if value in SPECIAL else json.dumps(value)
        if isinstance(value, int):
            return str(int(value)) if abs(value) < 2**1023 else odd("an integer beyond all floats")
        if isinstance(value, float):
            return number(float(value))
        if deep >= MOST_DEEP:
            return odd("a list that goes on inside itself")
        if isinstance(value, (list, tuple)):
            return "[" + ",".join([self.write(one, deep + 1) for one in value]) + "]"
        if isinstance(value, dict):
            if not all(type(key) is str for key in value):
                return odd("a dict whose keys are no text")
            return "{" + ",".join([json.dumps(key) + ":" + self.write(one, deep + 1) for key, one in value.items()]) + "}"
        if hasattr(value, "tolist"):
            return self.write(value.tolist(), deep + 1)
        return odd("a " + kind.__name__)


def number(value):
    if value != value:
        return '"NaN"'
    if value in (math.inf, -math.inf):
        return '"Infinity"' if value > 0 else '"-Infinity"'
    if value == 0 and math.copysign(1, value) < 0:
        return '"-0"'
    return repr(value)


def odd(what):
    return json.dumps({"is no data": what})


def write(value):
    return Writer().write(value)


def revive(value):
    if isinstance(value, list):
        return [revive(one) for one in value]
    if isinstance(value, dict):
        return {key: revive(one) for key, one in value.items()}
    return SPECIAL.get(value, value) if isinstance(value, str) else value


BUILT_IN = builtins.__dict__
KEPT = BUILT_IN.copy()


def restore(modules, limit, streams):
    """Puts back what a program may have changed; nothing is trusted before the first line has run."""
    BUILT_IN.update(KEPT)
    for name in [one for one in BUILT_IN if one not in KEPT]:
        del BUILT_IN[name]
    sys.modules.clear()
    sys.modules.update(modules)
    sys.setrecursionlimit(limit)
    sys.stdout, sys.stderr = streams


def run(prelude, source, entry, calls_text):
    before = dict(sys.modules), sys.getrecursionlimit(), (sys.stdout, sys.stderr)
    printer = Printer()
    sys.stdout = sys.stderr = printer
    at = {"call": None}
    try:
        outcome = run_calls(prelude, source, entry, revive(json.loads(calls_text)), printer, at)
        restore(*before)
        return outcome
    except MemoryError:
        return '{"kind":"stopped","why":"memory"}'
    except BaseException as error:
        restore(*before)
        return describe(error, at["call"])


def run_calls(prelude, source, entry, calls, printer, at):
    names = {"__name__": "answer"}
    exec(compile(prelude, "prelude.py", "exec"), names)
    exec(compile(source, ANSWER, "exec"), names)
    answer = names.get(entry)
    if not callable(answer):
        raise LookupError(f"there is no function {entry}: define one of this name")
    values, changed = [], []
    for index, call in enumerate(calls):
        at["call"] = index
        before = [write(one) for one in call]
        values.append(write(answer(*call)))
        changed += [f"[{index},{k}]" for k, one in enumerate(before) if write(call[k]) != one]
    return (
        '{"kind":"returned","values":[' + ",".join(values)
        + '],"changedArguments":[' + ",".join(changed)
        + '],"printed":' + json.dumps(printer.text) + "}"
    )


def describe(error, call):
    line = None
    if isinstance(error, SyntaxError) and error.filename == ANSWER:
        line = error.lineno
        message = f"{type(error).__name__}: {error.msg}"
    else:
        for frame in traceback.extract_tb(error.__traceback__):
            if frame.filename == ANSWER:
                line = frame.lineno
        try:
            said = str(error)
        except BaseException:
            said = ""
        message = said if isinstance(error, LookupError) and type(error) is LookupError else f"{type(error).__name__}: {said}"
    return json.dumps({"kind": "threw", "call": call, "message": message[:MOST_PRINTED], "line": line})
