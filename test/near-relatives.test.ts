import { describe, expect, test } from "vitest";
import { measureGap, readTraces, type TracedCase } from "./torch-traces.ts";

// A trace judges only what it can tell apart. These plain loops follow PyTorch's documentation, and each of their
// near relatives, the mistakes that are easily made, has to leave the trace by far more than any tolerance.
const traces = readTraces();
const followed = 1e-12;
const left = 1e-3;

/** One coordinate: the parameter and whatever the rule remembers of it. */
type Memory = { θ: number; m: number; v: number; s: number; u: number };
type Betas = readonly [number, number];
type Arguments = Readonly<Record<string, number | boolean | Betas>> & { readonly betas: Betas };
type Step = (memory: Memory, g: number, t: number, given: Arguments, relative: string) => void;

const sgd: Step = (memory, gradient, t, given, relative) => {
  const { lr, momentum, dampening, weight_decay, nesterov, maximize } = numbers(given);
  let g = maximize ? -gradient : gradient;
  if (relative === "decay climbs too") g = sign(maximize) * (gradient + weight_decay * memory.θ);
  else if (relative === "decoupled decay") memory.θ -= lr * weight_decay * memory.θ;
  else g += weight_decay * memory.θ;
  const before = memory.u;
  const damped = t > 1 || relative === "first gradient damped";
  memory.u = momentum * memory.u + (damped && relative !== "no dampening" ? 1 - dampening : 1) * g;
  if (relative === "lr inside the buffer") {
    memory.s = momentum * memory.s + lr * g;
    memory.θ -= memory.s;
  } else if (nesterov && relative !== "momentum without nesterov") {
    memory.θ -= lr * (g + momentum * (relative === "old buffer looked ahead" ? before : memory.u));
  } else memory.θ -= lr * memory.u;
};

const rmsprop: Step = (memory, gradient, t, given, relative) => {
  const { lr, alpha = 0.99, eps = 1e-8, weight_decay, momentum, centered } = numbers(given);
  const g = gradient + (relative === "decoupled decay" ? 0 : weight_decay * memory.θ);
  if (relative === "decoupled decay") memory.θ -= lr * weight_decay * memory.θ;
  const old = memory.v;
  memory.v = alpha * memory.v + (1 - alpha) * g * g;
  memory.m = alpha * memory.m + (1 - alpha) * g;
  let v = relative === "old average read" ? old : memory.v;
  if (centered && relative !== "not centred") v -= memory.m ** 2;
  if (relative === "bias corrected") v /= 1 - alpha ** t;
  const d = g / (relative === "ε inside the root" ? Math.sqrt(v + eps) : Math.sqrt(v) + eps);
  memory.u = momentum * memory.u + (relative === "lr inside the buffer" ? lr : 1) * d;
  memory.θ -= (relative === "lr inside the buffer" ? 1 : lr) * memory.u;
};

const adam: Step = (memory, gradient, t, given, relative) => {
  const { lr, eps = 1e-8, weight_decay, amsgrad, maximize } = numbers(given);
  const [b1, b2] = relative === "β1 and β2 swapped" ? [given.betas[1], given.betas[0]] : given.betas;
  let g = maximize ? -gradient : gradient;
  if (relative === "decay climbs too") g = sign(maximize) * (gradient + weight_decay * memory.θ);
  else g += weight_decay * memory.θ;
  memory.m = b1 * memory.m + (1 - b1) * g;
  memory.v = b2 * memory.v + (1 - b2) * g * g;
  const c1 = relative === "no bias correction of m" ? 1 : 1 - b1 ** t;
  const c2 = relative === "no bias correction of v" ? 1 : 1 - b2 ** t;
  memory.s = Math.max(memory.s, relative === "maximum after bias correction" ? memory.v / c2 : memory.v);
  let v = amsgrad && relative !== "no maximum" ? memory.s : memory.v;
  if (relative !== "maximum after bias correction") v /= c2;
  let root = Math.sqrt(v) + eps;
  if (relative === "ε inside the root") root = Math.sqrt(v + eps);
  if (relative === "ε before bias correction") root = (Math.sqrt(v * c2) + eps) / Math.sqrt(c2);
  memory.θ -= (lr * memory.m) / c1 / root;
};

const adamw: Step = (memory, g, t, given, relative) => {
  const decay = Number(given.weight_decay ?? 0.01);
  const rate = relative === "decay without lr" ? decay : Number(given.lr) * decay;
  if (relative === "L2 decay") return adam(memory, g, t, { ...given, weight_decay: decay }, relative);
  if (relative !== "decay after the step") memory.θ -= rate * memory.θ;
  adam(memory, g, t, { ...given, weight_decay: 0 }, relative);
  if (relative === "decay after the step") memory.θ -= rate * memory.θ;
};

const adagrad: Step = (memory, gradient, t, given, relative) => {
  const { lr, lr_decay = 0, initial_accumulator_value = 0, eps = 1e-10 } = numbers(given);
  const g = climb(memory, gradient, given, relative);
  if (t === 1 && relative !== "sum from 0") memory.s = initial_accumulator_value;
  const old = memory.s;
  memory.s += g * g;
  const sum = relative === "old sum read" ? old : memory.s;
  const root = relative === "ε inside the root" ? Math.sqrt(sum + eps) : Math.sqrt(sum) + eps;
  memory.θ -= (lr / (1 + (relative === "decay from step 1" ? t : t - 1) * lr_decay)) * (g / root);
};

const adadelta: Step = (memory, gradient, _t, given, relative) => {
  const { lr = 1, rho = 0.9, eps = 1e-6 } = numbers(given);
  const g = climb(memory, gradient, given, relative);
  const old = memory.v;
  memory.v = rho * memory.v + (1 - rho) * g * g;
  const v = relative === "old average read" ? old : memory.v;
  const outside = relative === "ε outside the roots";
  const over = outside ? Math.sqrt(memory.s) + eps : Math.sqrt(memory.s + eps);
  const d = (over / (outside ? Math.sqrt(v) + eps : Math.sqrt(v + eps))) * g;
  const kept = relative === "lr inside the average" ? lr * d : d;
  memory.s = rho * memory.s + (1 - rho) * kept * kept;
  memory.θ -= lr * d;
};

const adamax: Step = (memory, gradient, t, given, relative) => {
  const { lr, eps = 1e-8 } = numbers(given);
  const [b1, b2] = given.betas;
  const g = climb(memory, gradient, given, relative);
  memory.m = b1 * memory.m + (1 - b1) * g;
  const outside = relative === "ε at the division";
  memory.u = Math.max(
    (relative === "maximum never fades" ? 1 : b2) * memory.u,
    Math.abs(g) + (outside ? 0 : eps),
  );
  const u = memory.u + (outside ? eps : 0);
  memory.θ -= (lr / (relative === "no bias correction of m" ? 1 : 1 - b1 ** t)) * (memory.m / u);
};

const radam: Step = (memory, gradient, t, given, relative) => {
  const { lr, eps = 1e-8 } = numbers(given);
  const [b1, b2] = given.betas;
  const g = climb(memory, gradient, given, relative);
  memory.m = b1 * memory.m + (1 - b1) * g;
  memory.v = b2 * memory.v + (1 - b2) * g * g;
  const m = memory.m / (1 - b1 ** t);
  const c2 = 1 - b2 ** t;
  const most = 2 / (1 - b2) - 1;
  const ρ = most - (2 * t * b2 ** t) / c2;
  if (ρ > (relative === "adaptive from 4" ? 4 : 5)) {
    const r = Math.sqrt(((ρ - 4) * (ρ - 2) * most) / ((most - 4) * (most - 2) * ρ));
    const after = relative === "ε after bias correction";
    const root = after ? Math.sqrt(memory.v / c2) + eps : (Math.sqrt(memory.v) + eps) / Math.sqrt(c2);
    memory.θ -= (lr * (relative === "not rectified" ? 1 : r) * m) / root;
  } else if (relative !== "silent at first") memory.θ -= lr * m;
};

const rprop: Step = (memory, gradient, t, given, relative) => {
  const { lr, maximize } = numbers(given);
  const [shrink, grow] = (given.etas ?? [0.5, 1.2]) as Betas;
  const [least, most] = (given.step_sizes ?? [1e-6, 50]) as Betas;
  let g = maximize ? -gradient : gradient;
  if (t === 1 || relative === "lr read at every step") memory.u = lr;
  const turn = Math.sign(g * memory.m);
  memory.u *= turn > 0 ? grow : turn < 0 ? shrink : 1;
  if (relative !== "no bounds") memory.u = Math.min(Math.max(memory.u, least), most);
  if (turn < 0 && relative !== "steps where it turns") g = 0;
  memory.m = relative === "remembers where it turned" ? (maximize ? -gradient : gradient) : g;
  memory.θ -= memory.u * Math.sign(g);
};

const asgd: Step = (memory, gradient, t, given, relative) => {
  const { lr, lambd = 1e-4, alpha = 0.75 } = numbers(given);
  const g = climb(memory, gradient, given, relative);
  if (t === 1) memory.u = lr;
  if (relative === "this step's rate") memory.u = lr / (1 + lambd * lr * t) ** alpha;
  if (relative !== "no lambd") memory.θ *= 1 - lambd * memory.u;
  memory.θ -= memory.u * g;
  memory.u = lr / (1 + lambd * lr * t) ** (relative === "alpha 1" ? 1 : alpha);
};

const steps: Record<TracedCase["rule"], Step> = {
  SGD: sgd,
  RMSprop: rmsprop,
  Adam: adam,
  AdamW: adamw,
  Adagrad: adagrad,
  Adadelta: adadelta,
  Adamax: adamax,
  RAdam: radam,
  Rprop: rprop,
  ASGD: asgd,
};

const relatives: readonly (readonly [TracedCase["rule"], string, ...string[]])[] = [
  ["SGD", "momentum, lr falls", "lr inside the buffer"],
  ["SGD", "dampening", "first gradient damped", "no dampening"],
  ["SGD", "nesterov", "momentum without nesterov", "old buffer looked ahead"],
  ["SGD", "nesterov, weight_decay, maximize", "decay climbs too", "decoupled decay"],
  [
    "SGD",
    "momentum, dampening, weight_decay, maximize",
    "first gradient damped",
    "decay climbs too",
    "decoupled decay",
  ],
  ["RMSprop", "default", "ε inside the root", "bias corrected"],
  ["RMSprop", "centered", "ε inside the root", "not centred"],
  ["RMSprop", "momentum, lr falls", "lr inside the buffer"],
  ["RMSprop", "centered, momentum, weight_decay", "decoupled decay", "not centred"],
  ["RMSprop", "eps 0.1", "ε inside the root", "old average read"],
  [
    "Adam",
    "default",
    "ε inside the root",
    "ε before bias correction",
    "no bias correction of m",
    "no bias correction of v",
    "β1 and β2 swapped",
  ],
  ["Adam", "amsgrad", "maximum after bias correction", "no maximum"],
  ["Adam", "eps 0.1", "ε inside the root", "ε before bias correction"],
  ["Adam", "maximize", "decay climbs too"],
  ["AdamW", "default", "decay without lr", "ε before bias correction"],
  ["AdamW", "weight_decay 0.1", "L2 decay", "decay after the step"],
  ["AdamW", "amsgrad", "maximum after bias correction", "no maximum"],
  ["Adagrad", "default", "ε inside the root"],
  ["Adagrad", "eps 0.1", "ε inside the root", "old sum read"],
  ["Adagrad", "lr_decay, lr falls", "decay from step 1"],
  [
    "Adagrad",
    "initial_accumulator_value, weight_decay, maximize",
    "sum from 0",
    "decay climbs too",
    "decoupled decay",
  ],
  ["Adadelta", "default", "old average read", "ε outside the roots"],
  ["Adadelta", "rho, lr falls", "old average read", "lr inside the average"],
  ["Adadelta", "eps 0.1, weight_decay, maximize", "decay climbs too", "decoupled decay"],
  ["Adamax", "default", "no bias correction of m", "maximum never fades"],
  ["Adamax", "eps 0.1, lr falls", "ε at the division"],
  ["Adamax", "betas, weight_decay, maximize", "decay climbs too", "decoupled decay"],
  ["RAdam", "default", "not rectified", "silent at first", "ε after bias correction"],
  ["RAdam", "betas, lr falls", "adaptive from 4", "not rectified"],
  ["RAdam", "eps 0.01, weight_decay", "ε after bias correction", "decoupled decay"],
  ["Rprop", "default", "steps where it turns", "remembers where it turned"],
  ["Rprop", "lr falls", "lr read at every step"],
  ["Rprop", "step_sizes, maximize", "no bounds", "steps where it turns"],
  ["ASGD", "lambd, t0, lr falls", "this step's rate", "no lambd", "alpha 1"],
  ["ASGD", "alpha, weight_decay, maximize", "decay climbs too", "decoupled decay", "this step's rate"],
];

test.each(traces.cases)("a plain loop follows torch's $rule ($name)", (traced) => {
  expect(measureGap(traces.start, walk(traced, ""), traced.float64).share).toBeLessThan(followed);
});

describe.each(relatives)("torch's %s (%s)", (rule, name, ...mistakes) => {
  const traced = traces.cases.find((one) => one.rule === rule && one.name === name);
  test.each(mistakes)("tells: %s", (mistake) => {
    if (traced === undefined) throw new Error(`no trace of ${rule} (${name})`);
    expect(measureGap(traces.start, walk(traced, mistake), traced.float64).share).toBeGreaterThan(left);
  });
});

function walk(traced: TracedCase, relative: string): number[][] {
  const memories = traces.start.map((θ): Memory => ({ θ, m: 0, v: 0, s: 0, u: 0 }));
  return traces.gradients.map((row, index) => {
    const t = index + 1;
    const changed = traced.change !== undefined && t >= traced.change.step ? traced.change.arguments : {};
    const given = { betas: [0.9, 0.999], ...traced.arguments, ...changed } as unknown as Arguments;
    for (const [i, memory] of memories.entries()) steps[traced.rule](memory, row[i] ?? 0, t, given, relative);
    return memories.map(({ θ }) => θ);
  });
}

/** The arguments as numbers; what torch leaves at 0 or false by default is 0. */
function numbers(given: Arguments): Record<string, number> & Record<(typeof off)[number], number> {
  const all = Object.entries(given).map(([key, value]) => [key, Number(value)]);
  return { ...Object.fromEntries(off.map((key) => [key, 0])), ...Object.fromEntries(all) };
}

const off = [
  "lr",
  "momentum",
  "dampening",
  "weight_decay",
  "nesterov",
  "maximize",
  "centered",
  "amsgrad",
] as const;

/** The gradient to descend, with L2 decay; `decoupled decay` shrinks θ instead. */
function climb(memory: Memory, gradient: number, given: Arguments, relative: string): number {
  const { lr, weight_decay, maximize } = numbers(given);
  if (relative === "decay climbs too") return sign(maximize) * (gradient + weight_decay * memory.θ);
  if (relative === "decoupled decay") memory.θ -= lr * weight_decay * memory.θ;
  return sign(maximize) * gradient + (relative === "decoupled decay" ? 0 : weight_decay * memory.θ);
}

function sign(maximize: number): number {
  return maximize ? -1 : 1;
}
