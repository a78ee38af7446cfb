import { emit, type Rule } from "downhill";
import katex from "katex";
import type { JSX } from "preact";

/**
 * A rule's equations, set by KaTeX from the LaTeX that the rule's text gives. For pages at build time: it brings all of KaTeX, so no
 * island may use it.
 */
export function Equations({ rule }: { readonly rule: Rule }): JSX.Element {
  return <Mathematics latex={emit(rule, "latex")} display />;
}

/** LaTeX as HTML with MathML beside it, at build time. */
export function Mathematics({
  latex,
  display = false,
}: {
  readonly latex: string;
  readonly display?: boolean;
}): JSX.Element {
  const markup = katex.renderToString(latex, {
    displayMode: display,
    output: "htmlAndMathml",
    strict: "error",
  });
  return <span class={display ? "equations" : undefined} dangerouslySetInnerHTML={{ __html: markup }} />;
}
