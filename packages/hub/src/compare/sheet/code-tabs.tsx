import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface CodeTabsProps {
  readonly id: string;
  readonly labels: readonly string[];
}

/** The id of a tab's panel, which the page has already. */
export function panelId(id: string, index: number): string {
  return `${id}-panel-${index}`;
}

/** Tabs over panels of code that stand behind them in the page, and a button that copies the one that is shown. */
export function CodeTabs({ id, labels }: CodeTabsProps): JSX.Element {
  const chosen = useSignal(0);
  const said = useSignal("");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const index of labels.keys()) {
      const panel = document.getElementById(panelId(id, index));
      if (panel !== null) panel.hidden = index !== chosen.value;
    }
  }, [id, labels, chosen.value]);

  const move = (event: KeyboardEvent): void => {
    const last = labels.length - 1;
    const now = chosen.value;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: now === last ? 0 : now + 1,
      ArrowLeft: now === 0 ? last : now - 1,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    chosen.value = next;
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  const copy = async (): Promise<void> => {
    const text = document.querySelector(`#${panelId(id, chosen.value)} code`)?.textContent;
    if (text === undefined || text === null) said.value = "There is nothing to copy";
    else {
      try {
        await navigator.clipboard.writeText(text);
        said.value = "Copied";
      } catch {
        said.value = "The browser does not let the page copy";
      }
    }
    setTimeout(() => {
      said.value = "";
    }, 1600);
  };
  return (
    <div class="code-tabs">
      <div role="tablist" aria-label="The rule as code" ref={list} onKeyDown={move}>
        {labels.map((label, index) => (
          <button
            key={label}
            type="button"
            role="tab"
            id={`${id}-tab-${index}`}
            aria-selected={chosen.value === index}
            aria-controls={panelId(id, index)}
            tabIndex={chosen.value === index ? 0 : -1}
            onClick={() => {
              chosen.value = index;
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <p role="status" class="instrument quiet">
        {said}
      </p>
      <button type="button" class="quiet-button" onClick={copy}>
        Copy<span class="unseen"> the code</span>
      </button>
    </div>
  );
}
