import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { DrawnReport } from "./draw-report.ts";

/** A report within the page, in a shadow root: its style stays its own, and comes without an element that the page's policy forbids. */
export function ShownReport({ report }: { readonly report: DrawnReport }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(report.style);
    root.adoptedStyleSheets = [sheet];
    const template = document.createElement("template");
    // Every text of the file has been escaped by what made the markup.
    template.innerHTML = report.markup;
    root.replaceChildren(template.content);
  }, [report]);
  return <div ref={host} class="shown-report" />;
}
