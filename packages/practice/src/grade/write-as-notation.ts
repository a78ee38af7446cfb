import { writeCalls } from "./write-calls.ts";

/**
 * Writes idioms of code and papers as the notation has them: `**`, `-=`, `np.sqrt`, `p.grad`, `∂L/∂w`, `x_{k+1}`, `buf.mul_(β)`.
 * Names are changed only where no line stores them, so that an answer keeps those of its own.
 */
export function writeAsNotation(text: string): string {
  const lines = text
    .replaceAll("**", "^")
    .replaceAll(/(?<![\w.])(?:np|numpy|jnp|torch|math|tf|mx|F|self)\.(?=[a-z])/g, "")
    .replaceAll(/(?<![A-Za-z_])[A-Za-z]\w*\.grad(?:\.data)?\b/g, "g")
    .replaceAll(/\.data\b/g, "")
    .replaceAll(/[\\d]?frac\s*\{\s*\\partial[^{}]*\}\s*\{\s*\\partial[^{}]*(?:\{[^{}]*\}[^{}]*)?\}/g, "g")
    .replaceAll(/(?:∂|\bd)\s*[A-Z]\w*(?:\([^()]*\))?\s*\/\s*(?:∂|d)\s*[A-Za-zθ]\w*/g, "g")
    .replaceAll(/\bgrad(?:ient)?\s*\(\s*[A-Za-zθ]\w*\s*\)/g, "g")
    .replaceAll(/RMS\[([^\]]+)\]((?:_\{[^{}]*\}|_\([^()]*\)|_t)?)/g, "√(E[$1^2]$2 + ε)")
    .replaceAll(/[ᵏᵗⁿ]/g, (letter) => `^${letter.normalize("NFKC")}`)
    .split("\n")
    .filter((line) => !/^\s*(?:t|step)\s*(?:\+=\s*1|=\s*(?:t|step)\s*\+\s*1)\s*$/.test(line))
    .map(writeCalls)
    .map(writeUpdate);
  return withMemory(withTimes(withNames(lines.join("\n"))));
}

/** `θ -= α g` as `θ = θ − (α g)`. */
function writeUpdate(line: string): string {
  const [, indent = "", name = "", sign = "", rest = ""] =
    /^(\s*)([^\s=+*/−-][^=+*/−-]*?)\s*([-+−](?=\s?=)|[*/](?==))\s?=(?!=)\s*(.+)$/.exec(line) ?? [];
  return name === "" ? line : `${indent}${name} = ${name} ${sign} (${rest})`;
}

/** Words for what the notation has a letter for. */
const wordsOf: readonly (readonly [letter: string, words: RegExp])[] = [
  ["α", /^(?:learning_?rate|step_?size|lrate)$/i],
  ["g", /^(?:gradients?|grads|d[xwWpJ]|dtheta|dθ)$/],
  ["μ", /^(?:momentum|mom)$/],
  ["ρ", /^decay(?:_rate)?$/],
  ["λ", /^(?:weight_decay|wd)$/],
  ["β1", /^b_?1$/],
  ["β2", /^b_?2$/],
  ["t", /^step$/],
];

function withNames(text: string): string {
  const stored = new Set([...text.matchAll(/^\s*([A-Za-z]\w*)\s*(?:=|←|<-)/gm)].map(([, name = ""]) => name));
  const parameter = ["param", "params", "W", "weight", "weights"].find((name) => stored.has(name));
  const hasParameter = ["theta", "x", "p", "w"].some((name) => stored.has(name)) || /θ|\\theta/.test(text);
  return text.replaceAll(/(?<![\\\w.])[A-Za-z]\w*(?![\w({])/g, (word) => {
    if (word === parameter && !hasParameter) return "θ";
    if (stored.has(word)) return word;
    return wordsOf.find(([, words]) => words.test(word))?.[0] ?? word;
  });
}

/** Steps counted by k or n, `x_{k+1}`, as steps counted by t. */
function withTimes(text: string): string {
  const counter = /_\{?\(?([kn])\s*[-+−]\s*1/.exec(text)?.[1];
  if (counter === undefined || /_\{?\(?t\b/.test(text)) return text;
  return text
    .replaceAll(new RegExp(`_(\\{|\\()?${counter}(?![A-Za-z])`, "g"), "_$1t")
    .replaceAll(new RegExp(`\\^\\{?${counter}(?![A-Za-z])\\}?`, "g"), "^t");
}

/** Parameters of three times, `x_(t+1) = x_t − αg + β(x_t − x_(t-1))`, with a state for the oldest; the first two are the same. */
function withMemory(text: string): string {
  const line = text.trim().replaceAll(/\$/g, "");
  const symbol = /^(\\theta|\\mathbf\{[xw]\}|θ|theta|[xwp])_\{?\(?t\s*\+\s*1/.exec(line)?.[1];
  if (symbol === undefined || line.includes("\n")) return text;
  const plain = symbol.replaceAll(/[\\{}]/g, "\\$&");
  const at = (time: string): RegExp => new RegExp(`${plain}_(?:\\{${time}\\}|\\(${time}\\)|${time})`, "g");
  const before = at("t\\s*[-−]\\s*1");
  if (line.search(before) === -1) return text;
  const [, right = ""] = /(?:=|←|\\leftarrow|<-)(.*)$/.exec(line) ?? [];
  const step = right.replaceAll(before, "ω").replaceAll(at("t"), "θ");
  return `if t = 1:\n  ω = θ\nnext = ${step}\nω = θ\nθ = next`;
}
