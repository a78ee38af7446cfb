import { tmpdir } from "node:os";
import { claims } from "@downhill/lab";
import { expect, test } from "vitest";
import { spawnDownhill } from "../spawn-downhill.ts";
import { widthOf } from "../terminal/text.ts";

const run = (...args: string[]) => spawnDownhill(tmpdir(), args);

test("the list names every claim, within 80 columns", async () => {
  const { code, stdout } = await run("claims");
  expect(code).toBe(0);
  for (const { name, statement } of claims) {
    expect(stdout).toContain(name);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(statement);
  }
  for (const line of stdout.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(80);
});

test("an experiment that is run again gives its evidence, and its sheet says all about it", async () => {
  const { code, stdout, stderr } = await run("claims", "momentum-overshoots", "--run");
  expect(stderr).toMatch(/^momentum-overshoots … supported, .*, as recorded\n$/);
  expect(code).toBe(0);
  for (const label of ["verdict", "because", "counter-switch", "scale", "sources", "evidence"])
    expect(stdout).toMatch(new RegExp(`^${label}  +\\S`, "m"));
});

test("one JSON document has statements, verdicts, effects and hashes", async () => {
  const { stdout } = await run("claims", "--tier", "instant", "--only", "momentum-overshoots", "--json");
  const [claim, ...rest] = JSON.parse(stdout);
  expect(rest).toEqual([]);
  expect(claim).toMatchObject({ name: "momentum-overshoots", isCurrent: true, tier: "instant" });
  expect(claim.evidence).toMatchObject({ finding: { verdict: { kind: "supported" } } });
  expect(claim.evidence.hash).toMatch(/^[0-9a-f]{16}$/);
});

test.each([
  [["momentum-overshoot"], 'there is no claim "momentum-overshoot". Did you mean momentum-overshoots?'],
  [
    ["--only", "momentum-overshoots", "--tier", "minutes"],
    "none of momentum-overshoots is of the tier minutes",
  ],
  [["momentum-overshoots", "--only", "x"], "give one of the two"],
  [["--tier", "slow"], '"slow" is not one of instant, minutes, all'],
])("claims %j is refused", async (args, message) => {
  const { code, stderr } = await run("claims", ...args);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});
