import { signal } from "@preact/signals";
import "katex/dist/katex.min.css";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";

/** Gives the HTML of LaTeX; undefined until KaTeX has come, or where it cannot. */
const render = signal<((latex: string) => string) | undefined>(undefined);
let isAsked = false;

export interface FormulaProps {
  readonly latex: string;
  /** What stands there until it is set. */
  readonly text: string;
}

/** LaTeX within a line, set when KaTeX has come: it is asked for by the first formula. */
export function Formula({ latex, text }: FormulaProps): JSX.Element {
  useEffect(askForKatex, []);
  const set = render.value;
  const markup = useMemo(() => set?.(latex), [set, latex]);
  return markup === undefined ? <span>{text}</span> : <span dangerouslySetInnerHTML={{ __html: markup }} />;
}

function askForKatex(): void {
  if (isAsked) return;
  isAsked = true;
  import("katex").then(
    ({ default: katex }) => {
      render.value = (latex) =>
        katex.renderToString(`\\displaystyle ${latex}`, { throwOnError: false, strict: "ignore" });
    },
    // The plain text stays.
    () => undefined,
  );
}
