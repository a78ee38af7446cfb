export interface JsonError {
  /** Where the text stops being JSON, as an offset. */
  readonly at: number;
  readonly message: string;
}

const space = /[ \t\n\r]*/y;
// Of the control characters, JSON forbids only those below U+0020.
const string = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b/y;

/**
 * Where and why a text is no JSON; undefined where it is. JavaScript's own parser does not always say where.
 * (RFC 8259, section 2.)
 */
export function findJsonError(text: string): JsonError | undefined {
  const closers: ("}" | "]")[] = [];
  let at = 0;
  let expected: "value" | "key" | "first key" | "first value" | "separator" = "value";

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return false;
    at += found[0].length;
    return true;
  };
  const takeSign = (sign: string): boolean => {
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };
  const fail = (what: string): JsonError => ({
    at,
    message: `${what} has to stand here, not ${describe(text, at)}`,
  });

  for (;;) {
    take(space);
    const closer = closers.at(-1);
    if (expected === "separator") {
      if (closer === undefined) return at === text.length ? undefined : fail("the end of the file");
      if (takeSign(",")) expected = closer === "}" ? "key" : "value";
      else if (takeSign(closer)) closers.pop();
      else return fail(`a comma or ${closer}`);
    } else if (expected.startsWith("first") && closer !== undefined && takeSign(closer)) {
      closers.pop();
      expected = "separator";
    } else if (expected.endsWith("key")) {
      if (!take(string)) return fail('a name in "quotes"');
      take(space);
      if (!takeSign(":")) return fail("a colon");
      expected = "value";
    } else if (takeSign("{")) {
      closers.push("}");
      expected = "first key";
    } else if (takeSign("[")) {
      closers.push("]");
      expected = "first value";
    } else if (take(string) || take(scalar)) {
      expected = "separator";
    } else {
      return fail("a value");
    }
  }
}

function describe(text: string, at: number): string {
  if (at >= text.length) return "the end of the file";
  const rest = text.slice(at);
  const special = /^[+-]?(NaN|Infinity|inf|nan)\b/.exec(rest);
  if (special !== null)
    return `${special[0]} (JSON has no such number: write "NaN", "Infinity" or "-Infinity")`;
  if (rest.startsWith('"')) return "a string that is not closed or holds an unescaped control character";
  const word = /^[\w.+-]{1,20}/.exec(rest);
  return word === null ? JSON.stringify(String.fromCodePoint(rest.codePointAt(0) ?? 0)) : word[0];
}
