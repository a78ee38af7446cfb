import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const noNumpy = "no python3 here can import numpy: install python3-numpy";
const python = ["/usr/bin/python3", "python3"].find(
  (command) => spawnSync(command, ["-c", "import numpy"]).status === 0,
);
if (python === undefined && process.env.CI) throw new Error(noNumpy);

const cases = fileURLToPath(new URL("./numpy_stand_in_cases.py", import.meta.url));
const standIn = fileURLToPath(
  new URL("../packages/practice/src/code/python/numpy_stand_in.py", import.meta.url),
);

function evaluate(...args: readonly string[]): Readonly<Record<string, unknown>> {
  const { stdout, stderr } = spawnSync(python ?? "", ["-B", cases, ...args], { encoding: "utf8" });
  try {
    return JSON.parse(stdout) as Readonly<Record<string, unknown>>;
  } catch {
    throw new Error(stderr);
  }
}

test.skipIf(python === undefined)("the stand-in gives what NumPy gives", () => {
  const [real, ours] = [evaluate(), evaluate(standIn)];
  expect(Object.keys(real).length).toBeGreaterThan(100);
  expect(Object.keys(ours)).toEqual(Object.keys(real));
  for (const [source, value] of Object.entries(real)) expect(isNear(value, ours[source]), source).toBe(true);
});

function isNear(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, i) => isNear(value, other[i]));
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one));
  return one === other;
}
