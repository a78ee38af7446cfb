import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { Stage } from "../stage.ts";
import { makeStages } from "./all-stages.ts";

const stages = await makeStages();

/** What a stage says, without its mathematics. */
function wordsOf({ lead, text, wide, mistakes }: Stage): string {
  const parts = [lead(), text(), wide?.(), mistakes().map(({ right }) => <p>{right}</p>)];
  return renderToString(<div>{parts}</div>)
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
}

test.each(stages.map((stage) => [stage.slug, stage] as const))(
  "%s cites each of its sources, and lists each that it cites",
  (_slug, stage) => {
    const words = wordsOf(stage);
    const listed = stage.sources.map(({ who, year }) => ({ surname: /^[^ ,]+/.exec(who)?.[0] ?? who, year }));
    for (const { surname, year } of listed)
      expect(words, `${surname} ${year}`).toMatch(new RegExp(`${surname}[^;]{0,24}${year}`));
    const cited = [
      ...words.matchAll(/\p{Lu}[\p{L}-]+(?: (?:& \p{Lu}[\p{L}-]+|et al\.))? \(?((?:18|19|20)\d\d)\)?/gu),
    ];
    for (const [found, year] of cited)
      expect(
        listed.some((one) => found.startsWith(one.surname) && String(one.year) === year),
        found,
      ).toBe(true);
  },
);
