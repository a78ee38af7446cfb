import type { Claim } from "@downhill/lab/claims/claim";
import { claims } from "@downhill/lab/claims/claims";
import type { CatalogueEntry } from "downhill/catalogue";

const subjects: Readonly<Record<string, Claim["about"]>> = {
  gradientDescent: "gradient descent",
  momentum: "momentum",
  rmsprop: "rmsprop",
  adam: "adam",
};

/** The claims of the lab that are about a rule, and those that name it. */
export function claimsAbout({ name, title }: Pick<CatalogueEntry, "name" | "title">): {
  readonly about: readonly Claim[];
  readonly naming: readonly Claim[];
} {
  const subject = subjects[name];
  const about = claims.filter((claim) => claim.about === subject);
  // A textbook rule stands in nearly every experiment as what the others are held against.
  if (subject !== undefined) return { about, naming: claims.filter((claim) => claim.about === "the choice") };
  return { about, naming: claims.filter((claim) => names(claim, title)) };
}

function names({ statement, experiment, rule, counterSwitch, scale }: Claim, title: string): boolean {
  const escaped = title.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const word = new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`, "i");
  return [statement, experiment, rule, counterSwitch, scale].some((text) => word.test(text));
}
