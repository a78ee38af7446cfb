/** A sentence in which a number and the sign after it stay on one line. */
export function keepUnits(sentence: string): string {
  return sentence.replaceAll(/(?<=\d) (?=[%×])/g, "\u00a0");
}
