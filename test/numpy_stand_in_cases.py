"""Evaluates expressions with a module in the place of NumPy and prints what they give as JSON."""

import importlib.util
import json
import math
import sys
import warnings

warnings.simplefilter("ignore")

PREAMBLE = """
a = np.array([[1.0, -2.0, 3.0], [0.5, 0.0, -1.5]])
b = np.array([2.0, -1.0, 0.5])
c = np.array([[1.0], [4.0]])
m = np.array([[4.0, 1.0], [2.0, 3.0]])
"""

EXPRESSIONS = """
a + b; a - c; a * b; a / b; b / a; c ** 2; b ** -1.0; 2 ** b; 1 - a; -a; a % 2; a // 2; abs(a)
a @ b; m @ c; b @ b; a.T; a.T @ a; np.dot(a, b); np.dot(2, b); np.matmul(m, m); np.outer(b, b)
a[0]; a[1, 2]; a[:, 1]; a[:, 1:]; a[::-1]; a[-1]; a[..., 0]; a[[1, 0]]; a[None, 0]; b[b > 0]; a[a > 0]; a[:, [0, 2]]
a > 0; a <= b; a == 0; (a > 0) & (a < 2); ~(a > 0); np.any(a > 2); np.all(a > 2); (a > 0).any()
np.sqrt(a); np.sqrt(abs(a)); np.exp(a); np.log(abs(a)); np.sign(a); np.square(a); np.abs(a); np.tanh(a); np.cos(b); np.floor(a)
np.exp(1000.0); np.log(0.0); np.sqrt(-1.0); np.array([1.0, -1.0, 0.0]) / 0.0
np.sum(a); a.sum(axis=0); a.sum(axis=1); a.sum(axis=-1, keepdims=True); a.mean(); a.mean(axis=0); a.max(); a.min(axis=1); a.prod(); a.var(); a.std(axis=0)
np.maximum(a, 0); np.minimum(a, b); np.clip(a, -1, 1); a.clip(0, None); np.where(a > 0, a, 0.1 * a); np.power(b, 3)
np.zeros(3); np.ones((2, 2)); np.full((2, 1), 7.0); np.eye(2); np.arange(4); np.arange(1, 2, 0.25); np.linspace(0, 1, 5)
np.zeros_like(a); np.ones_like(b); np.full_like(c, 3.0); np.array([1, 2]) / 3; np.array([[1, 2], [3, 4]]).shape; a.ndim; a.size; len(a)
a.reshape(3, 2); a.reshape(-1); a.flatten(); np.transpose(a); np.concatenate([b, b]); np.stack([b, b]); np.cumsum(b); b.argmax(); b.argmin()
np.linalg.norm(b); np.linalg.norm(a); np.linalg.norm(b, 1); np.linalg.norm(b, np.inf); np.linalg.solve(m, np.array([1.0, 2.0])); np.linalg.solve(m, m)
np.allclose(a, a + 1e-12); np.array_equal(a, a); np.isnan(a / 0.0); np.isinf(a / 0.0); np.isfinite(a); float(np.sum(b)); b.copy().tolist()
np.vstack([b, 2 * b]); np.vstack((a, b)); np.hstack([b, b]); np.hstack([a, a]); np.hstack((a, np.ones((2, 1)))); np.column_stack((c, [5, 6])); np.c_[a, np.ones(2)]; np.c_[[1, 2], [3, 4]]
np.concatenate([a, a], axis=1); np.concatenate((a, a), axis=-1); np.concatenate([a, np.zeros((1, 3))]); np.stack([b, b], axis=1); np.stack([a, a], axis=-1); np.stack([a, a], axis=1); np.append(b, 4); np.append(b, [1, 2]); np.append(a, [[1, 2, 3]], axis=0)
np.average(b); np.average(b, weights=[1, 2, 3]); np.average([b, 2 * b], axis=0, weights=[0.9, 0.1]); np.average(a, axis=1, weights=[1, 1, 2]); np.average(a, axis=-1); np.unique([3, 1, 3, 2]); np.unique([3, 1, 3], return_inverse=True)[1]; np.cumprod(b)
np.expand_dims(b, 0); np.expand_dims(b, -1); np.squeeze(c); np.squeeze(a); np.ravel(a); np.atleast_2d(b); np.atleast_1d(3.0); np.inner(b, b); np.vdot(a, a); np.fromiter((x * x for x in [1, 2, 3]), float)
np.log1p(abs(b)); np.expm1(b); np.negative(b); np.reciprocal(b); np.linalg.norm(a, axis=1); np.linalg.norm(a, axis=0, keepdims=True); np.log1p(-2.0); np.log1p(-1.0)
np.broadcast_to(b, (2, 3)); [x * 2 for x in b]; sum(b); max(b); [row.sum() for row in a]
"""

STATEMENTS = [
    "x = b.copy(); x += 1; x",
    "x = b.copy(); x *= b; x",
    "x = a.copy(); x -= b; x",
    "x = a.copy(); x[0] = 5; x",
    "x = a.copy(); x[:, 1] = [7, 8]; x",
    "x = a.copy(); x[x < 0] = 0; x",
    "x = np.zeros((2, 3)); x[1] = b; x",
    "x = a.copy(); x[0, 2] -= 1; x",
    "x = b.copy(); x[1:] *= 2; x",
    "x = b.copy(); x **= 2; x",
    "x = b.copy(); np.add(x, 1, out=x); x",
    "x = np.zeros(3); np.multiply(0.9, b, out=x); x",
    "x = np.zeros((2, 3)); np.sqrt(abs(a), out=x); x",
    "x = b.copy(); np.maximum(x, 0, out=x); np.clip(x, 0, 1, out=x); x",
    "x = np.zeros(3); np.divide(b, 2, x); np.divide(x, 2, out=(x,)); np.sqrt(abs(x), x); x",
    "x = np.zeros((4, 2)); np.add.at(x, [1, 1, 3], np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])); x",
    "x = np.ones(4); np.add.at(x, [0, 0, 2], 1); x",
    "x = np.ones(4); np.subtract.at(x, np.array([3, 3]), [0.5, 0.25]); x",
    "x = np.zeros((3, 2)); x[2] += np.array([1.0, 2.0]); x",
]


def plain(value):
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, bool):
        return float(value)
    value = float(value)
    return value if math.isfinite(value) else str(value)


def give(np, source):
    *before, last = [one.strip() for one in source.split(";")]
    names = {"np": np}
    exec(PREAMBLE, names)
    for line in before:
        exec(line, names)
    return plain(eval(last, names))


def load(path):
    if path is None:
        import numpy

        return numpy
    spec = importlib.util.spec_from_file_location("stand_in", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


sources = [one.strip() for one in EXPRESSIONS.replace("\n", ";").split(";") if one.strip()] + STATEMENTS
module = load(sys.argv[1] if len(sys.argv) > 1 else None)
print(json.dumps({source: give(module, source) for source in sources}))
