import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { claims } from "./claims.ts";

test("no two claims share a name, and each has the folder of its name", () => {
  expect(new Set(claims.map(({ name }) => name)).size).toBe(claims.length);
  for (const { name } of claims)
    expect(existsSync(new URL(`./${name}/claim.ts`, import.meta.url)), name).toBe(true);
});

describe.each(claims.map((claim) => [claim.name, claim] as const))("%s", (_name, claim) => {
  test("says everything a reader has to know before the numbers", () => {
    const { statement, experiment, rule, counterSwitch, scale, sources } = claim;
    for (const text of [statement, experiment, rule, counterSwitch, scale, ...sources])
      expect(text.length).toBeGreaterThan(10);
    expect(sources.length).toBeGreaterThan(0);
  });

  test("chooses with other seeds than it judges with", () => {
    for (const seed of claim.tuningSeeds) expect(claim.seeds).not.toContain(seed);
  });
});
