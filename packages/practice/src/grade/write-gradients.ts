/** Writes the gradient as the notation has it, `g` or `∇f(θ)`: `p.grad`, `∂L/∂w`, `f'(x)`, `grad_J(theta)`, `ĝ_t`. */
export function writeGradients(text: string): string {
  const written = text
    .replaceAll(/(?<![A-Za-z_])[A-Za-z]\w*\.grad(?:\.data)?\b/g, "g")
    .replaceAll(fraction, "g")
    .replaceAll(/(?:∂|\bd)\s*\/\s*(?:∂|d)\s*[\p{L}][\w{}]*\s*[A-Z](?:\([^()]*\))?/gu, "g")
    .replaceAll(
      /(?:∂|\bd)\s*[A-Z]\w*(?:\([^()]*\))?\s*\/\s*(?:∂|d)\s*(?:\\?[A-Za-z]+|θ)(?:_\{?\w+\}?|[ᵢⱼₜ])?(?:\(t\))?/g,
      "g",
    )
    .replaceAll(/\bgrad(?:ient)?\s*\(\s*[A-Za-zθ]\w*\s*\)/g, "g")
    .replaceAll(/\b(?:grad|nabla)_\w+\s*\(/g, "∇f(")
    .replaceAll(/\b(?:\w+_)?grad(?:ient)?s?(?:_\w+)?\s*\(\s*(?:theta|θ|params?|weights?|[wxpW])\s*\)/g, "g")
    .replaceAll(/(\\nabla(?:_\{?\\?\w+\}?)?\s*[A-Z])\s*\^(?:\{\s*)?\([^()]*\)(?:\s*\})?/g, "$1")
    .replaceAll(/(?:\\mathbf\{g\}|(?<![\p{L}\w\\])g)(?:_\{?t\}?)?['′]/gu, "gprime")
    .replaceAll(/(?<=(?:\\mathbf\{g\}|(?<![\p{L}\w\\])g)_)\{\s*t\s*,\s*t\s*-\s*1\s*\}/gu, "t")
    .replaceAll(/(?<![\p{L}\w\\])[A-Za-zℓ]['′]\s*\(/gu, "∇f(")
    .replaceAll(/(?<![\p{L}\w\\])g\s?\((?=\s*(?:\\?theta|\\mathbf|θ|[wxp])(?![A-Za-z]))/gu, "∇f(");
  return /^\s*(?:\\(?:hat|tilde)\s*\{?\s*g|g[̂̃]|ĝ|g_?hat)/m.test(written)
    ? written
    : written.replaceAll(/\\(?:wide)?(?:hat|tilde)\s*(?:\{\s*g\s*\}|g(?![A-Za-z]))|g[̂̃]|ĝ|\bg_?hat\b/g, "g");
}

const differential = String.raw`(?:\\partial|∂|\\delta|\\mathrm\{d\}|d(?![a-z]))`;
/** `\frac{\partial L}{\partial \theta_j}`, `\frac{\partial}{\partial \theta_j} J(\theta)`. */
const fraction = new RegExp(
  String.raw`\\[dt]?frac\s*\{\s*${differential}(?:\s*\}\s*\{\s*${differential}(?:[^{}]|\{[^{}]*\})*\}\s*\\?[A-Za-z]+(?:\{[A-Z]\})?(?:\([^()]*\))?|(?:[^{}]|\{[^{}]*\})+\}\s*\{\s*${differential}(?:[^{}]|\{[^{}]*\})*\})`,
  "g",
);
