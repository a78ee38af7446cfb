import { describe, expect, test } from "vitest";
import * as torch from "../dialects/torch.ts";
import { exportedRules } from "../exported-rules.ts";
import * as library from "../index.ts";
import { interpretStep } from "../ir/interpret.ts";
import { type Rule, rule } from "../notation/rule.ts";
import { type Equivalence, equivalent } from "./equivalent.ts";

const { adam, adamw, chain, ema, momentum, nesterov, rmsprop } = library;
const header = "α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8";
const moments = "m_t = β1 m_(t-1) + (1 − β1) g\nv_t = β2 v_(t-1) + (1 − β2) g²";
const outside = "m(α = 0.01, μ = 0.9)\nu_t = μ u_(t-1) + g\nθ ← θ − α u_t";
const average = "m(α = 0.01, μ = 0.9)\nm_t = μ m_(t-1) + (1 − μ) g\nθ ← θ − α m_t";

describe("one rule in other words", () => {
  const pairs: readonly (readonly [string, Rule, Rule, "proved" | "tested", readonly string[]])[] = [
    ["itself", adam(), adam(0.5), "proved", []],
    ["torch.Adam", adam(), torch.Adam({}), "proved", []],
    [
      "Adam with both corrections in α and ε scaled as the paper's ε̂ = ε √(1 − β2^t)",
      adam(),
      rule(`a(${header})\n${moments}\nθ ← θ − α √(1 − β2^t) / (1 − β1^t) · m_t / (√v_t + ε √(1 − β2^t))`),
      "proved",
      [],
    ],
    [
      "Adam with other letters, averages as corrections of the old value, squares as products",
      adam(),
      rule(
        "a(η = 0.001, ρ = 0.9, γ = 0.999, δ = 1e-8)\nm_t = m_(t-1) + (1 − ρ) (g − m_(t-1))\ns_t = s_(t-1) − (1 − γ) (s_(t-1) − g g)\nθ_t = θ_(t-1) − η (m_t / (1 − ρ^t)) / (√(s_t / (1 − γ^t)) + δ)",
      ),
      "proved",
      [],
    ],
    [
      "Adam whose decays grow: β_t = β (1 − β^(t−1)) / (1 − β^t)",
      adam(),
      rule(
        `a(${header})\nb = β1 (1 − β1^(t−1)) / (1 − β1^t)\nc = β2 (1 − β2^(t−1)) / (1 − β2^t)\nm_t = b m_(t-1) + (1 − b) g\nv_t = c v_(t-1) + (1 − c) g²\nθ ← θ − α m_t / (√v_t + ε)`,
      ),
      "tested",
      ["β1 stays the same from step to step", "β2 stays the same from step to step"],
    ],
    [
      "Adam that keeps the powers of its decays as states",
      adam(),
      rule(
        `a(${header})\np_0 = 1\nq_0 = 1\np_t = p_(t-1) β1\nq_t = q_(t-1) β2\n${moments}\nθ ← θ − α (m_t / (1 − p_t)) / (√(v_t / (1 − q_t)) + ε)`,
      ),
      "tested",
      ["β1 stays the same from step to step", "β2 stays the same from step to step"],
    ],
    [
      "momentum with α outside of the buffer",
      momentum(),
      rule(outside),
      "tested",
      ["α stays the same from step to step"],
    ],
    [
      "μ u + g and the average with α / (1 − μ)",
      rule(outside),
      rule(average.replace("α m_t", "α / (1 − μ) · m_t")),
      "tested",
      ["μ stays the same from step to step"],
    ],
    ["AdamW without decay and Adam", adamw({ weightDecay: 0 }), adam(), "proved", []],
    [
      "Nesterov's momentum and torch.SGD's, whose first buffer is the gradient",
      nesterov(),
      torch.SGD({ momentum: 0.9, nesterov: true }),
      "tested",
      ["α stays the same from step to step"],
    ],
  ];

  test.each(pairs)("%s", (_name, a, b, how, provided) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const found = equivalent(one, other);
      expect(found).toMatchObject({ equivalent: true, how });
    }
    expect(equivalent(a, b)).toMatchObject({ provided });
  });
});

describe("near relatives", () => {
  const pairs: readonly (readonly [string, Rule, Rule, number])[] = [
    [
      "Adam and TensorFlow's ε̂",
      adam(),
      rule(`a(${header})\n${moments}\nθ ← θ − α √(1 − β2^t) / (1 − β1^t) · m_t / (√v_t + ε)`),
      1,
    ],
    ["ε outside and inside of the root", rmsprop(), torch.RMSprop({}), 1],
    ["Adam and AMSGrad with both corrections", adam(), torch.Adam({ amsgrad: true }), 2],
    ["Adam and one second moment for a tensor", adam(), rule(adam().text.replace("g_t²", "‖g‖²")), 1],
    ["a clip by tensor and by all", library.clipByNorm(), library.clipByGlobalNorm(), 1],
    ["L2 in Adam's gradient and decay beside it", torch.Adam({ weight_decay: 0.01 }), torch.AdamW({}), 1],
    ["an average to evaluate with and none", chain(adam(), ema()), adam(), 1],
  ];

  test.each(pairs)("%s part, in few steps", (_name, a, b, steps) => {
    const found = equivalent(a, b);
    expect(found.equivalent).toBe(false);
    if (!found.equivalent) expect(found.witness.gradients.length).toBeLessThanOrEqual(steps);
  });

  test("momentum's two conventions are told apart, named, and joined when asked", () => {
    const [a, b] = [momentum(), rule(average)];
    expect(equivalent(a, b)).toMatchObject({ equivalent: false, relation: "its α is α / (1 − μ)" });
    expect(equivalent(b, a)).toMatchObject({ equivalent: false, relation: "its α is (1 − β) α" });
    expect(equivalent(a, b, { conventions: true })).toMatchObject({
      equivalent: true,
      provided: expect.arrayContaining(["its α is α / (1 − μ)"]),
    });
    expect(equivalent(adam(), rmsprop(), { conventions: true }).equivalent).toBe(false);
  });

  test("swapped names are no renaming", () => {
    const swapped = rule(
      `a(${header})\nm_t = β2 m_(t-1) + (1 − β2) g\nv_t = β1 v_(t-1) + (1 − β1) g²\nθ ← θ − α (m_t / (1 − β2^t)) / (√(v_t / (1 − β1^t)) + ε)`,
    );
    expect(equivalent(adam(), swapped).equivalent).toBe(false);
  });

  test("twelve hyperparameters under other names are paired in their order, though there are millions of ways", () => {
    const made = (letter: string) => {
      const names = Array.from({ length: 12 }, (_, i) => `${letter}${i}`);
      const header = names.map((name, i) => `${name} = ${i + 2}`).join(", ");
      return rule(
        `sum(${header})\nθ ← θ − 0.01 g (${names.map((name, i) => `${i + 1} ${name}`).join(" + ")})` as string,
      );
    };
    const found = equivalent(made("p"), made("q"));
    expect(found.equivalent).toBe(true);
    expect(found.renamed).toEqual(
      Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`q${i}`, `p${i}`])),
    );
  });

  test("a root is of a magnitude, a cube has a sign", () => {
    const made = (value: string) => rule(`r(α = 0.1)\nθ ← θ − α ${value}`);
    expect(equivalent(made("√(g²)"), made("|g|"))).toMatchObject({ equivalent: true, how: "proved" });
    expect(equivalent(made("√(g²)"), made("g")).equivalent).toBe(false);
    expect(equivalent(made("g³ / |g|²"), made("g")).equivalent).toBe(false);
  });
});

// By the formulas: what libraries call by a name is the paper's rule for these defaults, or another library's, and no other
// two are one. Keras's Adam has ε̂, every library's RMSprop and Adagrad its own place for ε or its own start.
const same = [
  ["adadelta", "Adadelta"],
  ["adagrad", "Adagrad"],
  ...pairsOf(["adam", "Adam", "optax.adam"]),
  ...pairsOf(["adamw", "AdamW", "optax.adamw"]),
  ...pairsOf(["gradientDescent", "SGD", "keras.SGD", "optax.sgd"]),
  ["keras.Adagrad", "optax.adagrad"],
  ["nadam", "NAdam"],
  ...pairsOf(["rmsprop", "keras.RMSprop", "optax.rmsprop"]),
].map(([a, b]) => `${a} ${b}`);

test("of all pairs of rules exactly the equal ones are joined, and every witness is true", () => {
  const joined: string[] = [];
  for (const [index, [nameA, a]] of exportedRules.entries()) {
    for (const [nameB, b] of exportedRules.slice(index + 1)) {
      const found = equivalent(a, b);
      if (found.equivalent) joined.push(`${nameA} ${nameB}`);
      else requireTrue(nameA, nameB, a, b, found);
    }
  }
  expect(exportedRules.length).toBeGreaterThan(50);
  expect(joined.sort()).toEqual([...same].sort());
});

function pairsOf(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.flatMap((first, index) => names.slice(index + 1).map((second) => [first, second] as const));
}

/** Runs a witness again, with the interpreter alone. */
function requireTrue(
  nameA: string,
  nameB: string,
  a: Rule,
  b: Rule,
  { witness }: Extract<Equivalence, { equivalent: false }>,
): void {
  const isLink = [a, b].some(({ diagnostics }) => diagnostics.some(({ code }) => code === "no-step"));
  if (isLink || witness.evaluates) return;
  const { a: here, b: there } = witness.theta;
  expect(here === there || (Number.isNaN(here) && Number.isNaN(there)), `${nameA} ${nameB}`).toBe(false);
  for (const [made, hyper, wanted] of [
    [a, witness.hyper.a, here],
    [b, witness.hyper.b, there],
  ] as const) {
    expect(run(made, hyper, witness)).toBe(wanted);
  }
}

function run(
  { program }: Rule,
  hyper: Readonly<Record<string, number>>,
  { start, lengths, gradients, coordinate }: Extract<Equivalence, { equivalent: false }>["witness"],
): number | undefined {
  const named = new Map(Object.entries(hyper));
  const initial = (expr: (typeof program.states)[number]["initial"], θ: number): number => {
    if (expr.kind === "number") return expr.value;
    if (expr.kind !== "name") throw new Error("an initial value that this test cannot work out");
    return expr.name === "θ" ? θ : (named.get(expr.name) ?? Number.NaN);
  };
  const scalars = new Map<string, number>();
  const layerStates = new Map<string, Float64Array>();
  const tensors = new Map([
    ["θ", Float64Array.from(start)],
    ["g", new Float64Array(start.length)],
  ]);
  for (const { name, rank, initial: first } of program.states) {
    if (rank === "scalar") scalars.set(name, initial(first, Number.NaN));
    else if (rank === "layer")
      layerStates.set(
        name,
        Float64Array.from(lengths, () => initial(first, Number.NaN)),
      );
    else
      tensors.set(
        name,
        Float64Array.from(start, (θ) => initial(first, θ)),
      );
  }
  for (const [index, g] of gradients.entries()) {
    tensors.get("g")?.set(g);
    const layers = lengths.map((length) => ({ length, hyper: named, scalars }));
    interpretStep(program, { t: index + 1, layers, tensors, layerStates });
  }
  return tensors.get("θ")?.[coordinate];
}
