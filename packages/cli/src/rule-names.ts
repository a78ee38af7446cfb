import { type Hyper, nearest, type Rule } from "downhill";
import { catalogue } from "downhill/catalogue";
import { keras, optax, torch, torchRefusals } from "downhill/dialects";

/** Rules by the name that the command line takes, which is their name in the library; they take words. */
const textbook: Readonly<Record<string, (hyper: Hyper) => Rule>> = Object.fromEntries(
  catalogue.map(({ name, make }) => [name, make]),
);

/** Rules of other libraries; they take those libraries' own arguments and check them. */
const dialects: Readonly<Record<string, (given: object) => Rule>> = Object.fromEntries([
  ...named("torch", torch),
  ...named("keras", keras),
  ...named("optax", Object.fromEntries(Object.entries(optax).map(([name, make]) => [name, withRate(make)]))),
]);

function named(
  library: string,
  makers: Readonly<Record<string, (given: never) => Rule>>,
): readonly (readonly [string, (given: object) => Rule])[] {
  return Object.entries(makers).map(([name, make]) => [
    `${library}.${name}`,
    make as (given: object) => Rule,
  ]);
}

/** Optax has no default rate; here it is the one that Optax's own examples of Adam take. */
function withRate<Given extends object>(make: (given: Given) => Rule): (given: object) => Rule {
  return (given) => make({ learning_rate: 0.001, ...given } as unknown as Given);
}

/** Every name, in the order of the help; what can only be refused is not among them. */
export const ruleNames: readonly string[] = [
  ...Object.keys(textbook),
  ...Object.keys(dialects).filter((name) => !Object.keys(torchRefusals).includes(name.replace("torch.", ""))),
];

/** A rule that waits for its hyperparameters. */
export interface NamedRule {
  readonly name: string;
  /** Throws the library's TypeError or RangeError where `given` is wrong. */
  readonly make: (given: object) => Rule;
}

/** The rule of that name, in camelCase or in kebab-case; undefined where there is none. */
export function findNamedRule(word: string): NamedRule | undefined {
  const name = Object.hasOwn(dialects, word) ? word : camelCase(word);
  const make = Object.hasOwn(dialects, name) ? dialects[name] : undefined;
  if (make !== undefined) return { name, make };
  const family = Object.hasOwn(textbook, name) ? textbook[name] : undefined;
  return family && { name, make: (given) => family(given as Hyper) };
}

/** What rules are called elsewhere. */
const otherNames: Readonly<Record<string, string>> = Object.fromEntries(
  catalogue.flatMap(({ name, otherNames }) => otherNames.map((other) => [other, name])),
);

/** Rules that go by one name in several places: `adam`, `torch.Adam`; the plain one first. */
export function relatedRules(word: string): readonly NamedRule[] {
  const base = (name: string): string => (name.split(".").at(-1) ?? name).toLowerCase();
  const named = findNamedRule(word);
  const wanted = base(named?.name ?? word);
  const alike = ruleNames.filter((name) => base(name) === wanted || otherNames[base(name)] === named?.name);
  return alike.flatMap((name) => findNamedRule(name) ?? []);
}

/** The name most likely meant. */
export function nearestRuleName(word: string): string | undefined {
  const other = otherNames[word.toLowerCase().replace(/[-_ ]/g, "")];
  if (other !== undefined) return other;
  const sameLetters = ruleNames.find((name) => name.toLowerCase() === camelCase(word).toLowerCase());
  return sameLetters ?? nearest(camelCase(word), ruleNames);
}

/** Every rule that `word` may mean: it stands in its name, in its text, or is what it is called elsewhere. */
export function searchRules(word: string): readonly NamedRule[] {
  const wanted = word.toLowerCase();
  const elsewhere = otherNames[wanted.replace(/[-_ ]/g, "")];
  return ruleNames.flatMap((name) => {
    const named = findNamedRule(name);
    if (named === undefined) return [];
    const isMeant =
      name === elsewhere ||
      name.toLowerCase().includes(camelCase(word).toLowerCase()) ||
      named.make({}).text.toLowerCase().includes(wanted);
    return isMeant ? [named] : [];
  });
}

function camelCase(word: string): string {
  return word.replace(/[-_]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
