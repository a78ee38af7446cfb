import { tmpdir } from "node:os";
import { expect, test, vi } from "vitest";
import { runCommandLine } from "../run-command-line.ts";
import { spawnDownhill } from "../spawn-downhill.ts";

const downhill = (args: readonly string[]) => spawnDownhill(tmpdir(), args);

test("profile prints time, memory and what dominates within 80 columns", async () => {
  const { code, stdout, stderr } = await downhill(["profile", "digits", "--steps", "20"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const line of stdout.split("\n")) expect(Array.from(line).length).toBeLessThanOrEqual(80);
  expect(stdout).toMatch(/^loss and gradient .* MFLOP, .* GFLOP\/s$/m);
  expect(stdout).toMatch(/^tests, every 100 steps /m);
  // 8,970 parameters in float32.
  expect(stdout).toMatch(/^state v +35,880$/m);
  expect(stdout).toMatch(/% of the time\. So /);
  const shares = [...stdout.matchAll(/ ([\d.]+) %(?= |$)/gm)].slice(0, 6).map(([, share]) => Number(share));
  expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThan(0.5);
});

test("profile gives JSON with its shares and its rate", async () => {
  const { stdout } = await downhill([
    "profile",
    "quadratic",
    "--rule",
    "momentum",
    "--lr",
    "0.001",
    "--steps",
    "50",
    "--json",
  ]);
  const { steps, milliseconds, memory, rule } = JSON.parse(stdout);
  expect(steps).toBe(50);
  expect(Object.keys(milliseconds)).toEqual(["batch", "evaluation", "checks", "optimizer", "tests", "other"]);
  expect(memory.states).toEqual({ v: 400 });
  expect(rule.hyper).toEqual({ lr: 0.001, beta: 0.9 });
});

test.each([
  [["quadratic", "--rule", "gradientDescent", "--lr", "10"], "a lower learning rate may do"],
  [["quadratic", "--rule", "l2"], "takes no step"],
  [["mnits"], "Did you mean mnist?"],
])("profile refuses %j", async (args, message) => {
  const [out, err] = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockReturnValue(true),
  );
  const code = await runCommandLine(["profile", ...args]);
  const said = err?.mock.calls.join("");
  const printed = out?.mock.calls.length;
  vi.restoreAllMocks();
  expect({ code, printed }).toEqual({ code: 2, printed: 0 });
  expect(said).toContain(message);
});
