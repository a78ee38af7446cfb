import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { emit, type Rule } from "downhill";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import "katex/dist/katex.min.css";
import { equationsHeight } from "./equations-height.ts";
import "./equations-preview.css";

export interface EquationsPreviewProps {
  /** The last rule that could be read. */
  readonly rule: ReadonlySignal<Rule | undefined>;
  /** Whether the text has moved on from it and cannot be read. */
  readonly isBroken?: ReadonlySignal<boolean> | undefined;
}

/** A rule's equations as papers set them. KaTeX comes when it is first needed; the equations' place is held for them. */
export function EquationsPreview({ rule, isBroken }: EquationsPreviewProps): JSX.Element {
  const latex = useComputed(() => (rule.value === undefined ? "" : emit(rule.value, "latex")));
  const markup = useSignal("");
  const height = useComputed(() => `${equationsHeight(latex.value)}em`);
  useSignalEffect(() => {
    const source = latex.value;
    let isOld = false;
    import("katex").then(
      ({ default: katex }) => {
        if (isOld) return;
        markup.value = katex.renderToString(source, {
          displayMode: true,
          output: "htmlAndMathml",
          throwOnError: false,
          strict: "ignore",
        });
      },
      // Without KaTeX the text above is the rule.
      () => undefined,
    );
    return () => {
      isOld = true;
    };
  });
  const place = useRef<HTMLDivElement>(null);
  const isWide = useSignal(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    // What scrolls sideways has to be reached by keys, and nothing else has.
    const look = (): void => {
      isWide.value = element.scrollWidth > element.clientWidth;
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    const contents = new MutationObserver(look);
    contents.observe(element, { childList: true });
    return () => {
      sizes.disconnect();
      contents.disconnect();
    };
  }, [isWide]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, and these are none
    <div
      class="equations-preview scroll"
      role="group"
      aria-label="The rule as equations"
      ref={place}
      tabIndex={isWide.value ? 0 : undefined}
      data-stale={isBroken}
      style={{ minHeight: height.value }}
      dangerouslySetInnerHTML={{ __html: markup.value }}
    />
  );
}
