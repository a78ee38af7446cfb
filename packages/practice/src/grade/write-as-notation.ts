import { writeCalls } from "./write-calls.ts";
import { writeGradients } from "./write-gradients.ts";
import { writeTimes } from "./write-times.ts";

/**
 * Writes idioms of code and papers as the notation has them: `**`, `-=`, `np.sqrt`, `p.grad`, `∂L/∂w`, `x_{k+1}`, `buf.mul_(β)`.
 * Names are changed only where no line stores them, so that an answer keeps those of its own.
 */
export function writeAsNotation(text: string): string {
  const plain = text
    .replaceAll("**", "^")
    .replaceAll(/[½¼¾⅓⅔]/g, (sign) => `(${sign.normalize("NFKC").replace("⁄", "/")})`)
    .replaceAll(/(?<![\w.])(?:(?:np|numpy|jnp|torch|math|Math|tf|mx|F|self|keras|ops|K)\.)+(?=[A-Za-z])/g, "")
    .replaceAll(/\.data\b(?!_)/g, "")
    .replaceAll(/\.(?=[-+]=|[*^/+-](?![*^/]))(?<=[\p{L}\w)\s]\.)(?<!\d\.)/gu, "")
    .replaceAll(/(?<=[a-z])\.(?=\()/g, "")
    .replaceAll(/\^\{(corr(?:ected)?|\\(?:text|mathrm)\{corr(?:ected)?\})\}/g, "_{$1}");
  const lines = writeGradients(plain)
    .replaceAll(/RMS\[([^\]]+)\]((?:_\{[^{}]*\}|_\([^()]*\)|_t)?)/g, "√(E[$1^2]$2 + ε)")
    .replaceAll(/[ᵏᵗⁿ]/g, (letter) => `^${letter.normalize("NFKC")}`)
    .split("\n")
    .filter((line) => !/^\s*(?:t|step)\s*(?:\+=\s*1|=\s*(?:t|step)\s*\+\s*1)\s*$/.test(line))
    .map(writeCalls)
    .map(writeUpdate);
  return writeTimes(withNames(withoutCopies(lines).join("\n")));
}

/** `θ -= α g` as `θ = θ − (α g)`. */
function writeUpdate(line: string): string {
  const [, indent = "", name = "", sign = "", rest = ""] =
    /^(\s*)([^\s=+*/−-][^=+*/−-]*?)\s*([-+−](?=\s?=)|[*/](?==))\s?=(?!=)\s*(.+)$/.exec(line) ?? [];
  return name === "" ? line : `${indent}${name} = ${name} ${sign} (${rest})`;
}

/** Without `v_old = v` before v is stored: the notation calls the value before the step so. */
function withoutCopies(lines: readonly string[]): readonly string[] {
  return lines.filter((line, at) => {
    const [, name] = /^\s*(\p{L}\w*?)_old\s*(?:=|←|<-)\s*\1\s*$/u.exec(line) ?? [];
    if (name === undefined) return true;
    const stores = new RegExp(`^\\s*${RegExp.escape(name)}\\s*(?:=|←|<-)`, "u");
    return lines.slice(0, at).some((before) => stores.test(before));
  });
}

/** Words for what the notation has a letter for. */
const wordsOf: readonly (readonly [letter: string, words: RegExp])[] = [
  ["α", /^(?:learning_?rate|step_?size|lrate)$/i],
  [
    "g",
    /^(?:gradients?|grads|d_p|d[xwWpJ]|dtheta|dθ|d(?:[A-Z]|loss)_d(?:theta|[wxWp])|grad_(?:theta|[wxWp]))$/,
  ],
  ["μ", /^(?:momentum|mom)$/],
  ["ρ", /^decay(?:_rate)?$/],
  ["λ", /^(?:weight_decay|wd)$/],
  ["β1", /^b_?1$/],
  ["β2", /^b_?2$/],
  ["t", /^step$/],
];

const parameterWords = [
  "param",
  "params",
  "parameter",
  "parameters",
  "W",
  "weight",
  "weights",
  "var",
  "variable",
];

function withNames(text: string): string {
  const stores = [...text.matchAll(/^\s*([A-Za-z]\w*)(?:_\{?\(?[tk][^=]*)?\s*(?:=|←|<-)(.*)/gm)];
  const stored = new Set(stores.map(([, name = ""]) => name));
  // `d_p = d_p.add(buf)` changes the gradient that came in.
  for (const [, name = "", value = ""] of stores)
    if (/^(?:gradients?|grads|d_p|d[xwWp])$/.test(name) && new RegExp(`(?<!\\w)${name}(?!\\w)`).test(value))
      stored.delete(name);
  const parameter = parameterWords.find((name) => stored.has(name));
  const hasTheta = /θ|\\theta|(?<!\w)theta(?!\w)/.test(text);
  const hasParameter = ["theta", "x", "p", "w"].some((name) => stored.has(name)) || hasTheta;
  // Beside other parameters p is a name like any other: in the papers on momentum it is the buffer.
  const isBuffer = stored.has("p") && (["x", "w"].some((name) => stored.has(name)) || hasTheta);
  const named = isBuffer ? text.replaceAll(/(?<![\\\w.])p(?![A-Za-z\d])/g, "buf") : text;
  return named.replaceAll(/(?<![\\\w.])[A-Za-z]\w*(?![\w({])/g, (word) => {
    if (word === parameter && !hasParameter) return "θ";
    if (stored.has(word)) return word;
    return wordsOf.find(([, words]) => words.test(word))?.[0] ?? word;
  });
}
