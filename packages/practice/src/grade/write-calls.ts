import { writeFunction } from "./write-functions.ts";

/**
 * PyTorch's methods in a line as the notation has them: `buf.mul_(β).add_(g, alpha=1-β)`, `denom = (v.sqrt() / c).add_(eps)`,
 * `x -= lr * m / v.sqrt().add(eps)`. What is no method of a rule stays as it is.
 */
export function writeCalls(line: string): string {
  const [, name] =
    /^\s*([\p{L}_][\p{L}\p{M}\w]*)(?:\.(?:[a-z]+_|assign(?:_add|_sub)?)\(.*\))+\s*$/u.exec(line) ?? [];
  // Without an assignment the methods that end in _ change what they stand behind.
  return name === undefined || /^[^.]*[=←]/.test(line)
    ? writeExpression(line)
    : `${name} = ${writeExpression(line)}`;
}

/** Rewrites every chain of methods in a text, those in parentheses first. */
function writeExpression(text: string): string {
  let written = "";
  for (let at = 0; at < text.length; ) {
    const [name = ""] = /^[\p{L}_][\p{L}\p{M}\w]*/u.exec(text.slice(at)) ?? [];
    let end = at + name.length;
    let value = name;
    if (text[end] === "(") {
      const close = endOfGroup(text, end);
      const group = writeGroup(text.slice(end, close));
      const meant = writeFunction(name, partArguments(group.slice(1, -1)));
      value = meant === undefined ? name + group : `(${meant})`;
      end = close;
    }
    if (value === "") {
      written += text[at];
      at += 1;
      continue;
    }
    for (;;) {
      const [head = "", method = ""] = /^\s*\.([a-z]+?(?:_add|_sub)?)_?\(/.exec(text.slice(end)) ?? [];
      if (method === "") break;
      const close = endOfGroup(text, end + head.length - 1);
      const inside = writeExpression(text.slice(end + head.length, close - 1));
      const next = writeCall(method, value, partArguments(inside));
      if (next === undefined) break;
      value = `(${next})`;
      end = close;
    }
    written += value;
    at = end;
  }
  return written;
}

function writeGroup(group: string): string {
  return group.endsWith(")") ? `(${writeExpression(group.slice(1, -1))})` : group;
}

/** Where what begins with the parenthesis at a place is over; the end of the text where it never is. */
function endOfGroup(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** The arguments of a call, parted at its own commas. */
export function partArguments(inside: string): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const sign of inside) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (sign === "," && depth === 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${sign}`);
  }
  return parts.map((part) => part.trim());
}

/** https://docs.pytorch.org/docs/stable/tensors.html: what a method makes of a value; undefined for one that no rule needs. */
function writeCall(method: string, value: string, given: readonly string[]): string | undefined {
  const isFactor = (part: string): boolean => /^(?:alpha|value)\s*=/.test(part);
  const withoutName = (part: string): string => part.replace(/^\w+\s*=\s*/, "");
  const factor = withoutName(given.find(isFactor) ?? "1");
  const [first = "", second = ""] = given.filter((part) => !isFactor(part)).map(withoutName);
  switch (method) {
    case "mul":
      return `${value} * (${first})`;
    case "div":
      return `${value} / (${first})`;
    case "add":
    case "assign_add":
      return `${value} + (${factor}) * (${first})`;
    case "assign":
      return `(${first})`;
    case "sub":
    case "assign_sub":
      return `${value} - (${factor}) * (${first})`;
    case "addcmul":
      return `${value} + (${factor}) * (${first}) * (${second})`;
    case "addcdiv":
      return `${value} + (${factor}) * (${first}) / (${second})`;
    case "neg":
      return `-${value}`;
    // A copy, and the conjugate of what is real.
    case "copy":
    case "clone":
    case "detach":
    case "conj":
      return value;
    case "sqrt":
    case "abs":
    case "sign":
      return `${method}(${value})`;
    default:
      return writeFunction(method, [value, first, second]);
  }
}
