import type { ComponentChildren, JSX } from "preact";

/** Something wide that scrolls sideways where there is no room, by the keyboard too. */
export function ScrollBox({
  label,
  children,
}: {
  /** What it holds, for those who come to it by keyboard. */
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <div class="scroll" role="group" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
