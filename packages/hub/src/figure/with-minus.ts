/** A number's text with the minus sign U+2212 in place of the hyphen, which is too short beside digits: `−0.5`, `1e−8`. */
export function withMinus(text: string): string {
  return text.replaceAll("-", "−");
}
