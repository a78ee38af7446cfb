import { adam, gradientDescent, momentum, type Rule, rmsprop } from "downhill";

/** The four rules of the path, by the names that own the first looks. */
export const textbookRules = {
  gradientDescent: gradientDescent(),
  momentum: momentum(),
  rmsprop: rmsprop(),
  adam: adam(),
} as const satisfies Record<string, Rule>;

export type TextbookName = keyof typeof textbookRules;

export const textbookNames: readonly TextbookName[] = ["gradientDescent", "momentum", "rmsprop", "adam"];

/** As sentences name them. */
export const spelledNames: Readonly<Record<TextbookName, string>> = {
  gradientDescent: "gradient descent",
  momentum: "momentum",
  rmsprop: "RMSprop",
  adam: "Adam",
};

/** The same at the start of a sentence or a row. */
export function capitalised(name: TextbookName): string {
  const spelled = spelledNames[name];
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}
