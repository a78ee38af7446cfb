import { describe, expect, test } from "vitest";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { Finding } from "./claim.ts";
import { claims } from "./claims.ts";
import { describeVerdict, differencesOf, readEvidence } from "./evidence.ts";
import { claimHash, runClaim } from "./run-claim.node.ts";

test.each(claims.map(({ name }) => name))(
  "%s has evidence of the experiment as it is written",
  async (name) => {
    const { hash, seconds, finding } = await readEvidence(name, readDataFile);
    expect(hash, `downhill claims --only ${name} --record makes it anew`).toBe(await claimHash(name));
    const claim = claims.find((one) => one.name === name);
    expect(seconds).toBeLessThan(claim?.tier === "instant" ? 15 : 900);
    expect(finding.because.length).toBeGreaterThan(20);
  },
);

describe("run again, the instant ones give what is recorded", () => {
  test.each(claims.filter(({ tier }) => tier === "instant").map((claim) => [claim.name, claim] as const))(
    "%s",
    async (name, claim) => {
      const { finding } = await readEvidence(name, readDataFile);
      expect(differencesOf(finding, (await runClaim(claim)).finding)).toEqual([]);
    },
  );
});

const finding: Finding = {
  verdict: { kind: "supported" },
  because: "twice as many steps",
  effects: [{ name: "steps", value: 2, low: 1, high: Number.POSITIVE_INFINITY }],
};

test("every part of a finding that has changed is said", () => {
  expect(differencesOf(finding, finding)).toEqual([]);
  expect(differencesOf(finding, { ...finding, because: "in other words" })).toEqual([]);
  expect(differencesOf(finding, { ...finding, verdict: { kind: "depends", on: "noise" } })).toEqual([
    "the verdict was supported and is depends on noise",
  ]);
  const effects: Finding["effects"] = [{ name: "steps", value: 2 + 1e-4, low: 1, high: 5 }];
  expect(differencesOf(finding, { ...finding, effects })).toEqual([
    "steps: it was 2 and is 2.0001",
    "steps: its high end was Infinity and is 5",
  ]);
  expect(differencesOf(finding, { ...finding, effects: [{ name: "seconds", value: 1 }] })).toEqual([
    "steps: gone",
    "seconds: new",
  ]);
});

test("a file that is no evidence for the claim is refused", async () => {
  const file = (value: unknown) => async () => new TextEncoder().encode(JSON.stringify(value));
  await expect(readEvidence("a", file({ claim: "b" }))).rejects.toThrow(
    "claims/a.json is not evidence for a",
  );
  await expect(readEvidence("a", file(null))).rejects.toThrow("claims/a.json is not evidence for a");
});

test("verdicts in words", () => {
  expect(describeVerdict({ kind: "equivalent", within: "1 point" })).toBe("equivalent within 1 point");
});
