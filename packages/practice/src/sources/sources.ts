import { sources2015To2019 } from "./2015-to-2019.ts";
import { sourcesSince2020 } from "./since-2020.ts";
import type { Source } from "./source.ts";
import { sourcesUntil2014 } from "./until-2014.ts";

/** What questions and stages cite, by a short name: the first author, with the year where there are several. */
export const sources = { ...sourcesUntil2014, ...sources2015To2019, ...sourcesSince2020 } as const;

export type SourceName = keyof typeof sources;

/** A source as it is read: "Kingma & Ba 2014, Adam: a method for stochastic optimization, arXiv:1412.6980". */
export function citeSource(name: SourceName): string {
  const { who, year, what, where }: Source = sources[name];
  return `${who} ${year}, ${what}, ${where}`;
}
