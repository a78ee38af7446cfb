/**
 * Names for values that sums and products know nothing of. What is in a value goes into its name by the names of its parts,
 * so that a value that is read twice is not written out twice.
 */
export interface Atoms {
  /** The name of what a text of names says: one for each text. */
  readonly nameOf: (text: string) => string;
  /** The text that a name was given for; a name of the rule itself is its own text. */
  readonly textOf: (name: string) => string;
}

export function createAtoms(): Atoms {
  const names = new Map<string, string>();
  const texts = new Map<string, string>();
  return {
    nameOf(text) {
      // No name of a rule has this sign.
      const name = names.get(text) ?? `#${names.size}`;
      names.set(text, name);
      texts.set(name, text);
      return name;
    },
    textOf: (name) => texts.get(name) ?? name,
  };
}
