import { describe, expect, test } from "vitest";
import { type Expr, name, number, type Time } from "../ir/expr.ts";
import { parse } from "./parse.ts";

/** The value of the one line `z = text`. */
function read(text: string): Expr {
  const { tree, diagnostics } = parse(`z = ${text}`);
  expect(diagnostics, text).toEqual([]);
  const [line] = tree.body;
  if (line?.kind !== "store") throw new Error(`${text} is no store`);
  return line.value;
}

describe("names", () => {
  const spelled: Readonly<Record<string, readonly string[]>> = {
    θ: ["θ", "theta", "\\theta", "ϑ", "𝜃", "\\boldsymbol{\\theta}", "\\bm\\theta", "\\mathbf{\\theta}"],
    β1: ["β1", "β_1", "\\beta_1", "\\beta_{1}", "β₁", "beta1", "beta_1", "β_(1)", "β_{1}"],
    β12: ["β12", "\\beta_{12}", "β₁₂", "beta12"],
    ε: ["ε", "ϵ", "eps", "epsilon", "\\epsilon", "\\varepsilon"],
    μ: ["μ", "\u00b5", "mu", "\\mu"],
    η: ["η", "eta", "\\eta"],
    lr: ["lr", "\\mathrm{lr}", "\\text{lr}", "\\operatorname{lr}", "\\text{ lr }"],
    "m\u0302": ["m\u0302", "m_hat", "mhat", "\\hat{m}", "\\hat m", "\\widehat{m}", "\\hat{\\mathbf{m}}"],
    "g\u0302": ["\u011d", "g\u0302", "ghat", "\\hat{g}"],
    "v\u0304": ["v\u0304", "v\u0305", "vbar", "v_bar", "\\bar{v}", "\\overline{v}"],
    "θ\u0303": ["θ\u0303", "theta_tilde", "thetatilde", "\\tilde{\\theta}", "\\widetilde\\theta"],
    "m\u03021": ["m\u03021", "m\u0302_1", "\\hat{m}_1", "\\hat{m_1}", "mhat1", "m_hat_1", "m_hat1"],
    "E[g²]": [
      "E[g²]",
      "E[g^2]",
      "E[ g^{2} ]",
      "E[g_t^2]",
      "E[g^2_t]",
      "\\mathbb{E}[g^2]",
      "E\\left[g_{t}^2\\right]",
    ],
    "E[Δθ²]": ["E[Δθ²]", "E[\\Delta\\theta^2]", "E[\\Delta \\theta^{2}]", "E[Delta theta^2]", "E[Δθ_t^2]"],
    "RMS[g]": ["RMS[g]", "\\mathrm{RMS}[g_t]", "\\text{RMS}\\left[ g \\right]"],
    "E[x·m²]": ["E[x m²]", "E[x·m^2]", "E[x \\cdot m^2]"],
    Δθ: ["Δθ", "\\Delta\\theta", "\\Delta \\theta", "Delta theta"],
    v_max: ["v_max", "v_{max}", "v_{\\max}", "v_{\\text{max}}", "v_{\\mathrm{max}}", "v_\\mathrm{max}"],
    exp_avg_sq: ["exp_avg_sq", "\\mathrm{exp\\_avg\\_sq}"],
  };
  test.each(Object.entries(spelled).flatMap(([meant, texts]) => texts.map((text) => [text, meant])))(
    "%s is %s",
    (text, meant) => {
      expect(read(text)).toEqual(name(meant.normalize("NFD"), "newest"));
    },
  );
});

describe("times", () => {
  const spelled: Readonly<Record<Exclude<Time, "newest">, readonly string[]>> = {
    new: ["θ_t", "θₜ", "θ_{t}", "θ_new", "\\theta_{new}", "\\theta_{\\text{new}}", "theta_t", "\\theta _t"],
    old: [
      ...["θ_(t-1)", "θ_{t-1}", "θₜ₋₁", "θ_(t − 1)", "θ_(t–1)", "\\theta_{t-1}", "\\theta_{ t - 1 }"],
      ...["θ_old", "\\theta_{\\text{old}}", "\\theta_{\\mathrm{old}}", "theta_(t-1)"],
    ],
    next: ["θ_(t+1)", "θ_{t+1}", "θₜ₊₁", "\\theta_{t+1}"],
    initial: ["θ_0", "θ_{0}", "θ₀", "\\theta_0"],
  };
  test.each(Object.entries(spelled).flatMap(([time, texts]) => texts.map((text) => [text, time] as const)))(
    "%s is %s",
    (text, time) => {
      expect(read(text)).toEqual(name("θ", time as Time));
    },
  );

  test("digits, marks and a time stand together", () => {
    expect(read("m\u03021_(t-1)")).toEqual(name("m\u03021", "old"));
    expect(read("\\hat{m}_{1,t-1}")).toEqual(name("m\u03021", "old"));
    expect(read("E[g²]_(t-1)")).toEqual(name("E[g²]", "old"));
    expect(read("\\hat{v_t}")).toEqual(name("v\u0302", "new"));
    expect(read("v_{max,t}")).toEqual(name("v_max", "new"));
  });
});

test.each([
  ...[
    "g",
    "g_t",
    "g_{t}",
    "g_{t+1}",
    "gₜ",
    "grad",
    "grad_t",
    "∇J(θ)",
    "∇f(θ)",
    "∇L(θ_t)",
    "∇J",
    "∇ J(θ)",
    "∇f(x)",
  ],
  ...[
    "\\nabla J(\\theta)",
    "\\nabla_\\theta f(\\theta_{t-1})",
    "∇_θ f_t(θ_(t-1))",
    "\\nabla \\mathcal{L}(\\theta)",
  ],
  ...[
    "∇J(θ; x, y)",
    "∇J(θ, x^{(i)})",
    "\\nabla_{\\theta} J\\left(\\theta ; x^{(i)}, y^{(i)}\\right)",
    "∇ℓ(w)",
  ],
  ...["\\nabla_{\\boldsymbol{\\theta}} \\ell(\\boldsymbol{\\theta})", "\\nabla f_{i}(w_{t})"],
])("%s is the gradient", (text) => {
  expect(read(text)).toEqual(name("g"));
});

test("the gradient of an earlier step keeps its time, for the check to refuse", () => {
  expect(read("g_(t-1)")).toEqual(name("g", "old"));
});

test.each([
  ["0.001", 0.001],
  [".5", 0.5],
  ["1e-8", 1e-8],
  ["1e−8", 1e-8],
  ["10^{-8}", 1e-8],
  ["10^-5", 1e-5],
  ["10⁻⁵", 1e-5],
  ["10^3", 1000],
  ["3 \\times 10^{-4}", 3e-4],
  ["2.5·10⁻³", 2.5e-3],
  ["-1", -1],
  ["−0.5", -0.5],
  ["∞", Number.POSITIVE_INFINITY],
  ["-\\infty", Number.NEGATIVE_INFINITY],
])("%s is the number %d", (text, value) => {
  expect(read(text)).toEqual(number(value));
});

describe("signs", () => {
  const same: Readonly<Record<string, readonly string[]>> = {
    "a * b": [
      "a b",
      "a · b",
      "a ⋅ b",
      "a × b",
      "a ⊙ b",
      "a ∗ b",
      "a ∘ b",
      "a \\cdot b",
      "a \\odot b",
      "a\\times b",
      "a\\,b",
    ],
    "2 * α": ["2α", "2 \\alpha", "2alpha"],
    "α * m\u0302": ["αm\u0302", "\\alpha\\hat{m}", "α \\hat m"],
    "a * (1 - b)": [
      "a (1 - b)",
      "a(1−b)",
      "a \\left(1 – b\\right)",
      "a {1 - b}",
      "a [1 - b]",
      "a \\bigl(1-b\\bigr)",
    ],
    "v ^ 2": ["v²", "v^{2}", "v**2".replace("**", "^")],
    "β1 ^ t": ["β1^t", "β_1^{t}", "β₁ᵗ", "\\beta_1^t"],
    "β ^ (t + 1)": ["β^(t+1)", "βᵗ⁺¹", "\\beta^{t+1}"],
    "v_t ^ 2": ["v_t²", "v^2_t", "v^{2}_{t}", "v²_t", "v_t^2"],
    "sqrt(v)": ["√v", "√(v)", "\\sqrt{v}", "\\sqrt v", "√{v}", "\\sqrt[2]{v}"],
    "cbrt(v)": ["∛v", "\\sqrt[3]{v}"],
    "a / b": ["\\frac{a}{b}", "\\dfrac{a}{b}", "\\tfrac {a} {b}", "a ÷ b", "a ∕ b"],
    "abs(a)": ["|a|", "∣a∣", "\\lvert a \\rvert", "\\left|a\\right|", "\\vert a \\vert"],
    "where(a <= b, c, d)": [
      "where(a ≤ b, c, d)",
      "\\operatorname{where}(a \\le b, c, d)",
      "\\text{where}(a \\leq b,c,d)",
    ],
    "where(a >= b, c, d)": ["where(a ≥ b, c, d)", "where(a \\geq b, c, d)", "where(a \\ge b, c, d)"],
    "where(a != b, c, d)": ["where(a ≠ b, c, d)", "where(a \\neq b, c, d)", "where(a \\ne b, c, d)"],
    "where(a = b, c, d)": ["where(a == b, c, d)"],
    "where(a < -b, c, d)": ["where(a <-b, c, d)", "where(a \\lt -b, c, d)"],
    "max(a, b)": ["\\max(a, b)", "\\max\\{a, b\\}", "\\max\\left(a, b\\right)"],
    "log(a)": ["ln(a)", "\\ln(a)", "\\log{(a)}"],
    "sign(a)": ["sgn(a)", "\\operatorname{sgn}(a)", "\\mathrm{sign}(a)", "\\text{sign}(a)"],
    "mod(t, k)": ["t mod k", "t \\bmod k"],
  };
  test.each(Object.entries(same).flatMap(([plain, texts]) => texts.map((text) => [text, plain])))(
    "%s reads as %s",
    (text, plain) => {
      expect(read(text)).toEqual(read(plain));
    },
  );
});

test.each([
  "z = a",
  "z ← a",
  "z <- a",
  "z := a",
  "z ≔ a",
  "z \\leftarrow a",
  "z \\gets a",
  "z &= a",
  "$z = a$",
  "\\[ z = a. \\]",
  "$$z = a,$$",
  "z = a \\\\",
  "z = a # why",
  "z = a % why",
  "\\begin{equation} z = a \\label{eq} \\end{equation}",
])("%s stores a into z", (text) => {
  const { tree, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  expect(tree).toEqual({
    header: undefined,
    body: [{ kind: "store", name: "z", time: "newest", value: name("a") }],
  });
});

test("a line that begins with a sign continues the one before it", () => {
  expect(parse("z = a\n  + b\nu = c").tree).toEqual(parse("z = a + b\nu = c").tree);
});
