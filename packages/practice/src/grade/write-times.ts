/**
 * Writes the steps at which names are taken as the notation has them, `w_{t+1}`: `w^{(t+1)}`, `w[t+1]`, `w(t+1)`, `w_{t+1,i}`,
 * `wt+1`, `new_w`, `w'`; steps counted by k or n as counted by t.
 */
export function writeTimes(text: string): string {
  return withMemory(withCounter(withPowers(withSloppy(withIndices(withArrows(text))))));
}

const name = String.raw`(?:\\(?:mathbf|boldsymbol|bm|vec)\{[^{}]*\}|\\?[\p{L}][\p{L}\p{M}\w]*)`;
const time = String.raw`\s*[tkn]\s*(?:[-−–+]\s*1\s*)?`;
const store = String.raw`(?:=(?!=)|:=|←|<-|\\leftarrow|\\gets|&)`;

/** `θ → θ − αg`, `θ' = …` and `new_θ = …` store θ. */
function withArrows(text: string): string {
  return text
    .replaceAll(/^(\s*[^\s=←]+)\s*(?:->|→|⇒|⇐|\\(?:long)?rightarrow|\\to(?![a-z])|\\mapsto)\s*/gm, "$1 = ")
    .replaceAll(/^(\s*)new_(?=\w+\s*(?:=|←|<-))/gm, "$1")
    .replaceAll(/^(\s*\\?[\p{L}]+)(?:['′⁺₊]|\^\{?\+\}?|_\{?\+\}?)(?=\s*(?:=|←|:=|\\leftarrow))/gmu, "$1");
}

function withIndices(text: string): string {
  const written = text
    .replaceAll(/_\{\s*([tkn][^{},]*),\s*[a-z]{1,2}\s*\}/g, "_{$1}")
    .replaceAll(/_\{\s*[ij]{1,2}\s*,\s*([tkn][^{},]*)\}/g, "_{$1}")
    .replaceAll(new RegExp(`\\((?:w|θ|x),(${time})\\)`, "g"), "_{$1}")
    .replaceAll(new RegExp(`(?<=[\\p{L}\\p{M}\\w}])\\[(${time})\\]`, "gu"), "_{$1}");
  const isIndexed = new RegExp(`^\\s*\\\\?[\\p{L}]+(?:_\\{?[ij]\\}?|[ᵢⱼ])\\s*(?:${store}|[-−]=)`, "mu").test(
    written,
  );
  const whole = isIndexed ? written.replaceAll(/_\{?[ij]\}?(?![A-Za-z\w])|[ᵢⱼ]/g, "") : written;
  return [
    (from: string) => String.raw`${from}\s*\^(?:\{\s*\(?(${time})\)?\s*\}|\((${time})\)|([tkn])(?![A-Za-z]))`,
    (from: string) => String.raw`${from}\((${time})\)()()`,
  ].reduce(withStored, whole);
}

/** Names that a line stores with a time in some form have theirs in that form everywhere; and so has the gradient. */
function withStored(text: string, form: (from: string) => string): string {
  const stored = [...text.matchAll(new RegExp(`^\\s*${form(`(${name})`)}\\s*${store}`, "gmu"))];
  if (stored.length === 0) return text;
  const names = [...new Set(["g", ...stored.map(([, one = ""]) => one)])];
  const any = names.map((one) => RegExp.escape(one)).join("|");
  return text.replaceAll(
    new RegExp(form(`(?<![A-Za-z_\\\\])(${any})`), "gu"),
    (_, one: string, ...[first, second, third]: (string | undefined)[]) =>
      `${one}_{${(first ?? second ?? third ?? "").trim()}}`,
  );
}

/** `w_t+1 = w_t − …`, `v_t = βv_t-1 + …`, and `θt+1 = θt − …` as it comes out of a PDF. */
function withSloppy(text: string): string {
  const written = text
    .replaceAll(new RegExp(`^(\\s*${name})_([tkn])\\+1(?=\\s*${store})`, "gmu"), "$1_{$2+1}")
    .replaceAll(/(?<=[\p{L}\p{M}\d])_([tkn])[-−]1(?!\d)/gu, "_{$1-1}");
  const isJoined = /^\s*([\p{L}]\p{M}?)t(?:\s?\+\s?1)?\s*(?:=|←|:=)/mu.test(written);
  if (!isJoined || !/\p{L}\p{M}?t\s?[-−+]\s?1/u.test(written)) return written;
  return written
    .replaceAll(/(?<![\p{L}\w\\])([\p{L}]\p{M}?)t\s?[-−]\s?1(?!\d)/gu, "$1_{t-1}")
    .replaceAll(/^(\s*[\p{L}]\p{M}?)t\s?\+\s?1/gmu, "$1_{t+1}")
    .replaceAll(/(?<![\p{L}\w\\])([\p{L}]\p{M}?)t(?![\p{L}\w])/gu, "$1_t");
}

/** Where step t stores `m_{t+1}`, the count of steps in a power, `β^{t+1}`, is the one that the notation calls t. */
function withPowers(text: string): string {
  const isFromZero = new RegExp(
    `^\\s*(?!(?:\\\\?theta|\\\\mathbf|θ|[wxp])_)${name}_\\{?\\(?[tkn]\\s*\\+\\s*1\\)?\\}?\\s*${store}`,
    "mu",
  ).test(text);
  return isFromZero ? text.replaceAll(/\^(?:\{\(?|\()\s*([tkn])\s*\+\s*1\s*(?:\)?\}|\))/g, "^$1") : text;
}

/** Steps counted by k or n, `x_{k+1}`, as steps counted by t. */
function withCounter(text: string): string {
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
  const at = (when: string): RegExp => new RegExp(`${plain}_(?:\\{${when}\\}|\\(${when}\\)|${when})`, "g");
  const before = at("t\\s*[-−]\\s*1");
  if (line.search(before) === -1) return text;
  const [, right = ""] = /(?:=|←|\\leftarrow|<-)(.*)$/.exec(line) ?? [];
  const step = right.replaceAll(before, "ω").replaceAll(at("t"), "θ");
  return `if t = 1:\n  ω = θ\nnext = ${step}\nω = θ\nθ = next`;
}
