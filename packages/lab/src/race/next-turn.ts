/** Lets messages and signals through, which a loop without waiting would hold up. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
