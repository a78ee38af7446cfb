import { partArguments } from "./write-calls.ts";

/**
 * The lines of a rule, without what stands around them: the fences of a code block, numbers and bullets of a list, words such as
 * "the update is", loops and signatures, indices of a loop, comments, and states that begin at 0, which they do anyway.
 */
export function takeLines(text: string): string {
  const lines = text
    .replaceAll(/^\s*```.*$|`/gm, "")
    .replaceAll(/,\s*(?:for\s+)?[tkni]\s*(?:=|≥|>=|>|\\geq?)\s*[\d\s,.…]+$/gm, "")
    .replaceAll(/\\\\(?:\[[^\]]*\])?[ \t]*\n?/g, "\n")
    .replaceAll(/\b\w+\[(["'])([A-Za-z]\w*)\1\]/g, "$2")
    .replaceAll(/(?<=[\p{L}\p{M}\w])\[(?:i|j|:)\]/gu, "")
    .replaceAll(/(?<=[\p{L}\p{M}\w])\[(?:k|name|key)\](?!.*\[k\s*[-+−])/gu, "")
    .split("\n")
    .map(takeLine)
    .filter((line) => !around.test(line));
  const isLine = lines.findIndex((line) => line.trim() !== "" && !start.test(line));
  const kept = isLine === -1 ? lines : lines.slice(isLine);
  return withSums(dedent(withoutReturn(kept)).join("\n"));
}

const store = String.raw`(?:=(?!=)|:=|←|<-(?!-)|\\leftarrow|\\gets)`;
/** What a line gives a value: a name with its marks, indices and time. */
const target = String.raw`\\?[\p{L}_][^\s=←<:+*/]*`;

function takeLine(line: string): string {
  return line
    .replace(/(?<!\\)(?:#|\/\/).*$/, "")
    .replace(/\s\((?=[^()=]*[A-Za-z]{2,}\s+[A-Za-z]{2,})[^()]*\)\s*$/, "")
    .replace(/;\s*$/, "")
    .replace(/^(\s*(?:\(?\d+[.)]\s+|[-*•–]\s+)?)\*\*([^*]*)\*\*/, "$1$2")
    .replace(/^(\s*)(?:for\s.+?\sin\s.+?|with\s\S+\(.*\)|def\s.+?\)(?:\s*->\s*[^:]+)?)\s*:(?!=)\s*/, "$1")
    .replace(/^(\s*)(?:let|const|var)\s+(?=[A-Za-z])/, "$1")
    .replace(listed, "$1")
    .replace(told, "$1");
}

/** `m, v = …, …` as two lines, where the second does not look at the first. */
export function partTuple(line: string): readonly string[] {
  const [, indent = "", names = "", value = ""] =
    /^(\s*)(\w+(?:\s*,\s*\w+)+)\s*=(?!=)\s*(.+)$/.exec(line) ?? [];
  const [targets, values] = [names.split(/\s*,\s*/), partArguments(value)];
  const isApart = targets.every((name, at) =>
    values.slice(at + 1).every((later) => !new RegExp(`\\b${name}\\b`).test(later)),
  );
  return names === "" || targets.length !== values.length || !isApart
    ? [line]
    : targets.map((name, at) => `${indent}${name} = ${values[at] ?? ""}`);
}

/** `1. v = …`, `- v = …`, `2. second moment: v = …`. */
const listed = new RegExp(
  String.raw`^(\s*)(?:[-*•–]|\(?\d+[.)])\s+(?=(?:(?:[A-Za-z-]+ ){0,4}[A-Za-z-]+:\s+)?${target}\s*[-+*/−]?${store})`,
  "u",
);
/** `the update is θ = …`, `update: θ = …`, `where v = …`. */
const told = new RegExp(
  String.raw`^(\s*)(?:(?:[A-Za-z]+\s+){1,5}?is\s+|(?:[A-Za-z-]+ ){0,4}[A-Za-z-]+:\s+|(?:where|and|then|with|let|finally|next),?\s+)(?=${target}\s*${store})`,
  "ui",
);

/** Lines of a program that belong to no rule. */
const around =
  /^\s*(?:(?:while|class|import|from|print|if __name__)\b.*|for\s*\(.*|for\s[^=←]*:|@\S+|(?:self\.)?opt(?:imizer)?\.\w+\(.*|loss\.\w+\(.*|continue|pass|"""|if\b.*\bis (?:not )?None.*|[{}]+)\s*$/;

const number = String.raw`[-−]?[\d.]+(?:e[-−+]?\d+)?`;
const zero = String.raw`(?:0(?:\.0*)?|(?:[a-z]+\.)?zeros(?:_like)?\((?:[^()]|\([^()]*\))*\))`;
const setting =
  "(?:lr|learning_rate|alpha|α|eta|η|mu|μ|momentum|rho|ρ|eps|epsilon|ε|wd|weight_decay|λ|t|(?:beta|b|β)_?[12]?)";
/** `m = 0`, `m, v = 0, 0`, `v = torch.zeros_like(p)`, `lr = 0.01`, `beta1, beta2 = 0.9, 0.999`. */
const start = new RegExp(
  String.raw`^\s*(?:[\p{L}_]\w*(?:\s*[,=]\s*[\p{L}_]\w*)*\s*${store}\s*${zero}(?:\s*,\s*${zero})*|${setting}(?:\s*,\s*${setting})*\s*${store}\s*${number}(?:\s*,\s*${number})*)\s*;?\s*$`,
  "u",
);

/** Without `return θ`; `return θ − α g` gives θ its value. */
function withoutReturn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const [, indent = "", value] = /^(\s*)return\s+(.+?);?\s*$/.exec(line) ?? [];
    if (value === undefined) return [line];
    if (/^[\p{L}\p{M}\w\s,.()[\]]+$/u.test(value)) return [];
    // Behind what the parameters become stand states.
    const [next = ""] = partArguments(value);
    const [name = "θ"] = /^(?:params?|weights?|theta|[wxpW])(?!\w)/.exec(next) ?? [];
    return [`${indent}${name} = ${next}`];
  });
}

function dedent(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const least = Math.min(...indents);
  return Number.isFinite(least) ? lines.map((line) => line.slice(least)) : lines;
}

/** `Σ_{i=1}^t g_i²` as a state that every step adds to. */
function withSums(text: string): string {
  const sum =
    /(?:\\sum|∑|Σ)\s*_\{?\s*(\\tau|τ|[a-z])\s*=\s*[01]\}?\s*\^?\s*(?:\{\s*t\s*\}|t|ᵗ)\s*g_(?:\{\s*\1\s*\}|\1)\s*(?:\^(?:\{2\}|2)|²)/g;
  return sum.test(text) ? `sumsq = sumsq + g^2\n${text.replaceAll(sum, "sumsq")}` : text;
}
