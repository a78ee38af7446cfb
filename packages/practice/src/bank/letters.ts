/** Letters of other texts for the variables of a question, each with what it is read as. */
type Spelling = readonly [pattern: RegExp, written: string];

export const rateSpellings: readonly Spelling[] = [
  [/\\eta(?![a-z])|(?<![a-z])(?:lr|eta|learning_rate|step_size)(?![a-z])|η/g, "α"],
];

export const decaySpellings: readonly Spelling[] = [
  [/\\mu(?![a-z])|(?<![\w\\])(?:mu|momentum)(?!\w)|μ/g, "β"],
];

export const curvatureSpellings: readonly Spelling[] = [
  [/(?<![\w\\])(?:[hL]|lam)(?!\w)|(?<=[αβ])lam(?!\w)/g, "λ"],
];

/** The largest and the smallest eigenvalue. */
export const eigenvalueSpellings: readonly Spelling[] = [
  [
    /(?:\\[Ll]ambda|[Ll]ambda|λ)_?\{?(?:\\(?:text|mathrm|operatorname)\{max\}|\\max|max|n)(?![a-z])\}?(?:\s*\(H\))?/g,
    "λ2",
  ],
  [
    /(?:\\[Ll]ambda|[Ll]ambda|λ)_?\{?(?:\\(?:text|mathrm|operatorname)\{min\}|\\min|min)(?![a-z])\}?(?:\s*\(H\))?/g,
    "λ1",
  ],
  [/(?:‖|\|\||\\\||\\l?Vert\s*)\s*(?:H|\\mathbf\{H\})\s*(?:‖|\|\||\\\||\\r?Vert)(?:_2)?/g, "λ2"],
  [/(?<![\w\\])L(?!\w)|(?:\\rho|ρ|rho)\s*\(H\)/g, "λ2"],
  [/(?<![\w\\])(?:mu|μ|m)(?!\w)|\\mu(?![a-z])/g, "λ1"],
  [/(?<![\w\\])(?:l|Lambda)_?([12])(?!\w)/g, "λ$1"],
];

/** A condition number as a quotient: what is no function of it alone is another value then. */
export const conditionSpellings: readonly Spelling[] = [
  [/(?<![\w\\])(?:k|K|Q|cond(?:\(H\)|_num)?|λmax\s*\/\s*λmin)(?!\w)/g, "κ"],
  ...eigenvalueSpellings,
  [/λ2/g, "(2.7 κ)"],
  [/λ1/g, "(2.7)"],
];
