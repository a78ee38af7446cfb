/** A number as a prompt has it: `−0.5`, `3e−4`. */
export function spellNumber(value: number): string {
  return String(value).replaceAll("-", "−");
}
