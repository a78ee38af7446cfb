"""
A small stand-in for NumPy in pure Python, for sandboxes where NumPy itself is not to be had. It holds floats and nothing else, copies
where NumPy gives views of slices, and has only what optimizers need; what it lacks it says.
"""

import builtins as _b
import math as _m
import sys as _s

pi, e, inf, nan, newaxis = _m.pi, _m.e, _m.inf, _m.nan, None
float64 = float32 = float
int64 = int32 = int


class ndarray:
    """A list of floats with a shape; the last index runs fastest."""

    __array_priority__ = 1

    def __init__(self, flat, shape):
        self.flat = flat
        self.shape = tuple(shape)

    ndim = property(lambda self: len(self.shape))
    size = property(lambda self: len(self.flat))
    dtype = property(lambda self: float)
    T = property(lambda self: transpose(self))

    def tolist(self):
        return _nest(self.flat, self.shape)

    def item(self):
        if len(self.flat) != 1:
            raise ValueError(f"item() wants an array of one number, and this one has {len(self.flat)}")
        return self.flat[0]

    def copy(self):
        return ndarray(list(self.flat), self.shape)

    def astype(self, _kind):
        return self.copy()

    def reshape(self, *shape):
        return reshape(self, shape[0] if len(shape) == 1 else shape)

    def flatten(self):
        return ndarray(list(self.flat), (len(self.flat),))

    ravel = flatten

    def fill(self, value):
        self.flat[:] = [float(value)] * len(self.flat)

    def sum(self, axis=None, keepdims=False):
        return sum(self, axis, keepdims)

    def mean(self, axis=None, keepdims=False):
        return mean(self, axis, keepdims)

    def max(self, axis=None, keepdims=False):
        return max(self, axis, keepdims)

    def min(self, axis=None, keepdims=False):
        return min(self, axis, keepdims)

    def prod(self, axis=None, keepdims=False):
        return prod(self, axis, keepdims)

    def var(self, axis=None, keepdims=False):
        return var(self, axis, keepdims)

    def std(self, axis=None, keepdims=False):
        return std(self, axis, keepdims)

    def any(self, axis=None):
        return any(self, axis)

    def all(self, axis=None):
        return all(self, axis)

    def dot(self, other):
        return dot(self, other)

    def clip(self, low=None, high=None):
        return clip(self, low, high)

    def argmax(self):
        return argmax(self)

    def argmin(self):
        return argmin(self)

    def __len__(self):
        if not self.shape:
            raise TypeError("len() of a single number")
        return self.shape[0]

    def __iter__(self):
        return iter([self[i] for i in range(len(self))])

    def __repr__(self):
        return f"array({self.tolist()})"

    def __float__(self):
        return self.item()

    def __int__(self):
        return int(self.item())

    def __bool__(self):
        if len(self.flat) != 1:
            raise ValueError("the truth of an array of several numbers is ambiguous: use any() or all()")
        return self.flat[0] != 0

    def __getitem__(self, key):
        key = _as_key(key)
        if isinstance(key, ndarray):
            return _pick(self, key)
        places, shape = _places(self.shape, key)
        if shape == ():
            return self.flat[places[0]]
        return ndarray([self.flat[i] for i in places], shape)

    def __setitem__(self, key, value):
        key = _as_key(key)
        if isinstance(key, ndarray) and key.shape == self.shape and _is_mask(key):
            places = [i for i, chosen in enumerate(key.flat) if chosen]
            shape = (len(places),)
        else:
            if isinstance(key, ndarray):
                key = [int(i) for i in key.flat]
            places, shape = _places(self.shape, key)
        new = broadcast_to(value, shape).flat
        for i, one in zip(places, new):
            self.flat[i] = one

    def __neg__(self):
        return _each(lambda a: -a, self)

    def __pos__(self):
        return self.copy()

    def __abs__(self):
        return abs(self)

    def __invert__(self):
        return _mask(_each(lambda a: float(not a), self))

    def __matmul__(self, other):
        return matmul(self, other)

    def __rmatmul__(self, other):
        return matmul(other, self)


class mask(ndarray):
    """An array of truths: 1 for true."""

    def tolist(self):
        return _nest([one != 0 for one in self.flat], self.shape)


def _is_mask(a):
    return isinstance(a, mask)


def _mask(a):
    return mask(a.flat, a.shape) if isinstance(a, ndarray) else _b.bool(a)


def _nest(flat, shape):
    if not shape:
        return flat[0]
    step = len(flat) // shape[0] if shape[0] else 0
    return [_nest(flat[i * step : (i + 1) * step], shape[1:]) for i in range(shape[0])]


def array(values, dtype=None, copy=True):
    if isinstance(values, ndarray):
        return values.copy()
    if isinstance(values, (int, float)):
        return ndarray([float(values)], ())
    if not isinstance(values, (list, tuple, range)):
        raise TypeError(f"an array is made of numbers and lists, not of {type(values).__name__}")
    rows = [array(one) for one in values]
    shape = rows[0].shape if rows else ()
    for row in rows:
        if row.shape != shape:
            raise ValueError(f"rows of an array have one shape, and these have {shape} and {row.shape}")
    flat = [x for row in rows for x in row.flat]
    are_truths = rows and _b.all(isinstance(one, _b.bool) or _is_mask(one) for one in values)
    return (mask if are_truths else ndarray)(flat, (len(rows), *shape))


def asarray(values, dtype=None):
    return values if isinstance(values, ndarray) else array(values)


def full(shape, value, dtype=None):
    shape = (shape,) if isinstance(shape, int) else tuple(shape)
    return ndarray([float(value)] * _m.prod(shape), shape)


def zeros(shape, dtype=None):
    return full(shape, 0.0)


def ones(shape, dtype=None):
    return full(shape, 1.0)


empty = zeros


def full_like(a, value, dtype=None):
    return full(asarray(a).shape, value)


def zeros_like(a, dtype=None):
    return full_like(a, 0.0)


def ones_like(a, dtype=None):
    return full_like(a, 1.0)


empty_like = zeros_like


def arange(start, stop=None, step=1):
    low, high = (0, start) if stop is None else (start, stop)
    count = _b.max(0, _m.ceil((high - low) / step))
    return ndarray([float(low + i * step) for i in range(count)], (count,))


def linspace(start, stop, num=50):
    return ndarray([start + (stop - start) * i / (num - 1) if num > 1 else float(start) for i in range(num)], (num,))


def eye(n):
    return ndarray([float(i == j) for i in range(n) for j in range(n)], (n, n))


def copy(a):
    return array(a)


def shape(a):
    return asarray(a).shape


def broadcast_to(a, shape):
    a = asarray(a)
    if a.shape == tuple(shape):
        return a
    own = (1,) * (len(shape) - len(a.shape)) + a.shape
    if len(own) != len(shape) or _b.any(n != m and n != 1 for n, m in zip(own, shape)):
        raise ValueError(f"shape {a.shape} does not fit {tuple(shape)}")
    places = [0]
    size = len(a.flat)
    for n, m in zip(own, shape):
        size //= n or 1
        places = [p + (i * size if n != 1 else 0) for p in places for i in range(m)]
    return ndarray([a.flat[p] for p in places], shape)


def _common(a, b):
    length = _b.max(len(a), len(b))
    padded = [(1,) * (length - len(s)) + s for s in (a, b)]
    shape = tuple(m if n == 1 else n for n, m in zip(*padded))
    if _b.any(n != m and 1 not in (n, m) for n, m in zip(*padded)):
        raise ValueError(f"shapes {a} and {b} do not fit each other")
    return shape


def _each(f, a):
    if not isinstance(a, (ndarray, list, tuple)):
        return f(float(a))
    a = asarray(a)
    return _plain(ndarray([f(x) for x in a.flat], a.shape))


def _pair(f, a, b):
    if not isinstance(a, (ndarray, list, tuple)) and not isinstance(b, (ndarray, list, tuple)):
        return f(float(a), float(b))
    a, b = asarray(a), asarray(b)
    if a.shape != b.shape:
        shape = _common(a.shape, b.shape)
        a, b = broadcast_to(a, shape), broadcast_to(b, shape)
    return _plain(ndarray([f(x, y) for x, y in zip(a.flat, b.flat)], a.shape))


def _plain(a):
    return a.flat[0] if a.shape == () else a


def _divide(x, y):
    if y == 0:
        return nan if x == 0 or x != x else _m.copysign(inf, x) * _m.copysign(1.0, y)
    return x / y


def _power(x, y):
    try:
        if x == 0 and y < 0:
            return inf
        value = x**y
        return nan if isinstance(value, complex) else value
    except OverflowError:
        return -inf if x < 0 and y % 2 == 1 else inf


def _times(x, y):
    return x * y


def _pass_on(name, f):
    def forward(self, other):
        return _pair(f, self, other) if _is_number(other) else NotImplemented

    def reverse(self, other):
        return _pair(f, other, self) if _is_number(other) else NotImplemented

    def in_place(self, other):
        new = _pair(f, self, other)
        if asarray(new).shape != self.shape:
            raise ValueError(f"shape {asarray(new).shape} does not fit into {self.shape}")
        self.flat[:] = asarray(new).flat
        return self

    setattr(ndarray, f"__{name}__", forward)
    setattr(ndarray, f"__r{name}__", reverse)
    setattr(ndarray, f"__i{name}__", in_place)


def _is_number(value):
    return isinstance(value, (int, float, ndarray, list, tuple))


for _name, _f in {
    "add": lambda x, y: x + y,
    "sub": lambda x, y: x - y,
    "mul": _times,
    "truediv": _divide,
    "pow": _power,
    "mod": lambda x, y: x % y if y else nan,
    "floordiv": lambda x, y: float(x // y) if y else nan,
}.items():
    _pass_on(_name, _f)


def _compare(name, f):
    def method(self, other):
        return _mask(_pair(lambda x, y: float(f(x, y)), self, other)) if _is_number(other) else NotImplemented

    setattr(ndarray, f"__{name}__", method)


for _name, _f in {
    "lt": lambda x, y: x < y,
    "le": lambda x, y: x <= y,
    "gt": lambda x, y: x > y,
    "ge": lambda x, y: x >= y,
    "eq": lambda x, y: x == y,
    "ne": lambda x, y: x != y,
    "and": lambda x, y: x != 0 and y != 0,
    "or": lambda x, y: x != 0 or y != 0,
}.items():
    _compare(_name, _f)
ndarray.__hash__ = None


def _guard(f, low=-inf):
    def safe(x):
        if x != x or x < low:
            return nan
        try:
            return f(x)
        except OverflowError:
            return inf
        except ValueError:
            return nan

    return lambda a: _each(safe, a)


class _ufunc:
    """A function of each number, or of each pair, that can write what it gives into an array."""

    def __init__(self, f):
        self.f = f

    def __call__(self, *given, out=None):
        inputs = self.f.__code__.co_argcount
        if len(given) > inputs:
            *given, out = given
        value = self.f(*given)
        if out is None:
            return value
        out = out[0] if isinstance(out, tuple) else out
        if asarray(value).shape != out.shape:
            raise ValueError(f"shape {asarray(value).shape} does not fit into {out.shape}")
        out.flat[:] = asarray(value).flat
        return out

    def at(self, a, indices, values):
        rows = [int(i) for i in asarray(indices).flat]
        values = broadcast_to(values, (len(rows), *a.shape[1:]))
        for k, i in enumerate(rows):
            a[i] = self.f(a[i], values[k])


sqrt = _ufunc(_guard(_m.sqrt, 0))
exp, expm1 = _ufunc(_guard(_m.exp)), _ufunc(_guard(_m.expm1))
sin, cos, tanh = _ufunc(_guard(_m.sin)), _ufunc(_guard(_m.cos)), _ufunc(_guard(_m.tanh))
log = _ufunc(_guard(lambda x: _m.log(x) if x else -inf, 0))
log2 = _ufunc(_guard(lambda x: _m.log2(x) if x else -inf, 0))
log1p = _ufunc(_guard(lambda x: _m.log1p(x) if x > -1 else -inf, -1))
abs = absolute = fabs = _ufunc(lambda a: _each(_m.fabs, a))
square = _ufunc(lambda a: _each(lambda x: x * x, a))
negative = _ufunc(lambda a: _each(lambda x: -x, a))
reciprocal = _ufunc(lambda a: _each(lambda x: _divide(1.0, x), a))
sign = _ufunc(lambda a: _each(lambda x: x if x != x else float((x > 0) - (x < 0)), a))
floor = _ufunc(lambda a: _each(lambda x: float(_m.floor(x)), a))
ceil = _ufunc(lambda a: _each(lambda x: float(_m.ceil(x)), a))
isnan = lambda a: _mask(_each(lambda x: float(x != x), a))
isinf = lambda a: _mask(_each(lambda x: float(_m.isinf(x)), a))
isfinite = lambda a: _mask(_each(lambda x: float(_m.isfinite(x)), a))
add = _ufunc(lambda a, b: _pair(lambda x, y: x + y, a, b))
subtract = _ufunc(lambda a, b: _pair(lambda x, y: x - y, a, b))
multiply = _ufunc(lambda a, b: _pair(_times, a, b))
divide = true_divide = _ufunc(lambda a, b: _pair(_divide, a, b))
power = _ufunc(lambda a, b: _pair(_power, a, b))
maximum = _ufunc(lambda a, b: _pair(lambda x, y: x if x != x or x > y else y, a, b))
minimum = _ufunc(lambda a, b: _pair(lambda x, y: x if x != x or x < y else y, a, b))


def _clip(a, low=None, high=None):
    a = a if low is None else maximum(a, low)
    return a if high is None else minimum(a, high)


clip = _ufunc(_clip)


def where(condition, a, b):
    condition, a, b = asarray(condition), asarray(a), asarray(b)
    shape = _common(condition.shape, _common(a.shape, b.shape))
    parts = [broadcast_to(one, shape).flat for one in (condition, a, b)]
    return _plain(ndarray([x if c else y for c, x, y in zip(*parts)], shape))


def reshape(a, shape):
    a = asarray(a)
    shape = (shape,) if isinstance(shape, int) else tuple(shape)
    if -1 in shape:
        known = _m.prod(n for n in shape if n != -1)
        shape = tuple(len(a.flat) // known if n == -1 else n for n in shape)
    if _m.prod(shape) != len(a.flat):
        raise ValueError(f"{len(a.flat)} numbers do not make the shape {shape}")
    return ndarray(list(a.flat), shape)


def transpose(a):
    a = asarray(a)
    if len(a.shape) < 2:
        return a.copy()
    if len(a.shape) > 2:
        raise NotImplementedError("the stand-in transposes matrices only")
    n, m = a.shape
    return ndarray([a.flat[i * m + j] for j in range(m) for i in range(n)], (m, n))


def _reduce(f):
    def over(a, axis=None, keepdims=False):
        a = asarray(a)
        if axis is None:
            value = f(a.flat)
            return full((1,) * a.ndim, value) if keepdims else value
        axis = axis + a.ndim if axis < 0 else axis
        if not 0 <= axis < a.ndim:
            raise ValueError(f"an array of {a.ndim} dimensions has no axis {axis}")
        before, n, after = _m.prod(a.shape[:axis]), a.shape[axis], _m.prod(a.shape[axis + 1 :])
        flat = [f([a.flat[(i * n + k) * after + j] for k in range(n)]) for i in range(before) for j in range(after)]
        kept = (1,) if keepdims else ()
        return _plain(ndarray(flat, a.shape[:axis] + kept + a.shape[axis + 1 :]))

    return over


def _mean(values):
    return _divide(_m.fsum(values) if _b.all(map(_m.isfinite, values)) else _b.sum(values), float(len(values)))


def _var(values):
    middle = _mean(values)
    return _mean([(x - middle) ** 2 for x in values])


sum = _reduce(lambda values: float(_b.sum(values)))
mean = _reduce(_mean)
prod = _reduce(lambda values: float(_m.prod(values)))
max = amax = _reduce(lambda values: nan if _b.any(x != x for x in values) else _b.max(values))
min = amin = _reduce(lambda values: nan if _b.any(x != x for x in values) else _b.min(values))
var = _reduce(_var)
std = _reduce(lambda values: _m.sqrt(_var(values)))


def any(a, axis=None):
    return _mask(_reduce(lambda values: float(_b.any(values)))(a, axis))


def all(a, axis=None):
    return _mask(_reduce(lambda values: float(_b.all(values)))(a, axis))


def argmax(a):
    flat = asarray(a).flat
    return flat.index(_b.max(flat))


def argmin(a):
    flat = asarray(a).flat
    return flat.index(_b.min(flat))


def cumsum(a):
    total, flat = 0.0, []
    for x in asarray(a).flat:
        total += x
        flat.append(total)
    return ndarray(flat, (len(flat),))


def matmul(a, b):
    a, b = asarray(a), asarray(b)
    if not 1 <= a.ndim <= 2 or not 1 <= b.ndim <= 2:
        raise NotImplementedError("the stand-in multiplies vectors and matrices only")
    n, inner = a.shape if a.ndim == 2 else (1, a.shape[0])
    other, m = b.shape if b.ndim == 2 else (b.shape[0], 1)
    if inner != other:
        raise ValueError(f"shapes {a.shape} and {b.shape} cannot be multiplied: {inner} is not {other}")
    columns = [b.flat[j::m] for j in range(m)]
    rows = [a.flat[i * inner : (i + 1) * inner] for i in range(n)]
    flat = [float(_b.sum(map(_times, row, column))) for row in rows for column in columns]
    return _plain(ndarray(flat, a.shape[:-1] + (b.shape[1:] if b.ndim == 2 else ())))


def dot(a, b):
    return multiply(a, b) if asarray(a).ndim == 0 or asarray(b).ndim == 0 else matmul(a, b)


def outer(a, b):
    a, b = asarray(a).flat, asarray(b).flat
    return ndarray([x * y for x in a for y in b], (len(a), len(b)))


def inner(a, b):
    return dot(a, b)


def vdot(a, b):
    return dot(ravel(a), ravel(b))


def concatenate(arrays, axis=0):
    arrays = [asarray(one) for one in arrays]
    first = arrays[0].shape
    axis = axis + len(first) if axis < 0 else axis
    around = [one.shape[:axis] + one.shape[axis + 1 :] for one in arrays]
    if _b.any(one != around[0] for one in around):
        raise ValueError(f"shapes {', '.join(str(one.shape) for one in arrays)} cannot be joined along axis {axis}")
    before = _m.prod(first[:axis])
    flat = [x for i in range(before) for one in arrays for x in _part(one.flat, i, before)]
    return ndarray(flat, (*first[:axis], _b.sum(one.shape[axis] for one in arrays), *first[axis + 1 :]))


def _part(flat, i, count):
    size = len(flat) // count
    return flat[i * size : (i + 1) * size]


def stack(arrays, axis=0):
    return array(list(arrays)) if axis == 0 else concatenate([expand_dims(one, axis) for one in arrays], axis)


def expand_dims(a, axis):
    a = asarray(a)
    axis = axis + a.ndim + 1 if axis < 0 else axis
    return a.reshape(*a.shape[:axis], 1, *a.shape[axis:])


def squeeze(a):
    a = asarray(a)
    return a.reshape(*[n for n in a.shape if n != 1]) if a.size != 1 else a.flat[0]


def ravel(a):
    return asarray(a).flatten()


def atleast_1d(a):
    a = asarray(a)
    return a if a.ndim else ndarray(a.flat, (1,))


def atleast_2d(a):
    a = atleast_1d(a)
    return a if a.ndim > 1 else a.reshape(1, -1)


def vstack(arrays):
    return concatenate([atleast_2d(one) for one in arrays])


def hstack(arrays):
    arrays = [atleast_1d(one) for one in arrays]
    return concatenate(arrays, 0 if arrays[0].ndim == 1 else 1)


def column_stack(arrays):
    return concatenate([one if one.ndim > 1 else one.reshape(-1, 1) for one in map(asarray, arrays)], 1)


class _columns:
    def __getitem__(self, parts):
        return column_stack(parts if isinstance(parts, tuple) else (parts,))


c_ = _columns()


def append(a, values, axis=None):
    return concatenate([ravel(a), ravel(values)]) if axis is None else concatenate([a, values], axis)


def fromiter(values, dtype=None, count=-1):
    return array(list(values))


def average(a, axis=None, weights=None):
    a = asarray(a)
    if weights is None:
        return mean(a, axis)
    weights = asarray(weights)
    if weights.shape != a.shape:
        at = axis + a.ndim if axis < 0 else axis
        weights = weights.reshape(*[n if i == at else 1 for i, n in enumerate(a.shape)])
    weights = broadcast_to(weights, a.shape)
    return divide(sum(multiply(a, weights), axis), sum(weights, axis))


def unique(a, return_inverse=False):
    flat = asarray(a).flat
    found = sorted(set(flat))
    values = ndarray(found, (len(found),))
    return (values, array([found.index(x) for x in flat])) if return_inverse else values


def cumprod(a):
    total, flat = 1.0, []
    for x in asarray(a).flat:
        total *= x
        flat.append(total)
    return ndarray(flat, (len(flat),))


def array_equal(a, b):
    a, b = asarray(a), asarray(b)
    return a.shape == b.shape and a.flat == b.flat


def allclose(a, b, rtol=1e-5, atol=1e-8):
    return _b.bool(all(asarray(abs(subtract(a, b))) <= add(atol, multiply(rtol, abs(b)))))


class linalg:
    """`np.linalg`, two functions of it."""

    @staticmethod
    def norm(a, ord=None, axis=None, keepdims=False):
        if axis is not None and ord in (None, 2):
            return sqrt(sum(square(a), axis, keepdims))
        flat = asarray(a).flat
        if ord not in (None, 1, 2, inf):
            raise NotImplementedError("the stand-in has the norms 1, 2 and inf")
        if ord == 1:
            return float(_b.sum(map(_m.fabs, flat)))
        return _b.max(map(_m.fabs, flat)) if ord == inf else _m.sqrt(_b.sum(x * x for x in flat))

    @staticmethod
    def solve(a, b):
        n = len(a)
        columns = asarray(b).ndim == 1
        rows = [list(row) + ([float(y)] if columns else list(y)) for row, y in zip(asarray(a).tolist(), asarray(b).tolist())]
        for i in range(n):
            pivot = _b.max(range(i, n), key=lambda k: _m.fabs(rows[k][i]))
            if rows[pivot][i] == 0:
                raise ValueError("the matrix is singular")
            rows[i], rows[pivot] = rows[pivot], rows[i]
            rows[i] = [x / rows[i][i] for x in rows[i]]
            for k in range(n):
                if k != i:
                    rows[k] = [x - rows[k][i] * y for x, y in zip(rows[k], rows[i])]
        return array([row[n] if columns else row[n:] for row in rows])


def _as_key(key):
    return array(key) if isinstance(key, list) else key


def _pick(a, key):
    if _is_mask(key):
        if key.shape != a.shape[: key.ndim]:
            raise IndexError(f"a mask of shape {key.shape} does not fit {a.shape}")
        a = a.reshape(-1, *a.shape[key.ndim :])
        key = ndarray([float(i) for i, chosen in enumerate(key.flat) if chosen], (int(_b.sum(key.flat)),))
    rows = [asarray(a[int(i)]) for i in key.flat]
    inner = a.shape[1:]
    return ndarray([x for row in rows for x in row.flat], key.shape + inner)


def _places(shape, key):
    """Where a key's numbers lie in the flat list, and the shape that they make."""
    keys = key if isinstance(key, tuple) else (key,)
    if Ellipsis in keys:
        at = keys.index(Ellipsis)
        named = _b.sum(k is not None and k is not Ellipsis for k in keys)
        keys = keys[:at] + (slice(None),) * (len(shape) - named) + keys[at + 1 :]
    places, made, axis, size = [0], [], 0, _m.prod(shape)
    for k in keys:
        if k is None:
            made.append(1)
            continue
        if axis >= len(shape):
            raise IndexError(f"too many indices for an array of {len(shape)} dimensions")
        n = shape[axis]
        size = size // n if n else 0
        axis += 1
        if isinstance(k, slice):
            chosen = range(*k.indices(n))
        elif isinstance(k, (list, ndarray)):
            chosen = [int(i) for i in asarray(k).flat]
        elif isinstance(k, int) or (isinstance(k, float) and k.is_integer()):
            chosen = [int(k)]
        else:
            raise IndexError(f"{k!r} is no index")
        chosen = [i + n if i < 0 else i for i in chosen]
        if _b.any(not 0 <= i < n for i in chosen):
            raise IndexError(f"index {k} is outside of an axis of length {n}")
        if not isinstance(k, (int, float)):
            made.append(len(chosen))
        places = [p + i * size for p in places for i in chosen]
    rest = _m.prod(shape[axis:])
    return [p + i for p in places for i in range(rest)], (*made, *shape[axis:])


__all__ = sorted(
    name for name in globals() if not name.startswith("_") and name not in ("mask",)
)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    raise AttributeError(f"the stand-in for NumPy has no np.{name}; it has {', '.join(__all__)}")
