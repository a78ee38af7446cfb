import { expect, test } from "vitest";
import { claimsOnRecord } from "./claims-on-record.ts";
import { type ClaimName, citeClaim, judgeClaim } from "./judge-claim.ts";
import { readClaimsOnRecord } from "./write-claims-on-record.node.ts";

test("the list is what claims and records say; if not: node packages/practice/src/sources/write-claims-on-record.node.ts", async () => {
  expect(claimsOnRecord).toEqual(await readClaimsOnRecord());
});

test("a verdict is said in one sentence, with its numbers behind it", () => {
  for (const name of Object.keys(claimsOnRecord) as ClaimName[]) {
    const { statement, verdict, because } = claimsOnRecord[name];
    const judged = judgeClaim(name);
    expect(judged).toContain(statement.slice(0, -1));
    expect(judged).toMatch(/[^.]\.$/);
    const word = { depends: "depends on", equivalent: "within", inconclusive: "left open" } as const;
    expect(judged).toContain(verdict.kind in word ? word[verdict.kind as keyof typeof word] : verdict.kind);
    expect(citeClaim(name)).toBe(`${judged} ${because.replaceAll(" -", " −")}`);
  }
});
