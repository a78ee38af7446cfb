/** PEP 8's widest line. */
export const widest = 100;

/**
 * A statement on as many lines as keep it within the width: what stands in its last brackets goes on lines of its own,
 * one an argument or a term where that is not enough. A statement without brackets gets them around its right side.
 */
export function foldStatement(text: string, indent: string): readonly string[] {
  if (indent.length + text.length <= widest) return [indent + text];
  const folded = foldBrackets(text, indent);
  if (folded !== undefined) return folded;
  const assigned = /^(\S+(?: [-+*/]?=)) (.*)$/s.exec(text);
  if (assigned === null) return foldLongest(text, indent);
  return [`${indent}${assigned[1]} (`, ...foldParts(assigned[2] ?? "", `${indent}    `), `${indent})`];
}

function foldBrackets(text: string, indent: string): readonly string[] | undefined {
  const end = /:?$/.exec(text)?.[0] ?? "";
  const close = text.length - end.length - 1;
  if (text[close] !== ")") return undefined;
  const open = openingOf(text, close);
  if (open < 1 || indent.length + open >= widest || !/[\w)]/.test(text.charAt(open - 1))) return undefined;
  // An operator outside of the brackets belongs to the whole right side.
  if (/ [-+*/] /.test(outside(text.slice(0, open)))) return undefined;
  const inner = foldParts(text.slice(open + 1, close), `${indent}    `);
  return [`${indent}${text.slice(0, open + 1)}`, ...inner, `${indent})${end}`];
}

function foldParts(text: string, indent: string): readonly string[] {
  if (indent.length + text.length <= widest) return [indent + text];
  const items = splitOutside(text, /^, /);
  if (items.length > 1) return items.flatMap((item) => foldLast(item.replace(/^, /, ""), indent, ","));
  for (const sign of [/^ (?:if|else) /, /^ [<>=!]=? /, /^ [-+] /, /^ [*/] /]) {
    const terms = splitOutside(text, sign);
    if (terms.length > 1) return terms.flatMap((term) => foldLast(term.trimStart(), indent, ""));
  }
  return foldBrackets(text, indent) ?? foldLongest(text, indent);
}

function foldLast(text: string, indent: string, end: string): readonly string[] {
  const fits = indent.length + text.length + end.length <= widest;
  const lines = fits ? [indent + text] : (foldBrackets(text, indent) ?? foldLongest(text, indent));
  return lines.map((line, index) => (index === lines.length - 1 ? line + end : line));
}

/** Folds the longest outer brackets, whatever stands around them. */
function foldLongest(text: string, indent: string): readonly string[] {
  let depth = 0;
  let open = 0;
  let longest = { open: 0, close: 0 };
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(" && depth++ === 0) open = at;
    if (text[at] === ")" && --depth === 0 && at - open > longest.close - longest.open)
      longest = { open, close: at };
  }
  if (longest.close === 0) return [indent + text];
  const inner = foldParts(text.slice(longest.open + 1, longest.close), `${indent}    `);
  return [indent + text.slice(0, longest.open + 1), ...inner, `${indent}${text.slice(longest.close)}`];
}

/** The text in parts, each beginning with a separator that stands outside of all brackets. */
function splitOutside(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let first = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth++;
    if (text[at] === ")") depth--;
    if (depth > 0 || at === 0 || !separator.test(text.slice(at, at + 8))) continue;
    parts.push(text.slice(first, at));
    first = at;
  }
  return [...parts, text.slice(first)];
}

function outside(text: string): string {
  let depth = 0;
  return Array.from(text, (letter) => {
    if (letter === "(") depth++;
    if (letter === ")") depth--;
    return depth > 0 ? "" : letter;
  }).join("");
}

function openingOf(text: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    if (text[at] === ")") depth++;
    if (text[at] === "(" && --depth === 0) return at;
  }
  return -1;
}
