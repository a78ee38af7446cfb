const greek: Readonly<Record<string, string>> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  ζ: "zeta",
  η: "eta",
  θ: "theta",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  ν: "nu",
  ξ: "xi",
  π: "pi",
  ρ: "rho",
  σ: "sigma",
  ς: "sigma",
  τ: "tau",
  φ: "phi",
  χ: "chi",
  ψ: "psi",
  ω: "omega",
  "∇": "nabla",
  "√": "sqrt",
};

/**
 * The words of a text as they are compared: in Latin small letters, without accents, raised and lowered digits as plain ones, Greek
 * letters by name. `β₁` is `beta1`. A name that is written together (`gradientDescent`) gives its parts and the whole.
 */
export function wordsOf(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\p{N}\p{M}∇√]+/u)
    .filter((word) => word !== "")
    .flatMap((word) => {
      const parts = word.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u).map(fold);
      return parts.length === 1 ? parts : [...parts, parts.join("")];
    })
    .filter((word) => word !== "");
}

/** A text as one word without spaces, as it is compared. */
export function compact(text: string): string {
  return text
    .split(/[^\p{L}\p{N}\p{M}∇√]+/u)
    .map(fold)
    .join("");
}

function fold(word: string): string {
  return Array.from(word.normalize("NFKD").toLowerCase(), (letter) => greek[letter] ?? letter)
    .join("")
    .replaceAll(/\p{M}/gu, "");
}
