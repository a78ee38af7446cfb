/** Puts the focus on the field of the answer, once the card has come. @returns what ends the waiting */
export function focusAnswer(place: HTMLElement | null): (() => void) | undefined {
  if (place === null) return undefined;
  const focus = (): boolean => {
    const field = place.querySelector<HTMLElement>(".answer-form :is(input, textarea, select)");
    field?.focus({ preventScroll: true });
    return field !== null;
  };
  if (focus()) return undefined;
  const watch = new MutationObserver(() => focus() && watch.disconnect());
  watch.observe(place, { childList: true, subtree: true });
  return () => watch.disconnect();
}
