import type { ExpressionAnswer } from "@downhill/practice/question/formula-question";
import { emit, NotationError, rule } from "downhill";

/** An expression in the notation as LaTeX, without what stands before its `=` or `<`; undefined where it cannot be read. */
export function expressionLatex(variables: ExpressionAnswer["variables"], text: string): string | undefined {
  const bare = text
    .split(/←|<-|:=|\\leftarrow|\\leq?(?![a-z])|≤|<=|=|</)
    .at(-1)
    ?.trim();
  if (bare === undefined || bare === "" || bare.includes("\n") || bare.length > mostCharacters)
    return undefined;
  const header = Object.keys(variables)
    .filter((name) => name !== "t")
    .map((name) => `${name} = 1`);
  try {
    const read = rule<string>(`answer(${header.join(", ")})\nθ = ${bare}`);
    return /^\s*\\theta_t &= (.*)$/m.exec(emit(read, "latex"))?.[1];
  } catch (error) {
    if (error instanceof NotationError || error instanceof RangeError) return undefined;
    throw error;
  }
}

const mostCharacters = 400;
