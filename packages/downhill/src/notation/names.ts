/** Greek letters by their ASCII and LaTeX words. The first word of a letter is the one printed. */
export const greek = {
  α: ["alpha"],
  β: ["beta"],
  γ: ["gamma"],
  δ: ["delta"],
  ε: ["eps", "epsilon", "varepsilon"],
  ζ: ["zeta"],
  η: ["eta"],
  θ: ["theta", "vartheta"],
  ι: ["iota"],
  κ: ["kappa", "varkappa"],
  λ: ["lambda"],
  μ: ["mu"],
  ν: ["nu"],
  ξ: ["xi"],
  ο: ["omicron"],
  π: ["pi", "varpi"],
  ρ: ["rho", "varrho"],
  σ: ["sigma", "varsigma"],
  τ: ["tau"],
  υ: ["upsilon"],
  φ: ["phi", "varphi"],
  χ: ["chi"],
  ψ: ["psi"],
  ω: ["omega"],
  Γ: ["Gamma"],
  Δ: ["Delta"],
  Θ: ["Theta"],
  Λ: ["Lambda"],
  Ξ: ["Xi"],
  Π: ["Pi"],
  Σ: ["Sigma"],
  Υ: ["Upsilon"],
  Φ: ["Phi"],
  Ψ: ["Psi"],
  Ω: ["Omega"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** Marks over a letter: combining character, LaTeX command, ASCII ending. */
export const marks = [
  { combining: "\u0302", latex: "hat", ascii: "_hat" },
  { combining: "\u0304", latex: "bar", ascii: "_bar" },
  { combining: "\u0303", latex: "tilde", ascii: "_tilde" },
] as const;

/** Symbols that may stand for the parameter: θ, or the one of the others that a rule stores. */
export const parameterAliases = ["θ", "x", "p", "w"] as const;

/** Symbols that are one name, the learning rate, where the header declares one of them. */
export const learningRateAliases = ["α", "η", "lr"] as const;

/**
 * A hyperparameter's word in JavaScript and JSON. A symbol's digits follow its word (`β1` is `beta1`); symbols that are
 * not here stand as written. The learning rate is `lr` by whichever alias a rule declares it.
 */
export const words = {
  α: "lr",
  β: "beta",
  ε: "eps",
  λ: "weightDecay",
  μ: "mu",
  ρ: "rho",
  γ: "gamma",
  τ: "tau",
  κ: "kappa",
  ν: "nu",
  ψ: "psi",
} as const;

/**
 * Values for symbols that a text uses without declaring them: the ones that papers and libraries agree on most
 * (Kingma & Ba 2015 for α, β1, β2, ε; Sutskever 2013 for μ and β; Ruder 2016 for γ; Tieleman & Hinton 2012
 * for ρ; Loshchilov & Hutter 2019 for λ).
 */
export const customary: Readonly<Record<string, number>> = {
  α: 0.001,
  β: 0.9,
  β1: 0.9,
  β2: 0.999,
  γ: 0.9,
  ε: 1e-8,
  λ: 0.01,
  μ: 0.9,
  ρ: 0.9,
};
