import { emit, type Rule } from "downhill";

/** The last of a rule's equations in LaTeX: the step itself. */
export function latexOf(rule: Rule): string {
  const lines = emit(rule, "latex")
    .replace(/^\\begin\{aligned\}/, "")
    .replace(/\\end\{aligned\}\s*$/, "")
    .split("\\\\")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return (lines.at(-1) ?? "").replace(/\s*&\s*/, " ");
}
