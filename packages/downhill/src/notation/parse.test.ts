import { describe, expect, test } from "vitest";
import { call, type Expr, name, number, reduce } from "../ir/expr.ts";
import type { RuleTree, Statement } from "../ir/rule-tree.ts";
import { parse } from "./parse.ts";

const n = number;
const old = (text: string) => name(text, "old");
const now = (text: string) => name(text, "new");
const add = (a: Expr, b: Expr) => call("add", a, b);
const sub = (a: Expr, b: Expr) => call("sub", a, b);
const mul = (a: Expr, b: Expr) => call("mul", a, b);
const div = (a: Expr, b: Expr) => call("div", a, b);
const pow = (a: Expr, b: Expr) => call("pow", a, b);
const [α, β, β1, β2, ε, θ, g, t] = ["α", "β", "β1", "β2", "ε", "θ", "g", "t"].map((text) => name(text)) as [
  ...[Expr, Expr, Expr, Expr, Expr, Expr, Expr, Expr],
];

function store(text: string, time: "newest" | "new" | "initial", value: Expr): Statement {
  return { kind: "store", name: text, time, value };
}

function readTree(text: string): RuleTree {
  const { tree, diagnostics } = parse(text);
  expect(diagnostics, text).toEqual([]);
  return tree;
}

function readValue(text: string): Expr {
  const [line] = readTree(`z = ${text}`).body;
  if (line?.kind !== "store") throw new Error(`${text} is no value`);
  return line.value;
}

const m̂ = "m\u0302";
const v̂ = "v\u0302";

describe("the textbook forms", () => {
  const forms: readonly {
    rule: string;
    body: readonly Statement[];
    texts: Readonly<Record<string, string>>;
  }[] = [
    {
      rule: "gradient descent",
      body: [store("θ", "new", sub(old("θ"), mul(α, g)))],
      texts: {
        verbatim: "θ_new = θ_old - α ∇J(θ)",
        latex: String.raw`\theta_{\text{new}} = \theta_{\text{old}} - \alpha \nabla J(\theta)`,
        ascii: "theta_new = theta_old - alpha*grad",
      },
    },
    {
      rule: "momentum",
      body: [store("v", "new", add(mul(β, old("v")), mul(α, g))), store("θ", "newest", sub(θ, now("v")))],
      texts: {
        verbatim: "v_t = β v_(t-1) + α ∇J(θ)\nθ = θ - v_t",
        latex: String.raw`v_t = \beta v_{t-1} + \alpha \nabla J(\theta) \\ \theta = \theta - v_t`,
        ascii: "v_t = beta*v_(t-1) + alpha*g\ntheta <- theta - v_t",
      },
    },
    {
      rule: "RMSprop",
      body: [
        store("E[g²]", "new", add(mul(β, old("E[g²]")), mul(sub(n(1), β), pow(g, n(2))))),
        store("θ", "newest", sub(θ, mul(div(α, call("sqrt", add(now("E[g²]"), ε))), g))),
      ],
      texts: {
        verbatim: "E[g^2]_t = β E[g^2]_(t-1) + (1-β) g_t^2\nθ = θ - α / sqrt(E[g^2]_t + ε) * g_t",
        latex: String.raw`\begin{align*}
          E[g^2]_t &= \beta E[g^2]_{t-1} + (1 - \beta) g^2_t \\
          \theta &= \theta - \frac{\alpha}{\sqrt{E[g^2]_t + \epsilon}} g_t
        \end{align*}`,
        ascii: "E[g^2]_t = beta*E[g^2]_(t-1) + (1 - beta)*g^2\ntheta = theta - alpha/sqrt(E[g^2]_t + eps)*g",
      },
    },
    {
      rule: "Adam",
      body: [
        store("m", "new", add(mul(β1, old("m")), mul(sub(n(1), β1), g))),
        store("v", "new", add(mul(β2, old("v")), mul(sub(n(1), β2), pow(g, n(2))))),
        store(m̂, "new", div(now("m"), sub(n(1), pow(β1, t)))),
        store(v̂, "new", div(now("v"), sub(n(1), pow(β2, t)))),
        store("θ", "newest", sub(θ, div(mul(α, now(m̂)), add(call("sqrt", now(v̂)), ε)))),
      ],
      texts: {
        verbatim: [
          "m_t = β1 m_(t-1) + (1-β1) g_t",
          "v_t = β2 v_(t-1) + (1-β2) g_t^2",
          "m̂_t = m_t / (1-β1^t)",
          "v̂_t = v_t / (1-β2^t)",
          "θ = θ - α m̂_t / (sqrt(v̂_t) + ε)",
        ].join("\n"),
        latex: String.raw`\begin{aligned}
          m_t &= \beta_1 m_{t-1} + (1-\beta_1) g_t, \\
          v_t &= \beta_2 v_{t-1} + (1-\beta_2) g_t^2, \\
          \hat{m}_t &= \frac{m_t}{1-\beta_1^t}, \\
          \hat{v}_t &= \frac{v_t}{1-\beta_2^t}, \\
          \theta &= \theta - \frac{\alpha \hat{m}_t}{\sqrt{\hat{v}_t} + \epsilon}.
        \end{aligned}`,
        ascii: [
          "m_t = beta1*m_(t-1) + (1 - beta1)*g",
          "v_t = beta2*v_(t-1) + (1 - beta2)*g^2",
          "mhat_t = m_t/(1 - beta1^t)",
          "v_hat_t = v_t/(1 - beta2^t)",
          "theta <- theta - alpha*mhat_t/(sqrt(vhat_t) + eps)",
        ].join("\n"),
      },
    },
  ];
  test.each(
    forms.flatMap(({ rule, body, texts }) =>
      Object.entries(texts).map(([spelling, text]) => ({ rule, spelling, text, body })),
    ),
  )("$rule, $spelling", ({ text, body }) => {
    expect(readTree(text)).toEqual({ header: undefined, body });
  });
});

describe("the header", () => {
  test("declares hyperparameters with constant values or without", () => {
    const { header } = readTree("adam(α = 1e-3, β_1 = 1 - 1/10, c, λ = -1, k = 10^{2},)\nθ = θ - g");
    expect(header).toEqual({
      name: "adam",
      declares: [
        { name: "α", value: 0.001 },
        { name: "β1", value: 0.9 },
        { name: "c", value: undefined },
        { name: "λ", value: -1 },
        { name: "k", value: 100 },
      ],
    });
  });

  test("may span lines inside its parentheses", () => {
    expect(readTree("adam(\n  α = 0.1, # step\n  β =\n 0.9\n)\nθ = θ - g").header).toEqual({
      name: "adam",
      declares: [
        { name: "α", value: 0.1 },
        { name: "β", value: 0.9 },
      ],
    });
  });

  test("has its name as written, out of LaTeX dressing", () => {
    expect(readTree("\\operatorname{my\\_rule}(\\alpha = 1)\nθ = θ - g").header?.name).toBe("my_rule");
    expect(readTree("beta()\nθ = θ - g").header).toEqual({ name: "beta", declares: [] });
  });
});

describe("levels", () => {
  const [a, b, c] = ["a", "b", "c"].map((text) => name(text)) as [Expr, Expr, Expr];
  test.each<[string, Expr]>([
    ["a - b - c", sub(sub(a, b), c)],
    ["a / b / c", div(div(a, b), c)],
    ["a / b * c", mul(div(a, b), c)],
    ["a * b / c", div(mul(a, b), c)],
    ["\\frac{a}{b} c", mul(div(a, b), c)],
    ["a b c", mul(mul(a, b), c)],
    ["a^b^c", pow(a, pow(b, c))],
    ["-a²", call("neg", pow(a, n(2)))],
    ["-2²", call("neg", pow(n(2), n(2)))],
    ["2^-1", pow(n(2), n(-1))],
    ["2^-a b", mul(pow(n(2), call("neg", a)), b)],
    ["-a b", mul(call("neg", a), b)],
    ["-2 b", mul(n(-2), b)],
    ["--a", call("neg", call("neg", a))],
    ["-(1)", call("neg", n(1))],
    ["a - -b", sub(a, call("neg", b))],
    ["a + b < c", call("lt", add(a, b), c)],
    ["(a = b) + c", add(call("eq", a, b), c)],
    ["√a b", mul(call("sqrt", a), b)],
    ["√a √b", mul(call("sqrt", a), call("sqrt", b))],
    ["√|a|", call("sqrt", call("abs", a))],
    ["√(a²)", call("sqrt", pow(a, n(2)))],
    ["sqrt(a)²", pow(call("sqrt", a), n(2))],
    ["\\sqrt{a}^2", pow(call("sqrt", a), n(2))],
    ["|a| + |b|", add(call("abs", a), call("abs", b))],
    ["|a b|", call("abs", mul(a, b))],
    ["a |b|", mul(a, call("abs", b))],
    ["|(|a| - b)|", call("abs", sub(call("abs", a), b))],
    ["max(a, b, c)", call("max", call("max", a, b), c)],
    ["clip(a, -b, c)", call("clip", a, call("neg", b), c)],
    ["mod(a, b)", call("mod", a, b)],
    ["a mod b", call("mod", a, b)],
    ["a b mod c", call("mod", mul(a, b), c)],
  ])("%s", (text, expected) => {
    expect(readValue(text)).toEqual(expected);
  });

  test("a word that the rule knows may stand before a parenthesis", () => {
    const product = store("u", "newest", mul(name("mask"), sub(n(1), β)));
    expect(readTree("mask = sign(g)\nu = mask (1 - β)").body[1]).toEqual(product);
    expect(readTree("rule(mask)\nu = mask(1 - β)").body[0]).toEqual(product);
  });
});

describe("blocks", () => {
  const isFirst = call("eq", t, n(1));
  const [u, w] = [store("u", "newest", g), store("w", "newest", g)];

  test.each([
    ["on one line", "if t = 1: u = g\nelse: w = g"],
    ["indented", "if t = 1:\n  u = g\nelse:\n  w = g"],
    ["with comments and blank lines", "if t == 1:   # first\n\n    u = g\n  # then\nelse:\n\n\tw = g\n"],
    ["in LaTeX", "\\text{if } t = 1:\n  u = g \\\\\n\\text{else}:\n  w = g"],
  ])("if and else %s", (_, text) => {
    expect(readTree(text).body).toEqual([{ kind: "when", test: isFirst, then: [u], otherwise: [w] }]);
  });

  test("every k is the test t mod k = 0", () => {
    const test = call("eq", call("mod", t, name("k")), n(0));
    expect(readTree("every k:\n  u = g").body).toEqual([{ kind: "when", test, then: [u], otherwise: [] }]);
    expect(readTree("every k: u = g")).toEqual(readTree("if t mod k = 0: u = g"));
  });

  test("nest, and an else belongs to the if above it with its indentation", () => {
    const inner: Statement = { kind: "when", test: α, then: [u], otherwise: [] };
    expect(readTree("if t = 1:\n  if α:\n    u = g\nelse:\n  w = g").body).toEqual([
      { kind: "when", test: isFirst, then: [inner], otherwise: [w] },
    ]);
    expect(readTree("if t = 1:\n  if α:\n    u = g\n  else:\n    w = g\nu = g").body).toEqual([
      { kind: "when", test: isFirst, then: [{ ...inner, otherwise: [w] }], otherwise: [] },
      u,
    ]);
  });

  test("lines of the rule itself may be indented", () => {
    expect(readTree("  u = g\n    w = g").body).toEqual([u, w]);
  });
});

describe("eval θ =", () => {
  const ema = {
    body: [store("e", "new", add(mul(n(0.9), old("e")), θ))],
    evaluation: store("θ", "newest", name("e")),
  };
  test.each([
    ["unicode", "e_t = 0.9 e_(t-1) + θ\neval θ = e"],
    ["ascii", "e_t = 0.9*e_(t-1) + theta\neval theta <- e"],
    ["latex", String.raw`e_t = 0.9 e_{t-1} + \theta \\ \text{eval}\; \theta = e`],
  ])("is read beside the lines: %s", (_spelling, text) => {
    expect(readTree(text)).toEqual({ header: undefined, ...ema });
  });

  test.each([
    ["if t > 3:\n  eval θ = m\nm = g", "evaluation-inside"],
    ["eval θ = g\neval θ = 2 g", "second-evaluation"],
  ])("%j: %s", (text, code) => {
    expect(parse(text).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });
});

test("initial values are stores with their own time", () => {
  expect(readTree("v_0 = 1e-6\nz_0 = θ_0").body).toEqual([
    store("v", "initial", n(1e-6)),
    store("z", "initial", name("θ", "initial")),
  ]);
});

test("every node has its place in the text", () => {
  const text = "rule(α = 0.1)\nif t = 1: m̂_t = α (g + 2)²";
  const { tree, places } = parse(text);
  const shown = (node: object | undefined) => {
    const at = node && places.get(node);
    return at && text.slice(at.start, at.end);
  };
  const [when] = tree.body;
  if (when?.kind !== "when") throw new Error("no when");
  const [line] = when.then;
  if (line?.kind !== "store" || line.value.kind !== "apply") throw new Error("no product");
  const square = line.value.args[1];
  expect(shown(tree.header?.declares[0])).toBe("α");
  expect(shown(when)).toBe("if t = 1");
  expect(shown(when.test)).toBe("t = 1");
  expect(shown(line)).toBe("m̂_t");
  expect(shown(line.value)).toBe("α (g + 2)²");
  expect(shown(line.value.args[0])).toBe("α");
  expect(shown(square)).toBe("(g + 2)²");
  expect(square?.kind === "apply" && square.args.map(shown)).toEqual(["(g + 2)", "²"]);
});

describe("reductions", () => {
  const norm = (x: Expr) => reduce("norm", "tensor", x);
  const abs = (x: Expr) => call("abs", x);

  test.each<readonly [string, Expr]>([
    ["norm(g)", norm(g)],
    ["‖g‖", norm(g)],
    ["‖g‖_2", norm(g)],
    ["‖g‖₂", norm(g)],
    ["∥g∥", norm(g)],
    ["||g||", norm(g)],
    ["||g||_2", norm(g)],
    [String.raw`\|g\|`, norm(g)],
    [String.raw`\lVert g \rVert_2`, norm(g)],
    [String.raw`\left\| g \right\|_{F}`, norm(g)],
    ["‖g‖²", pow(norm(g), n(2))],
    ["‖g‖_2^2", pow(norm(g), n(2))],
    ["2 ‖g‖ ‖θ‖", mul(mul(n(2), norm(g)), norm(θ))],
    ["‖ |g| ‖", norm(abs(g))],
    ["|‖g‖ − 1|", abs(sub(norm(g), n(1)))],
    ["‖g‖_1", reduce("sum", "tensor", abs(g))],
    ["‖g‖₁", reduce("sum", "tensor", abs(g))],
    ["‖g‖_∞", reduce("max", "tensor", abs(g))],
    [String.raw`\|g\|_\infty`, reduce("max", "tensor", abs(g))],
    [String.raw`\|g\|_{\infty}`, reduce("max", "tensor", abs(g))],
    ["‖g‖_all", reduce("norm", "all", g)],
    [String.raw`\lVert g \rVert_{\text{all}}`, reduce("norm", "all", g)],
    ["all.norm(g)", reduce("norm", "all", g)],
    ["norm_all(g)", reduce("norm", "all", g)],
    [String.raw`\operatorname{mean}_{\text{all}}(g)`, reduce("mean", "all", g)],
    ["α all.rms(g)", mul(α, reduce("rms", "all", g))],
    ["dot(g, θ)", reduce("dot", "tensor", g, θ)],
    ["max(g)", reduce("max", "tensor", g)],
    ["all.max(g)", reduce("max", "all", g)],
    ["max(g, θ)", call("max", g, θ)],
    ["mean(g²)", reduce("mean", "tensor", pow(g, n(2)))],
  ])("%s", (text, expected) => {
    expect(readValue(text)).toEqual(expected);
  });

  test("a word that is called is the reduction, even where a line stores that word", () => {
    expect(readTree("mean = mean(g)").body).toEqual([store("mean", "newest", reduce("mean", "tensor", g))]);
  });
});
